import { type Catalog, type Customer, type CustomerStream, isReachable } from '../catalog.ts'
import type { Hash } from '../digest.ts'
import type { Entry } from '../entry.ts'
import type { Instant } from '../instant.ts'
import { customerKey, deliveryKey, type Hmac, type LedgerReader } from '../ledger.ts'
import type { Channel, Delivery, Held, PlanHeader, PlannedNotice, PlanRow, Skipped } from '../plan-row.ts'
import type { Reason } from '../reason.ts'
import { channelsOf, languageOf, mayDecline, wants } from './audience.ts'
import { interestOf } from './interest.ts'
import { digestOf, sourceOf } from './moment-digest.ts'
import { lifeOf } from './moments.ts'
import { reasonsFor } from './reach.ts'
import { heldMoment, type Want, wishesOf } from './wanted.ts'

/** What a plan is made from. The ledger is a reader: a planner cannot write. */
export interface PlanFacts {
  readonly entries: readonly Entry[]
  readonly catalog: Catalog
  readonly ledger: LedgerReader
  readonly now: Instant
  readonly commit?: string | undefined
  readonly hash: Hash
  readonly hmac: Hmac
  /** What is known of approvals; without it nobody was asked. */
  readonly approvals?: Approvals | undefined
}

/** Which entries of the content were approved, as far as they changed since the ledger was sure of all of them. */
export interface Approvals {
  readonly source: 'github' | 'file'
  /** Entries of which a text is not approved, and why; also those that are gone. */
  readonly refused: ReadonlyMap<string, string>
  /** The commit up to which everything is approved. */
  readonly verified: string | undefined
}

/** A plan in the making: customers pass by one after the other, and nothing of them is kept. */
export interface Planner {
  readonly header: PlanHeader
  /** The moments that may be told, one for each entry that has something to say. */
  readonly notices: readonly PlannedNotice[]
  /** What is sent to, held from or skipped for one customer; each customer must pass once. */
  readonly customer: (customer: Customer) => PlanRow[]
  /** What holds for whole moments; asked for after the last customer. */
  readonly rest: () => PlanRow[]
}

/** Prepares a plan: wanted minus what the ledger holds. Each entry is looked at once, each customer costs only what it uses. */
export function createPlanner(facts: PlanFacts): Planner {
  const refused = facts.approvals?.refused ?? new Map<string, string>()
  const wishes = wishesOf(
    facts.entries.filter(({ id }) => !refused.has(id)),
    facts,
  )
  const wanted = wishes.flatMap(({ want }) => want ?? [])
  const interested = interestOf(
    wanted.map((of) => ({ of, reach: of.reach, always: of.touched.length > 0 && !of.finished })),
  )
  const overdue = new Set<Want>()
  return {
    header: {
      type: 'plan',
      version: 1,
      now: facts.now,
      ...(facts.commit !== undefined && { commit: facts.commit }),
      ledger: facts.ledger.commit,
      ...(facts.approvals && { approvals: facts.approvals.source }),
      ...(facts.approvals?.verified !== undefined && { verified: facts.approvals.verified }),
    },
    notices: wanted
      .filter(({ known, unknown }) => known === 'tell' || unknown === 'tell')
      .map((want) => noticeOf(want, facts.hash)),
    customer: (customer) =>
      interested(customer).flatMap((want) => {
        const found = audienceOf(want, customer, facts.hmac)
        const verdict = found && (found.known ? want.known : want.unknown)
        if (!found || verdict === 'leave' || (verdict === 'hold' && overdue.has(want))) return []
        const rows = rowsFor({ want, customer, ...found }, facts)
        if (verdict === 'tell') return rows
        if (rows.some(({ type }) => type === 'delivery')) overdue.add(want)
        return []
      }),
    rest: () => [
      ...[...refused].map(([entry, why]) => heldUnapproved(entry, why, facts)),
      ...wishes.flatMap(({ superseded, held }) => [...superseded, ...held]),
      ...wanted.filter((want) => overdue.has(want)).map(heldOverdue),
    ],
  }
}

/** The lines of a plan in the order in which they are written, some at a time as customers come. */
export async function* planRows({
  planner,
  customers,
  isWhole,
}: {
  readonly planner: Planner
  readonly customers: CustomerStream | Iterable<readonly Customer[]>
  /** Whether every customer could be read; asked after the last one. */
  readonly isWhole: () => boolean
}): AsyncGenerator<readonly PlanRow[]> {
  const first = [planner.header, ...planner.notices]
  yield first
  let count = first.length
  for await (const some of customers) {
    const rows = some.flatMap(planner.customer)
    count += rows.length
    yield rows
  }
  const rest = planner.rest()
  yield [...rest, { type: 'end', rows: count + rest.length, whole: isWhole() }]
}

