import type { Body, Kind } from '../entry.ts'
import { addFound, type Found } from './found.ts'
import { rules } from './registry.ts'
import type { EntryRule, Original, Translated } from './rule.ts'

/** Judges an original or a translation by the rules that need no other file. */
export function judgeEntry(entry: Original | Translated, body: Body): Found[] {
  const { name, facts } = entry
  const found: Found[] = []
  addFound(found, rules.text, name.file, (rule) => rule.check({ facts, body }))
  if (name.language === '')
    addFound(found, rulesOf[name.kind], name.file, (rule) => rule.check(entry as Original, body))
  return found
}

const rulesOf: Readonly<Record<Kind, readonly EntryRule[]>> = {
  incident: [...rules.entry, ...(rules.incident as unknown as readonly EntryRule[])],
  change: [...rules.entry, ...(rules.change as unknown as readonly EntryRule[])],
}
