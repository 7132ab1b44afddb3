import { expect, test } from 'vitest'
import { merging } from '../../../test/doubles/comments.ts'
import { at, catalog, contact, customer, incident } from '../../../test/doubles/planning.ts'
import type { Customer } from '../catalog.ts'
import type { Incident } from '../schema.gen.ts'
import { audienceRow } from './audience-index.ts'
import { reachedBy, settled } from './audience-tally.ts'
import type { Merging } from './merging.ts'

const within = (...regions: string[]): Incident['affects'] => ({
  services: [{ service: 'disk', regions, effect: 'outage' }],
})
const uses = (service: string, region: string): Pick<Customer, 'uses'> => ({ uses: [{ service, regions: [region] }] })
const count = (of: Merging, customers: readonly Customer[]) =>
  reachedBy(
    of,
    customers.map((each) => audienceRow(each, catalog().policy)),
    catalog(),
  )

const people = [
  contact('a', { channels: { email: 'a@example.com', sms: '+4912345' } }),
  contact('b', { language: 'zh-CN', channels: { email: 'b@example.com' } }),
]
const all = [
  customer('one', { contacts: people }),
  customer('two', { tier: 'basic', ...uses('web', 'eu-1') }),
  customer('quiet', { tier: 'quiet' }),
  customer('far', uses('disk', 'us-1')),
]

test('counts customers, messages by channel and language, tiers in the order of the contracts', () => {
  const found = count(merging(incident({ severity: { level: 1, rationale: 'x' } })), [...all].reverse())
  expect([found.of, found.customers, found.share]).toEqual([4, 3, 0.75])
  expect([...found.messages]).toEqual([
    ['email', 3],
    ['sms', 1],
  ])
  expect([...found.byTier.keys()]).toEqual(['gold', 'basic', 'quiet'])
  expect([...(found.byTier.get('gold')?.languages ?? [])]).toEqual([
    ['en', 2],
    ['zh-CN', 1],
  ])
  expect(found.written).toHaveLength(2)
})

test('says why, the most frequent first', () => {
  const { why } = count(merging(incident()), [...all, customer('more')])
  expect(why.map(({ customers }) => customers)).toEqual([3, 1])
  expect(why.at(-1)?.reason).toMatchObject({ kind: 'service', path: ['web@eu-1', 'app@eu-1', 'disk@eu-1'] })
})

test('a customer without an address for any channel is named; one whose tier uses none is not', () => {
  const lost = customer('lost', { contacts: [contact('c', { channels: { sms: '+4912345' } })] })
  expect(count(merging(incident()), [lost, customer('quiet', { tier: 'quiet' })]).unreachable).toEqual([lost.id])
})

test('an update tells who is newly in reach, and who was told and is out of reach again', () => {
  const then = incident({ affects: within('eu-1') })
  const now = incident({ affects: within('us-1'), revision: 2 }, [['identified', at('11:00')]])
  const found = count(merging(now, then), all)
  expect([found.customers, found.more, found.less, found.written.length]).toEqual([3, 1, 2, 3])
  expect(found.why.at(0)?.reason).toEqual({ kind: 'told' })
})

test('without a new moment only newcomers are written to', () => {
  const wider = incident({ affects: within('eu-1', 'us-1') })
  const found = count(merging(wider, incident()), all)
  expect([found.customers, found.written.length, found.messages.get('email')]).toEqual([4, 1, 1])
  const nobody = count(merging(wider, incident()), all.slice(0, 3))
  expect(settled(merging(wider, incident()), nobody).telling).toBeUndefined()
  expect(settled(merging(wider, incident()), undefined).telling?.to).toBe('newcomers')
})

test('a raised level reaches whom no channel was used for before', () => {
  const at3 = incident({ severity: { level: 3, rationale: 'x' } })
  const at2 = incident({ severity: { level: 2, rationale: 'x' } })
  expect(count(merging(at2, at3), all).written).toHaveLength(2)
  expect(count(merging(at3, at2), all).written).toEqual([])
})

test('what is under embargo is counted as it will be', () => {
  expect(count(merging(incident({ embargo: at('18:00') })), all).customers).toBe(3)
})

test('of no customer at all nothing is a share', () => {
  expect(count(merging(incident()), []).share).toBe(0)
})
