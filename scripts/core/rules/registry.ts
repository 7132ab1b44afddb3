import { changeRules } from './change.ts'
import { correctionRules } from './corrections.ts'
import { customerRules } from './customer.ts'
import { entryRules } from './entry.ts'
import { guidanceRules } from './guidance.ts'
import { incidentRules } from './incident.ts'
import { lengthRules } from './length.ts'
import { policyRules } from './policy.ts'
import { referenceRules } from './reference.ts'
import { serviceRules } from './service.ts'
import { timingRules } from './timing.ts'
import { translationRules } from './translation.ts'

/** Every rule by what it looks at. A new rule is an object in one of these lists. */
export const rules = {
  text: lengthRules,
  entry: [...entryRules, ...guidanceRules, ...correctionRules],
  incident: incidentRules,
  change: changeRules,
  original: [...referenceRules, ...timingRules],
  translation: translationRules,
  catalog: [...serviceRules, ...policyRules],
  customer: customerRules,
} as const
