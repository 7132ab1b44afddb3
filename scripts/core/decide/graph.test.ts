import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Place, Service } from '../catalog.ts'
import { compare } from '../problem.ts'
import type { Effect } from '../schema.gen.ts'
import { affectedPlaces, byEffect, dependentsOf, pathFrom } from './graph.ts'

type Edge = readonly [from: string, to: string, region?: string]

function catalogOf(edges: readonly Edge[], regions = ['r1', 'r2']): ReadonlyMap<string, Service> {
  const ids = [...new Set([...edges.map(([from]) => from), ...edges.map(([, to]) => to)])]
  return new Map(
    ids.map((id) => [
      id,
      {
        id,
        name: id,
        group: 'g',
        regions,
        exposed: false,
        depends_on: edges
          .filter(([from]) => from === id)
          .map(([, service, region]) => (region ? { service, region } : { service })),
      },
    ]),
  )
}

function ways(edges: readonly Edge[], sources: Readonly<Record<Place, Effect>>): Record<string, string> {
  const reached = affectedPlaces(new Map(Object.entries(sources) as [Place, Effect][]), dependentsOf(catalogOf(edges)))
  return Object.fromEntries(
    [...reached.entries()].map(([at, { effect }]) => [at, `${pathFrom(at, reached).join(' ')} ${effect}`]),
  )
}

describe('affectedPlaces', () => {
  test('goes through dependencies in the same region, and where one is named', () => {
    expect(
      ways(
        [
          ['web', 'app'],
          ['app', 'disk'],
          ['dns', 'disk', 'r1'],
        ],
        { 'disk@r1': 'outage' },
      ),
    ).toEqual({
      'disk@r1': 'disk@r1 outage',
      'app@r1': 'app@r1 disk@r1 outage',
      'dns@r1': 'dns@r1 disk@r1 outage',
      'dns@r2': 'dns@r2 disk@r1 outage',
      'web@r1': 'web@r1 app@r1 disk@r1 outage',
    })
  })

  test('prefers the shortest way, then the worst effect, then the order of names', () => {
    const found = ways(
      [
        ['top', 'b'],
        ['top', 'a'],
        ['a', 'x'],
        ['b', 'y'],
        ['far', 'top'],
        ['far', 'z'],
        ['tie', 'x'],
        ['tie', 'w'],
      ],
      { 'x@r1': 'degraded', 'y@r1': 'outage', 'z@r1': 'degraded', 'w@r1': 'degraded' },
    )
    expect(found['top@r1']).toBe('top@r1 b@r1 y@r1 outage')
    expect(found['far@r1']).toBe('far@r1 z@r1 degraded')
    expect(found['tie@r1']).toBe('tie@r1 w@r1 degraded')
  })

  test('ends in cycles', () => {
    expect(
      ways(
        [
          ['a', 'b'],
          ['b', 'a'],
          ['a', 'a'],
          ['c', 'b'],
        ],
        { 'a@r1': 'outage' },
      ),
    ).toEqual({
      'a@r1': 'a@r1 outage',
      'b@r1': 'b@r1 a@r1 outage',
      'c@r1': 'c@r1 b@r1 a@r1 outage',
    })
  })

  test('agrees with a naive walk on any graph', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const region = fc.constantFrom('r1', 'r2')
    const edge = fc.tuple(node, node, fc.option(region, { nil: undefined })) as fc.Arbitrary<Edge>
    const source = fc.tuple(node, region, fc.constantFrom<Effect>('degraded', 'partial-outage', 'outage'))
    const graphs = fc.record({
      edges: fc.array(edge, { maxLength: 14 }),
      named: fc.array(source, { maxLength: 4 }),
      free: fc.array(fc.tuple(node, region), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(graphs, ({ edges, named, free }) => {
        const services = catalogOf(edges)
        const sources = new Map<Place, Effect>(named.map(([service, at, effect]) => [`${service}@${at}`, effect]))
        const spared = new Set(free.map(([id, at]): Place => `${id}@${at}`).filter((at) => !sources.has(at)))
        const reached = affectedPlaces(sources, dependentsOf(services), spared)
        for (const service of services.values()) {
          for (const at of service.regions) {
            const start: Place = `${service.id}@${at}`
            const expected = spared.has(start) ? undefined : naive(start, services, sources, [...spared])
            const found = reached.get(start)
            expect(found && { path: pathFrom(start, reached), effect: found.effect }).toEqual(expected)
          }
        }
      }),
      { seed: 20240329, numRuns: 300 },
    )
  })
})

interface Way {
  readonly path: readonly Place[]
  readonly effect: Effect
}

/** Tries every way that visits no place twice, and keeps the best. */
function naive(
  at: Place,
  services: ReadonlyMap<string, Service>,
  sources: ReadonlyMap<Place, Effect>,
  seen: readonly Place[],
): Way | undefined {
  const effect = sources.get(at)
  if (effect) return { path: [at], effect }
  const [id, region] = at.split('@') as [string, string]
  const ways = (services.get(id)?.depends_on ?? [])
    .map((needed): Place => `${needed.service}@${needed.region ?? region}`)
    .filter((next) => next !== at && !seen.includes(next))
    .flatMap((next) => naive(next, services, sources, [...seen, at]) ?? [])
    .map((way) => ({ path: [at, ...way.path], effect: way.effect }))
  return ways.sort(
    (a, b) => a.path.length - b.path.length || byEffect(a.effect, b.effect) || compare(a.path.join(), b.path.join()),
  )[0]
}
