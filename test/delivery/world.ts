import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { initLedger } from '../../scripts/io/ledger/init.ts'
import { type Ledger, openLedger } from '../../scripts/io/ledger/open.ts'
import { listOutbox } from '../../scripts/io/outbox-reader.ts'
import { cares } from '../cares.ts'
import { files, incident, times } from './content.ts'
import type { Schedule } from './meddle.ts'

/** How `care` ended, by a signal only in a process of its own. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly error: string
}

/** How to run `care`: on which machine, and what goes wrong there. */
export interface Run {
  /** Machines share a remote ledger, nothing else. */
  readonly machine?: string
  readonly schedule?: Schedule
  /** Further variables, such as a provider's credentials. */
  readonly env?: Readonly<Record<string, string>>
}

type Scheduled = Run & { readonly schedule: Schedule }

/** A folder of content, a ledger, and `care` that delivers it: what goes wrong, does so in a process of its own. */
export interface World {
  readonly home: string
  readonly remote: string
  readonly write: (path: string, text: string) => void
  readonly outbox: (machine?: string) => string
  /** Starts `care deliver` for a time, with the world's ledger, in a process of its own. */
  readonly start: (
    now: string,
    run: Scheduled,
    ...more: readonly string[]
  ) => { readonly ended: Promise<Ended>; readonly kill: (signal: NodeJS.Signals) => void }
  readonly deliver: (now: string, run?: Run, ...more: readonly string[]) => Promise<Ended>
  /** Any other command; without the world's key if it is to make its own. */
  readonly care: (args: readonly string[], run?: Run & { readonly ownKey?: boolean }) => Promise<Ended>
  /** The ledger as this process sees it. */
  readonly ledger: () => Promise<Ledger>
  /** How often each delivery lies in the outboxes, as `moment contact channel`. */
  readonly letters: () => Promise<ReadonlyMap<string, number>>
  readonly remove: () => void
}

/** Which ledger a world begins with. */
export type LedgerKind = 'local' | 'remote' | 'none'

