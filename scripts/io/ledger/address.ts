import { existsSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { Unable } from '../../core/unable.ts'
import { sha256 } from '../hash.ts'

/** A ledger's address, in the form that Git is given and in one that may be shown. */
export interface Address {
  readonly url: string
  readonly shown: string
  /** What is kept of it in a state folder begins with this; the same for every user and password. */
  readonly name: string
}

/** Accepts https, ssh and file addresses and local folders; anything else could make Git run a program. */
export function ledgerAddress(text: string): Address {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in it
  if (text === '' || text.startsWith('-') || text.includes('::') || /[\u0000-\u0020\u007f]/.test(text))
    throw refused(text)
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return withScheme(text)
  if (!isAbsolute(text) && /^(?:[\w.-]+@)?[A-Za-z0-9][\w.-]*:[^/\\]/.test(text) && !existsSync(text))
    return { url: text, shown: text, name: nameOf(text) }
  return { url: resolve(text), shown: text, name: nameOf(resolve(text)) }
}

function withScheme(text: string): Address {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['https:', 'ssh:', 'file:'].includes(url.protocol)) throw refused(text)
  if (url.protocol !== 'file:' && !/^[a-z0-9[]/i.test(url.hostname)) throw refused(text)
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  return { url: text, shown: shown.href, name: nameOf(shown.href) }
}

function nameOf(place: string): string {
  return `ledger-${sha256(place).slice(0, 16)}`
}

function refused(text: string): Unable {
  return new Unable(
    `found ${JSON.stringify(text.replace(/\/\/[^/@]*@/, '//'))} as the address of a ledger, expected https, ssh, file or a folder`,
    'write it as https://host/team/repository.git, git@host:team/repository.git or ../ledger.git',
  )
}
