import { type Catalog, type Customer, isReachable } from '../catalog.ts'
import type { Hash } from '../digest.ts'
import type { Instant } from '../instant.ts'
import { type CallState, customerKey, deliveryKey, type Hmac, type LedgerReader } from '../ledger.ts'
import { channels, type Delivery, type DutyCase, type PlannedNotice } from '../plan-row.ts'
import { languageOf } from './audience.ts'
import { aboutMoment, dutyMoment } from './duty-moment.ts'
import { digestOf, sourceOf } from './moment-digest.ts'
import type { Want } from './wanted.ts'

/** Why a person must act for a customer, if one must; a call that was not made, or reached nobody, says most. */
export function dutyCase(
  want: Want,
  of: { readonly customer: Customer; readonly exhausted: boolean; readonly now: Instant; readonly hmac: Hmac },
): DutyCase | undefined {
  const { id } = of.customer
  const calls = callsTo(want, of)
  if (calls.some(({ said }) => said === 'not-reached')) return { customer: id, why: 'not-reached' }
  if (calls.some(({ said, due }) => said === undefined && due <= of.now)) return { customer: id, why: 'call-overdue' }
  return of.exhausted ? { customer: id, why: 'nobody-accepted' } : undefined
}

/** The message to the duty manager about a moment: one for all customers of whom it was not told yet. */
export function dutyRows(
  { view, moment }: Want,
  cases: readonly DutyCase[],
  manager: Customer,
  {
    catalog,
    ledger,
    hash,
    hmac,
  }: { readonly catalog: Catalog; readonly ledger: LedgerReader; readonly hash: Hash; readonly hmac: Hmac },
): (PlannedNotice | Delivery)[] {
  const before = ledger.moments(view.id).filter((name) => aboutMoment(name) === moment.id)
  const covered = before.flatMap((name) => [...(ledger.moment(view.id, name)?.covered ?? [])])
  const fresh = cases.filter(({ customer }) => !covered.includes(customerKey(hmac, { entry: view.id, customer })))
  if (fresh.length === 0) return []
  const of = { entry: view.id, moment: dutyMoment(moment.id, before.length + 1) }
  const deliveries = manager.contacts.flatMap((contact) =>
    channels
      .filter((channel) => channel !== 'call' && isReachable(manager, contact, channel))
      .map((channel): Delivery => {
        const language = languageOf(contact, catalog.policy)
        return {
          type: 'delivery',
          ...of,
          customer: manager.id,
          contact: contact.id,
          channel,
          language,
          reasons: [{ kind: 'told' }],
        }
      }),
  )
  const texts = { digest: digestOf(moment, view.entry, hash), source: sourceOf(moment, hash) }
  return [{ type: 'notice', kind: view.kind, ...of, at: moment.at, ...texts, passes: [], duty: fresh }, ...deliveries]
}

function callsTo(
  { view, moment, state }: Want,
  { customer, hmac }: { readonly customer: Customer; readonly hmac: Hmac },
): CallState[] {
  if (!state?.calls) return []
  return customer.contacts.flatMap(({ id: contact }) => {
    const call = state.calls?.get(deliveryKey(hmac, { entry: view.id, moment: moment.id, contact, channel: 'call' }))
    return call ?? []
  })
}
