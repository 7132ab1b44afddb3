import { describe, expect, it } from 'vitest'
import type { Message } from '../../scripts/core/deliver/message.ts'
import { outcomeOf } from '../../scripts/core/deliver/outcome.ts'
import type { Clock, Provider, ProviderKind } from '../../scripts/core/deliver/provider.ts'
import type { Outcome } from '../../scripts/core/ledger.ts'
import type { Fault, HttpDouble } from '../doubles/providers/http.ts'

/** A double with what it took for good, counted by the key of the delivery or what stands for it. */
export interface Candidate {
  readonly double: HttpDouble
  readonly provider: Provider
  /** How many messages the double took. */
  readonly taken: () => number
}

/** What the contract needs to know of a provider. */
export interface Contract {
  readonly kind: ProviderKind
  /** Opens a fresh double and a provider that is pointed at it; its calls give up after `patience` milliseconds at most. */
  readonly open: (patience: number) => Promise<Candidate>
  /** Messages that it must carry, one after the other, each of them new. */
  readonly message: (number: number) => Message
  readonly idempotent: boolean
  /** Credentials belong to the address, so that a refusal of them says nothing of other addresses and stops nothing. */
  readonly ownCredentials?: true
  /** The truth is in the body, so that garbage and half an answer say nothing; else the status says it all. */
  readonly bodyDecides: boolean
}

/** A clock that does not make anybody wait. */
export const hasty: Clock = { now: () => Date.parse('2024-03-29T17:30:00Z'), sleep: async () => {}, random: () => 0.5 }

/** Every provider passes this: each fault gives the outcome of the table, and what was not taken is never called accepted. */
export function describeContract({ kind, open, message, idempotent, bodyDecides, ownCredentials }: Contract): void {
  describe(`${kind.channel} by ${kind.name}`, () => {
    const run = async (fault: Fault | 'refuse' | undefined) => {
      // on a busy machine only what never comes may be given up
      const candidate = await open(fault === 'hang' ? 1000 : 10_000)
      try {
        if (fault === 'refuse') await candidate.double.close()
        else candidate.double.next(fault)
        const result = await candidate.provider.send([{ message: message(1), key: '1'.repeat(64) }])
        return { result, taken: candidate.taken() }
      } finally {
        await candidate.provider.close?.()
        if (fault !== 'refuse') await candidate.double.close()
      }
    }
    const idempotentOr = (outcome: Outcome): Outcome => (outcome === 'unknown' && idempotent ? 'retry' : outcome)

    it('carries a message', async () => {
      expect(await run(undefined)).toMatchObject({ result: { outcome: 'accepted' }, taken: 1 })
    })

    const statuses = [
      400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 413, 415, 422, 425, 429, 500, 501, 502, 503, 504,
    ]
    it.each(statuses)('answered with %i', async (status) => {
      const { result, taken } = await run({ status })
      const { outcome, stop } = outcomeOf({ status })
      expect(result.outcome).toBe(idempotentOr(outcome))
      expect(result.stop).toBe(ownCredentials ? undefined : stop)
      expect(taken).toBe(0)
    })

    it('told when to come back', async () => {
      expect((await run({ status: 429, retryAfter: 7 })).result).toMatchObject({ outcome: 'retry', retryAfter: 7 })
    })

    const faults: readonly (readonly [Fault | 'refuse', Outcome, number])[] = [
      ['refuse', 'retry', 0],
      ['drop-before', 'unknown', 0],
      ['drop-after', 'unknown', 1],
      ['hang', 'unknown', 1],
      ['garbage', bodyDecides ? 'unknown' : 'accepted', 1],
      ['half', bodyDecides ? 'unknown' : 'accepted', 1],
    ]
    it.each(faults)('%s', async (fault, outcome, count) => {
      const { result, taken } = await run(fault)
      expect(result.outcome).toBe(idempotentOr(outcome))
      expect(taken).toBe(count)
    })

    it('names neither address nor words in what it says of a failure', async () => {
      const { result } = await run({ status: 400, body: JSON.stringify(message(1)) })
      const { to } = message(1) as { to?: unknown }
      const secrets = typeof to === 'string' ? [to] : Object.values(to ?? {}).filter((each) => typeof each === 'string')
      for (const secret of secrets.filter((each) => each.length > 8))
        expect(JSON.stringify(result)).not.toContain(secret)
    })
  })
}
