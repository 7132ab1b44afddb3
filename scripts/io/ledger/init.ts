import { ndjson } from '../../core/deliver/ledger-lines.ts'
import type { LedgerHead } from '../../core/ledger.ts'
import { Unable } from '../../core/unable.ts'
import type { Environment } from './git.ts'
import { fingerprint, hmacOf } from './key.ts'
import { createLocalStore } from './local.ts'
import { remoteStore } from './remote.ts'
import { refusalCure, writeCommit } from './repository.ts'

/** Makes the ledger's branch; refuses if there is one, also if somebody else makes it in the same moment. */
export async function initLedger(options: {
  readonly state: string
  readonly url?: string | undefined
  readonly since: string
  /** The commit of the content that is trusted as it is, because there is nobody to ask about what came before. */
  readonly verified?: string | undefined
  /** Asked for only if a ledger is made, so that a refusal leaves no key. */
  readonly key: () => string
  readonly run: string
  readonly env: Environment
}): Promise<LedgerHead> {
  const { state, url, since, run } = options
  const store =
    url === undefined ? await createLocalStore(state, options.env) : await remoteStore(state, url, options.env)
  if (!(await store.refresh())) {
    const { verified } = options
    const print = fingerprint(hmacOf(options.key()))
    const head: LedgerHead = { version: 1, since, fingerprint: print, ...(verified !== undefined && { verified }) }
    const files = new Map([['ledger.json', ndjson([head])]])
    const to = await writeCommit(store.repository, run, {
      parent: undefined,
      files,
      message: `init ${run}`,
      now: since,
    })
    const moved = await store.advance({ hold: run, from: undefined, to })
    if (moved.end === 'landed') return head
    if (moved.end === 'refused')
      throw new Unable(`the ledger at ${store.shown} cannot be made: ${moved.why}`, refusalCure(moved.why))
  }
  throw new Unable(
    `there is a ledger at ${store.shown} already`,
    'use it; a second one would let everything be sent again',
  )
}
