import type { ClaimBatch } from '../../core/deliver/fill.ts'
import type { Hmac, LedgerReader } from '../../core/ledger.ts'
import { Unable } from '../../core/unable.ts'
import { append, headOf } from './append.ts'
import { type Chain, chainFrom } from './chain.ts'
import {
  assertSeen,
  type Claimable,
  type ClaimRun,
  claimedBefore,
  claimFiles,
  othersSince,
  withoutTaken,
} from './claim.ts'
import type { Environment } from './git.ts'
import { fingerprint, hmacOf } from './key.ts'
import { localStore } from './local.ts'
import { readBlobs, readLedger, type TreeFile } from './reader.ts'
import { remoteStore } from './remote.ts'
import { endFiles, type Settled } from './settle.ts'
import type { Store } from './store.ts'
import { tidy } from './tidy.ts'

/** The ledger, open for reading and writing with its key. */
export interface Ledger {
  readonly hmac: Hmac
  readonly store: Store
  /** The ledger as it was when last read or written. */
  readonly reader: () => LedgerReader
  /** Reads the branch again. */
  readonly refresh: () => Promise<void>
  /**
   * Prepares a run to claim; each call of the result claims one chunk and returns what it got. How claims before it ended goes into the
   * same commit: a push costs more than what is in it.
   */
  readonly claiming: (
    of: ClaimRun,
  ) => (chunk: number, batches: readonly ClaimBatch[], settled?: readonly Settled[]) => Promise<Claimable>
  /** Writes how claims ended, in one commit. */
  readonly settle: (of: { readonly run: string; readonly now: string }, settled: readonly Settled[]) => Promise<void>
  /** Claims without a settlement, found by their names. */
  readonly unsettled: () => readonly TreeFile[]
  /** The texts of files of the ledger. */
  readonly read: (files: readonly TreeFile[]) => ReadonlyMap<string, string>
  /** Every file of the ledger as it was when last read or written. */
  readonly files: () => readonly TreeFile[]
  /** Packs what many small commits left behind, once it is worth it. */
  readonly tidy: () => Promise<void>
  /** Puts files on top of the ledger, worked out for the head they land on; undefined if there is nothing to write. */
  readonly write: (
    of: { readonly run: string; readonly now: string; readonly message: string },
    files: (head: string) => ReadonlyMap<string, string>,
  ) => Promise<void>
}

/** Opens the ledger of this machine, or the one at `url`; a missing ledger and another key are errors with a cure. */
export async function openLedger(options: {
  readonly state: string
  readonly url?: string | undefined
  readonly key: string
  readonly env: Environment
  /** From 0 to 1, to spread attempts of several runs. */
  readonly random: () => number
}): Promise<Ledger> {
  const store =
    options.url === undefined
      ? localStore(options.state, options.env)
      : await remoteStore(options.state, options.url, options.env)
  if (!store) throw missing(options.state)
  let head = await headOf(store)
  let reader = readLedger(store.repository, head)
  let since: Chain | undefined
  const read = () => {
    if (reader.commit !== head) reader = readLedger(store.repository, head)
    return reader
  }
  const hmac = hmacOf(options.key)
  const mine = { fingerprint: fingerprint(hmac), random: options.random }
  if (reader.head.fingerprint !== mine.fingerprint) {
    throw new Unable(
      'the ledger was written with another key',
      'give the key it was made with (CARE_LEDGER_KEY, or its file in the state folder); with another one everything would be sent again',
    )
  }
  const put = async (
    run: string,
    now: string,
    message: string,
    files: (head: string) => ReadonlyMap<string, string>,
  ) => {
    let base = head
    const onBase = (on: string) => {
      base = on
      return files(on)
    }
    head = await append(store, head, { run, now, message, files: onBase }, mine)
    since?.add(base, head)
  }
  const ends = (on: string, settled: readonly Settled[]) =>
    endFiles(store.repository, on, settled, { isOurs: since?.leadsTo(on) ?? false })
  return {
    hmac,
    store,
    reader: read,
    refresh: async () => {
      head = await headOf(store)
    },
    claiming: (of) => {
      assertSeen(store.repository, of.seen, head)
      since = chainFrom(head)
      const others = othersSince(store.repository, of, since)
      const isClaimed = claimedBefore(read())
      return async (chunk, batches, settled = []) => {
        let got: Claimable = { batches: [], outdated: [] }
        await put(of.run, of.now, `claim ${of.run}-${chunk}`, (on) => {
          got = withoutTaken(batches, others(on), isClaimed)
          return new Map([...ends(on, settled), ...claimFiles(of, chunk, got.batches)])
        })
        return got
      }
    },
    settle: ({ run, now }, settled) => put(run, now, `settle ${run}`, (on) => ends(on, settled)),
    unsettled: () => unsettled(read().files()),
    read: (files) => readBlobs(store.repository, files),
    files: () => read().files(),
    tidy: () => tidy(store.repository),
    write: ({ run, now, message }, files) => put(run, now, message, files),
  }
}

/** The error of a ledger that was never made. */
export function missing(shown: string): Unable {
  return new Unable(
    `there is no ledger in ${shown}`,
    'make it once with: care ledger init; what happened before that time is not sent',
  )
}

function unsettled(files: readonly TreeFile[]): TreeFile[] {
  const ended = new Set(
    files
      .filter((file) => file.part === 'settled')
      .map((file) => `${file.entry}/${file.moment}/${file.run}-${file.chunk}`),
  )
  return files.filter(
    (file) => file.part === 'claim' && !ended.has(`${file.entry}/${file.moment}/${file.run}-${file.chunk}`),
  )
}
