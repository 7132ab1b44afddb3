import { randomBytes } from 'node:crypto'
import { headOf } from '../io/ledger/append.ts'
import { checkedKey, fingerprint, hmacOf, keyFile, preparedKey, promoteKey, readKey } from '../io/ledger/key.ts'
import { localStore } from '../io/ledger/local.ts'
import { type Ledger, missing, openLedger } from '../io/ledger/open.ts'
import { readLedger } from '../io/ledger/reader.ts'
import { remoteStore } from '../io/ledger/remote.ts'
import type { Store } from '../io/ledger/store.ts'
import { type Context, Unable } from './context.ts'

/** Opens the ledger of a command: its key comes from CARE_LEDGER_KEY, else from a file of the state folder. */
export async function ledgerOf(context: Context, url?: string): Promise<Ledger> {
  const key = process.env['CARE_LEDGER_KEY']
    ? checkedKey(process.env['CARE_LEDGER_KEY'], 'CARE_LEDGER_KEY')
    : await keyOfState(context, url)
  return openLedger({ state: context.state, url, key, env: process.env, random: Math.random })
}

/** The ledger's place without its key: enough to list what it holds. */
export async function storeOf(context: Context, url?: string): Promise<Store> {
  const store =
    url === undefined ? localStore(context.state, process.env) : await remoteStore(context.state, url, process.env)
  if (!store) throw missing(context.state)
  return store
}

/** A name for this run that no other run has. */
export function newRun(context: Context): string {
  return `${context.now.slice(0, 19).replace(/[-:]/g, '')}Z-${randomBytes(6).toString('hex')}`
}

async function keyOfState(context: Context, url?: string): Promise<string> {
  const store = await storeOf(context, url)
  const { head } = readLedger(store.repository, await headOf(store))
  const file = keyFile(context.state, url)
  const prepared = readKey(preparedKey(file))
  if (prepared !== undefined && head.fingerprint === fingerprint(hmacOf(prepared))) {
    // a rekey was interrupted after the ledger had been written
    promoteKey(file)
    return prepared
  }
  const key = readKey(file)
  if (key !== undefined) return key
  throw new Unable(
    `there is a ledger, but no key ${file}`,
    'set CARE_LEDGER_KEY to the key it was made with; with another one everything would be sent again',
  )
}
