import type { Incident } from '../../schema.gen.ts'
import type { Case, Need } from '../facts.ts'
import type { Requirement } from '../stages.ts'

/** What must be known before anybody can say how bad an incident is. */
export const severityNeeds: readonly Requirement[] = [
  {
    id: 'severity/summary',
    kind: 'incident',
    lane: true,
    check: ({ head: { original } }) =>
      original.outline.sections.Summary
        ? []
        : [{ at: { section: 'Summary' }, what: 'what is known', help: 'add ## Summary with what customers notice' }],
  },
  {
    id: 'severity/assessed-by',
    kind: 'incident',
    lane: true,
    check: (of) =>
      field(of, ({ severity }) => severity.assessed_by, {
        at: { field: ['severity'], key: 'key' },
        what: 'who judged the level',
        help: 'add severity.assessed_by: the user or team',
      }),
  },
  {
    id: 'severity/evidence',
    kind: 'incident',
    check: (of) =>
      (['known_exploited', 'automatable', 'total_impact'] as const).flatMap((name) =>
        field(of, ({ category, severity }) => (category.endsWith('vulnerability') ? severity[name] : 'no'), {
          at: { field: ['severity'], key: 'key' },
          what: `whether it is ${questions[name]}`,
          help: `add severity.${name}: yes, no or unknown`,
        }),
      ),
  },
  {
    id: 'severity/regulators',
    kind: 'incident',
    check: (of) =>
      (['malicious', 'cross_border'] as const).flatMap((name) =>
        field(of, (facts) => facts[name], {
          at: { field: ['affects'], key: 'key' },
          what: `whether it is ${questions[name]}, which regulators ask`,
          help: `add ${name}: yes, no or unknown`,
        }),
      ),
  },
]

const questions = {
  known_exploited: 'being exploited',
  automatable: 'automatable',
  total_impact: 'of total impact',
  malicious: 'malicious',
  cross_border: 'felt across borders',
} as const

function field(
  { head: { original } }: Case,
  value: (facts: Incident) => string | undefined,
  need: Need,
): readonly Need[] {
  return 'severity' in original.facts && value(original.facts) === undefined ? [need] : []
}
