import type { Catalog, Customer, Policy } from '../catalog.ts'
import { after, type Instant } from '../instant.ts'
import { deliveryKey, type Hmac, type LedgerReader } from '../ledger.ts'
import { isTold, type Reason } from '../reason.ts'
import type { View } from '../view.ts'

/** By when a care engineer calls, where the policy says nothing. */
const usually = 'PT4H'

/** By when a customer is to be called about an entry. */
export function callDue(view: View, policy: Policy, now: Instant): Instant {
  const rule = view.kind === 'incident' ? policy.levels[`${view.entry.facts.severity.level}`] : policy.changes
  return after(now, rule.call ?? usually)
}

/** Whether the policy has customers called about such an entry. */
export function isCalledAbout(view: View, { policy }: Pick<Catalog, 'policy'>): boolean {
  const level = view.kind === 'incident' ? policy.levels[`${view.entry.facts.severity.level}`] : undefined
  const { channels } = level ?? policy.changes
  return [...Object.values(channels), level?.escalation ?? []].some((list) => list.includes('call'))
}

/**
 * Whether somebody calls this customer: once for an entry, while it is open, and for a change only if it is felt. Customers who only
 * run software, or who must act without an effect, read about a change.
 */
export function isCalled(
  { view, reasons }: { readonly view: View; readonly reasons: readonly Reason[] },
  { customer, ledger, hmac }: { readonly customer: Customer; readonly ledger: LedgerReader; readonly hmac: Hmac },
): boolean {
  if (!view.open || isTold(reasons)) return false
  if (view.kind === 'change' && !reasons.some((reason) => reason.kind === 'service' && reason.effect !== 'none'))
    return false
  const earlier = ledger.moments(view.id)
  return !earlier.some((moment) => {
    const calls = ledger.moment(view.id, moment)?.calls
    return customer.contacts.some(({ id: contact }) =>
      calls?.has(deliveryKey(hmac, { entry: view.id, moment, contact, channel: 'call' })),
    )
  })
}
