import { expect, it } from 'vitest'
import type { Everything } from '../rules/rule.ts'
import { customerJudge, type ReadCustomer } from './judge-customers.ts'

const everything: Everything = {
  now: '2024-03-29T18:00:00.000Z',
  originals: new Map(),
  translations: [],
  entryIds: new Set(),
  services: new Map(),
  serviceIds: new Set(['files']),
  spoken: ['en'],
  policy: undefined,
}
const read = (id: string, ...contacts: readonly string[]): ReadCustomer => ({
  file: 'all.ndjson',
  spot: (anchor) => ({ line: 1, column: 'field' in anchor ? anchor.field.length : 0 }),
  customer: {
    ...{ id, name: 'x', tier: 'gold', uses: [] },
    contacts: contacts.map((contact) => ({
      id: contact,
      language: 'en',
      time_zone: 'UTC',
      channels: { email: 'a@a.example' },
    })),
  } as unknown as ReadCustomer['customer'],
})

it('finds an id that another customer has, of the customer or of a contact', () => {
  const judge = customerJudge(everything)
  expect(judge(read('cus-a', 'con-a', 'con-b'))).toEqual([])
  expect(judge(read('cus-b', 'con-c'))).toEqual([])
  expect(judge(read('cus-a', 'con-d', 'con-b')).map(({ rule, message }) => `${rule} ${message.slice(0, 11)}`)).toEqual([
    'customer/id-twice found cus-a',
    'customer/id-twice found con-b',
  ])
})

it('finds an id that one customer has twice', () => {
  expect(customerJudge(everything)(read('cus-a', 'con-a', 'con-a')).map(({ rule }) => rule)).toEqual([
    'customer/id-twice',
  ])
})

it('judges what it can when there is no valid policy', () => {
  expect(customerJudge(everything)(read('cus-a', 'con-a'))).toEqual([])
})
