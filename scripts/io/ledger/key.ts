import { createHmac } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hmac } from '../../core/ledger.ts'
import { Unable } from '../../core/unable.ts'

/** The keyed hash of a ledger. */
export function hmacOf(key: string): Hmac {
  return (text) => createHmac('sha256', key).update(text).digest('hex')
}

/** What a ledger remembers of its key: enough to refuse another one, nothing that leads back to it. */
export function fingerprint(hmac: Hmac): string {
  return hmac('care ledger key')
}

/** The key of this machine's ledger; undefined if there is none. */
export function readKey(state: string, name: KeyFile = 'ledger.key'): string | undefined {
  let text: string
  try {
    text = readFileSync(join(state, name), 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Unable(
      `the ledger's key ${join(state, name)} cannot be read: ${(error as Error).message}`,
      'make it readable for yourself only',
    )
  }
  return checkedKey(text, join(state, name))
}

/** Keeps a key unless there is one already, and returns the one that holds; whole or not at all, even if killed. */
export function keepKey(state: string, key: string, name: KeyFile = 'ledger.key'): string {
  mkdirSync(state, { recursive: true })
  const file = join(state, name)
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, `${key}\n`, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readKey(state, name) as string
}

/** Makes the key that a rekey prepared the one that holds, and keeps the old one: with it a rekey can be taken back. */
export function promoteKey(state: string): void {
  const [key, old] = [join(state, 'ledger.key'), join(state, 'ledger.key.old')]
  rmSync(old, { force: true })
  // absent where the old key came from the environment
  if (existsSync(key)) linkSync(key, old)
  renameSync(join(state, 'ledger.key.new'), key)
}

/** Refuses a key that could be guessed. */
export function checkedKey(key: string, from: string): string {
  if (/^\S{32,512}$/.test(key)) return key
  throw new Unable(
    `the ledger's key in ${from} is not one word of at least 32 characters`,
    'take 64 random hex digits, for one from: openssl rand -hex 32',
  )
}

/** The key that holds, or the one that a rekey is about to put in its place. */
export type KeyFile = 'ledger.key' | 'ledger.key.new'
