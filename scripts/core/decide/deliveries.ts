import { addressOf, type Catalog, type Contact, type Customer } from '../catalog.ts'
import type { Instant } from '../instant.ts'
import { deliveryKey, type Hmac, type LedgerReader, suppressionKey } from '../ledger.ts'
import type { Channel, Delivery, Held, Skipped } from '../plan-row.ts'
import type { Reason } from '../reason.ts'
import { channelsOf, languageOf, mayDecline, wants } from './audience.ts'
import { callDue, isCalled } from './calls.ts'
import { isQuiet } from './quiet-hours.ts'
import { type Line, type Stand, standOf } from './steps.ts'
import type { Want } from './wanted.ts'

/** What deliveries are worked out from, besides the customer. */
export interface DeliveryFacts {
  readonly catalog: Catalog
  readonly ledger: LedgerReader
  readonly now: Instant
  readonly hmac: Hmac
}

/** A customer whom a moment concerns. */
export interface Listener {
  readonly reasons: readonly Reason[]
  /** It heard of the entry before. */
  readonly known: boolean
  /** It counts as told of this moment. */
  readonly told: boolean
}

type Row = Delivery | Held | Skipped

/** The rows of one customer and moment, and whether every way to it was tried in vain. */
export interface CustomerRows {
  readonly rows: readonly Row[]
  readonly exhausted: boolean
}

/**
 * What is sent to a customer, held from it or skipped. One who counts as told gets again only what a provider gave back, and what
 * escalation adds; a contact or channel added since hears of later moments. For every other, each line that was not claimed yet is wanted.
 */
export function deliveriesFor(want: Want, customer: Customer, listener: Listener, facts: DeliveryFacts): CustomerRows {
  const { view, moment, state } = want
  const { catalog, hmac, ledger } = facts
  const { policy } = catalog
  const suppressed = ledger.suppressed()
  const isSuppressed = (contact: Contact, channel: Channel) => {
    if (suppressed.size === 0) return false
    const reason = suppressed.get(suppressionKey(hmac, channel, addressOf(contact, channel)))?.reason
    // what may not be declined goes to who unsubscribed, too
    return reason !== undefined && (reason !== 'unsubscribed' || mayDecline(view, policy))
  }
  const { earlier } = want
  const stand = standOf(customer, {
    view,
    moment: moment.id,
    at: moment.at,
    state,
    earlier,
    policy,
    hmac,
    isSuppressed,
  })
  const situation = { want, customer, listener }
  const rows = stand.lines.flatMap(
    (line, index) =>
      rowOf(
        line,
        { ...situation, again: index >= stand.added, isSuppressed: isSuppressed(line.contact, line.channel) },
        facts,
      ) ?? [],
  )
  return { rows: withLast(reached(rows, stand, situation, facts)), exhausted: stand.exhausted }
}

interface Situation {
  readonly want: Want
  readonly customer: Customer
  readonly listener: Listener
}

interface Circumstances extends Situation {
  /** The line was added because nobody had accepted. */
  readonly again: boolean
  readonly isSuppressed: boolean
}

function rowOf(
  { contact, channel }: Line,
  { want: { view, moment, state }, customer, listener, again, isSuppressed }: Circumstances,
  facts: DeliveryFacts,
): Row | undefined {
  const { policy } = facts.catalog
  const of = { entry: view.id, moment: moment.id, customer: customer.id, contact: contact.id, channel }
  const outcome = state?.keys.get(deliveryKey(facts.hmac, of))
  if (outcome === 'claimed' || outcome === 'unknown') return heldUnknown(of)
  if (outcome !== 'retry' && (outcome !== undefined || (listener.told && !again))) return undefined
  if (channel === 'call') {
    if (!isCalled({ view, reasons: listener.reasons }, { customer, ...facts })) return undefined
    return delivery(of, contact, listener, policy, { due: callDue(view, policy, facts.now) })
  }
  if (isSuppressed) return { type: 'skipped', ...of, why: 'suppressed' }
  const declinable = mayDecline(view, policy)
  if (declinable && !wants(contact, view, listener.reasons)) return { type: 'skipped', ...of, why: 'preference' }
  if (declinable && isQuiet(contact, facts.now)) return { type: 'skipped', ...of, why: 'quiet-hours' }
  return delivery(of, contact, listener, policy)
}

function delivery(
  of: Pick<Delivery, 'entry' | 'moment' | 'customer' | 'contact' | 'channel'>,
  contact: Contact,
  { reasons }: Listener,
  policy: Catalog['policy'],
  more: Pick<Delivery, 'due'> = {},
): Delivery {
  return { type: 'delivery', ...of, language: languageOf(contact, policy), reasons, ...more }
}

/**
 * Where a provider writes to no contact that wants to hear of it, the customer's others are written to, whatever they prefer; where
 * nobody is left, a person must know.
 */
function reached(
  rows: readonly Row[],
  stand: Stand,
  { want, customer, listener }: Situation,
  facts: DeliveryFacts,
): readonly Row[] {
  const { policy } = facts.catalog
  const suppressed = rows.filter((row) => row.type === 'skipped' && row.why === 'suppressed')
  if (listener.told) return rows
  if (suppressed.length === stand.lines.length) {
    const isWrittenTo = channelsOf(want.view, customer.tier, policy).length > 0
    return isWrittenTo ? [...rows, heldUnreachable(want, customer, suppressed.length > 0)] : rows
  }
  const isNobody = rows.every((row) => row.type === 'skipped' && row.why !== 'quiet-hours')
  if (suppressed.length === 0 || !isNobody || rows.length < stand.lines.length) return rows
  return rows.map((row) => {
    if (row.type !== 'skipped' || row.why !== 'preference') return row
    const { type: _, why: __, ...of } = row
    const contact = customer.contacts.find(({ id }) => id === row.contact)
    if (!contact) return row
    return isQuiet(contact, facts.now) ? { ...row, why: 'quiet-hours' } : delivery(of, contact, listener, policy)
  })
}

/** Marks the delivery after which the customer counts as told; none, while one of its deliveries is held or waits for the morning. */
function withLast(rows: readonly Row[]): readonly Row[] {
  const isOpen = rows.some((row) => row.type === 'held' || (row.type === 'skipped' && row.why === 'quiet-hours'))
  const last = isOpen ? -1 : rows.findLastIndex(({ type }) => type === 'delivery')
  return rows.map((row, index) => (index === last && row.type === 'delivery' ? { ...row, last: true } : row))
}

function heldUnknown(of: Pick<Delivery, 'entry' | 'moment' | 'customer' | 'contact' | 'channel'>): Held {
  return {
    type: 'held',
    ...of,
    why: 'unknown',
    message:
      'it was claimed, and nobody knows whether it was sent: ask the provider, or decide with `care ledger settle`',
  }
}

function heldUnreachable({ view, moment }: Want, customer: Customer, isSuppressed: boolean): Held {
  const message = isSuppressed
    ? 'the provider writes to no contact of this customer any more: correct the addresses in the registry'
    : 'no contact of this customer has an address for a channel that the policy uses: add one to the registry'
  const of = { entry: view.id, moment: moment.id, customer: customer.id, contact: null, channel: null }
  return { type: 'held', ...of, why: 'unreachable', message }
}