/** A customer whom a moment concerns. */
interface Listener {
  readonly reasons: readonly Reason[]
  /** It heard of the entry before. */
  readonly known: boolean
  /** It counts as told of this moment. */
  readonly told: boolean
}

/** In reach now, or told of this entry before, with something left to tell. Without a claim nothing is hashed: most entries have none. */
function audienceOf(want: Want, customer: Customer, hmac: Hmac): Listener | undefined {
  const reasons = reasonsFor(want.reach, customer)
  if (want.touched.length === 0) return reasons.length > 0 ? { reasons, known: false, told: false } : undefined
  if (reasons.length === 0 && want.finished) return undefined
  const who = customerKey(hmac, { entry: want.view.id, customer: customer.id })
  const known = want.touched.some((touched) => touched.has(who))
  const told = want.state?.told.has(who) === true
  if ((reasons.length === 0 && !known) || (told && !want.outstanding)) return undefined
  return { reasons: reasons.length > 0 ? reasons : [{ kind: 'told' }], known, told }
}

/**
 * A customer who counts as told gets again only what a provider gave back; a contact or channel added since hears of later moments.
 * For every other, each contact and channel that was not claimed yet is wanted.
 */
function rowsFor(
  { want, customer, reasons, told }: Listener & { readonly want: Want; readonly customer: Customer },
  { catalog, hmac }: PlanFacts,
): (Delivery | Held | Skipped)[] {
  const { view, moment, state } = want
  const { policy } = catalog
  const channels = channelsOf(view, customer.tier, policy)
  const declinable = mayDecline(view, policy)
  const rows: (Delivery | Held | Skipped)[] = []
  let reachable = false
  for (const contact of customer.contacts) {
    for (const channel of channels) {
      if (!isReachable(customer, contact, channel)) continue
      reachable = true
      const of = { entry: view.id, moment: moment.id, customer: customer.id, contact: contact.id, channel }
      const outcome = state?.keys.get(deliveryKey(hmac, of))
      if (outcome === 'claimed' || outcome === 'unknown') rows.push(heldUnknown(of))
      else if (outcome === 'retry' || (outcome === undefined && !told)) {
        if (declinable && !wants(contact, view, reasons)) rows.push({ type: 'skipped', ...of, why: 'preference' })
        else rows.push({ type: 'delivery', ...of, language: languageOf(contact, policy), reasons })
      }
    }
  }
  if (!reachable && !told && channels.length > 0) return [heldUnreachable(want, customer)]
  return withLast(rows)
}

/** Marks the delivery after which the customer counts as told; none, while one of its deliveries is held. */
function withLast(rows: (Delivery | Held | Skipped)[]): (Delivery | Held | Skipped)[] {
  const index = rows.findLastIndex(({ type }) => type === 'delivery')
  const row = rows[index]
  if (row?.type === 'delivery' && !rows.some(({ type }) => type === 'held')) rows[index] = { ...row, last: true }
  return rows
}

function noticeOf({ view, moment, passes }: Want, hash: Hash): PlannedNotice {
  const told = { kind: view.kind, entry: view.id, moment: moment.id, at: moment.at }
  return { type: 'notice', ...told, digest: digestOf(moment, view.entry, hash), source: sourceOf(moment, hash), passes }
}

/** What nobody approved is told to nobody; of an entry that is gone there is no moment to name. */
function heldUnapproved(entry: string, why: string, { entries, catalog, now }: PlanFacts): Held {
  const found = entries.find(({ id }) => id === entry)
  const moment = found && lifeOf(found, catalog.policy).findLast(({ at }) => at <= now)
  const message = `${why}: nothing of it is sent until a pull request is merged that has every approval it lacks`
  return heldMoment({ entry, moment: moment?.id ?? 'none' }, 'unapproved', message)
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

function heldUnreachable({ view, moment }: Want, customer: Customer): Held {
  return {
    type: 'held',
    entry: view.id,
    moment: moment.id,
    customer: customer.id,
    contact: null,
    channel: null as Channel | null,
    why: 'unreachable',
    message: 'no contact of this customer has an address for a channel that the policy uses: add one to the registry',
  }
}

function heldOverdue(want: Want): Held {
  const whom = want.state ? 'some customers were left out' : 'nobody was told'
  const message = `older than \`limits.oldest\` of the policy, and ${whom}: add an update, or raise the limit`
  return heldMoment({ entry: want.view.id, moment: want.moment.id }, 'older-than-limit', message)
}
