import type { Catalog, Place, Usage } from '../catalog.ts'
import type { Entry } from '../entry.ts'
import { compare } from '../problem.ts'
import type { Reason } from '../reason.ts'
import type { Effect } from '../schema.gen.ts'
import type { View } from '../view.ts'
import { type Concern, concernOf, isFor } from './concern.ts'
import { type Affected, affectedPlaces, byEffect, type Dependents, dependentsOf, pathFrom, place } from './graph.ts'
import { type Advisory, advisoryOf, matchSoftware } from './software.ts'

type ServiceReason = Extract<Reason, { kind: 'service' }>

/** Whom an entry concerns, prepared once so that a customer costs only what it uses. */
export interface Reach {
  readonly everyone: boolean
  /** The reason of each service and region that an effect other than none reaches. */
  readonly affected: ReadonlyMap<string, ReadonlyMap<string, ServiceReason>>
  /** The reason of each service and region that is named with effect none: of interest only to who must act. */
  readonly unaffected: ReadonlyMap<string, ReadonlyMap<string, ServiceReason>>
  readonly software: readonly Advisory[]
  /** Whom the required actions are for. */
  readonly required: readonly Concern[]
}

/** Works out whom an entry concerns. Effects other than none travel through dependencies; none stays where it is. */
export function reachOf(view: View, catalog: Catalog, dependents: Dependents = dependentsOf(catalog.services)): Reach {
  const { affects, guidance } = view.entry.facts
  const named = effectsOf(affects)
  const spared = [...named].filter(([, effect]) => effect === 'none')
  const reached = reachedPlaces(named, dependents)
  return {
    everyone: affects.everyone === true,
    affected: byService([...reached].map(([at, { effect }]) => reason(pathFrom(at, reached), effect))),
    unaffected: byService(spared.map(([at, effect]) => reason([at], effect))),
    software: (affects.software ?? []).map(advisoryOf),
    required: (guidance ?? []).filter((action) => action.required).map(concernOf),
  }
}

/** The places that an entry affects, named or not, by the effects that it names; one named with none is spared. */
export function reachedPlaces(named: ReadonlyMap<Place, Effect>, dependents: Dependents): ReadonlyMap<Place, Affected> {
  const sources = new Map([...named].filter(([, effect]) => effect !== 'none'))
  const spared = new Set([...named].flatMap(([at, effect]) => (effect === 'none' ? [at] : [])))
  return affectedPlaces(sources, dependents, spared)
}

/**
 * Why a customer is written to, the worst and nearest first; empty if it is not. A service that is named with effect none counts
 * only for its direct users, and only if a required action is for them.
 */
export function reasonsFor(reach: Reach, customer: Usage): Reason[] {
  const services = usedIn(reach.affected, customer).sort(byWeight)
  const mustAct = reach.unaffected.size > 0 && reach.required.some((concern) => isFor(concern, customer))
  const bystander = mustAct ? usedIn(reach.unaffected, customer).sort(byWeight) : []
  const software = reach.software.length > 0 ? matchSoftware(reach.software, customer.software ?? []) : []
  return [...services, ...bystander, ...software, ...(reach.everyone ? [{ kind: 'everyone' } as const] : [])]
}

/** Whether a customer is written to: an effect reaches it, it runs the software, everyone is meant, or it must act. */
export function concerns(reach: Reach, customer: Usage): boolean {
  return reasonsFor(reach, customer).length > 0
}

/** The effect on each place that an entry names; a rule refuses one that names a place twice. */
export function effectsOf({ services = [] }: Entry['facts']['affects']): ReadonlyMap<Place, Effect> {
  const effects = new Map<Place, Effect>()
  for (const { service, regions, effect } of services)
    for (const region of regions) effects.set(place(service, region), effect)
  return effects
}

function reason(path: readonly Place[], effect: Effect): ServiceReason {
  return { kind: 'service', path, effect }
}

function byService(reasons: readonly ServiceReason[]): Map<string, Map<string, ServiceReason>> {
  const services = new Map<string, Map<string, ServiceReason>>()
  for (const each of reasons) {
    const [service, region] = (each.path[0] ?? '').split('@') as [string, string]
    const regions = services.get(service) ?? new Map<string, ServiceReason>()
    services.set(service, regions.set(region, each))
  }
  return services
}

/** Two map lookups for each service in use: names are not put together, because this runs for every customer. */
function usedIn(reasons: Reach['affected'], customer: Usage): ServiceReason[] {
  const found: ServiceReason[] = []
  if (reasons.size === 0) return found
  for (const { service, regions } of customer.uses) {
    const known = reasons.get(service)
    if (!known) continue
    for (const region of regions) {
      const each = known.get(region)
      if (each && !found.includes(each)) found.push(each)
    }
  }
  return found
}

function byWeight(a: ServiceReason, b: ServiceReason): number {
  return byEffect(a.effect, b.effect) || a.path.length - b.path.length || compare(a.path.join(), b.path.join())
}
