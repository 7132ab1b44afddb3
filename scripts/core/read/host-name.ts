import { parse } from 'tldts'

// Tenants of a shared domain such as github.io are as foreign to each other as two companies.
const options = { allowPrivateDomains: true, validateHostname: false, extractHostname: false } as const

/** Names that no registry gives out, and that stand for hosts all the same (RFC 2606, RFC 6762). */
const reserved = /\.(?:example|test|invalid|localhost|local)$/

/**
 * Endings that are top level domains and, far more often in a text, something else. What has one of them, and before it one word or
 * a version, is the name of a thing: `main.py`, `release-1.2.zip`, `metadata.name`. Endings such as net, io, ai, app, dev, pl or in
 * are not here: too many real hosts end so.
 */
const endings = new Set([
  // programs and scripts
  ...[
    'as',
    'bat',
    'bz',
    'cc',
    'java',
    'mk',
    'ml',
    'mm',
    'pm',
    'ps',
    'py',
    'rs',
    'sh',
    'so',
    'st',
    'sv',
    'tf',
    'vi',
    'ws',
  ],
  // documents, archives, data
  ...['cab', 'dot', 'fit', 'map', 'md', 'mov', 'properties', 'pub', 'zip'],
  // fields of objects, and units of systemd
  ...['data', 'host', 'id', 'name', 'target'],
])

/** Products that are called like hosts. */
const products = new Set(['ado.net', 'asp.net', 'draw.io', 'ml.net', 'socket.io', 'vb.net'])

/** True for a name, in small letters, that a reader takes for a host: it ends in what a registry gives out, or reserves. */
export function isHostName(name: string): boolean {
  if (!name.includes('.') || name.length > 253) return false
  const { isIcann, isPrivate } = parse(name, options)
  return isIcann === true || isPrivate === true || reserved.test(name)
}

/** True for a name, in small letters, that could be a host's but is better known as that of a file, a field or a product. */
export function isNameOfThing(name: string): boolean {
  const [, ...labels] = name.split('.')
  const ending = labels.pop() ?? ''
  return products.has(name) || (endings.has(ending) && labels.every((label) => /^\d+[a-z]{0,2}\d*$/.test(label)))
}

/** True for two hosts of one registered domain, such as `docs.github.com` and `github.com`. */
export function isSameOwner(one: string, other: string): boolean {
  if (one === other) return true
  const { domain } = parse(one, options)
  return domain !== null && domain === parse(other, options).domain
}

/** A host in the form in which browsers look it up: `0x7f.1` as `127.0.0.1`, `BÜRO.example` as `xn--bro-hoa.example`. */
export function lookedUp(host: string): string {
  return URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : host.toLowerCase()
}
