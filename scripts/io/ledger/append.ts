import { Unable } from '../../core/unable.ts'
import { readLedger } from './reader.ts'
import { refusalCure, writeCommit } from './repository.ts'
import type { Store } from './store.ts'

/** What to put on top of the ledger, worked out anew for every head that is met. */
export interface Addition {
  /** Names the run; also keeps its commits from gc. */
  readonly run: string
  readonly message: string
  readonly now: string
  /** Files for this head; none if nothing is left to write. */
  readonly files: (head: string) => ReadonlyMap<string, string>
}

/** Lays a commit on top of the branch by compare and swap, again and again while others are faster; returns the new head. */
export async function append(
  store: Store,
  head: string,
  addition: Addition,
  { fingerprint, random }: { readonly fingerprint: string; readonly random: () => number },
): Promise<string> {
  let current = head
  let refused = 0
  for (let attempt = 1; attempt <= 200; attempt += 1) {
    const files = addition.files(current)
    if (files.size === 0) return current
    const to = await writeCommit(store.repository, addition.run, {
      parent: current,
      files,
      message: addition.message,
      now: addition.now,
    })
    const moved = await store.advance({ hold: addition.run, from: current, to })
    if (moved.end === 'landed') return to
    if (moved.end === 'refused') {
      refused += 1
      if (refused === 5)
        throw new Unable(`the ledger at ${store.shown} refuses every change: ${moved.why}`, refusalCure(moved.why))
    }
    await pause(random() * Math.min(1000, 10 * 2 ** Math.min(attempt, 7)))
    current = await headOf(store)
    if (current !== head && readLedger(store.repository, current).head.fingerprint !== fingerprint) {
      throw new Unable('the ledger was given another key meanwhile', 'run it again with the new key')
    }
  }
  throw new Unable(`the ledger at ${store.shown} was busy for too long`, 'run it again: what is done is not done twice')
}

/** The commit that the branch is at now; its absence is an error, never an empty ledger. */
export async function headOf(store: Store): Promise<string> {
  const head = await store.refresh()
  if (head) return head
  throw new Unable(
    `there is no ledger at ${store.shown}`,
    'without one, nobody knows what was sent; make it once with: care ledger init (the same --ledger or --state)',
  )
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
