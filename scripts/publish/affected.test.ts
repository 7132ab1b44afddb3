import { expect, test } from 'vitest'
import { at, catalog, incident } from '../../test/doubles/planning.ts'
import { asOf } from '../core/decide/as-of.ts'
import type { Effect } from '../core/schema.gen.ts'
import { affectedBy } from './affected.ts'
import type { Edition } from './edition.ts'

/** Ids instead of names: what is said of which place is all that matters here. */
const edition = {
  site: { catalog: catalog() },
  language: { list: (items: readonly string[]) => items.join('; ') },
  say: (key: string, holes: Record<string, string> = {}) => [key, ...Object.values(holes)].join(' '),
  service: (id: string) => id,
  region: (id: string) => id,
} as unknown as Edition

function dependants(...named: readonly (readonly [string, string, Effect])[]): string {
  const services = named.map(([service, region, effect]) => ({ service, regions: [region], effect }))
  const view = asOf(incident({ affects: { services: services as never } }), at('10:00'))
  if (!view) throw new Error('not announced')
  return affectedBy(edition, view).dependants
}

test('a page names what depends on the affected services, and where', () => {
  expect(dependants(['disk', 'eu-1', 'outage'])).toBe('place app eu-1; place web eu-1')
})

test('a service that is spared in one region is still named for another', () => {
  expect(dependants(['disk', 'eu-1', 'outage'], ['app', 'us-1', 'none'])).toBe('place app eu-1; place web eu-1')
  expect(dependants(['disk', 'eu-1', 'outage'], ['app', 'eu-1', 'none'])).toBe('')
})

test('a page offers no check of what is over', () => {
  const guidance = [{ id: 'a', type: 'patch', title: 'A', required: true, check: 'a --version' }] as never
  const checks = (...updates: NonNullable<Parameters<typeof incident>[1]>[number][]): string | undefined => {
    const view = asOf(incident({ guidance }, updates), at('11:00'))
    return view && affectedBy(edition, view).check
  }
  expect(checks()).toBe('a --version')
  expect(checks(['resolved', at('10:00')])).toBeUndefined()
})
