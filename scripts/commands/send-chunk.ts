import { errorClass } from '../core/deliver/error-class.ts'
import type { Filled } from '../core/deliver/fill.ts'
import type { SendResult } from '../core/deliver/provider.ts'
import { exceptionOf, type Tally } from '../core/deliver/report.ts'
import { openMessage } from '../core/deliver/survey.ts'
import type { Outcome } from '../core/ledger.ts'
import type { DeliveryRun } from './run-delivery.ts'

/** Sends what was claimed, one after the other; after Ctrl-C the rest ends as `retry`, for it never left us. */
export async function sendChunk(
  { signal }: Pick<DeliveryRun, 'signal'>,
  {
    filled,
    claimed,
    tally,
    sent,
  }: { filled: readonly Filled[]; claimed: ReadonlySet<string>; tally: Tally; sent: () => void },
): Promise<ReadonlyMap<string, Outcome>> {
  const ends = new Map<string, Outcome>()
  for (const { row, key, message, provider } of filled) {
    if (!claimed.has(key)) continue
    // a turn of the event loop, so that a signal is heard between two messages
    await new Promise(setImmediate)
    if (signal.aborted) break
    const { outcome, detail } = await outcomeOf(() => provider.send([{ message: message(), key }]))
    ends.set(key, outcome)
    tally.count(outcome)
    if (outcome !== 'accepted') {
      tally.note(exceptionOf(row, outcome, outcome === 'unknown' ? openMessage(key, detail) : (detail ?? ''), key))
    }
    sent()
  }
  return ends
}

/** A provider must not throw; if one does, nobody knows whether the message left. */
async function outcomeOf(send: () => Promise<SendResult>): Promise<SendResult> {
  try {
    return await send()
  } catch (error) {
    return { outcome: 'unknown', detail: `the provider failed (${errorClass(error)})` }
  }
}
