import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { listOutbox } from '../../scripts/io/outbox-reader.ts'
import type { Schedule } from './meddle.ts'

/** How a real `care` process ended. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly error: string
}

/** How to run `care`: from which machine, with what going wrong. */
export interface Run {
  /** Runs of different machines share a remote ledger, nothing else. */
  readonly machine?: string
  readonly schedule?: Schedule
  readonly stdin?: 'ignore'
}

/** A folder of content, a ledger, and real processes that deliver it. */
export interface World {
  readonly root: string
  readonly write: (path: string, text: string) => void
  readonly care: (args: readonly string[], run?: Run) => Promise<Ended>
  readonly start: (
    args: readonly string[],
    run?: Run,
  ) => { readonly ended: Promise<Ended>; readonly kill: (signal: NodeJS.Signals) => void }
  /** How often each delivery lies in the outboxes, as `moment contact channel`. */
  readonly letters: () => Promise<ReadonlyMap<string, number>>
  readonly outbox: (machine?: string) => string
  readonly state: (machine?: string) => string
  readonly remove: () => void
}

/** When the incident of the world stands where: two updates, one day apart. */
export const times = {
  announced: '2030-05-01T09:00:00Z',
  one: '2030-05-02T09:00:00Z',
  two: '2030-05-03T09:00:00Z',
} as const

/** The deliveries that one moment of the world means, in the order in which they are sent. */
export const contacts = ['con-aaaa1 email', 'con-aaaa1 sms', 'con-aaaa2 email', 'con-bbbb1 email'] as const

/** Makes a world: two customers in reach, one that is not, an incident that was just announced. */
export function makeWorld(): World {
  const home = mkdtempSync(join(tmpdir(), 'care-delivery-'))
  const root = join(home, 'content')
  const state = (machine = 'one') => join(home, machine, 'state')
  const outbox = (machine = 'one') => join(home, machine, 'outbox')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  write('incidents/INC-2030-0001.md', incident())
  const start: World['start'] = (args, { machine = 'one', schedule } = {}) => {
    const [command = '', ...rest] = args
    const folders = [
      '--root',
      root,
      '--state',
      state(machine),
      ...(command === 'deliver' ? ['--outbox', outbox(machine)] : []),
    ]
    const preload = schedule ? ['--import', resolve('test/delivery/meddle.ts')] : []
    const child = spawn(process.execPath, [...preload, resolve('scripts/care.ts'), command, ...rest, ...folders], {
      env: {
        PATH: process.env['PATH'],
        CARE_LEDGER_KEY: 'a key that only tests know, and long enough'.replaceAll(' ', '-'),
        ...(schedule ? { CARE_TEST_SCHEDULE: JSON.stringify({ home, ...schedule }) } : {}),
      },
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
  return {
    ...{ root, write, start, state, outbox },
    care: (args, run) => start(args, run).ended,
    letters: () => countLetters(readdirSync(home).map((machine) => join(home, machine, 'outbox'))),
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

/** What is missing, more than once or not expected in the outboxes; empty if every delivery lies there exactly once. */
export async function faults(world: World, expected: readonly string[]): Promise<string[]> {
  const letters = await world.letters()
  const missing = expected.filter((name) => !letters.has(name)).map((name) => `lost: ${name}`)
  const found = [...letters].flatMap(([name, times]) => [
    ...(times > 1 ? [`${times} times: ${name}`] : []),
    ...(expected.includes(name) ? [] : [`not expected: ${name}`]),
  ])
  return [...missing, ...found]
}

/** Every delivery of some moments. */
export function deliveriesOf(...moments: readonly string[]): string[] {
  return moments.flatMap((moment) => contacts.map((contact) => `${moment} ${contact}`))
}

/** A bare repository that stands for the team's remote. */
export function makeRemote(world: World): string {
  const url = join(dirname(world.root), 'remote.git')
  if (!existsSync(url)) spawnSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', url])
  return url
}

/** The incident as a file, with as many updates as wanted, of which each may be given another text. */
export function incident({ updates = [] as readonly string[], service = 'rds' } = {}): string {
  const heads = [
    '1 · identified · 2030-05-02T09:00:00Z',
    '2 · monitoring · 2030-05-03T09:00:00Z',
    '3 · resolved · 2030-05-04T09:00:00Z',
  ]
  const told = updates.map((text, index) => `### ${heads[index]}\n\n${text}\n`)
  return `---
id: INC-2030-0001
revision: ${updates.length + 1}
title: Databases refuse connections
category: service-fault
detected: 2030-05-01T08:00:00Z
announced: 2030-05-01T09:00:00Z
severity: { level: 2, rationale: A service is out of order. }
affects:
  services:
    - { service: ${service}, regions: [eu-1], effect: outage }
guidance:
  - { id: wait, type: mitigate, title: Retry for ten minutes, required: false }
---

## Summary

New connections are refused.

## Impact

Applications that keep their connections are well.

## Guidance

### wait

Try again.
${told.length > 0 ? `\n## Updates\n\n${told.join('\n')}` : ''}`
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

const level = `{ meaning: Some, channels: { gold: [email, sms] }, cadence: P7D }`

const files: Readonly<Record<string, string>> = {
  'catalog/policy.yaml': `brand: { name: Example, url: https://status.cloud.example, from: care@cloud.example, support: https://cloud.example/help }
repository: public
languages: [en]
groups: [{ id: all, name: All }]
regions: [{ id: eu-1, name: Europe }]
tiers: [{ id: gold, name: Gold }]
levels: { 1: ${level}, 2: ${level}, 3: ${level} }
changes: { channels: { gold: [email] }, reminders: [] }
limits: { oldest: P30D, evaluation_preliminary: PT72H, evaluation: P14D }
`,
  'catalog/services/rds.yaml': 'id: rds\nname: Databases\ngroup: all\nregions: [eu-1]\nexposed: false\n',
  'catalog/services/obs.yaml': 'id: obs\nname: Objects\ngroup: all\nregions: [eu-1]\nexposed: true\n',
  'catalog/customers/cus-aaaa.yaml': `id: cus-aaaa
name: First
tier: gold
uses: [{ service: rds, regions: [eu-1] }]
contacts:
  - { id: con-aaaa1, language: en, time_zone: UTC, channels: { email: a1@first.example, sms: '+4930111111' } }
  - { id: con-aaaa2, language: en, time_zone: UTC, channels: { email: a2@first.example } }
`,
  'catalog/customers/cus-bbbb.yaml': `id: cus-bbbb
name: Second
tier: gold
uses: [{ service: rds, regions: [eu-1] }]
contacts:
  - { id: con-bbbb1, language: en, time_zone: UTC, channels: { email: b1@second.example } }
`,
  'catalog/customers/cus-cccc.yaml': `id: cus-cccc
name: Third
tier: gold
uses: [{ service: obs, regions: [eu-1] }]
contacts:
  - { id: con-cccc1, language: en, time_zone: UTC, channels: { email: c1@third.example } }
`,
}
