import type { Place, Service } from '../catalog.ts'
import { compare } from '../problem.ts'
import type { Effect } from '../schema.gen.ts'

/** For each place, the places that cannot work without it. */
export type Dependents = ReadonlyMap<Place, readonly Place[]>

/** A place that an effect reaches: how many dependencies away its source is, and the next place on the way there. */
export interface Affected {
  readonly effect: Effect
  readonly distance: number
  readonly via: Place | undefined
}

/** The dependency graph, turned round: a service depends on another in the same region, unless it says in which. */
export function dependentsOf(services: ReadonlyMap<string, Service>): Dependents {
  const dependents = new Map<Place, Place[]>()
  for (const service of services.values()) {
    for (const region of service.regions) {
      for (const needed of service.depends_on ?? []) {
        const on = place(needed.service, needed.region ?? region)
        const list = dependents.get(on) ?? []
        list.push(place(service.id, region))
        dependents.set(on, list)
      }
    }
  }
  return dependents
}

/**
 * Every place that an effect reaches through dependencies. Of several ways the shortest holds; of equally short ones, that to the
 * worst effect; of those, the first in the order of names. The effect of a place is that of the source at the end of its way.
 * Nothing reaches a place that is spared, nor goes on from there: who wrote so knows that it can do without.
 * Cycles end by themselves, because a place is reached once.
 */
export function affectedPlaces(
  sources: ReadonlyMap<Place, Effect>,
  dependents: Dependents,
  spared: ReadonlySet<Place> = new Set(),
): ReadonlyMap<Place, Affected> {
  const reached = new Map<Place, Affected>()
  for (const [at, effect] of sources) reached.set(at, { effect, distance: 0, via: undefined })
  let border = [...sources.keys()]
  for (let distance = 1; border.length > 0; distance++) {
    const next = new Map<Place, Affected>()
    for (const via of border) {
      const effect = reached.get(via)?.effect ?? 'none'
      for (const dependent of dependents.get(via) ?? []) {
        if (reached.has(dependent) || spared.has(dependent)) continue
        const found = { effect, distance, via }
        if (isBetter(found, next.get(dependent))) next.set(dependent, found)
      }
    }
    for (const [at, found] of next) reached.set(at, found)
    border = [...next.keys()]
  }
  return reached
}

/** The way from a place to what is affected, both included. */
export function pathFrom(start: Place, reached: ReadonlyMap<Place, Affected>): Place[] {
  const path = [start]
  for (let at = reached.get(start)?.via; at !== undefined; at = reached.get(at)?.via) path.push(at)
  return path
}

/** The name of a service in a region. */
export function place(service: string, region: string): Place {
  return `${service}@${region}`
}

/** Orders effects from the worst to the least. */
export function byEffect(a: Effect, b: Effect): number {
  return weight[b] - weight[a]
}

const weight: Readonly<Record<Effect, number>> = { none: 0, degraded: 1, 'partial-outage': 2, outage: 3 }

// Two ways of the same length differ at their second place, or else they share the rest: its name alone decides.
function isBetter(a: Affected, b: Affected | undefined): boolean {
  return b === undefined || (byEffect(a.effect, b.effect) || compare(a.via ?? '', b.via ?? '')) < 0
}
