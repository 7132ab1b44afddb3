import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isSafeName } from '../core/deliver/ledger-state.ts'
import type { DeliveryIdentity, SendResult } from '../core/deliver/message.ts'
import type { Outbox, OutboxEnding } from '../core/deliver/outbox.ts'
import { Unable } from '../core/unable.ts'

/**
 * An outbox, opened by one run. A message is written under `runs/RUN/` and then linked to `ENTRY/MOMENT/CONTACT.CHANNEL.eml`: it is
 * taken when it has both names, so that a later run can tell what a killed one did. Made for trials on one machine: it
 * survives the end of a process, not of the power supply.
 */
export interface OpenOutbox extends Outbox {
  /** Forgets what is settled: nobody will ask for it again. */
  readonly settled: () => void
  /** The run is over; `clean` if everything it claimed is settled. */
  readonly close: (clean: boolean) => void
  /** Forgets an earlier run whose claims are all settled now. */
  readonly forget: (run: string) => void
}

/** Opens an outbox before anything is claimed; a folder that cannot be written is an error with a cure. */
export function openOutbox(dir: string, run: string): OpenOutbox {
  const own = join(dir, 'runs', run)
  try {
    mkdirSync(own, { recursive: true })
    mark(dir, run, { pid: process.pid, place: placeOf(), birth: birth(process.pid) })
  } catch (error) {
    throw new Unable(
      `the outbox ${dir} cannot be written: ${(error as Error).message}`,
      'nothing was claimed; name another folder with --outbox',
    )
  }
  // the marker goes first: without it nobody asks, with it and without drafts a letter would seem never sent
  const forget = (other: string) => {
    rmSync(join(dir, 'runs', `${other}.json`), { force: true })
    rmSync(join(dir, 'runs', other), { recursive: true, force: true })
  }
  return {
    put: (of, ending, content) =>
      isSafe(of)
        ? attempt(() => take(dir, own, { of, ending, content }))
        : { outcome: 'rejected', detail: 'its entry, moment or contact is no name of a file' },
    ask: (of, ending, other) => {
      try {
        return recall(dir, other, of, ending)
      } catch (error) {
        // what cannot be looked at may have been sent
        return { outcome: 'unknown', detail: `the outbox cannot be read (${codeOf(error)})` }
      }
    },
    settled: () => {
      try {
        for (const name of readdirSync(own)) rmSync(join(own, name), { force: true })
      } catch {
        // a name that is left does no harm: nobody asks for what is settled
      }
    },
    close: (clean) => {
      try {
        if (clean) forget(run)
        else mark(dir, run, { ended: true })
      } catch {
        // the folder is gone or full; the marker says which process to look for
      }
    },
    forget,
  }
}

interface Letter {
  readonly of: DeliveryIdentity
  readonly ending: OutboxEnding
  readonly content: Uint8Array | string
}

function take(dir: string, own: string, { of, ending, content }: Letter): SendResult {
  const folder = join(dir, of.entry, of.moment)
  const draft = join(own, draftName(of, ending))
  mkdirSync(own, { recursive: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(draft, content)
  for (let copy = 1; copy < 1000; copy += 1) {
    const name = `${of.contact}.${of.channel}${copy === 1 ? '' : `.${copy}`}.${ending}`
    try {
      linkSync(draft, join(folder, name))
      return { outcome: 'accepted' }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return { outcome: 'rejected', detail: 'a thousand copies of it lie there already' }
}

/**
 * A letter that was taken has a draft with a second name. A draft with one name was not taken, unless its folder was copied without
 * keeping the two together: then a letter of that name lies there as well.
 */
function recall(dir: string, run: string, of: DeliveryIdentity, ending: OutboxEnding): SendResult {
  const marker = readMarker(dir, run)
  if (!marker) return { outcome: 'unknown', detail: 'it was claimed for another outbox, which alone knows' }
  if (isAlive(marker))
    return { outcome: 'unknown', detail: 'the run that claimed it is still at work, or on another machine' }
  if (!existsSync(join(dir, 'runs', run))) return { outcome: 'unknown', detail: 'the drafts of the run are gone' }
  const draft = statSync(join(dir, 'runs', run, draftName(of, ending)), { throwIfNoEntry: false })
  if (draft && draft.nlink > 1) return { outcome: 'accepted' }
  const copied = draft && existsSync(join(dir, of.entry, of.moment, `${of.contact}.${of.channel}.${ending}`))
  return copied ? { outcome: 'unknown', detail: 'the outbox was copied since' } : { outcome: 'retry' }
}

/** What an operating system refuses never left us; its message holds paths of ours, no address. */
function attempt(act: () => SendResult): SendResult {
  try {
    return act()
  } catch (error) {
    return { outcome: 'retry', detail: codeOf(error) }
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'no code'
}

function draftName(of: DeliveryIdentity, ending: OutboxEnding): string {
  return `${of.entry}~${of.moment}~${of.contact}~${of.channel}.${ending}`
}

function isSafe(of: DeliveryIdentity): boolean {
  return [of.entry, of.moment, of.contact, of.channel].every(isSafeName)
}

type Marker = { readonly pid: number; readonly place: Place; readonly birth: string } | { readonly ended: true }

/** Where a process runs: the machine, and, as processes are numbered anew in each, its boot and its container. Empty: not known. */
interface Place {
  readonly machine: string
  readonly boot: string
  readonly container: string
}

function placeOf(): Place {
  return {
    machine: `${hostname()} ${orEmpty(() => readFileSync('/etc/machine-id', 'utf8').trim())}`,
    boot: orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    container: orEmpty(() => readlinkSync('/proc/self/ns/pid')),
  }
}

function orEmpty(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}

function mark(dir: string, run: string, marker: Marker): void {
  const file = join(dir, 'runs', `${run}.json`)
  writeFileSync(`${file}.tmp`, `${JSON.stringify(marker)}\n`)
  renameSync(`${file}.tmp`, file)
}

function readMarker(dir: string, run: string): Marker | undefined {
  if (!isSafeName(run)) return undefined
  try {
    return JSON.parse(readFileSync(join(dir, 'runs', `${run}.json`), 'utf8')) as Marker
  } catch {
    return undefined
  }
}

/** Processes of another machine or container cannot be seen from here: they count as alive. Those of an earlier boot are dead. */
function isAlive(marker: Marker): boolean {
  if ('ended' in marker) return false
  const [here, there] = [placeOf(), marker.place]
  const isSameBoot = here.boot !== '' && there.boot === here.boot
  if (isSameBoot ? there.container !== here.container : there.machine !== here.machine) return true
  if (!isSameBoot && here.boot !== '') return false
  try {
    process.kill(marker.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return birth(marker.pid) === marker.birth
}

/** When a process began, where the system tells: numbers of processes are used again. Empty elsewhere. */
function birth(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = line.slice(line.lastIndexOf(')') + 2).split(' ')
    // a zombie is dead, it only waits for its parent
    return state === 'Z' ? 'ended' : (fields[18] ?? '')
  } catch {
    return ''
  }
}
