import { addFound, type Found } from '../rules/found.ts'
import { rules } from '../rules/registry.ts'
import type { Everything } from '../rules/rule.ts'

/** Judges everything by the rules that look across files; where a finding stands is looked up afterwards. */
export function judgeAll(all: Everything): Found[] {
  const found: Found[] = []
  for (const original of all.originals.values()) {
    addFound(found, rules.original, original.name.file, (rule) => rule.check(original, all))
  }
  for (const translation of all.translations) {
    addFound(found, rules.translation, translation.name.file, (rule) => rule.check(translation, all))
  }
  addFound(found, rules.catalog, '', (rule) => rule.check(all))
  return found
}
