import { describe, expect, it } from 'vitest'
import type { Customer } from '../catalog.ts'
import type { Delivery, PlannedNotice } from '../plan-row.ts'
import { batchesOf, fillChunk } from './fill.ts'
import type { Message, Prepared, Recipient } from './message.ts'
import type { Provider, Providers } from './provider.ts'
import { tallyOf } from './report.ts'

const hmac = (text: string) => `(${text})`
const customer = {
  id: 'cus-1',
  contacts: [contact('con-1'), contact('con-2'), contact('con-3')],
} as unknown as Customer
const notice: PlannedNotice = {
  ...{ type: 'notice', kind: 'incident', entry: 'e', moment: 'm', at: 'now', passes: [], digest: 'd', source: 's' },
}
const good: Prepared = { fill: (to: Recipient) => ({ contact: to.contact.id }) as Message }
const broken: Prepared = {
  fill: () => {
    throw new Error('no such word')
  },
}

describe('fillChunk', () => {
  it('fills what is planned, anew for each sending', async () => {
    const { filled } = await fill([row('con-1'), row('con-2', { last: true })])
    expect(filled.map(({ message }) => message())).toEqual([{ contact: 'con-1' }, { contact: 'con-2' }])
    expect(batchesOf(filled, new Map([['e m', notice]]), hmac)).toEqual([
      {
        ...{ entry: 'e', moment: 'm', passes: [], digest: 'd', source: 's' },
        claims: [
          { key: '(["e","m","con-1","email"])', customer: '(["e","cus-1"])' },
          { key: '(["e","m","con-2","email"])', customer: '(["e","cus-1"])', last: true },
        ],
      },
    ])
  })

  it('does not count a customer as told of whom a delivery could not be filled', async () => {
    const { filled, report } = await fill([row('con-1', { language: 'xx' }), row('con-2', { last: true })])
    expect(filled.map(({ row: { contact, last } }) => [contact, last])).toEqual([['con-2', undefined]])
    expect(report.counts.unfilled).toBe(1)
    expect(report.exceptions).toMatchObject([
      { why: 'unfilled', contact: 'con-1', message: 'nothing is prepared in xx for email' },
    ])
  })

  it.each([
    ['a contact that is gone', row('con-9'), 'the contact is no longer in the registry'],
    ['a customer that is gone', row('con-1', { customer: 'cus-9' }), 'the contact is no longer in the registry'],
    ['an address that is gone', row('con-1', { channel: 'sms' }), 'the contact has no address for sms any more'],
    ['a notice that fails', row('con-1', { language: 'de' }), 'the notice cannot be filled: Error'],
  ])('names %s and goes on', async (_, bad, message) => {
    const { filled, report } = await fill([bad, row('con-3')])
    expect(filled.map(({ row: { contact } }) => contact)).toEqual(['con-3'])
    expect(report.exceptions).toMatchObject([{ why: 'unfilled', message }])
  })

  it('takes a delivery once, also if it comes again in a later chunk', async () => {
    const seen = new Map<string, string>()
    expect((await fill([row('con-1'), row('con-1')], seen)).filled).toHaveLength(1)
    expect((await fill([row('con-1'), row('con-2')], seen)).filled).toHaveLength(1)
  })
})

it('names a delivery whose contact has the id of another one, and does not take it for sent', async () => {
  const seen = new Map<string, string>()
  await fill([row('con-1')], seen)
  const { filled, report } = await fill([row('con-1', { customer: 'cus-2' })], seen)
  expect([filled, report.exceptions]).toEqual([[], [expect.objectContaining({ customer: 'cus-2', why: 'unfilled' })]])
})

function contact(id: string) {
  return { id, language: 'en', time_zone: 'UTC', channels: { email: 'a@b.example' } }
}

const provider: Provider = {
  ...{ name: 'double', channel: 'email', limits: { concurrency: 1 }, idempotent: false },
  send: async () => ({ outcome: 'accepted' }),
}
const providers: Providers = { of: () => provider, open: [provider], real: false, close: async () => {} }

function row(id: string, more: Partial<Delivery> = {}): Delivery {
  const of = { entry: 'e', moment: 'm', customer: 'cus-1', contact: id, channel: 'email', language: 'en' } as const
  return { type: 'delivery', ...of, reasons: [], ...more }
}

async function fill(chunk: readonly Delivery[], seen = new Map<string, string>()) {
  const tally = tallyOf()
  const find = async (id: string) => (id === customer.id ? customer : undefined)
  const prepared = new Map([
    ['e m en email', good],
    ['e m de email', broken],
  ])
  // the first digits of a real key tell them apart; here they are at its end
  const keyed = (text: string) => [...hmac(text)].reverse().join('')
  const filled = await fillChunk(chunk, {
    find,
    prepared,
    hmac: keyed,
    providers,
    suppressed: new Map(),
    down: new Map(),
    seen,
    tally,
  })
  return {
    filled: filled.map((each) => ({ ...each, key: [...each.key].reverse().join('') })),
    report: tally.report('r', undefined),
  }
}
