import type { Hash } from '../digest.ts'
import type { Entry } from '../entry.ts'
import type { Moment } from '../view.ts'

/** Digest of the text that a moment tells, of its status and its time: must not change once told (else: a correction). */
export function sourceOf({ tells }: Moment, hash: Hash): string {
  return hash(JSON.stringify(tells))
}

/** Digest of all that the notice of a moment says: its source, the level and the actions. */
export function digestOf(moment: Moment, { kind, facts, outline }: Entry, hash: Hash): string {
  const level = kind === 'incident' ? facts.severity.level : null
  return hash(JSON.stringify([sourceOf(moment, hash), level, facts.guidance ?? [], outline.actions]))
}
