import { type Living, lifeOf } from '../decide/moments.ts'
import { suggest } from '../read/suggest.ts'
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

// Without reminders: the policy decides about those, and a correction of one may outlive it.
function momentsOf({ name: { kind }, facts, outline }: Original): string[] {
  const entry = { kind, facts, outline } as Living
  return lifeOf(entry, { changes: { channels: {}, reminders: [] } })
    .map(({ id }) => id)
    .filter((id) => !id.startsWith('reminder-') && !id.includes('.correction-'))
}

function isReminder(moment: string, { facts }: Original): boolean {
  const moves = /^reminder-[1-9][0-9]*h\.(\d+)$/.exec(moment)?.[1]
  return moves !== undefined && 'window' in facts && Number(moves) <= (facts.moves?.length ?? 0)
}
