import { type Catalog, type Customer, isReachable, type Policy } from '../catalog.ts'
import type { Hash } from '../digest.ts'
import type { Instant } from '../instant.ts'
import { coverKey, customerKey, deliveryKey, type Hmac, type LedgerReader } from '../ledger.ts'
import { channels, type Delivery, type DutyCase, type Held, type PlannedNotice } from '../plan-row.ts'
import { languageOf } from './audience.ts'
import { aboutMoment, dutyMoment } from './duty-moment.ts'
import { digestOf, sourceOf } from './moment-digest.ts'
import type { Want } from './wanted.ts'

/** Why a person must act for a customer, if one must; a call that was not made, or reached nobody, says most. */
export function dutyCase(
  { view, calls }: Want,
  of: { readonly customer: Customer; readonly exhausted: boolean; readonly now: Instant; readonly hmac: Hmac },
): DutyCase | undefined {
  const { id, contacts } = of.customer
  // of all moments: news must not silence a call that is owed
  const own = calls.flatMap(({ moment, calls: made }) =>
    contacts.flatMap(
      (contact) =>
        made.get(deliveryKey(of.hmac, { entry: view.id, moment, contact: contact.id, channel: 'call' })) ?? [],
    ),
  )
  if (own.some(({ said }) => said === 'not-reached')) return { customer: id, why: 'not-reached' }
  if (own.some(({ said, due }) => said === undefined && due <= of.now)) return { customer: id, why: 'call-overdue' }
  return of.exhausted ? { customer: id, why: 'nobody-accepted' } : undefined
}

/** What a message to the duty manager is made from. */
export interface DutyFacts {
  readonly catalog: Catalog
  readonly ledger: LedgerReader
  readonly hash: Hash
  readonly hmac: Hmac
}

/**
 * The message to the duty manager about an entry: one for all customers of whom it was not told yet, for the same reason. Then it is
 * a person's; who cannot be found in the registry is named.
 */
export function dutyRows(
  { view, moment }: Want,
  cases: readonly DutyCase[],
  manager: Customer | undefined,
  { catalog, ledger, hash, hmac }: DutyFacts,
): (PlannedNotice | Delivery | Held)[] {
  const before = ledger.moments(view.id).filter((name) => aboutMoment(name) !== undefined)
  const covered = new Set(before.flatMap((name) => [...(ledger.moment(view.id, name)?.covered ?? [])]))
  const fresh = cases.filter(
    ({ customer, why }) => !covered.has(coverKey({ customer: customerKey(hmac, { entry: view.id, customer }), why })),
  )
  if (fresh.length === 0) return []
  if (!manager) return [nobodyOnDuty(view.id, moment.id, fresh.length, catalog.policy)]
  const number = before.filter((name) => aboutMoment(name) === moment.id).length + 1
  const of = { entry: view.id, moment: dutyMoment(moment.id, number) }
  const deliveries = manager.contacts.flatMap((contact) =>
    channels
      .filter((channel) => channel !== 'call' && isReachable(manager, contact, channel))
      .map((channel): Delivery => {
        const language = languageOf(contact, catalog.policy)
        const reader = { customer: manager.id, contact: contact.id, channel, language }
        // not `told`, which would mean that nothing concerns the reader any more
        return { type: 'delivery', ...of, ...reader, reasons: [{ kind: 'everyone' }] }
      }),
  )
  const texts = { digest: digestOf(moment, view.entry, hash), source: sourceOf(moment, hash) }
  return [{ type: 'notice', kind: view.kind, ...of, at: moment.at, ...texts, passes: [], duty: fresh }, ...deliveries]
}

function nobodyOnDuty(entry: string, moment: string, customers: number, { duty }: Policy): Held {
  const who = `${customers} ${customers === 1 ? 'customer was' : 'customers were'} not reached, and`
  const message =
    duty === undefined
      ? `${who} the policy names no \`duty\` to tell: have them called`
      : `${who} the duty manager ${duty} is not in the registry: have them called`
  return { type: 'held', entry, moment, customer: null, contact: null, channel: null, why: 'nobody-on-duty', message }
}
