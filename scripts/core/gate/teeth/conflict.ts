import type { Place } from '../../catalog.ts'
import { asOf } from '../../decide/as-of.ts'
import { place } from '../../decide/graph.ts'
import type { Entry } from '../../entry.ts'
import { after, type Instant } from '../../instant.ts'
import { endOf } from '../../rules/life.ts'
import type { Change } from '../../schema.gen.ts'
import type { Case, GateFacts, Need } from '../facts.ts'
import { changeOf } from '../needs/impact.ts'
import type { Requirement } from '../stages.ts'

/** Two things do not happen to the same place at once, nor to a place and one it depends on. */
export const conflictNeeds: readonly Requirement[] = [
  {
    id: 'change/conflict',
    kind: 'change',
    check: (of) =>
      changeOf(of, (facts) => {
        const accepted = new Set((facts.despite ?? []).map(({ entry }) => entry))
        const mine = placesOf(facts)
        const needed = neededBy(mine, of.facts)
        return of.facts.entries.flatMap((other): Need[] => {
          if (other.id === of.id || accepted.has(other.id) || !meetsInTime(other, facts, of)) return []
          const theirs = placesOf(other.facts)
          const shared =
            [...theirs].find((at) => mine.has(at) || needed.has(at)) ??
            [...neededBy(theirs, of.facts)].find((at) => mine.has(at))
          return shared
            ? [
                {
                  at: { field: ['window', 'planned_start'] },
                  what: `a window that does not meet ${other.id} on ${shared}`,
                  help: `plan it at another time, or add despite: [{ entry: ${other.id}, reason: why both can be }]`,
                },
              ]
            : []
        })
      }),
  },
]

/** How long an open incident keeps changes away, where the policy does not say. */
export const apart = 'PT72H'

function meetsInTime(other: Entry, { window }: Change, { facts: { now, policy } }: Case): boolean {
  const isSoon = window.planned_start < after(now, policy.changes.apart ?? apart)
  if (other.kind === 'change') {
    const { cancelled, rolled_back, window: theirs } = other.facts
    if (cancelled || rolled_back || theirs.actual_end) return false
    const view = asOf(other, now)
    // nobody knows when it ends, as little as of an incident
    if (view?.kind === 'change' && view.state === 'overrunning') return isSoon
    return startOf(theirs) < window.planned_end && window.planned_start < theirs.planned_end
  }
  const isOpen = asOf(other, now)?.open ?? endOf(other.outline) === undefined
  return isOpen && isSoon
}

/** What began early takes its place from then on. */
function startOf({ planned_start, actual_start = planned_start }: Change['window']): Instant {
  return actual_start < planned_start ? actual_start : planned_start
}

function placesOf({ affects }: Entry['facts']): ReadonlySet<Place> {
  return new Set(
    (affects.services ?? []).flatMap(({ service, regions }) => regions.map((region) => place(service, region))),
  )
}

/** Everything that places cannot work without, however far. */
function neededBy(places: ReadonlySet<Place>, { services }: GateFacts): ReadonlySet<Place> {
  const found = new Set<Place>()
  const waiting = [...places]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [service = '', region = ''] = at.split('@')
    for (const on of services.get(service)?.depends_on ?? []) {
      const next = place(on.service, on.region ?? region)
      if (found.has(next)) continue
      found.add(next)
      waiting.push(next)
    }
  }
  return found
}
