import { lifeOf } from '../decide/moments.ts'
import { between } from '../instant.ts'
import type { View } from '../view.ts'
import { pageUrl } from './address.ts'
import { type Line, line } from './line.ts'
import { momentWord } from './moment-name.ts'
import type { NoticeInput, PartsInput } from './notice-parts.ts'
import type { Spoken } from './translation.ts'
import { sayCount, textOf, type Words } from './words.ts'

/** What notes are made from. */
export interface NotesInput extends NoticeInput {
  readonly facts: View['entry']['facts']
  readonly name: PartsInput['name']
  readonly instead?: NonNullable<Spoken['instead']>
  /** The language in which entries are written. */
  readonly written: string
}

/** What a reader should know before anything else: that it is a correction, in another language, moved, merged, over. */
export function notesOf(input: NotesInput): readonly Line[] {
  const { view } = input
  return [
    ...correctionNote(input),
    ...fallbackNote(input),
    ...(view.kind === 'incident' ? incidentNotes(input, view) : changeNotes(input, view)),
  ]
}

function correctionNote({ words, facts, name, view, catalog }: NotesInput): readonly Line[] {
  if (name.correction === undefined) return []
  const found = (facts.corrections ?? []).filter((correction) => correction.moment === name.base)[name.correction - 1]
  if (!found) return []
  const holes = {
    moment: momentWord(words, name.base),
    when: { at: lifeOf(view.entry, catalog.policy).find(({ id }) => id === name.base)?.at ?? view.announced },
    reason: found.reason,
  }
  return [line(words, 'notice.note.correction', holes)]
}

function fallbackNote({ words, instead, written }: NotesInput): readonly Line[] {
  if (!instead) return []
  const language = new Intl.DisplayNames(words.language, { type: 'language' }).of(written) ?? written
  return [line(words, `notice.note.${instead}`, { language })]
}

function incidentNotes({ words, name, catalog }: NotesInput, view: View & { kind: 'incident' }): readonly Line[] {
  const { facts } = view.entry
  const status = statusOf(view, name)
  const told: Line[] = []
  if (name.name === 'evaluation-preliminary') told.push(line(words, 'notice.note.preliminary'))
  if (status === 'merged' && facts.merged_into) {
    told.push(line(words, 'notice.note.merged', { link: linkTo(words, catalog, 'incident', facts.merged_into) }))
  }
  if (name.name === 'update' && (status === 'resolved' || status === 'false-alarm'))
    told.push(line(words, `notice.note.${status}`))
  if (reopens(view, name)) told.push(line(words, 'notice.note.reopened'))
  return told
}

function changeNotes({ words, name, facts, now }: NotesInput, view: View & { kind: 'change' }): readonly Line[] {
  const change = facts as typeof view.entry.facts
  if (name.name === 'move') return moveNote(words, view, change.moves?.[(name.number ?? 1) - 1]?.reason ?? '', name)
  if (name.name === 'cancelled')
    return [line(words, 'notice.note.cancelled', { reason: change.cancelled?.reason ?? '' })]
  if (name.name === 'rolled-back')
    return [line(words, 'notice.note.rolled-back', { reason: change.rolled_back?.reason ?? '' })]
  // Whoever comes into reach later reads it, too: nothing that has begun is said to begin.
  if (name.name === 'reminder')
    return now < view.planned.start ? [[reminderText(words, between(now, view.planned.start))]] : []
  if (name.name === 'started' || name.name === 'completed') return [[textOf(words, `notice.note.${name.name}`)]]
  return []
}

function moveNote(
  words: Words,
  { moves }: View & { kind: 'change' },
  reason: string,
  { number = 1 }: NotesInput['name'],
): readonly Line[] {
  const move = moves.find(({ index }) => index === number - 1)
  if (!move) return []
  const [old, next] = [
    { from: move.from.start, to: move.from.end },
    { from: move.to.start, to: move.to.end },
  ]
  return [line(words, 'notice.note.move', { old, new: next, reason })]
}

// A reminder that comes late says how long it still is, not how long it should have been.
function reminderText(words: Words, milliseconds: number): string {
  const hours = Math.max(1, Math.round(milliseconds / 3_600_000))
  return hours % 24 === 0 && hours > 24
    ? sayCount(words, 'notice.note.reminder_days', hours / 24)
    : sayCount(words, 'notice.note.reminder', hours)
}

/** A link to another entry. */
export function linkTo(
  words: Words,
  { policy }: NoticeInput['catalog'],
  kind: 'incident' | 'change',
  id: string,
): Line {
  return [{ url: pageUrl(policy, { kind, id }, words.language), text: id }]
}

/** The status that a moment tells: that of its own update, else (for a correction, too) where the entry stands. */
export function statusOf(view: View, name: PartsInput['name']): string {
  const isNews = name.name === 'update' && name.correction === undefined
  const update = isNews ? view.updates.find((one) => one.number === name.number) : undefined
  return update?.status ?? (view.kind === 'incident' ? view.status : view.state)
}

function reopens(view: View & { kind: 'incident' }, name: PartsInput['name']): boolean {
  if (name.name !== 'update') return false
  const before = view.updates.find((one) => one.number === (name.number ?? 0) - 1)
  const closed = ['resolved', 'merged', 'false-alarm']
  return before !== undefined && closed.includes(before.status) && !closed.includes(statusOf(view, name))
}
