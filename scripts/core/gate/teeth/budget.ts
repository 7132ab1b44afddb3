import { type Instant, milliseconds } from '../../instant.ts'
import type { Change } from '../../schema.gen.ts'
import type { Case, Need } from '../facts.ts'
import { changeOf } from '../needs/impact.ts'
import type { Requirement } from '../stages.ts'

/** A month of 30 days, of which a service level agreement promises a share. */
const month = 30 * 24 * 60

/** All changes of a calendar month together take no more of a service in a region than its SLA leaves. */
export const budgetNeeds: readonly Requirement[] = [
  {
    id: 'change/budget',
    kind: 'change',
    check: (of) =>
      changeOf(of, ({ affects, window }) =>
        (affects.services ?? []).flatMap(({ service, regions, downtime }, index): Need[] => {
          const sla = of.facts.services.get(service)?.sla
          if (downtime === undefined || sla === undefined) return []
          const budget = (month * (100 - sla)) / 100
          const others = mostOf(regions.map((region) => takenBy({ service, region, month: monthOf(window) }, of)))
          return minutes(downtime) + others.minutes <= budget
            ? []
            : [
                {
                  at: { field: ['affects', 'services', index, 'downtime'] },
                  what: `a downtime within the SLA of ${service} (found ${found(downtime, others)}, expected ${budget.toFixed(1)} minutes at most)`,
                  help: 'shorten it, or make several changes of it, each in a month of its own',
                },
              ]
        }),
      ),
  },
]

/** The calendar month, in UTC, in which a change is planned to begin. */
export function monthOf({ planned_start }: { readonly planned_start: Instant }): string {
  return planned_start.slice(0, 7)
}

interface Taken {
  readonly minutes: number
  readonly by: readonly string[]
}

/** What other announced changes of a month take of a service in a region, also those that were made: a draft promises nothing yet. */
function takenBy(at: Readonly<Record<'service' | 'region' | 'month', string>>, { id, facts }: Case): Taken {
  const taking = facts.entries.flatMap((other) => {
    if (other.kind !== 'change' || other.id === id) return []
    const { announced, cancelled, window } = other.facts
    if (announced === undefined || cancelled || monthOf(window) !== at.month) return []
    const time = downtimeOf(other.facts, at)
    return time > 0 ? [{ id: other.id, time }] : []
  })
  return { minutes: taking.reduce((sum, { time }) => sum + time, 0), by: taking.map((each) => each.id) }
}

function downtimeOf({ affects }: Change, { service, region }: Readonly<Record<'service' | 'region', string>>): number {
  const times = (affects.services ?? []).flatMap((each) =>
    each.service === service && each.regions.includes(region) && each.downtime ? [minutes(each.downtime)] : [],
  )
  return Math.max(0, ...times)
}

function mostOf(taken: readonly Taken[]): Taken {
  return taken.reduce((most, each) => (each.minutes > most.minutes ? each : most), { minutes: 0, by: [] })
}

function found(downtime: string, others: Taken): string {
  if (others.by.length === 0) return downtime
  const [shown, more] = [others.by.slice(0, 3).join(', '), others.by.length - 3]
  return `${downtime} and ${others.minutes} minutes of ${shown}${more > 0 ? ` and ${more} more` : ''} in the same month`
}

function minutes(downtime: string): number {
  return milliseconds(downtime) / 60_000
}
