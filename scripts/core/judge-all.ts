import { type Found, found } from './rules/found.ts'
import { rules } from './rules/registry.ts'
import type { Everything } from './rules/rule.ts'

/** Judges everything by the rules that look across files; where a finding stands is looked up afterwards. */
export function judgeAll(all: Everything): Found[] {
  return [
    ...[...all.originals.values()].flatMap((original) =>
      found(rules.original, original.name.file, (rule) => rule.check(original, all)),
    ),
    ...all.translations.flatMap((translation) =>
      found(rules.translation, translation.name.file, (rule) => rule.check(translation, all)),
    ),
    ...found(rules.catalog, '', (rule) => rule.check(all)),
  ]
}
