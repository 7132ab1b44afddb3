import { catalogRules } from './catalog.ts'
import { changeRules } from './change.ts'
import { customerRules } from './customer.ts'
import { entryRules } from './entry.ts'
import { incidentRules } from './incident.ts'
import { referenceRules } from './reference.ts'
import { timingRules } from './timing.ts'
import { translationRules } from './translation.ts'

/** Every rule by what it looks at. A new rule is an object in one of these lists. */
export const rules = {
  entry: entryRules,
  incident: incidentRules,
  change: changeRules,
  original: [...referenceRules, ...timingRules],
  translation: translationRules,
  catalog: catalogRules,
  customer: customerRules,
} as const
