import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseSettlements } from '../../scripts/core/deliver/ledger-lines.ts'
import type { DeliverReport } from '../../scripts/core/deliver/report.ts'
import type { Outcome } from '../../scripts/core/ledger.ts'
import { initLedger } from '../../scripts/io/ledger/init.ts'
import { hmacOf } from '../../scripts/io/ledger/key.ts'
import { openLedger } from '../../scripts/io/ledger/open.ts'
import { openSendgridDouble } from '../doubles/providers/sendgrid/double.ts'
import { openTwilioDouble } from '../doubles/providers/twilio.ts'
import {
  entryId,
  files,
  incident,
  moments,
  nameOf,
  type Reader,
  readersOf,
  registryOf,
  type Size,
  type Wanted,
  wantedOf,
} from './content.ts'
import { type Count, countOf } from './count.ts'
import type { Call, Deed } from './front.ts'
import { makeRemote } from './remote.ts'
import { type HandedBy, key, openWorker, type Worker } from './worker.ts'

/** Content, a remote with hooks, strict doubles, and workers that deliver. */
export interface ChaosWorld {
  readonly home: string
  readonly wanted: readonly Wanted[]
  readonly workers: readonly Worker[]
  /** Gives an incident so many updates, at once for whoever reads it next. */
  readonly update: (entry: number, updates: number) => void
  /** Moves the clock of the doubles on. */
  readonly moveClock: (ahead: number) => void
  /** The commit that the ledger is at. */
  readonly head: () => Promise<string>
  readonly count: (last: DeliverReport | undefined) => Promise<Count>
  readonly remove: () => Promise<void>
}

