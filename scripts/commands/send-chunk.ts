import { errorClass } from '../core/deliver/error-class.ts'
import type { Filled } from '../core/deliver/fill.ts'
import { type Pace, paceOf } from '../core/deliver/pace.ts'
import { attempts, backoff, breaker, longestWait } from '../core/deliver/patience.ts'
import type { Clock, Outgoing, Provider, SendResult } from '../core/deliver/provider.ts'
import { exceptionOf, type Tally } from '../core/deliver/report.ts'
import { openMessage } from '../core/deliver/survey.ts'
import type { Outcome } from '../core/ledger.ts'

/** Why a provider takes nothing more in this run. */
export interface Down {
  readonly why: string
  /** It refuses our credentials. */
  readonly refused: boolean
}

/** What sending needs; lives as long as a run. */
export interface Sending {
  readonly clock: Clock
  /** Milliseconds since 1970 after which nothing is sent any more. */
  readonly deadline: number
  /** Aborted by Ctrl-C: the calls in flight are finished, and the rest never left us. */
  readonly signal: AbortSignal
  readonly tally: Tally
  readonly sent: () => void
  readonly paces: Map<Provider, Pace>
  readonly down: Map<Provider, Down>
}

/** Sends what was claimed, every provider at its own pace; what is not in the result never left us. */
export async function sendChunk(claimed: readonly Filled[], sending: Sending): Promise<ReadonlyMap<string, Outcome>> {
  const ends = new Map<string, Outcome>()
  const queues = Map.groupBy(claimed, ({ provider }) => provider)
  await Promise.all([...queues].map(([provider, filled]) => pump(provider, filled, sending, ends)))
  return ends
}

interface Item {
  readonly filled: Filled
  attempt: number
  notBefore: number
  made?: Outgoing | undefined
}

async function pump(
  provider: Provider,
  filled: readonly Filled[],
  sending: Sending,
  ends: Map<string, Outcome>,
): Promise<void> {
  const { clock, deadline, signal, down } = sending
  const pace = sending.paces.get(provider) ?? paceOf(provider.limits)
  sending.paces.set(provider, pace)
  const queue: Item[] = filled.map((each) => ({ filled: each, attempt: 1, notBefore: 0 }))
  let paused = 0
  const failing = new Set<string>()
  const isOver = () => signal.aborted || down.has(provider) || clock.now() >= deadline

  const end = (items: readonly Item[], { outcome, detail }: SendResult) => {
    for (const { filled: of } of items) {
      ends.set(of.key, outcome)
      sending.tally.count(outcome)
      if (outcome !== 'accepted') {
        const text = outcome === 'unknown' ? openMessage(of.key, detail) : (detail ?? '')
        sending.tally.note(exceptionOf(of.row, outcome, text, of.key))
      }
      sending.sent()
    }
  }

  const settle = (items: readonly Item[], result: SendResult) => {
    const { outcome, stop, detail = 'no reason was given', retryAfter } = result
    if (stop) {
      down.set(provider, {
        why: `${provider.name} ${outcome === 'rejected' ? 'refuses us' : 'takes nothing now'}: ${detail}`,
        refused: outcome === 'rejected',
      })
      // the message has done nothing wrong: with good credentials the next run sends it
      return end(items, { ...result, outcome: 'retry' })
    }
    const wait = backoff(items[0]?.attempt ?? 1, retryAfter, clock.random())
    const at = clock.now() + wait
    const mayWait = outcome === 'retry' && wait <= longestWait && at < deadline
    if (outcome === 'retry' && retryAfter !== undefined) restUntil(items, at, wait)
    const again = mayWait ? items.filter((item) => item.attempt < (provider.limits.attempts ?? attempts)) : []
    const given = items.filter((item) => !again.includes(item))
    noteFailure(outcome, given, detail)
    end(given, result)
    for (const item of again) queue.push(Object.assign(item, { attempt: item.attempt + 1, notBefore: at }))
  }

  // Where every address has a limit of its own, one that is tired holds up no other.
  const restUntil = (items: readonly Item[], at: number, wait: number) => {
    if (provider.limits.addressRate) for (const item of items) pace.rest(item.filled.address, at)
    else if (wait <= longestWait) paused = at
    else
      down.set(provider, {
        why: `${provider.name} asks us to come back in ${Math.ceil(wait / 1000)} s`,
        refused: false,
      })
  }

  const noteFailure = (outcome: Outcome, given: readonly Item[], detail: string) => {
    if (outcome === 'accepted' || outcome === 'rejected') failing.clear()
    else if (!provider.independent) for (const { filled: of } of given) failing.add(of.row.customer)
    if (failing.size >= breaker && !down.has(provider))
      down.set(provider, { why: `${provider.name} takes nothing now: ${detail}`, refused: false })
  }

  const work = async () => {
    while (queue.length > 0 && !isOver()) {
      // a turn of the event loop, so that a signal is heard between two messages
      await new Promise(setImmediate)
      if (isOver()) return
      const { batch, tired } = paused > clock.now() ? nothing : take(provider, queue, pace, clock.now())
      end(tired, { outcome: 'retry', detail: 'its address must rest' })
      if (tired.length > 0) continue
      const [first] = batch
      if (!first) {
        const soonest = Math.max(
          paused,
          queue.reduce((least, { notBefore }) => Math.min(least, notBefore), deadline),
        )
        await clock.sleep(Math.min(Math.max(soonest - clock.now(), 1), longestSleep))
        continue
      }
      const at = pace.book(first.filled.address, clock.now())
      while (at > clock.now() && !isOver()) await clock.sleep(Math.min(at - clock.now(), longestSleep))
      // what waits here was not called: it stays in the queue for the end below
      if (isOver()) return void queue.push(...batch)
      settle(batch, await resultOf(() => provider.send(batch.map(outgoing))))
    }
  }
  await Promise.all(Array.from({ length: Math.min(provider.limits.concurrency, queue.length) }, work))
  // why the rest did not leave us is said once, by how the run stopped
  sending.tally.count('retry', queue.length)
}

/** A person who ends the run is heard after this many milliseconds. */
const longestSleep = 200

interface Taken {
  readonly batch: readonly Item[]
  /** What would have to wait for too long. */
  readonly tired: readonly Item[]
}

const nothing: Taken = { batch: [], tired: [] }

/** The next messages that may go out in one call; those whose address must rest are put off, or left to the next run. */
function take(provider: Provider, queue: Item[], pace: Pace, now: number): Taken {
  for (const [index, item] of queue.entries()) {
    if (item.notBefore > now) continue
    const at = pace.addressAt(item.filled.address, now)
    if (at - now > longestWait) return { batch: [], tired: queue.splice(index, 1) }
    if (at > now) {
      item.notBefore = at
      continue
    }
    const joined = [outgoing(item).message]
    while (joined.length < (provider.limits.batch ?? 1)) {
      const next = queue[index + joined.length]
      if (!next || next.notBefore > now || provider.joins?.(joined, outgoing(next).message) !== true) break
      joined.push(outgoing(next).message)
    }
    return { batch: queue.splice(index, joined.length), tired: [] }
  }
  return nothing
}

/** Filled again when it is sent, and kept only until then: a chunk of mails is never held. */
function outgoing(item: Item): Outgoing {
  item.made ??= { message: item.filled.message(), key: item.filled.key }
  return item.made
}

/** A provider must not throw; if one does, nobody knows whether the message left. */
async function resultOf(send: () => Promise<SendResult>): Promise<SendResult> {
  try {
    return await send()
  } catch (error) {
    return { outcome: 'unknown', detail: `the provider failed (${errorClass(error)})` }
  }
}
