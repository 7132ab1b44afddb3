import { Unable } from '../core/unable.ts'

/** The address that stands before every path of a provider: what a setting says, else its own. Throws `Unable` unless it is https or this machine. */
export function baseUrl(settings: Readonly<Record<string, string>>, name: string, own: string): URL {
  const text = settings[name] ?? own
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname))
  if (url && isSafe && url.username === '' && url.password === '') return url
  throw new Unable(
    `${name} is no address that can be called`,
    `write an https address without a user name, such as ${own}, or take ${name} away`,
  )
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/
