import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { Schedule } from '../delivery/meddle.ts'
import type { Call, Deed } from './front.ts'
import { type ChaosWorld, makeChaos } from './world.ts'

// real processes, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000 })

type Without = NonNullable<Schedule['without']>

type Told = (call: Call, home: string, path: string) => Deed | Promise<Deed>

/** A race that is arranged, and the guard that decides it. */
interface Arranged {
  readonly guard: string
  readonly without: Without
  /** What the count says first where the guard is missing. */
  readonly fault: RegExp
  readonly race: (without: Without) => Promise<readonly string[]>
}

const later = 3 * 3_600_000
const within = 120

const arranged: readonly Arranged[] = [
  {
    guard: 'the claim',
    without: [
      [
        'commands/run-delivery.ts',
        'await claim(number, batchesOf(filled, plan.notices, ledger.hmac), ended)',
        '{ batches: batchesOf(filled, plan.notices, ledger.hmac), outdated: [] }',
      ],
      // an end without its claim would stop every later run
      ['commands/run-delivery.ts', 'await ledger.settle(', 'await (async (..._: readonly unknown[]) => {})('],
    ],
    fault: /^3 times: INC-2026-0001 published con-\w+ (?:email|sms)$/,
    race: (without) =>
      raced(
        ({ sends }) => (sends === 5 ? 'kill-after' : 'pass'),
        async ([one, two]) => {
          await one.run({ within, schedule: { without } })
          await two.run({ within, ahead: later, schedule: { without } })
        },
      ),
  },
  {
    guard: 'looking again at what others claimed',
    without: [['ledger/claim.ts', '!taken.has(key)', 'true']],
    fault: /^2 times: /,
    race: (without) => {
      const meet = { step: 'git push', processes: 2 }
      return raced('pass', async ([one, two]) => {
        await Promise.all([one, two].map((worker) => worker.run({ within, schedule: { without, meet } })))
      })
    },
  },
  {
    guard: 'compare and swap',
    without: [['ledger/remote.ts', "'push',", "'push', '--force',"]],
    fault: /^2 times: /,
    race: async (without) => {
      return raced(
        ({ isSend }, home) => {
          if (isSend) writeFileSync(join(home, 'sent'), '')
          return 'pass'
        },
        async ([one, two], home) => {
          const meet = { step: 'git push', processes: 2 }
          // the second has planned before the first claims, claims when it sends, and before it settles
          const first = { without, meet, slow: { step: 'git push', milliseconds: 1500 } }
          const second = { without, meet: { ...meet, until: join(home, 'sent') } }
          await Promise.all([one.run({ within, schedule: first }), two.run({ within, schedule: second })])
        },
      )
    },
  },
  {
    guard: 'waiting until the run of an unknown delivery is over, and its record had time',
    without: [
      ['commands/reconcile.ts', 'if (!isOver) return', 'if (false) return'],
      ['commands/reconcile.ts', "outcome !== 'unknown' || !isOver || mayLearn ||", "outcome !== 'unknown' ||"],
    ],
    fault: /^sent by two runs that were at work together: /,
    race: (without) => {
      const held = Promise.withResolvers<void>()
      const go = Promise.withResolvers<void>()
      return raced(
        async ({ worker, isSend }, _, path): Promise<Deed> => {
          if (!isSend || worker !== 'worker-0' || path.startsWith('/v3/')) return 'pass'
          held.resolve()
          await go.promise
          return 'pass'
        },
        async ([one, two]) => {
          const patient = [...without, ['channels/http.ts', 'timeout = 10_000', 'timeout = 200_000']] as const
          const first = one.run({ within, schedule: { without: patient } })
          await held.promise
          await two.run({ within, schedule: { without } })
          go.resolve()
          await first
        },
      )
    },
  },
  {
    guard: 'the deadline of a run',
    without: [
      [
        'commands/send-chunk.ts',
        'const { clock, deadline, signal, down } = sending',
        'const { clock, signal, down } = sending; const deadline = Number.POSITIVE_INFINITY',
      ],
    ],
    fault: /^2 times: /,
    race: (without) => {
      const asked = Promise.withResolvers<void>()
      const go = Promise.withResolvers<void>()
      let refused = 0
      return raced(
        async ({ worker, isSend }, _, path): Promise<Deed> => {
          if (!isSend || worker !== 'worker-0' || path.startsWith('/v3/')) return 'pass'
          refused += 1
          if (refused <= 6) {
            asked.resolve()
            return { status: 429, retryAfter: 13 }
          }
          await go.promise
          return 'pass'
        },
        async ([one, two]) => {
          const first = one.run({ within: 12, schedule: { without } })
          await asked.promise
          // by its clock the first is over
          await two.run({ within, ahead: later, schedule: { without } })
          go.resolve()
          await first
        },
      )
    },
  },
]

describe.concurrent.each(arranged)('$guard', ({ guard: _, without, fault, race }) => {
  it('decides an arranged race', async () => {
    expect(await race([])).toEqual([])
  })
  it('is missed by the count', async () => {
    expect((await race(without))[0]).toMatch(fault)
  })
})

/** Two machines, one incident, twelve readers; then calm until everything is known. */
async function raced(
  deed: 'pass' | Told,
  act: (
    workers: readonly [ChaosWorld['workers'][number], ChaosWorld['workers'][number]],
    home: string,
  ) => Promise<void>,
): Promise<readonly string[]> {
  let isCalm = false
  const world: ChaosWorld = await makeChaos({
    size: { deliveries: 9, entries: 1, updates: 0 },
    states: ['one', 'two'],
    deed: (call, { path }) => (isCalm || deed === 'pass' ? 'pass' : deed(call, world.home, path)),
  })
  try {
    const [one, two] = world.workers
    if (!one || !two) throw new Error('there are two')
    await act([one, two], world.home)
    isCalm = true
    world.moveClock(2 * later)
    const { report, error } = await two.run({ within, ahead: 2 * later })
    // a ledger that was set back stops the last run
    return [...(await world.count(report)).faults, ...(report ? [] : [error])]
  } finally {
    await world.remove()
  }
}
