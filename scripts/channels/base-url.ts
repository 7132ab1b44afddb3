import { Unable } from '../core/unable.ts'

/** The origin that a setting puts in the place of a provider's own, if it is set: https, or anything on this machine. */
export function baseUrl(settings: Readonly<Record<string, string>>, name: string): string | undefined {
  const given = settings[name]
  if (given === undefined) return undefined
  const url = URL.canParse(given) ? new URL(given) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname))
  if (url && isSafe && url.href === `${url.origin}/`) return url.origin
  throw new Unable(`${name} is no base address`, 'write https:// and a host, without a path; http only for localhost')
}

/** The names of this machine. */
export const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])
