import type { Catalog, Place } from '../catalog.ts'
import type { Effect } from '../schema.gen.ts'
import type { View } from '../view.ts'
import { type Affected, dependentsOf, pathFrom, place } from './graph.ts'
import { effectsOf, reachedPlaces } from './reach.ts'

/** What a service in a region is doing. `at-risk`: something that it cannot work without is affected. */
export type PlaceState = 'operational' | 'at-risk' | 'maintenance' | 'degraded' | 'partial-outage' | 'outage'

/** The state of a place, the entries that say so, and, of a place at risk, the affected place that it depends on. */
export interface PlaceStatus {
  readonly state: PlaceState
  readonly entries: readonly View[]
  readonly via: Place | undefined
}

/** The state of every place of the catalogue: what open incidents say, what running changes do, what follows from both. */
export function placeStates(catalog: Catalog, views: readonly View[]): ReadonlyMap<Place, PlaceStatus> {
  const told = new Map<Place, PlaceStatus>()
  for (const view of views.filter(isGoingOn)) {
    for (const [at, effect] of touched(view)) {
      const before = told.get(at)
      const state = worst([before?.state ?? 'operational', view.kind === 'change' ? 'maintenance' : effect])
      told.set(at, { state, entries: [...(before?.entries ?? []), view], via: undefined })
    }
  }
  const risks = dependants(catalog, views.filter(isGoingOn))
  const states = new Map<Place, PlaceStatus>()
  for (const { id, regions } of catalog.services.values()) {
    for (const at of regions.map((region) => place(id, region))) {
      const via = risks.get(at)
      states.set(at, told.get(at) ?? { state: via ? 'at-risk' : 'operational', entries: [], via })
    }
  }
  return states
}

/** The worst of some states; operational of none. */
export function worst(states: readonly PlaceState[]): PlaceState {
  return states.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'operational')
}

/** Whether an entry touches our services, or leaves them up: an advisory. */
export function touchesServices(view: View): boolean {
  return touched(view).length > 0
}

/** The places that depend on what some entries affect, directly or not, each with the affected one that is nearest to it. */
export function dependants(catalog: Catalog, views: readonly View[]): ReadonlyMap<Place, Place> {
  const dependents = dependentsOf(catalog.services)
  const found = new Map<Place, { readonly distance: number; readonly source: Place }>()
  for (const view of views) {
    const reached = reachedPlaces(effectsOf(view.entry.facts.affects), dependents)
    for (const [at, { distance }] of reached) {
      if (distance > 0 && distance < (found.get(at)?.distance ?? Number.POSITIVE_INFINITY))
        found.set(at, { distance, source: sourceOf(at, reached) })
    }
  }
  return new Map([...found].map(([at, { source }]) => [at, source]))
}

function sourceOf(at: Place, reached: ReadonlyMap<Place, Affected>): Place {
  return pathFrom(at, reached).at(-1) ?? at
}

const order: readonly PlaceState[] = ['operational', 'at-risk', 'maintenance', 'degraded', 'partial-outage', 'outage']

function isGoingOn(view: View): boolean {
  return view.kind === 'incident' ? view.open : view.state === 'in-progress' || view.state === 'overrunning'
}

/** The places on which an entry has an effect. */
function touched(view: View): [Place, Exclude<Effect, 'none'>][] {
  const named = effectsOf(view.entry.facts.affects)
  return [...named].flatMap(([at, effect]) => (effect === 'none' ? [] : [[at, effect]]))
}
