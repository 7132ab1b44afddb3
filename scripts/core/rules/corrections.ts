import { suggest } from '../read/suggest.ts'
import type { Change, Incident } from '../schema.gen.ts'
import { shownTime } from './life.ts'
import type { EntryRule, Original } from './rule.ts'

/** Rules about corrections of what was sent. */
export const correctionRules: readonly EntryRule[] = [
  {
    id: 'corrections/moment',
    severity: 'error',
    check: (original) => {
      const moments = momentsOf(original)
      return (original.facts.corrections ?? []).flatMap(({ moment }, index) => {
        if (moments.some((known) => known === moment) || isReminder(moment, original)) return []
        const near = suggest(moment, moments)
        return [
          {
            at: { field: ['corrections', index, 'moment'] },
            message: `found "${moment}", expected a moment of this entry`,
            help: near ? `did you mean "${near}"?` : `use one of ${moments.join(', ')}`,
          },
        ]
      })
    },
  },
  {
    id: 'corrections/order',
    severity: 'error',
    check: ({ facts }) =>
      (facts.corrections ?? []).flatMap(({ at }, index, all) => {
        const before = all[index - 1]?.at ?? facts.announced
        return before === undefined || at >= before
          ? []
          : [
              {
                at: { field: ['corrections', index, 'at'] },
                message: `found ${shownTime(at)}, expected a time from ${shownTime(before)} on`,
                help: 'list corrections oldest first, none before the announcement',
              },
            ]
      }),
  },
]

function momentsOf({ name, facts, outline }: Original): string[] {
  const updates = outline.updates.map(({ number }) => `update-${number}`)
  if (name.kind === 'incident') {
    const { evaluation } = facts as Incident
    return [
      'published',
      ...updates,
      ...(evaluation?.preliminary ? ['evaluation-preliminary'] : []),
      ...(evaluation?.final ? ['evaluation'] : []),
    ]
  }
  const { moves, window, cancelled, rolled_back, report } = facts as Change
  return [
    ...['announced', ...(moves ?? []).map((_, index) => `move-${index + 1}`), ...updates],
    ...[
      window.actual_start && 'started',
      window.actual_end && !rolled_back && 'completed',
      cancelled && 'cancelled',
    ].filter((id) => typeof id === 'string'),
    ...[rolled_back && 'rolled-back', report && 'report'].filter((id) => typeof id === 'string'),
  ]
}

function isReminder(moment: string, { facts }: Original): boolean {
  const moves = /^reminder-[1-9][0-9]*h\.(\d+)$/.exec(moment)?.[1]
  return moves !== undefined && 'window' in facts && Number(moves) <= (facts.moves?.length ?? 0)
}
