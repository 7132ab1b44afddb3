import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorClass } from '../core/deliver/error-class.ts'
import { isSafeName } from '../core/deliver/ledger-state.ts'
import type { DeliveryIdentity } from '../core/deliver/message.ts'
import type { Outbox, OutboxEnding } from '../core/deliver/outbox.ts'
import type { SendResult } from '../core/deliver/provider.ts'
import { Unable } from '../core/unable.ts'
import { isAtWork, markEnd, markStart, runsOf } from './run-marker.ts'

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
  /** Whether an earlier run may still be at work; undefined if nothing is known of it here. */
  readonly isAtWork: (run: string) => boolean | undefined
  /** Forgets an earlier run whose claims are all settled now. */
  readonly forget: (run: string) => void
}

/** Opens an outbox before anything is claimed; a folder that cannot be written is an error with a cure. */
export function openOutbox(dir: string, run: string): OpenOutbox {
  const own = join(runsOf(dir), run)
  try {
    mkdirSync(own, { recursive: true })
    markStart(dir, run)
  } catch (error) {
    throw new Unable(
      `the outbox ${dir} cannot be written: ${(error as Error).message}`,
      'nothing was claimed; name another folder with --outbox',
    )
  }
  // the marker goes first: without it nobody asks, with it and without drafts a letter would seem never sent
  const forget = (other: string) => {
    rmSync(join(runsOf(dir), `${other}.json`), { force: true })
    rmSync(join(runsOf(dir), other), { recursive: true, force: true })
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
        return { outcome: 'unknown', detail: `the outbox cannot be read (${errorClass(error)})` }
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
        else markEnd(dir, run)
      } catch {
        // the folder is gone or full; the marker says which process to look for
      }
    },
    isAtWork: (other) => isAtWork(dir, other),
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
  for (let copy = 1; copy < copies; copy += 1) {
    try {
      linkSync(draft, join(folder, letterFile(of, ending, copy)))
      return { outcome: 'accepted' }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return { outcome: 'rejected', detail: 'a thousand copies of it lie there already' }
}

/**
 * A letter that was taken is the same file as its draft. A draft with one name was not taken, unless the outbox was copied since, which
 * parts the two, or emptied: nobody knows then.
 */
function recall(dir: string, run: string, of: DeliveryIdentity, ending: OutboxEnding): SendResult {
  const atWork = isAtWork(dir, run)
  if (atWork === undefined)
    return { outcome: 'unknown', detail: 'it was claimed for another outbox, which alone knows' }
  if (atWork) return { outcome: 'unknown', detail: 'the run that claimed it is still at work, or on another machine' }
  if (!existsSync(join(runsOf(dir), run))) return { outcome: 'unknown', detail: 'the drafts of the run are gone' }
  const draft = statSync(join(runsOf(dir), run, draftName(of, ending)), exactly)
  if (!draft) return { outcome: 'retry' }
  const folder = join(dir, of.entry, of.moment)
  let copy = 1
  for (; copy < copies; copy += 1) {
    const letter = statSync(join(folder, letterFile(of, ending, copy)), exactly)
    if (!letter) break
    if (letter.ino === draft.ino && letter.dev === draft.dev) return { outcome: 'accepted' }
  }
  const isUntouched = draft.nlink === 1n && copy === 1 && existsSync(folder)
  return isUntouched
    ? { outcome: 'retry' }
    : { outcome: 'unknown', detail: 'the outbox was copied, or letters were taken out of it' }
}

/** Numbers of files may be larger than a number of JavaScript. */
const exactly = { throwIfNoEntry: false, bigint: true } as const

/** What an operating system refuses never left us; its message holds paths of ours, no address. */
function attempt(act: () => SendResult): SendResult {
  try {
    return act()
  } catch (error) {
    return { outcome: 'retry', detail: errorClass(error) }
  }
}

function draftName(of: DeliveryIdentity, ending: OutboxEnding): string {
  return `${of.entry}~${of.moment}~${of.contact}~${of.channel}.${ending}`
}

/** How many letters of one delivery there may be. */
const copies = 1000

function letterFile({ contact, channel }: DeliveryIdentity, ending: OutboxEnding, copy: number): string {
  return `${contact}.${channel}${copy === 1 ? '' : `.${copy}`}.${ending}`
}

function isSafe(of: DeliveryIdentity): boolean {
  return [of.entry, of.moment, of.contact, of.channel].every(isSafeName)
}
