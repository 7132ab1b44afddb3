import { createHmac } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Hmac } from '../../core/ledger.ts'
import { Unable } from '../../core/unable.ts'
import { ledgerAddress } from './address.ts'

/** The keyed hash of a ledger. */
export function hmacOf(key: string): Hmac {
  return (text) => createHmac('sha256', key).update(text).digest('hex')
}

/** What a ledger remembers of its key: enough to refuse another one, nothing that leads back to it. */
export function fingerprint(hmac: Hmac): string {
  return hmac('care ledger key')
}

/** The file of a ledger's key in the state folder: one for this machine's own ledger, and one for each of others. */
export function keyFile(state: string, url?: string): string {
  return join(state, `${url === undefined ? 'ledger' : ledgerAddress(url).name}.key`)
}

/** The key in a file, or the one that a rekey is about to put there; undefined if there is none. */
export function readKey(file: string): string | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Unable(
      `the ledger's key ${file} cannot be read: ${(error as Error).message}`,
      'make it readable for yourself only',
    )
  }
  return checkedKey(text, file)
}

/** Keeps a key unless there is one already, and returns the one that holds; whole or not at all, even if killed. */
export function keepKey(file: string, key: string): string {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, `${key}\n`, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readKey(file) as string
}

/** Where a rekey prepares a key before the ledger is written with it. */
export function preparedKey(file: string): string {
  return `${file}.new`
}

/** Makes the key that a rekey prepared the one that holds, and keeps the old one: with it a rekey can be taken back. */
export function promoteKey(file: string): void {
  const old = `${file}.old`
  rmSync(old, { force: true })
  // absent where the old key came from the environment
  if (existsSync(file)) linkSync(file, old)
  renameSync(preparedKey(file), file)
}

/** Refuses a key that could be guessed. */
export function checkedKey(key: string, from: string): string {
  if (/^\S{32,512}$/.test(key)) return key
  throw new Unable(
    `the ledger's key in ${from} is not one word of at least 32 characters`,
    'take 64 random hex digits, for one from: openssl rand -hex 32',
  )
}
