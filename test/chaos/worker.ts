import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DeliverReport } from '../../scripts/core/deliver/report.ts'
import type { Schedule } from '../delivery/meddle.ts'
import { API_KEY } from '../doubles/providers/sendgrid/double.ts'
import { twilioSettings } from '../doubles/providers/twilio.ts'
import { type Call, type Deed, type Front, type Handed, openFront } from './front.ts'
import { doneFor, giveOrders, namePid, type Orders } from './remote.ts'

/** The key of every ledger of this harness. */
export const key = 'a-key-that-only-chaos-knows-and-long-enough'

/** How a process of a worker ended. */
export interface RunEnd {
  readonly report: DeliverReport | undefined
  /** Where it was killed; undefined if it ended by itself. */
  readonly killed: string | undefined
  readonly code: number | null
  readonly error: string
}

/** How a process is run. */
export interface RunOptions {
  readonly within: number
  /** Milliseconds by which its clock is ahead. */
  readonly ahead?: number
  readonly orders?: Orders
  readonly schedule?: Schedule
}

/** A place where `care deliver` is run, one process after the other. */
export interface Worker {
  readonly name: string
  /** Runs one process; `killed` says where a double or a hook ended it. */
  readonly run: (options: RunOptions) => Promise<RunEnd>
  /** What the hooks carried out for it so far. */
  readonly done: () => readonly string[]
  readonly close: () => Promise<void>
}

/** What a double was handed, by which process, and whether that one is at work. */
export interface HandedBy extends Handed {
  /** When, and when its process began, in milliseconds. */
  readonly at: number
  readonly begun: number
  readonly isAtWork: () => boolean
}

/** Opens a worker: a home of its own, by which the hooks know it, and a way to the doubles of its own. */
export async function openWorker(of: {
  readonly home: string
  readonly name: string
  /** Workers with the same state run on the same machine. */
  readonly state: string
  readonly doubles: { readonly sendgrid: string; readonly twilio: string }
  readonly deed: (call: Call, request: { readonly path: string; readonly body: string }) => Deed | Promise<Deed>
  readonly handed: (handed: HandedBy) => void
}): Promise<Worker> {
  const own = join(of.home, of.name)
  mkdirSync(own, { recursive: true })
  let child: ChildProcess | undefined
  let killed: string | undefined
  let begun = 0
  const front: Front = await openFront({
    worker: of.name,
    doubles: of.doubles,
    deed: of.deed,
    kill: (place) => {
      if (child?.exitCode !== null || child.signalCode !== null) return
      killed ??= place
      child.kill('SIGKILL')
    },
    handed: (handed) => {
      const process = child
      of.handed({
        ...handed,
        at: performance.now(),
        begun,
        isAtWork: () =>
          process !== undefined && process.exitCode === null && process.signalCode === null && !process.killed,
      })
    },
  })
  return {
    name: of.name,
    done: () => doneFor(own),
    close: front.close,
    run: async ({ within, ahead = 0, orders = [], schedule = {} }) => {
      killed = undefined
      begun = performance.now()
      front.reset()
      giveOrders(own, orders)
      const before = doneFor(own).length
      const args = [
        ...['deliver', '--json', '--within', String(within), '--now', new Date(Date.now() + ahead).toISOString()],
        ...['--root', join(of.home, 'content'), '--customers', join(of.home, 'registry.ndjson')],
        ...['--state', join(of.home, of.state), '--ledger', `file://${join(of.home, 'remote.git')}`],
      ]
      const preload = ['--import', resolve(import.meta.dirname, '../delivery/meddle.ts')]
      const started = spawn(
        process.execPath,
        [...preload, resolve(import.meta.dirname, '../../scripts/care.ts'), ...args],
        {
          env: {
            PATH: process.env['PATH'],
            HOME: own,
            CARE_LEDGER_KEY: key,
            SENDGRID_API_KEY: API_KEY,
            SENDGRID_BASE_URL: front.url,
            ...twilioSettings,
            TWILIO_BASE_URL: front.url,
            CARE_TEST_SCHEDULE: JSON.stringify({ home: of.home, ...schedule, ahead }),
          },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      )
      child = started
      namePid(own, started.pid)
      const [out, error] = await Promise.all([textOf(started.stdout), textOf(started.stderr), ended(started)])
      const hook = doneFor(own)
        .slice(before)
        .findLast((deed) => deed.startsWith('kill'))
      return {
        report: started.exitCode === null || out === '' ? undefined : (JSON.parse(out) as DeliverReport),
        killed:
          started.signalCode === 'SIGKILL' ? (killed ?? hookPlaces[hook ?? ''] ?? 'nobody knows where') : undefined,
        code: started.exitCode,
        error,
      }
    },
  }
}

const hookPlaces: Readonly<Record<string, string>> = {
  'kill-before': 'before the branch moved',
  'kill-refuse': 'before its push was refused',
  'kill-after': 'after the branch moved',
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('exit', () => done())
  })
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const part of stream) text += String(part)
  return text
}
