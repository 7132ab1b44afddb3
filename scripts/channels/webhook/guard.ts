import type { LookupAddress, LookupOptions } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'

/** Resolves a name to all of its addresses. */
export type Resolve = (
  name: string,
  options: LookupOptions & { readonly all: true },
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void

/** How a guarded connection is made; besides, what any connection may be given. */
export type Guard = buildConnector.BuildOptions & {
  readonly resolve: Resolve
  readonly isAllowed: (address: string) => boolean
}

/** The `code` of the error by which a connection is refused. */
export const REFUSED = 'ADDRESS_REFUSED'

/**
 * Makes connections to allowed addresses only. A name is resolved once a connection, every address of the answer must be allowed, and
 * the socket gets these addresses, so that nothing resolves it again; TLS still asks for the name. An address instead of a name is
 * never resolved, and judged here.
 */
export function guardedConnector({ resolve, isAllowed, ...options }: Guard): buildConnector.connector {
  // HTTP/2 has frames, streams and limits of its own: a stranger needs none of them to take one message
  const connect = buildConnector({ ...options, allowH2: false, lookup: guardedLookup(resolve, isAllowed) })
  return (target, done) => {
    if (isIP(target.hostname) === 0 || isAllowed(target.hostname)) connect(target, done)
    else done(refusal(), null)
  }
}

function guardedLookup(resolve: Resolve, isAllowed: Guard['isAllowed']): LookupFunction {
  return (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) done(error ?? Object.assign(new Error('no address'), { code: 'ENODATA' }), '', 0)
      else if (!addresses.every(({ address }) => isAllowed(address))) done(refusal(), '', 0)
      else if (options.all) done(null, [...addresses])
      else done(null, first.address, first.family)
    })
  }
}

function refusal(): Error {
  return Object.assign(new Error('the address is not allowed'), { code: REFUSED })
}
