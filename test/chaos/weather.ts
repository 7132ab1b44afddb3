import { type Choices, choicesFrom } from '../generated/random.ts'
import type { Call, Deed } from './front.ts'
import type { Orders, PushDeed } from './remote.ts'

/** How bad it is. */
export interface Climate {
  /** Of all answers to what was taken. */
  readonly lost: number
  /** Of all processes: one in so many is to be killed. */
  readonly killed: number
  /** Of all processes: a push hangs for longer than anybody waits. */
  readonly late: number
  /** An answer may also be kept back until the caller gives up, which takes ten seconds. */
  readonly hangs: boolean
}

/** What goes wrong, drawn from a seed. */
export interface Weather {
  /** Draws what is to become of the next process of a worker, and gives the orders for the remote. */
  readonly begin: (worker: string) => Orders
  readonly deed: (call: Call, request: { readonly path: string; readonly body: string }) => Deed
  /** From now on all is well. */
  readonly clear: () => void
  readonly counts: { lost: number; tooMany: number; failing: number; refused: number }
}

interface Fate {
  readonly deed: 'kill-before' | 'kill-after' | 'kill-between'
  /** With the call after so many that sent something. */
  readonly sends: number
}

/** Weather from a seed: every worker has luck of its own, storms are everybody's. */
export function weatherOf(seed: number, climate: Climate): Weather {
  const sky = choicesFrom(seed)
  const luck = new Map<string, Choices>()
  const fates = new Map<string, Fate | undefined>()
  const counts = { lost: 0, tooMany: 0, failing: 0, refused: 0 }
  let storm: { left: number; readonly status: number } = { left: 0, status: 0 }
  let isClear = false
  const luckOf = (worker: string) => {
    const own = luck.get(worker) ?? choicesFrom(seed * 1000 + Number(worker.replace(/\D/g, '')))
    luck.set(worker, own)
    return own
  }
  const stormy = (): Deed | undefined => {
    if (storm.left === 0 && sky.chance(1 / 120))
      storm = { left: 3 + sky.below(20), status: sky.pick([429, 429, 503, 500, 502]) }
    if (storm.left === 0) return undefined
    storm.left -= 1
    if (storm.status !== 429) {
      counts.failing += 1
      return { status: storm.status }
    }
    counts.tooMany += 1
    return { status: 429, retryAfter: 1 + sky.below(2) }
  }
  return {
    counts,
    clear: () => {
      isClear = true
    },
    begin: (worker) => {
      const own = luckOf(worker)
      const isKilled = own.chance(climate.killed)
      const byHook = own.chance(0.4)
      const fate = { deed: own.pick(['kill-before', 'kill-after', 'kill-between'] as const), sends: own.below(25) }
      const hook: PushDeed = own.pick(['kill-before', 'kill-refuse', 'kill-after'])
      const [at, other] = [1 + own.below(3), 1 + own.below(3)]
      const isLate = own.chance(climate.late)
      const isRejected = own.chance(0.25)
      const late = own.pick(['late-before', 'late-after'] as const)
      if (isClear) return []
      fates.set(worker, isKilled && !byHook ? fate : undefined)
      return [
        ...(isRejected ? [[other, 'reject'] as const] : []),
        ...(isLate ? [[at, late] as const] : []),
        ...(isKilled && byHook ? [[at, hook] as const] : []),
      ]
    },
    deed: (call, { body }) => {
      if (call.isSend && isUnsubscribed(body)) {
        counts.refused += 1
        return { status: 400, body: { code: 21610, message: 'Attempt to send to unsubscribed recipient', status: 400 } }
      }
      if (isClear) return 'pass'
      const fate = fates.get(call.worker)
      if (call.isSend && fate && call.sends >= fate.sends) return fate.deed
      const bad = stormy()
      if (bad) return bad
      if (!call.isSend || !sky.chance(climate.lost)) return 'pass'
      counts.lost += 1
      return sky.pick(climate.hangs ? (['lose', 'lose', 'blame', 'hang'] as const) : (['lose', 'blame'] as const))
    },
  }
}

/** One number in a hundred has told Twilio to write no more. */
function isUnsubscribed(body: string): boolean {
  return /^To=%2B49301\d{5}42&/.test(body)
}