/** Makes a world. What becomes of each call is for `deed` to say. */
export async function makeChaos(of: {
  readonly size: Size
  /** The state folder of each worker. */
  readonly states: readonly string[]
  readonly deed: (call: Call, request: { readonly path: string; readonly body: string }) => Deed | Promise<Deed>
}): Promise<ChaosWorld> {
  const home = mkdtempSync(join(tmpdir(), 'care-chaos-'))
  const base = Date.now()
  const readers = readersOf(of.size)
  const hmac = hmacOf(key)
  const wanted = wantedOf(of.size, readers, hmac)
  const write = (path: string, text: string) => {
    const file = join(home, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.tmp`, text)
    renameSync(`${file}.tmp`, file)
  }
  const told = new Map<number, number[]>()
  const update = (entry: number, updates: number) => {
    const times = told.get(entry) ?? []
    told.set(entry, times)
    while (times.length < updates) times.push(Math.max(Date.now(), (times.at(-1) ?? 0) + 1000))
    write(`content/incidents/${entryId(entry)}.md`, incident(entry, times, base))
  }
  for (const [path, text] of Object.entries(files)) write(`content/${path}`, text)
  for (let entry = 0; entry < of.size.entries; entry += 1) update(entry, 0)
  write('registry.ndjson', registryOf(readers))
  const remote = join(home, 'remote.git')
  makeRemote(remote)
  const url = `file://${remote}`
  const env = { PATH: process.env['PATH'] }
  const since = new Date(base - 24 * 3_600_000).toISOString()
  await initLedger({ state: join(home, 'count'), url, since, key: () => key, run: 'init', env })

  let ahead = 0
  const clock = () => Date.now() + ahead
  const [sendgrid, twilio] = await Promise.all([openSendgridDouble(), openTwilioDouble({ now: clock })])
  Object.defineProperty(sendgrid, 'now', { get: clock })
  // no number is published for the logs; a harness that waited for six questions a minute would show nothing else
  sendgrid.logRate = Number.POSITIVE_INFINITY
  const names = new Map(wanted.map(({ key: of, name }) => [of, name]))
  const early: string[] = []
  const before = new Map<string, HandedBy[]>()
  const handed = (by: HandedBy) => {
    for (const name of namesIn(by, readers, names)) {
      const known = before.get(name) ?? []
      // who sends again on purpose begins when the other is over with it
      if (known.some((other) => (other.answered && other.isAtWork()) || other.at > by.begun)) early.push(name)
      before.set(name, [...known, by])
    }
  }
  const workers = await Promise.all(
    of.states.map((state, index) =>
      openWorker({
        home,
        name: `worker-${index}`,
        state,
        doubles: { sendgrid: sendgrid.url, twilio: twilio.url },
        deed: of.deed,
        handed,
      }),
    ),
  )
  const ledger = () => openLedger({ state: join(home, 'count'), url, key, env, random: () => 0 })
  return {
    ...{ home, wanted, workers, update },
    moveClock: (more) => {
      ahead = more
    },
    head: async () => (await ledger()).reader().commit,
    count: async (last) => {
      const taken = new Map<string, number>()
      const add = (name: string) => taken.set(name, (taken.get(name) ?? 0) + 1)
      for (const { care } of sendgrid.taken) add(names.get(care) ?? `a key that is none: ${care}`)
      for (const { to, body } of twilio.messages) add(textName(String(to), String(body), readers))
      const { states, repeated } = read(await ledger(), wanted)
      const saidOpen = (last?.counts.unknown ?? 0) + (last?.counts.held ?? 0)
      return countOf({ wanted, taken, ledger: states, repeated, named: namedBy(last, wanted), saidOpen, early })
    },
    remove: async () => {
      await Promise.all([...workers.map((worker) => worker.close()), sendgrid.close(), twilio.close()])
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The delivery that a text message is, by its number, its entry and the word of its moment. */
function textName(to: string, body: string, readers: readonly Reader[]): string {
  const contact = readers[Number(to.slice('+49301'.length))]?.contact ?? to
  const entry = /INC-\d{4}-\d{4}/.exec(body)?.[0] ?? 'none'
  const moment = moments.find(({ word }) => word !== undefined && body.includes(word))?.id ?? 'published'
  return nameOf({ entry, moment, contact, channel: 'sms' })
}

function namesIn({ path, body }: HandedBy, readers: readonly Reader[], names: ReadonlyMap<string, string>): string[] {
  if (!path.startsWith('/v3/')) {
    const form = new URLSearchParams(body)
    return [textName(form.get('To') ?? '', form.get('Body') ?? '', readers)]
  }
  const { personalizations } = JSON.parse(body) as { personalizations: { custom_args: { care: string } }[] }
  return personalizations.map(({ custom_args: { care } }) => names.get(care) ?? care)
}

/** A report knows contacts that are in its plan, and of all others the first digits of the key. */
function namedBy(report: DeliverReport | undefined, wanted: readonly Wanted[]): ReadonlySet<string> {
  const exceptions = report?.exceptions ?? []
  const keys = new Set(exceptions.flatMap(({ key: of }) => of ?? []))
  const names = new Set(
    exceptions.map(({ entry, moment, contact, channel }) => `${entry} ${moment} ${contact} ${channel}`),
  )
  return new Set(wanted.flatMap(({ name, key: of }) => (keys.has(of.slice(0, 12)) || names.has(name) ? [name] : [])))
}

function read(ledger: Awaited<ReturnType<typeof openLedger>>, wanted: readonly Wanted[]) {
  const states = new Map<string, Outcome | 'claimed'>()
  for (const name of new Set(wanted.map(({ entry, moment }) => `${entry} ${moment}`))) {
    const [entry = '', moment = ''] = name.split(' ')
    for (const [of, state] of ledger.reader().moment(entry, moment)?.keys ?? []) states.set(of, state)
  }
  const ends = ledger.files().filter(({ part }) => part === 'end' || part === 'settled')
  const texts = ledger.read(ends)
  const repeated = new Map<string, number>()
  for (const { blob, path } of ends)
    for (const end of parseSettlements(texts.get(blob) ?? '', path))
      if (end.repeated) repeated.set(end.key, (repeated.get(end.key) ?? 0) + 1)
  return { states, repeated }
}