/** Makes a world: two customers in reach, one that is not, an incident that was just announced. */
export async function makeWorld(ledger: LedgerKind = 'local'): Promise<World> {
  const home = mkdtempSync(join(tmpdir(), 'care-delivery-'))
  const [root, remote] = [join(home, 'content'), join(home, 'remote.git')]
  const state = (machine = 'one') => join(home, machine, 'state')
  const outbox = (machine = 'one') => join(home, machine, 'outbox')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [path, text] of Object.entries({ ...files, 'incidents/INC-2030-0001.md': incident() })) write(path, text)
  if (ledger === 'remote') spawnSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', remote])
  const url = ledger === 'remote' ? remote : undefined
  const at = ledger === 'remote' ? ['--ledger', remote] : []
  if (ledger !== 'none') {
    await initLedger({
      state: state(),
      url,
      since: '2030-05-01T00:00:00.000Z',
      key: () => key,
      run: 'init',
      env: process.env,
    })
  }
  const delivery = (now: string, { machine }: Run, more: readonly string[]) => [
    ...['deliver', '--root', root, '--state', state(machine), '--outbox', outbox(machine)],
    ...['--now', now, ...at, ...more],
  ]
  const runCare = (args: readonly string[], { schedule }: Run, env: Readonly<Record<string, string>>) =>
    schedule ? startCare(home, args, schedule, env).ended : careHere(args, env)
  return {
    ...{ home, remote, write, outbox },
    start: (now, run, ...more) =>
      startCare(home, delivery(now, run, more), run.schedule, { CARE_LEDGER_KEY: key, ...run.env }),
    deliver: (now, run = {}, ...more) => runCare(delivery(now, run, more), run, { CARE_LEDGER_KEY: key, ...run.env }),
    care: (args, run = {}) =>
      runCare([...args, '--root', root, '--state', state(), ...at], run, {
        ...(run.ownKey ? {} : { CARE_LEDGER_KEY: key }),
        ...run.env,
      }),
    ledger: () => openLedger({ state: state(), url, key, env: process.env, random: () => 0 }),
    letters: () => countLetters(readdirSync(home).map((machine) => join(home, machine, 'outbox'))),
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

/** What is missing, more than once or not expected in the outboxes; empty if every delivery lies there exactly once. */
export async function faults(world: World, expected: readonly string[]): Promise<string[]> {
  const letters = await world.letters()
  const missing = expected.filter((name) => !letters.has(name)).map((name) => `lost: ${name}`)
  const found = [...letters].flatMap(([name, number]) => [
    ...(number > 1 ? [`${number} times: ${name}`] : []),
    ...(expected.includes(name) ? [] : [`not expected: ${name}`]),
  ])
  return [...missing, ...found]
}

/** Delivers until everything is settled, as a schedule would, and says how the last run ended. */
export async function deliverOn(world: World, now: string, run: Run = {}): Promise<Ended> {
  let ended = await world.deliver(now, run)
  for (let times = 1; times < 5 && ended.code !== 0; times += 1) {
    ended = await world.deliver(now, run)
  }
  return ended
}

/** Delivers several times at once; all have made their plan before the first may claim. */
export function together(
  world: World,
  {
    step,
    runs,
    without = [],
  }: { readonly step: string; readonly runs: readonly Run[]; readonly without?: Schedule['without'] },
): Promise<Ended[]> {
  const meet = { step, processes: runs.length }
  return Promise.all(
    runs.map((run) =>
      world.deliver(times.announced, {
        ...run,
        schedule: { without, ...run.schedule, meet: { ...meet, ...run.schedule?.meet } },
      }),
    ),
  )
}

/** Breaks the second line of a claim in a remote ledger, as a person could who edits it. */
export function damage({ home, remote }: World): void {
  const work = join(home, 'work')
  const as = ['-c', 'user.name=x', '-c', 'user.email=x@x.example']
  const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout
  git('clone', '--quiet', '--branch', 'ledger', remote, work)
  const listed = git('-C', work, 'ls-files').split('\n')
  const path = listed.find((file) => /-0\.ndjson$/.test(file)) ?? ''
  const [header] = readFileSync(join(work, path), 'utf8').split('\n')
  writeFileSync(join(work, path), `${header}\n{"key":"x"}\n`)
  git('-C', work, ...as, 'commit', '--quiet', '--all', '--message', 'x')
  git('-C', work, 'push', '--quiet')
  rmSync(work, { recursive: true })
}

const key = 'a-key-that-only-tests-know-and-long-enough'

async function careHere(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const { status, stdout, stderr } = await cares(args, {
    cwd: process.cwd(),
    env: { PATH: process.env['PATH'], ...env },
  })
  return { code: status, signal: null, out: stdout, error: stderr }
}

function startCare(
  home: string,
  args: readonly string[],
  schedule: Schedule,
  env: Readonly<Record<string, string>>,
): ReturnType<World['start']> {
  const preload = ['--import', resolve('test/delivery/meddle.ts')]
  const meddling = { CARE_TEST_SCHEDULE: JSON.stringify({ home, ...schedule }) }
  const child = spawn(process.execPath, [...preload, resolve('scripts/care.ts'), ...args], {
    env: { PATH: process.env['PATH'], ...env, ...meddling },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const text = { out: '', error: '' }
  child.stdout.on('data', (part) => {
    text.out += part
  })
  child.stderr.on('data', (part) => {
    text.error += part
  })
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed)
    child.on('close', (code, signal) => done({ code, signal, ...text }))
  })
  return { ended, kill: (signal) => child.kill(signal) }
}

async function countLetters(outboxes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const letters = new Map<string, number>()
  for (const folder of outboxes) {
    for (const { moment, contact, channel } of await listOutbox(folder)) {
      const name = `${moment} ${contact} ${channel}`
      letters.set(name, (letters.get(name) ?? 0) + 1)
    }
  }
  return letters
}
