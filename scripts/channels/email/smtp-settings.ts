import { createPrivateKey, type KeyObject } from 'node:crypto'
import { Unable } from '../../core/unable.ts'
import { LOOPBACK } from '../base-url.ts'

/** A mail server and how it is spoken to. */
export interface SmtpServer {
  readonly host: string
  readonly port: number
  /** `implicit`: from the first octet; `starttls`: before anything is said; `none`: only on this machine. */
  readonly tls: 'implicit' | 'starttls' | 'none'
  readonly auth?: { readonly user: string; readonly pass: string }
}

/** Who signs. */
export interface DkimSettings {
  readonly domainName: string
  readonly keySelector: string
  readonly privateKey: string
}

type Settings = Readonly<Record<string, string>>

/** The server that `SMTP_URL` names. */
export function serverOf({ SMTP_URL: text = '' }: Settings): SmtpServer {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isPlain = url && ['', '/'].includes(url.pathname) && url.search === '' && url.hash === '' && url.hostname !== ''
  const user = plain(url?.username)
  const pass = plain(url?.password)
  if (
    !isPlain ||
    !/^smtps?:$/.test(url.protocol) ||
    user === undefined ||
    pass === undefined ||
    (user === '') !== (pass === '')
  )
    throw new Unable(
      'SMTP_URL is no address of a mail server',
      'write smtps://USER:PASSWORD@HOST:465 or smtp://USER:PASSWORD@HOST:587, with every other character of user and password percent-encoded',
    )
  const isImplicit = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (isImplicit ? 465 : 587),
    tls: isImplicit ? 'implicit' : LOOPBACK.has(url.hostname) ? 'none' : 'starttls',
    ...(user !== '' && { auth: { user, pass } }),
  }
}

/** What signs mails, if anything does: nodemailer leaves a mail unsigned without a word if the key is of no use. */
export function dkimOf(settings: Settings): DkimSettings | undefined {
  const { SMTP_DKIM_DOMAIN: domainName, SMTP_DKIM_SELECTOR: keySelector, SMTP_DKIM_KEY: key } = settings
  if (domainName === undefined && keySelector === undefined && key === undefined) return undefined
  if (!domainName || !keySelector || !key)
    throw new Unable('only a part of SMTP_DKIM_DOMAIN, _SELECTOR and _KEY is set', 'set all three, or none of them')
  for (const [name, value] of [
    ['DOMAIN', domainName],
    ['SELECTOR', keySelector],
  ] as const)
    if (!/^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9])?$/i.test(value))
      throw new Unable(
        `SMTP_DKIM_${name} is no name of the DNS`,
        'write it as it stands in the DNS, such as example.com or mail1',
      )
  const privateKey = key.replaceAll('\\n', '\n')
  // RFC 8301: less is not to be used, and verifiers refuse it
  if ((rsaKey(privateKey)?.asymmetricKeyDetails?.modulusLength ?? 0) < 1024)
    throw new Unable('SMTP_DKIM_KEY is no private RSA key of at least 1024 bits', 'make one with: openssl genrsa 2048')
  return { domainName, keySelector, privateKey }
}

function rsaKey(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem)
    return key.asymmetricKeyType === 'rsa' ? key : undefined
  } catch {
    return undefined
  }
}

function plain(encoded: string | undefined): string | undefined {
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}
