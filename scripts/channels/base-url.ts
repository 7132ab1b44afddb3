import { isIP } from 'node:net'
import { Unable } from '../core/unable.ts'

/**
 * The address that a provider is called at: that of a setting, or its own, without a slash at its end. Secrets travel to it: only a
 * machine's own loopback may be called without TLS.
 */
export function baseUrl(settings: Readonly<Record<string, string>>, name: string, own: string): string {
  const text = settings[name] ?? own
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSafe = url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
  if (isSafe && url.username === '' && url.password === '' && url.search === '' && url.hash === '')
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
  throw new Unable(
    `${name} is no address that a provider can be called at`,
    'write an address that begins with https://, without user name, question mark and hash',
  )
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))
}
