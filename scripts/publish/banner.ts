import type { Place } from '../core/catalog.ts'
import { type PlaceState, type PlaceStatus, worst } from '../core/decide/places.ts'
import type { Edition } from './edition.ts'

/** The state of everything in one sentence that names the thing and the place. */
export interface Banner {
  readonly state: PlaceState
  readonly sentence: string
}

/** The sentence for the worst that is going on; what may only be affected does not change it. */
export function bannerOf(edition: Edition, states: ReadonlyMap<Place, PlaceStatus>): Banner {
  const told = [...states].filter(([, { entries }]) => entries.length > 0)
  const state = worst(told.map(([, status]) => status.state))
  if (state === 'operational') return { state, sentence: edition.say('banner.calm') }
  const places = told
    .filter(([, status]) => status.state === state)
    .map(([place]) => place.split('@') as [string, string])
  const services = [...new Set(places.map(([service]) => service))]
  const regions = [...new Set(places.map(([, region]) => region))]
  return {
    state,
    sentence: edition.language.count(`banner.${state}`, services.length, {
      services: edition.language.list(shortened(edition, services)),
      regions:
        regions.length === edition.site.catalog.policy.regions?.length
          ? edition.say('banner.all_regions')
          : edition.language.list(regions.map(edition.region)),
    }),
  }
}

// A sentence can be read at a glance up to two names.
function shortened(edition: Edition, services: readonly string[]): string[] {
  if (services.length <= 3) return services.map(edition.service)
  return [
    ...services.slice(0, 2).map(edition.service),
    edition.language.count('banner.more_services', services.length - 2),
  ]
}
