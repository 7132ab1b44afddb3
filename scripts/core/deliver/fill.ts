import { addressOf, type Customer, isReachable } from '../catalog.ts'
import { type Claim, type Cover, customerKey, deliveryKey, type Hmac, suppressionKey } from '../ledger.ts'
import type { Delivery, PlannedNotice } from '../plan-row.ts'
import { isSameGroup } from './chunk.ts'
import { errorClass } from './error-class.ts'
import { isSafeName } from './ledger-state.ts'
import { type Message, type Prepared, TooLong } from './message.ts'
import type { Absent, Provider, Providers } from './provider.ts'
import { exceptionOf, suppressedText, type Tally } from './report.ts'
import type { SuppressionLine } from './suppressions.ts'

/** A delivery with its message, ready to be claimed and sent. */
export interface Filled {
  readonly row: Delivery
  readonly key: string
  readonly provider: Provider
  /** Whom the provider is asked to reach, to keep within its rates. */
  readonly address: string
  /** Filled again when it is sent, so that a chunk of mails is never held. */
  readonly message: () => Message
}

/** Claims of one moment of one entry, with what the claim says of it. */
export interface ClaimBatch {
  readonly entry: string
  readonly moment: string
  readonly passes: readonly string[]
  readonly digest: string
  readonly source: string
  /** The customers of whom the duty manager is told by it. */
  readonly covers?: readonly Omit<Cover, 'type'>[]
  readonly claims: readonly Claim[]
}

/** What filling a chunk takes. */
export interface Filling {
  readonly find: (customer: string) => Promise<Customer | undefined>
  /** By `entry moment language channel`. */
  readonly prepared: ReadonlyMap<string, Prepared | string>
  readonly hmac: Hmac
  readonly providers: Providers
  /** Addresses that providers do not write to any more, by their keyed hash. */
  readonly suppressed: ReadonlyMap<string, Pick<SuppressionLine, 'reason'>>
  /** Providers that take nothing more in this run, and why. */
  readonly down: ReadonlyMap<Provider, { readonly why: string }>
  /** The first digits of keys that this run filled already, with their customers: a plan that names a delivery twice sends it once. */
  readonly seen: Map<string, string>
  readonly tally: Tally
}

/** Fills the notices of a chunk. What cannot be filled or carried is named and not claimed, and its customer does not count as told. */
export async function fillChunk(chunk: readonly Delivery[], given: Filling): Promise<Filled[]> {
  const filled: Filled[] = []
  const failed: Delivery[] = []
  for (const row of chunk) {
    const key = deliveryKey(given.hmac, row)
    const before = given.seen.get(key.slice(0, 16))
    if (before === row.customer) continue
    const made = before === undefined ? fillOne(row, await given.find(row.customer), given) : unfilled(twice)
    if ('why' in made) {
      failed.push(row)
      given.tally.count(countedAs[made.why])
      if (made.why !== 'retry') given.tally.note(exceptionOf(row, made.why, made.text))
    } else {
      given.seen.set(key.slice(0, 16), row.customer)
      filled.push({ row, key, ...made })
    }
  }
  return failed.length === 0 ? filled : filled.map((each) => notLast(each, failed))
}

/** What a chunk claims, in the order of its rows. */
export function batchesOf(
  filled: readonly Filled[],
  notices: ReadonlyMap<string, PlannedNotice>,
  hmac: Hmac,
): ClaimBatch[] {
  const batches = new Map<string, { readonly notice: PlannedNotice; readonly claims: Claim[] }>()
  for (const { row, key } of filled) {
    const name = `${row.entry} ${row.moment}`
    const batch = batches.get(name) ?? { notice: notices.get(name) as PlannedNotice, claims: [] }
    batch.claims.push({
      ...{ key, customer: customerKey(hmac, row) },
      ...(row.last && { last: true }),
      ...(row.due !== undefined && { due: row.due }),
    })
    batches.set(name, batch)
  }
  return [...batches.values()].map(({ notice: { entry, moment, passes, digest, source, duty }, claims }) => ({
    ...{ entry, moment, passes, digest, source },
    ...(duty && {
      covers: duty.map(({ customer, why }) => ({ customer: customerKey(hmac, { entry, customer }), why })),
    }),
    claims,
  }))
}

const countedAs = { unfilled: 'unfilled', 'no-provider': 'held', suppressed: 'skipped', retry: 'retry' } as const

const twice = 'a contact of another customer has the same id, and was told: give each an id of its own'

interface Unfilled {
  /** `retry`: its provider takes nothing more in this run, which is said once. */
  readonly why: 'unfilled' | 'no-provider' | 'suppressed' | 'retry'
  readonly text: string
}

function unfilled(text: string): Unfilled {
  return { why: 'unfilled', text }
}

function fillOne(
  row: Delivery,
  customer: Customer | undefined,
  { prepared, providers, down, suppressed, hmac }: Filling,
): Pick<Filled, 'message' | 'provider' | 'address'> | Unfilled {
  const contact = customer?.contacts.find(({ id }) => id === row.contact)
  if (!customer || !contact) return unfilled('the contact is no longer in the registry')
  if (!isReachable(customer, contact, row.channel))
    return unfilled(`the contact has no address for ${row.channel} any more`)
  if (!isSafeName(row.contact)) return unfilled('its id is no name of a file')
  const notice = prepared.get(`${row.entry} ${row.moment} ${row.language} ${row.channel}`)
  if (typeof notice === 'string') return unfilled(notice)
  if (!notice) return unfilled(`nothing is prepared in ${row.language} for ${row.channel}`)
  // the plan may be older than what the provider says of the address
  const address = addressOf(contact, row.channel)
  const reason = suppressed.size === 0 ? undefined : suppressed.get(suppressionKey(hmac, row.channel, address))?.reason
  if (reason !== undefined && reason !== 'unsubscribed') return { why: 'suppressed', text: suppressedText }
  const provider = providers.of(row.channel, contact)
  if ('missing' in provider) return { why: 'no-provider', text: lacking(provider) }
  const stopped = down.get(provider)
  if (stopped !== undefined) return { why: 'retry', text: stopped.why }
  const message = () => notice.fill({ customer, contact, reasons: row.reasons })
  try {
    message()
    return { message, provider, address }
  } catch (error) {
    return unfilled(`the notice cannot be filled: ${error instanceof TooLong ? error.message : errorClass(error)}`)
  }
}

function lacking({ name, missing }: Absent): string {
  return missing.length > 0
    ? `${name} has no credentials: set ${missing.join(' and ')}, and the next run sends it`
    : `the policy names nobody who carries ${name}: add it to \`providers\``
}

function notLast(each: Filled, failed: readonly Delivery[]): Filled {
  if (!each.row.last || !failed.some((row) => isSameGroup(row, each.row))) return each
  const { last: _, ...row } = each.row
  return { ...each, row }
}
