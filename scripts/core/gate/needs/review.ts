import { asOf, toldAt } from '../../decide/as-of.ts'
import { owedBy } from '../../decide/owed.ts'
import type { ChangeEntry, IncidentEntry } from '../../entry.ts'
import { after } from '../../instant.ts'
import { shownTime } from '../../rules/life.ts'
import type { Case, Need } from '../facts.ts'
import type { Requirement } from '../stages.ts'
import { isTold } from '../told.ts'

/** What must be there before customers can be told. */
export const reviewNeeds: readonly Requirement[] = [
  {
    id: 'review/announced',
    lane: true,
    check: ({ head, base, facts: { now, policy } }): Need[] => {
      const { announced, embargo } = head.original.facts
      const told = toldAt(head.original.facts)
      if (announced === undefined || told === undefined)
        return [{ at: { field: ['title'], key: 'key' }, what: 'the time of the first notice', help: 'add announced' }]
      // what customers know was announced when it was merged
      if (isTold(base, now) && base.original.facts.announced === announced) return []
      if (announced > now && (embargo === undefined || policy.repository === 'public'))
        return [
          {
            at: { field: ['announced'] },
            what: `a first notice that is not in the future (found ${shownTime(announced)})`,
            help: `write a time up to now, ${shownTime(now)}${policy.repository === 'public' ? '' : ', or add an embargo'}`,
          },
        ]
      return after(told, 'P1D') < now
        ? [
            {
              at: { field: [told === announced ? 'announced' : 'embargo'] },
              what: `a first notice of the last 24 hours (found ${shownTime(told)})`,
              help: `customers are told on merging: write ${shownTime(now)}`,
            },
          ]
        : []
    },
  },
  {
    id: 'review/translation',
    check: ({ head: { original, translations } }) =>
      translations.flatMap(({ name, facts }): Need[] =>
        facts.revision < original.facts.revision && facts['fallback'] !== true
          ? [
              {
                at: { field: ['revision'] },
                file: name.file,
                what: `the translation into ${name.language} of revision ${original.facts.revision} (found ${facts.revision})`,
                help: 'translate what has changed, or add fallback: true, so that its readers get the original',
              },
            ]
          : [],
      ),
  },
  {
    id: 'review/owed',
    check: ({ head: { original }, facts: { now, policy } }) => {
      const view = asOf(entryOf(original), now)
      const due = view && owedBy(view, policy)
      if (!view || due === undefined || due >= now) return []
      const name = view.kind === 'incident' ? 'evaluation' : 'report'
      return [
        {
          at: { field: ['id'], key: 'key' },
          what: `the ${name} that was owed by ${shownTime(due)}`,
          help: `add ## ${name === 'report' ? 'Report' : 'Evaluation'} and ${name} with its time`,
        },
      ]
    },
  },
]

function entryOf({ name, facts, outline }: Case['head']['original']): IncidentEntry | ChangeEntry {
  return { kind: name.kind, id: name.id, file: name.file, facts, outline, translations: {} } as
    | IncidentEntry
    | ChangeEntry
}
