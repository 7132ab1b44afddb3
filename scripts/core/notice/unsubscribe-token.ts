import type { Kind } from '../entry.ts'
import type { Hmac } from '../ledger.ts'

/** Who does not want to hear of what any more. */
export interface Unsubscription {
  readonly contact: string
  readonly kind: Kind | 'all'
}

/**
 * The key of the tokens, as hex digits: it is made from the ledger's key and does not lead back to it, so that whatever answers the
 * clicks needs this one only.
 */
export function unsubscribeKey(ledger: Hmac): string {
  return ledger('care unsubscribe key')
}

/** A token for a link: it holds a contact's random id and no address. `hmac` is made with the key of the tokens. */
export function unsubscribeToken({ contact, kind }: Unsubscription, hmac: Hmac): string {
  const claim = `1.${kind}.${contact}`
  return `${claim}.${hmac(claim)}`
}

/** What a token says; undefined for anything that was not made with this key, or is not whole. */
export function readUnsubscribeToken(token: string, hmac: Hmac): Unsubscription | undefined {
  const [, claim, kind, contact, mac] = FORM.exec(token) ?? []
  if (claim === undefined || kind === undefined || contact === undefined || mac === undefined) return undefined
  // Hashed once more, so that the time it takes to compare says nothing about the digits.
  if (hmac(mac) !== hmac(hmac(claim))) return undefined
  return { contact, kind: kind as Unsubscription['kind'] }
}

const FORM = /^(1\.(incident|change|all)\.(con-[a-z0-9]{4,32}))\.([0-9a-f]{64})$/
