import type { Place } from '../core/catalog.ts'
import type { PlaceState, PlaceStatus } from '../core/decide/places.ts'
import type { Edition } from './edition.ts'

/** The state of everything in a sentence that names things and places; lesser effects stand in a second one. */
export interface Banner {
  readonly state: PlaceState
  readonly sentence: string
  readonly lesser: string | undefined
}

/** The sentences for what is going on; what may only be affected does not change them. */
export function bannerOf(edition: Edition, states: ReadonlyMap<Place, PlaceStatus>): Banner {
  const told = [...states].filter(([, { entries }]) => entries.length > 0)
  const [state, ...others] = order.filter((each) => told.some(([, status]) => status.state === each))
  // Maintenance is told among the changes: beside an outage it would look like a part of it.
  const lesser = others.filter((each) => each !== 'maintenance')
  if (state === undefined) return { state: 'operational', sentence: edition.say('banner.calm'), lesser: undefined }
  const places = (wanted: PlaceState): Place[] =>
    told.filter(([, status]) => status.state === wanted).map(([place]) => place)
  const clauses = (wanted: PlaceState): string[] => clausesOf(edition, wanted, places(wanted))
  return {
    state,
    sentence: clauses(state).join(edition.say('banner.join')),
    lesser: lesser.length > 0 ? lesser.flatMap(clauses).join(edition.say('banner.join')) : undefined,
  }
}

const order = ['outage', 'partial-outage', 'degraded', 'maintenance'] as const

// One clause for all services that are in a state in the same regions: more would say of one what is true of another.
function clausesOf(edition: Edition, state: PlaceState, places: readonly Place[]): string[] {
  const regions = new Map<string, string[]>()
  for (const place of places) {
    const [service = '', region = ''] = place.split('@')
    regions.set(service, [...(regions.get(service) ?? []), region])
  }
  const groups = Map.groupBy([...regions.keys()], (service) => (regions.get(service) ?? []).toSorted().join())
  const clauses = [...groups.values()].map((services) => {
    const where = regions.get(services[0] ?? '') ?? []
    return edition.language.count(`banner.${state}`, services.length, {
      services: edition.language.list(shortened(edition, services)),
      regions:
        where.length === edition.site.catalog.policy.regions?.length
          ? edition.say('banner.all_regions')
          : edition.language.list(where.map(edition.region)),
    })
  })
  if (clauses.length <= 3) return clauses
  const rest = [...groups.values()].slice(2).flat().length
  return [...clauses.slice(0, 2), edition.language.count('banner.more_services', rest)]
}

// A sentence can be read at a glance up to two names.
function shortened(edition: Edition, services: readonly string[]): string[] {
  if (services.length <= 3) return services.map(edition.service)
  return [
    ...services.slice(0, 2).map(edition.service),
    edition.language.count('banner.more_services', services.length - 2),
  ]
}
