import type { Place, Service } from '../core/catalog.ts'
import { type PlaceState, type PlaceStatus, worst } from '../core/decide/places.ts'
import { compare } from '../core/problem.ts'
import { scopeOf } from './affected.ts'
import type { Edition } from './edition.ts'
import type { Link } from './inline.ts'

/** A group of services; `calm` groups are shown closed. */
export interface Group {
  readonly name: string
  readonly state: PlaceState
  readonly stateName: string
  readonly size: string
  readonly calm: boolean
  readonly services: readonly ServiceNode[]
}

/** A service with its regions. */
export interface ServiceNode {
  readonly name: string
  readonly state: PlaceState
  readonly stateName: string
  readonly regions: readonly RegionNode[]
}

/** A service in a region: the leaf that customers use. */
export interface RegionNode {
  readonly name: string
  readonly state: PlaceState
  readonly stateName: string
  /** What it depends on that is affected. */
  readonly via: string
  readonly entries: readonly Link[]
}

/** The services in the order of the policy's groups, each with the worst state of its branches. */
export function groupsOf(edition: Edition, states: ReadonlyMap<Place, PlaceStatus>): Group[] {
  const { services, policy } = edition.site.catalog
  const known = (policy.groups ?? []).map(({ id }) => id)
  const others = [...services.values()].map(({ group }) => group).filter((group) => !known.includes(group))
  return [...new Set([...known, ...others.sort(compare)])].flatMap((id) => {
    const nodes = [...services.values()]
      .filter(({ group }) => group === id)
      .map((service) => serviceNode(edition, service, states))
    if (nodes.length === 0) return []
    const state = worst(nodes.map((node) => node.state))
    return [
      {
        name: edition.name(policy.groups?.find((group) => group.id === id)?.name ?? id),
        state,
        stateName: edition.say(`place.${state}`),
        size: edition.language.count('home.service_count', nodes.length),
        calm: state === 'operational',
        services: nodes,
      },
    ]
  })
}

function serviceNode(edition: Edition, service: Service, states: ReadonlyMap<Place, PlaceStatus>): ServiceNode {
  const regions = service.regions.map((region): RegionNode => {
    const { state, entries, via } = states.get(`${service.id}@${region}`) ?? {
      state: 'operational',
      entries: [],
      via: undefined,
    }
    const [needed = '', where = ''] = via?.split('@') ?? []
    return {
      name: edition.region(region),
      state,
      stateName: edition.say(`place.${state}`),
      via: via === undefined ? '' : edition.say('place.via', { place: scopeOf(edition, needed, [where]) }),
      entries: entries.map(edition.link),
    }
  })
  const state = worst(regions.map((region) => region.state))
  return { name: edition.name(service.name), state, stateName: edition.say(`place.${state}`), regions }
}
