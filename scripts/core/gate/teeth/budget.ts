import { milliseconds } from '../../instant.ts'
import type { Need } from '../facts.ts'
import { changeOf } from '../needs/impact.ts'
import type { Requirement } from '../stages.ts'

/** A month of 30 days, of which a service level agreement promises a share. */
const month = 30 * 24 * 60

/** A change takes no more of a service than its SLA leaves for a month. */
export const budgetNeeds: readonly Requirement[] = [
  {
    id: 'change/budget',
    kind: 'change',
    check: (of) =>
      changeOf(of, ({ affects }) =>
        (affects.services ?? []).flatMap(({ service, downtime }, index): Need[] => {
          const sla = of.facts.services.get(service)?.sla
          if (downtime === undefined || sla === undefined) return []
          const budget = (month * (100 - sla)) / 100
          return milliseconds(downtime) <= budget * 60_000
            ? []
            : [
                {
                  at: { field: ['affects', 'services', index, 'downtime'] },
                  what: `a downtime within the SLA of ${service} (found ${downtime}, expected ${budget.toFixed(1)} minutes at most)`,
                  help: 'shorten it, or make several changes of it, each in a month of its own',
                },
              ]
        }),
      ),
  },
]
