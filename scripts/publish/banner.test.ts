import { expect, test } from 'vitest'
import type { Place } from '../core/catalog.ts'
import type { PlaceState, PlaceStatus } from '../core/decide/places.ts'
import { bannerOf } from './banner.ts'
import type { Edition } from './edition.ts'

const say = (key: string, holes: Record<string, string> = {}): string => [key, ...Object.values(holes)].join(' ')

/** Ids instead of names: what is said of which place is all that matters here. */
const edition = {
  site: { catalog: { policy: { regions: ['north', 'south', 'west'].map((id) => ({ id })) } } },
  language: {
    list: (items: readonly string[]) => items.join('+'),
    count: (key: string, n: number, holes: Record<string, string>) => `${n} ${say(key, holes)}`,
  },
  say: (key: string) => (key === 'banner.join' ? '; ' : key),
  service: (id: string) => id,
  region: (id: string) => id,
} as unknown as Edition

function banner(...told: readonly (readonly [Place, PlaceState])[]) {
  const status = (state: PlaceState): PlaceStatus => ({ state, entries: [{}] as never, via: undefined })
  return bannerOf(edition, new Map(told.map(([at, state]) => [at, status(state)])))
}

test('a banner says of no service what is true of another', () => {
  expect(banner(['a@north', 'outage'], ['b@south', 'outage']).sentence).toBe(
    '1 banner.outage a north; 1 banner.outage b south',
  )
})

test('services that are in one state in the same regions share a clause', () => {
  const all = (['b@south', 'a@north', 'a@south', 'b@north'] as const).map((at) => [at, 'degraded'] as const)
  expect(banner(...all).sentence).toBe('2 banner.degraded b+a south+north')
})

test('lesser effects stand in a second sentence', () => {
  const { state, sentence, lesser } = banner(['a@north', 'degraded'], ['b@north', 'outage'], ['c@west', 'maintenance'])
  expect([state, sentence]).toEqual(['outage', '1 banner.outage b north'])
  expect(lesser).toBe('1 banner.degraded a north')
})

test('a banner of many clauses counts the rest', () => {
  const many = (['a@north', 'b@south', 'c@west', 'd@north', 'd@south'] as const).map((at) => [at, 'outage'] as const)
  expect(banner(...many).sentence).toBe('1 banner.outage a north; 1 banner.outage b south; 2 banner.more_services')
})
