import type { Catalog, Customer, CustomerStream } from '../catalog.ts'
import type { Hash } from '../digest.ts'
import type { Entry } from '../entry.ts'
import type { Instant } from '../instant.ts'
import { customerKey, type Hmac, type LedgerReader } from '../ledger.ts'
import type { DutyCase, Held, PlanHeader, PlannedNotice, PlanRow } from '../plan-row.ts'
import { deliveriesFor, type Listener } from './deliveries.ts'
import { dutyCase, dutyRows } from './duty.ts'
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
  const duty = new Map<Want, DutyCase[]>()
  let manager: Customer | undefined
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
    customer: (customer) => {
      if (customer.id === facts.catalog.policy.duty) {
        manager = customer
        return []
      }
      return interested(customer).flatMap((want): readonly PlanRow[] => {
        const found = audienceOf(want, customer, facts.hmac)
        const verdict = found && (found.known ? want.known : want.unknown)
        if (!found || verdict === 'leave' || (verdict === 'hold' && overdue.has(want))) return []
        const { rows, exhausted } = deliveriesFor(want, customer, found, facts)
        if (verdict === 'tell') {
          const needed = dutyCase(want, { customer, exhausted, ...facts })
          if (needed)
            duty
              .set(want, duty.get(want) ?? [])
              .get(want)
              ?.push(needed)
          return rows
        }
        if (rows.some(({ type }) => type === 'delivery')) overdue.add(want)
        return []
      })
    },
    rest: () => [
      ...[...refused].map(([entry, why]) => heldUnapproved(entry, why, facts)),
      ...wishes.flatMap(({ superseded, held }) => [...superseded, ...held]),
      ...wanted.filter((want) => overdue.has(want)).map(heldOverdue),
      // customers may come before or after the duty manager
      ...[...duty].flatMap(([want, cases]) => dutyRows(want, cases, manager, facts)),
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

function heldOverdue(want: Want): Held {
  const whom = want.state ? 'some customers were left out' : 'nobody was told'
  const message = `older than \`limits.oldest\` of the policy, and ${whom}: add an update, or raise the limit`
  return heldMoment({ entry: want.view.id, moment: want.moment.id }, 'older-than-limit', message)
}
