import type { Kind } from '../entry.ts'
import { mustAct } from './effort.ts'
import type { Case, Need, Role, Version } from './facts.ts'
import { guidanceNeeds } from './needs/guidance.ts'
import { impactNeeds } from './needs/impact.ts'
import { momentNeeds } from './needs/moments.ts'
import { reviewNeeds } from './needs/review.ts'
import { severityNeeds } from './needs/severity.ts'
import { budgetNeeds } from './teeth/budget.ts'
import { conflictNeeds } from './teeth/conflict.ts'
import { freezeNeeds } from './teeth/freeze.ts'
import { noticeNeeds } from './teeth/notice.ts'

/** The stages of a pull request, by the name that commands and labels use. */
export type StageName = 'severity' | 'guidance' | 'review'

/** Something an entry must have before its stage is passed. */
export interface Requirement {
  /** `area/name`. */
  readonly id: string
  readonly kind?: Kind
  /** A first warning needs it too. */
  readonly lane?: true
  readonly check: (of: Case) => readonly Need[]
}

/** A stage: what the entry must contain, whose approval it needs, and which of its fields that approval is given for. */
export interface Stage {
  readonly name: StageName
  /** What it is called for people. */
  readonly title: Readonly<Record<Kind, string>>
  readonly role: Role
  readonly judges: (version: Version) => unknown
  readonly needs: readonly Requirement[]
}

/** Every stage in its order: a pull request is at the first one that still misses something. */
export const stages: readonly Stage[] = [
  {
    name: 'severity',
    title: { incident: 'severity', change: 'impact' },
    role: 'assessor',
    judges: ({ original: { facts, outline } }) =>
      'severity' in facts
        ? [
            ...[facts.category, facts.severity, facts.affects, facts.aliases],
            ...[facts.malicious, facts.cross_border, facts.aware],
          ]
        : [
            ...[facts.type, facts.end_of_life, facts.risk, facts.window.planned_start, facts.window.planned_end],
            ...[facts.affects, facts.noticed, facts.rollback, facts.despite, facts.cancelled, facts.rolled_back],
            // how long customers know of it before it begins
            facts.embargo,
            mustAct(facts),
            outline.sections.Assessment,
          ],
    needs: [...severityNeeds, ...impactNeeds, ...noticeNeeds, ...freezeNeeds, ...conflictNeeds, ...budgetNeeds],
  },
  {
    name: 'guidance',
    title: { incident: 'guidance', change: 'guidance' },
    role: 'guidance',
    judges: ({ original: { facts, outline } }) => [
      facts.guidance,
      'window' in facts ? facts.if_not_done : undefined,
      outline.sections.Guidance,
    ],
    needs: guidanceNeeds,
  },
  {
    name: 'review',
    title: { incident: 'review', change: 'review' },
    role: 'reviewer',
    judges: everything,
    needs: [...reviewNeeds, ...momentNeeds],
  },
]

/** What readers read, in every language. */
export function everything({ original, translations }: Version): unknown {
  return [
    original.facts,
    original.outline,
    translations.map(({ name, facts, outline }) => [name.language, facts, outline]),
  ]
}
