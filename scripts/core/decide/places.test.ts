import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, catalog, change, customer, incident, services } from '../../../test/doubles/planning.ts'
import type { Catalog, Service } from '../catalog.ts'
import type { Entry } from '../entry.ts'
import type { Effect } from '../schema.gen.ts'
import type { View } from '../view.ts'
import { asOf } from './as-of.ts'
import { place } from './graph.ts'
import { dependants, placeStates, touchesServices } from './places.ts'
import { reachOf, reasonsFor } from './reach.ts'

const regions = ['eu-1', 'us-1'] as const
const ids = ['a', 'b', 'c', 'd', 'e']
const effects: readonly Effect[] = ['none', 'degraded', 'partial-outage', 'outage']
const service = fc.constantFrom(...ids)
const region = fc.constantFrom(...regions)

const graph = fc.array(fc.tuple(service, service, fc.option(region, { nil: undefined })), { maxLength: 12 })
// Each place at most once, as a rule demands.
const affected = fc.uniqueArray(fc.record({ service, region, effect: fc.constantFrom(...effects) }), {
  maxLength: 4,
  selector: (named) => place(named.service, named.region),
})

function catalogOf(edges: readonly (readonly [string, string, string | undefined])[]): Catalog {
  const known = ids.map((id): [string, Service] => {
    const needed = edges.filter(([from]) => from === id)
    const depends_on = needed.map(([, on, where]) => ({ service: on, ...(where !== undefined && { region: where }) }))
    return [id, { id, name: id, group: 'all', regions: [...regions], exposed: true, depends_on }]
  })
  return { ...catalog(), services: new Map(known) }
}

function viewOf(entry: Entry, now = at('10:00')): View {
  const view = asOf(entry, now)
  if (!view) throw new Error('not announced')
  return view
}

function affecting(named: readonly { service: string; region: string; effect: Effect }[], id = 'INC-2030-0001'): View {
  return viewOf(
    incident({ id, affects: { services: named.map((each) => ({ ...each, regions: [each.region] })) as never } }),
  )
}

test('the site says of each place what its users are told, on any graph', () => {
  fc.assert(
    fc.property(graph, affected, (edges, named) => {
      const facts = catalogOf(edges)
      const view = affecting(named)
      const [states, reach] = [placeStates(facts, [view]), reachOf(view, facts)]
      for (const id of ids) {
        for (const where of regions) {
          const user = customer('one', { uses: [{ service: id, regions: [where] }] })
          const [reason] = reasonsFor(reach, user)
          const told = reason?.kind === 'service' ? reason : undefined
          const isNamed = told?.path.length === 1
          expect(states.get(place(id, where))).toEqual({
            state: told ? (isNamed ? told.effect : 'at-risk') : 'operational',
            entries: isNamed ? [view] : [],
            via: isNamed ? undefined : told?.path.at(-1),
          })
        }
      }
    }),
    { seed: 20300501, numRuns: 300 },
  )
})

test('a place is at risk by any of several entries, by the nearest first', () => {
  fc.assert(
    fc.property(graph, fc.array(affected, { maxLength: 3 }), (edges, all) => {
      const facts = catalogOf(edges)
      const views = all.map((named, index) => affecting(named, `INC-2030-000${index + 1}`))
      const found = dependants(facts, views)
      const reached = views.flatMap((view) =>
        [...reachOf(view, facts).affected.values()].flatMap((to) => [...to.values()]),
      )
      const through = reached.filter(({ path }) => path.length > 1)
      expect([...found.keys()].sort()).toEqual([...new Set(through.map(({ path }) => path[0]))].sort())
      for (const [start, source] of found) {
        const ways = through.filter(({ path }) => path[0] === start)
        const length = Math.min(...ways.map(({ path }) => path.length))
        expect(ways.filter(({ path }) => path.length === length).map(({ path }) => path.at(-1))).toContain(source)
      }
    }),
    { seed: 20300502, numRuns: 300 },
  )
})

describe('placeStates', () => {
  const down = { service: 'disk', region: 'eu-1', effect: 'outage' as const }

  test('leaves alone what an entry spares, and what depends on nothing else', () => {
    const view = affecting([down, { service: 'app', region: 'eu-1', effect: 'none' }])
    const states = placeStates({ ...catalog(), services: services() }, [view])
    expect([...states].map(([where, { state }]) => `${where} ${state}`)).toEqual([
      'disk@eu-1 outage',
      'disk@us-1 operational',
      'app@eu-1 operational',
      'app@us-1 operational',
      'web@eu-1 operational',
      'web@us-1 operational',
    ])
  })

  test('shows the worst of several entries, and a change only while it runs', () => {
    const work = change({ affects: { services: [{ service: 'disk', regions: ['eu-1'], effect: 'degraded' }] } })
    const state = (views: readonly View[]) => placeStates(catalog(), views).get('disk@eu-1')?.state
    expect(state([viewOf(work)])).toBe('operational')
    expect(state([viewOf(work, at('11:00', 5))])).toBe('maintenance')
    expect(state([viewOf(work, at('11:00', 5)), affecting([down])])).toBe('outage')
  })
})

test('an entry that names effects of none only leaves our services up', () => {
  expect(touchesServices(affecting([{ service: 'disk', region: 'eu-1', effect: 'none' }]))).toBe(false)
  expect(touchesServices(affecting([{ service: 'disk', region: 'eu-1', effect: 'degraded' }]))).toBe(true)
})
