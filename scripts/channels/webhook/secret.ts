import { createHmac } from 'node:crypto'

/** Characters that the operator's key must have. */
export const shortestKey = 32

/**
 * The secret that a contact's webhook is signed with, as its receiver is given it. It is derived from the operator's key and never
 * stored; every contact has one of its own.
 */
export function webhookSecret(key: string, contact: string): string {
  const digest = createHmac('sha256', key)
    .update(JSON.stringify(['webhook', contact]))
    .digest('base64')
  return `whsec_${digest}`
}
