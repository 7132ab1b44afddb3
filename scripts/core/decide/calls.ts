import type { Customer, Policy } from '../catalog.ts'
import { after, type Instant } from '../instant.ts'
import { deliveryKey, type Hmac, type LedgerReader } from '../ledger.ts'
import type { Reason } from '../reason.ts'
import type { View } from '../view.ts'

/** By when a care engineer calls, where the policy says nothing. */
const usually = 'PT4H'

/** By when a customer is to be called about an entry. */
export function callDue(view: View, policy: Policy, now: Instant): Instant {
  const rule = view.kind === 'incident' ? policy.levels[`${view.entry.facts.severity.level}`] : policy.changes
  return after(now, rule.call ?? usually)
}

/**
 * Whether somebody calls this customer: once for an entry, while it is open, and for a change only if it is felt. Customers who only
 * run software, or who must act without an effect, read about a change.
 */
export function isCalled(
  { view, reasons }: { readonly view: View; readonly reasons: readonly Reason[] },
  { customer, ledger, hmac }: { readonly customer: Customer; readonly ledger: LedgerReader; readonly hmac: Hmac },
): boolean {
  if (!view.open) return false
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
