import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, catalog, customer, incident } from '../../../test/doubles/planning.ts'
import type { Incident } from '../schema.gen.ts'
import { asOf } from './as-of.ts'
import { interestOf } from './interest.ts'
import { concerns, reachOf } from './reach.ts'

const service = fc.constantFrom('disk', 'app', 'web')
const regions = fc.subarray(['eu-1', 'us-1'], { minLength: 1 })
const name = fc.constantFrom('xz', 'Foo_Bar', '%40scope/pad')
const effect = fc.constantFrom('none' as const, 'outage' as const)
const affects = fc.oneof(
  fc.record({ services: fc.array(fc.record({ service, regions, effect }), { minLength: 1, maxLength: 3 }) }),
  fc.record({
    software: fc.array(fc.record({ purl: name.map((n) => `pkg:pypi/${n}`), versions: fc.constant('<2') }), {
      minLength: 1,
    }),
  }),
  fc.constant({ everyone: true as const }),
) satisfies fc.Arbitrary<Incident['affects']>
const who = fc.record({
  uses: fc.array(fc.record({ service, regions }), { maxLength: 3 }),
  software: fc.array(
    name.map((n) => `pkg:pypi/${n.toLowerCase()}@1.0`),
    { maxLength: 3 },
  ),
})

test('interestOf never overlooks an entry that concerns a customer, and keeps their order', () => {
  fc.assert(
    fc.property(fc.array(affects, { maxLength: 6 }), who, (all, changes) => {
      const one = customer('a', changes)
      const entries = all.map((affected, of) => {
        const guidance = [{ id: 'a', type: 'patch' as const, title: 'Do it', required: true }]
        const view = asOf(incident({ affects: affected, guidance }), at('10:00'))
        if (!view) throw new Error('not announced')
        return { of, reach: reachOf(view, catalog()), always: false }
      })
      const found = interestOf(entries)(one)
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b))
      const concerned = entries.filter(({ reach }) => concerns(reach, one)).map(({ of }) => of)
      expect(found).toEqual(expect.arrayContaining(concerned))
    }),
    { seed: 20211210, numRuns: 300 },
  )
})

test('interestOf asks of what has to be asked, whoever it is', () => {
  const view = asOf(incident(), at('10:00'))
  if (!view) throw new Error('not announced')
  const reach = reachOf(view, catalog())
  const stranger = customer('a', { uses: [] })
  expect(interestOf([{ of: 'x', reach, always: false }])(stranger)).toEqual([])
  expect(interestOf([{ of: 'x', reach, always: true }])(stranger)).toEqual(['x'])
})
