import { beforeEach, describe, expect, it } from 'vitest'
import type { Filled } from '../core/deliver/fill.ts'
import type { Message } from '../core/deliver/message.ts'
import type { Limits, Outgoing, Provider, SendResult } from '../core/deliver/provider.ts'
import { tallyOf } from '../core/deliver/report.ts'
import { type Sending, sendChunk } from './send-chunk.ts'

let time = 0
let calls: { at: number; keys: readonly string[] }[] = []
beforeEach(() => {
  time = 0
  calls = []
})

describe('sending a chunk', () => {
  it('hands over everything once, in its order', async () => {
    const { ends, report } = await send(5, () => ({ outcome: 'accepted' }))
    expect(calls.flatMap(({ keys }) => keys)).toEqual(['k0', 'k1', 'k2', 'k3', 'k4'])
    expect([...ends.values()]).toEqual(Array(5).fill('accepted'))
    expect(report.counts.accepted).toBe(5)
  })

  it('tries again what was not taken, later each time, and then leaves it for the next run', async () => {
    const { ends, report, down } = await send(1, () => ({ outcome: 'retry' }))
    expect(calls).toHaveLength(4)
    const waits = calls.slice(1).map(({ at }, index) => at - (calls[index]?.at ?? 0))
    expect(waits[0]).toBeGreaterThanOrEqual(1000)
    expect(waits[2]).toBeGreaterThan(2 * (waits[0] ?? 0))
    expect(ends.get('k0')).toBe('retry')
    expect(report.counts.retry).toBe(1)
    expect(down.size).toBe(0)
  })

  it('leaves to the next run what would hold everybody up', async () => {
    const { ends, down } = await send(3, () => ({ outcome: 'retry', retryAfter: 280 }))
    expect([calls.length, time]).toEqual([1, 0])
    expect(ends.get('k0')).toBe('retry')
    expect([...down.values()]).toEqual([{ why: expect.stringContaining('come back in'), refused: false }])
  })

  it('lets one receiver that asks for much hold up no other', async () => {
    const limits = { addressRate: { calls: 100, per: 1000 } }
    const tired = (batch: readonly Outgoing[]) => batch[0]?.key === 'k0'
    const answer = (batch: readonly Outgoing[]): SendResult =>
      tired(batch) ? { outcome: 'retry', retryAfter: 850 } : { outcome: 'accepted' }
    const { report, down } = await send(4, answer, { limits, contacts: 'aabc' })
    expect(calls.map(({ keys }) => keys[0])).toEqual(['k0', 'k2', 'k3'])
    expect(report.counts).toMatchObject({ accepted: 2, retry: 2 })
    expect([time, down.size]).toEqual([0, 0])
  })

  it('does not take one customer for all', async () => {
    const answer = ([first]: readonly Outgoing[]): SendResult => ({
      outcome: Number(first?.key.slice(1)) < 8 ? 'unknown' : 'accepted',
    })
    const { report, down } = await send(10, answer, { customers: 'aaaaaaaabc' })
    expect(report.counts).toMatchObject({ unknown: 8, accepted: 2 })
    expect(down.size).toBe(0)
  })

  it('waits for as long as the provider asks, with everything', async () => {
    let first = true
    await send(3, () => {
      if (!first) return { outcome: 'accepted' }
      first = false
      return { outcome: 'retry', retryAfter: 20 }
    })
    expect(calls.slice(1).every(({ at }) => at >= 20_000)).toBe(true)
    expect(calls).toHaveLength(4)
  })

  it('sends nothing after the deadline', async () => {
    const { ends, report } = await send(5, () => ({ outcome: 'accepted' }), {
      limits: { rate: { calls: 1, per: 1000 } },
      deadline: 2500,
    })
    expect(calls.every(({ at }) => at < 2500)).toBe(true)
    expect(ends.size).toBe(3)
    expect(report.counts).toMatchObject({ accepted: 3, retry: 2 })
  })

  it('stops at once where the provider refuses us, and the message is not to blame', async () => {
    const { ends, down } = await send(5, () => ({ outcome: 'rejected', stop: true, detail: 'answered with 401' }))
    expect(calls).toHaveLength(1)
    expect(ends.get('k0')).toBe('retry')
    expect([...down.values()]).toEqual([{ why: 'double refuses us: answered with 401', refused: true }])
  })

  it('leaves a provider alone after five unknown ends in a row', async () => {
    const { ends, down } = await send(20, () => ({ outcome: 'unknown' }))
    expect(calls).toHaveLength(5)
    expect([...ends.values()]).toEqual(Array(5).fill('unknown'))
    expect([...down.values()]).toMatchObject([{ refused: false }])
  })

  it('joins what the provider lets join, up to its limit, and never beyond what differs', async () => {
    const joins = ([one]: readonly Message[], other: Message) => one?.entry === other.entry
    await send(7, () => ({ outcome: 'accepted' }), { limits: { batch: 3 }, joins, entries: 'aaaabba' })
    expect(calls.map(({ keys }) => keys.length)).toEqual([3, 1, 2, 1])
  })

  it('gives every message of a call the same end', async () => {
    const { ends } = await send(3, () => ({ outcome: 'rejected' }), { limits: { batch: 3 }, joins: () => true })
    expect([...ends.values()]).toEqual(['rejected', 'rejected', 'rejected'])
  })

  it('lets an address rest and goes on with the others', async () => {
    await send(3, () => ({ outcome: 'accepted' }), {
      limits: { addressRate: { calls: 1, per: 20_000 } },
      contacts: 'aab',
    })
    expect(calls.map(({ keys }) => keys[0])).toEqual(['k0', 'k2', 'k1'])
    expect(calls[2]?.at).toBeGreaterThanOrEqual(20_000)
  })

  it('hears Ctrl-C between two messages', async () => {
    const controller = new AbortController()
    const { ends, report } = await send(
      5,
      () => {
        controller.abort()
        return { outcome: 'accepted' }
      },
      { signal: controller.signal },
    )
    expect(ends.size).toBe(1)
    expect(report.counts).toMatchObject({ accepted: 1, retry: 4 })
  })

  it('takes a provider that throws for one of which nobody knows the end', async () => {
    const { ends } = await send(1, () => {
      throw new Error('a@example.com')
    })
    expect(ends.get('k0')).toBe('unknown')
  })
})

