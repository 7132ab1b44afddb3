import { Unable } from '../../core/unable.ts'

/** Receivers inside the operator's own network, as `host:port` with the host as a URL writes it. */
export type Inside = ReadonlySet<string>

/** Where a message goes; `inside`: no rule for strangers holds there. */
export interface Target {
  readonly url: string
  readonly inside: boolean
}

/**
 * Judges the address of a contact, or says what is wrong with it, without naming it. Of the open internet only port 443 is called: TLS
 * answers on others too, such as a mail server's, and a customer may not choose with whom we talk in our name.
 */
export function targetOf(address: string, inside: Inside): Target | string {
  if (!URL.canParse(address)) return 'its address is no URL'
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return 'its address holds a user name or a password'
  if (inside.has(`${url.hostname}:${url.port || PORTS[url.protocol]}`)) return { url: url.href, inside: true }
  if (url.protocol !== 'https:') return 'its address does not begin with https://'
  return url.port === '' ? { url: url.href, inside: false } : 'its address names another port than 443'
}

/** Reads `host:port,host:port`. */
export function insideOf(text: string, setting: string): Inside {
  return new Set(
    text
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((each) => {
        const [, host, port] = /^(\[[0-9a-fA-F:.]+\]|[^\s:/?#@[\]]+):([1-9][0-9]{0,4})$/.exec(each) ?? []
        if (host && Number(port) <= 65_535 && URL.canParse(`http://${host}`))
          return `${new URL(`http://${host}`).hostname}:${port}`
        throw new Unable(`${setting} must list receivers`, 'write it as host:port,host:port')
      }),
  )
}

const PORTS: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' }
