import type { DeliverReport } from '../../scripts/core/deliver/report.ts'
import type { Schedule } from '../delivery/meddle.ts'
import { choicesFrom } from '../generated/random.ts'
import type { Size } from './content.ts'
import type { Count } from './count.ts'
import { type Climate, weatherOf } from './weather.ts'
import type { RunEnd, Worker } from './worker.ts'
import { type ChaosWorld, makeChaos } from './world.ts'

/** What one seed is given. */
export interface SeedOptions {
  readonly seed: number
  readonly size: Size
  readonly workers: number
  /** The storm does not end before so many processes were killed. */
  readonly kills: number
  readonly climate: Climate
  /** Seconds that a run may go on sending. */
  readonly within: number
  /** Replaces source text of the product. */
  readonly without?: Schedule['without']
  readonly tell: (line: string) => void
}

/** How a seed came out. */
export interface SeedResult {
  readonly seed: number
  readonly deliveries: number
  readonly runs: number
  readonly killed: ReadonlyMap<string, number>
  readonly rejectedPushes: number
  readonly latePushes: number
  readonly weather: {
    readonly lost: number
    readonly tooMany: number
    readonly failing: number
    readonly refused: number
  }
  readonly count: Count
  readonly seconds: number
}

/** The storm, then calm runs until nothing changes any more, then the count. */
export async function runSeed(options: SeedOptions): Promise<SeedResult> {
  const began = performance.now()
  const { seed, size, climate, without = [] } = options
  const weather = weatherOf(seed, climate)
  // every third machine runs two workers in one state folder
  const states = Array.from({ length: options.workers }, (_, index) => `state-${index % 3 === 2 ? index - 1 : index}`)
  const world = await makeChaos({ size, states, deed: weather.deed })
  const killed = new Map<string, number>()
  const schedule = { without }
  let runs = 0
  const run = async (worker: Worker, ahead: number): Promise<RunEnd> => {
    const orders = weather.begin(worker.name)
    const ended = await worker.run({ within: ahead > 0 ? 900 : options.within, ahead, orders, schedule })
    runs += 1
    if (ended.killed) killed.set(ended.killed, (killed.get(ended.killed) ?? 0) + 1)
    return ended
  }
  try {
    await storm(world, options, run, () => sum(killed.values()))
    weather.clear()
    options.tell(`seed ${seed}: the storm is over after ${runs} runs, ${sum(killed.values())} of them killed`)
    const last = await calm(world, run, options.tell)
    const done = world.workers.flatMap((worker) => worker.done())
    return {
      ...{
        seed,
        deliveries: world.wanted.filter(({ isLast }) => isLast).length,
        runs,
        killed,
        weather: weather.counts,
      },
      rejectedPushes: done.filter((deed) => deed === 'reject' || deed === 'kill-refuse').length,
      latePushes: done.filter((deed) => deed.startsWith('late')).length,
      count: await world.count(last),
      seconds: Math.round((performance.now() - began) / 1000),
    }
  } finally {
    await world.remove()
  }
}

type Run = (worker: Worker, ahead: number) => Promise<RunEnd>

/** All workers at once, each process after the other, while the incidents go on. */
async function storm(world: ChaosWorld, options: SeedOptions, run: Run, kills: () => number): Promise<void> {
  const { size, workers, seed } = options
  const choices = choicesFrom(seed + 1)
  const stages = Array.from({ length: size.entries }, () => 0)
  const last = size.updates
  let ended = 0
  const goOn = () => {
    ended += 1
    if (ended % Math.ceil(workers / 3) !== 0) return
    const entry = choices.pick(stages.flatMap((stage, index) => (stage < last ? [index] : [])))
    if (entry === undefined) return
    stages[entry] = (stages[entry] ?? 0) + 1
    world.update(entry, stages[entry])
  }
  const isOver = () => (stages.every((stage) => stage === last) && kills() >= options.kills) || ended >= 40 * workers
  await Promise.all(
    world.workers.map(async (worker) => {
      while (!isOver()) {
        const end = await run(worker, 0)
        goOn()
        options.tell(
          `seed ${seed}: ${worker.name} ${end.killed ?? `ended with ${end.code}`}, ${kills()} killed of ${ended}`,
        )
      }
    }),
  )
  for (const [entry] of stages.entries()) world.update(entry, last)
}

/** Milliseconds after which every run is over, every record complete, and the policy decides of what is in none. */
const later = 3 * 3_600_000

/** All at once for a last time; then one after the other, later each time, until nothing changes any more. */
async function calm(world: ChaosWorld, run: Run, tell: SeedOptions['tell']): Promise<DeliverReport | undefined> {
  world.moveClock(later)
  await Promise.all(world.workers.map((worker) => run(worker, later)))
  let [head, quiet] = ['', 0]
  let last: RunEnd | undefined
  for (let turn = 0; turn < 20 && quiet < 2; turn += 1) {
    const ahead = later * (2 + turn)
    world.moveClock(ahead)
    last = await run(world.workers[turn % world.workers.length] as Worker, ahead)
    const now = await world.head()
    quiet = now === head && last.report !== undefined ? quiet + 1 : 0
    head = now
    tell(`calm: ${JSON.stringify(last.report?.counts ?? last.error)}`)
  }
  return last?.report
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((all, number) => all + number, 0)
}
