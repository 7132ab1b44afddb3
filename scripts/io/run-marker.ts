import { readFileSync, readlinkSync, renameSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isSafeName } from '../core/deliver/ledger-state.ts'

/** Where a process runs, each part empty where the system does not tell it. */
export interface Place {
  readonly host: string
  /** Set up with the system; copied with its image, and often missing in containers. */
  readonly machine: string
  /** Processes are numbered anew in each boot and in each container. */
  readonly boot: string
  readonly container: string
}

interface Process {
  readonly pid: number
  readonly place: Place
  /** Numbers of processes are used again. */
  readonly birth: string
}

/** Where the runs of an outbox keep their drafts. */
export function runsOf(outbox: string): string {
  return join(outbox, 'runs')
}

/** Says beside the drafts of a run which process is at it. */
export function markStart(outbox: string, run: string): void {
  mark(outbox, run, { pid: process.pid, place: placeOf(), birth: birthOf(process.pid) } satisfies Process)
}

/** Says that the process is no longer at the run, whether it lives or not. */
export function markEnd(outbox: string, run: string): void {
  mark(outbox, run, { ended: true })
}

/** Whether a run may still be at work; undefined if nothing is known of it here. */
export function isAtWork(outbox: string, run: string): boolean | undefined {
  const marker = readMarker(outbox, run)
  if (!marker) return undefined
  if ('ended' in marker) return false
  const seen = sightOf(placeOf(), marker.place)
  return seen === 'here' ? isAlive(marker) : seen === 'elsewhere'
}

/**
 * Whether a process there is to be seen from here, was ended by a restart of the machine, or runs where nobody can look. Containers
 * share the name of a host or have none of their own, and copied machines share a number: only both together name a machine.
 */
export function sightOf(here: Place, there: Place | undefined): 'here' | 'restarted' | 'elsewhere' {
  if (!there || there.host !== here.host || there.machine !== here.machine) return 'elsewhere'
  if (there.boot === here.boot) return there.container === here.container ? 'here' : 'elsewhere'
  return here.machine === '' || here.boot === '' || there.boot === '' ? 'elsewhere' : 'restarted'
}

function mark(outbox: string, run: string, marker: object): void {
  const file = join(runsOf(outbox), `${run}.json`)
  writeFileSync(`${file}.tmp`, `${JSON.stringify(marker)}\n`)
  renameSync(`${file}.tmp`, file)
}

function readMarker(outbox: string, run: string): Process | { readonly ended: true } | undefined {
  if (!isSafeName(run)) return undefined
  try {
    return JSON.parse(readFileSync(join(runsOf(outbox), `${run}.json`), 'utf8'))
  } catch {
    return undefined
  }
}

function placeOf(): Place {
  return {
    host: hostname(),
    machine: orEmpty(() => readFileSync('/etc/machine-id', 'utf8').trim()),
    boot: orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    container: orEmpty(() => readlinkSync('/proc/self/ns/pid')),
  }
}

function isAlive({ pid, birth }: Process): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return birthOf(pid) === birth
}

/** When a process began, where the system tells. */
function birthOf(pid: number): string {
  return orEmpty(() => {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = line.slice(line.lastIndexOf(')') + 2).split(' ')
    // a zombie is dead, it only waits for its parent
    return state === 'Z' ? 'ended' : (fields[18] ?? '')
  })
}

function orEmpty(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