interface Options {
  readonly limits?: Partial<Limits>
  readonly joins?: (batch: readonly Message[], next: Message) => boolean
  readonly deadline?: number
  readonly signal?: AbortSignal
  /** A letter a message: its entry, and its contact. */
  readonly entries?: string
  readonly contacts?: string
  readonly customers?: string
}

async function send(count: number, answer: (batch: readonly Outgoing[]) => SendResult, options: Options = {}) {
  const { limits, joins, deadline = 3_600_000, signal = new AbortController().signal } = options
  const provider: Provider = {
    ...{ name: 'double', channel: 'email', idempotent: false },
    limits: { concurrency: 1, ...limits },
    ...(joins && { joins }),
    send: async (batch) => {
      calls.push({ at: time, keys: batch.map(({ key }) => key) })
      return answer(batch)
    },
  }
  const filled = Array.from({ length: count }, (_, index): Filled => {
    const entry = options.entries?.[index] ?? 'e'
    const contact = options.contacts?.[index] ?? `c${index}`
    const row = {
      type: 'delivery',
      entry,
      moment: 'm',
      customer: `cus-${options.customers?.[index] ?? index}`,
      contact,
      channel: 'email',
      language: 'en',
      reasons: [],
    } as const
    return { row, key: `k${index}`, provider, address: contact, message: () => ({ entry }) as unknown as Message }
  })
  const tally = tallyOf()
  const sending: Sending = {
    clock: {
      now: () => time,
      sleep: async (milliseconds) => {
        time += milliseconds
      },
      random: () => 0.5,
    },
    ...{ deadline, signal, tally, sent: () => {}, paces: new Map(), down: new Map() },
  }
  const ends = await sendChunk(filled, sending)
  return { ends, report: tally.report('r', undefined), down: sending.down }
}
