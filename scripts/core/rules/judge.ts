import type { Body, Kind } from '../entry.ts'
import { addFound, type Found } from './found.ts'
import { rules } from './registry.ts'
import type { EntryRule, Original } from './rule.ts'

/** Judges an original by the rules that need no other file. */
export function judgeEntry(original: Original, body: Body): Found[] {
  const found: Found[] = []
  addFound(found, rulesOf[original.name.kind], original.name.file, (rule) => rule.check(original, body))
  return found
}

const rulesOf: Readonly<Record<Kind, readonly EntryRule[]>> = {
  incident: [...rules.entry, ...(rules.incident as unknown as readonly EntryRule[])],
  change: [...rules.entry, ...(rules.change as unknown as readonly EntryRule[])],
}
