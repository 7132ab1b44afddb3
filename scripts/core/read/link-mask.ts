import { isSameOwner, lookedUp } from './host-name.ts'
import { type Claim, claimsIn } from './link-claims.ts'

/** An address that a text shows, and the other one to which its link leads. */
export interface Mask {
  readonly shown: string
  readonly leads: string
}

/** Finds an address in the text of a link that is another one than the link leads to. */
export function maskOf(text: string, url: string): Mask | undefined {
  if (text === url) return undefined
  const claims = claimsIn(text)
  if (claims.length === 0) return undefined
  const target = targetOf(url)
  const broken = claims.find(({ kind, name }) => !keeps[kind](name, target))
  return broken && { shown: broken.name, leads: target.mail ?? target.telephone ?? target.host ?? url }
}

interface Target {
  readonly mail?: string
  /** Its digits. */
  readonly telephone?: string
  readonly host?: string
  /** What follows the host of a web address, in small letters. */
  readonly path?: string
}

function targetOf(url: string): Target {
  const [, scheme = '', rest = ''] = /^(mailto|tel):(.*)$/s.exec(url) ?? []
  if (scheme === 'mailto') return { mail: rest.toLowerCase(), host: afterAt(rest.toLowerCase()) }
  if (scheme === 'tel') return { telephone: rest.replace(/\D/g, '') }
  if (!URL.canParse(url)) return {}
  const { hostname, pathname } = new URL(url)
  return { host: hostname, path: pathname.toLowerCase() }
}

/** Whether a link keeps what its text claims. */
const keeps: Readonly<Record<Claim['kind'], (claimed: string, target: Target) => boolean>> = {
  host: (claimed, { host }) => host !== undefined && isSameOwner(lookedUp(claimed), host),
  // Many people share a host of mail, so between two mail addresses all of it counts.
  mail: (claimed, target) =>
    target.mail === undefined ? keeps.host(afterAt(claimed), target) : claimed === target.mail,
  telephone: (claimed, { telephone }) => telephone !== undefined && isSameNumber(claimed, telephone),
  digits: (claimed, { telephone }) => telephone === undefined || isSameNumber(claimed, telephone),
  part: (claimed, target) => keeps.host(claimed, target) || (target.path ?? '').includes(claimed),
}

function isSameNumber(claimed: string, telephone: string): boolean {
  const written = claimed.replace('(0)', '')
  const digits = written.replace(/\D/g, '').replace(/^0+/, '')
  return /\+|^00/.test(written) ? digits === telephone : telephone.endsWith(digits)
}

function afterAt(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
