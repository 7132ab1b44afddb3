import type { Customer } from '../catalog.ts'
import { type Claim, customerKey, deliveryKey, type Hmac } from '../ledger.ts'
import type { Delivery, PlannedNotice } from '../plan-row.ts'
import { isSameGroup } from './chunk.ts'
import { errorClass } from './error-class.ts'
import { isSafeName } from './ledger-state.ts'
import { type Message, type Prepared, TooLong } from './message.ts'
import { exceptionOf, type Tally } from './report.ts'

/** A delivery with its message, ready to be claimed and sent. */
export interface Filled {
  readonly row: Delivery
  readonly key: string
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
  readonly claims: readonly Claim[]
}

/** Fills the notices of a chunk. What cannot be filled is named and not claimed, and its customer does not count as told. */
export async function fillChunk(given: {
  readonly chunk: readonly Delivery[]
  readonly find: (customer: string) => Promise<Customer | undefined>
  /** By `entry moment language channel`. */
  readonly prepared: ReadonlyMap<string, Prepared | string>
  readonly hmac: Hmac
  /** The first digits of keys that this run filled already, with their customers: a plan that names a delivery twice sends it once. */
  readonly seen: Map<string, string>
  readonly tally: Tally
}): Promise<Filled[]> {
  const filled: Filled[] = []
  const failed: Delivery[] = []
  for (const row of given.chunk) {
    const key = deliveryKey(given.hmac, row)
    const before = given.seen.get(key.slice(0, 16))
    if (before === row.customer) continue
    const message = before === undefined ? fillOne(row, await given.find(row.customer), given.prepared) : twice
    if (typeof message === 'string') {
      failed.push(row)
      given.tally.count('unfilled')
      given.tally.note(exceptionOf(row, 'unfilled', message))
    } else {
      given.seen.set(key.slice(0, 16), row.customer)
      filled.push({ row, key, message })
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
    batch.claims.push({ key, customer: customerKey(hmac, row), ...(row.last ? { last: true } : {}) })
    batches.set(name, batch)
  }
  return [...batches.values()].map(({ notice: { entry, moment, passes, digest, source }, claims }) => ({
    ...{ entry, moment, passes, digest, source },
    claims,
  }))
}

const twice = 'a contact of another customer has the same id, and was told: give each an id of its own'

function fillOne(
  row: Delivery,
  customer: Customer | undefined,
  prepared: ReadonlyMap<string, Prepared | string>,
): (() => Message) | string {
  const contact = customer?.contacts.find(({ id }) => id === row.contact)
  if (!customer || !contact) return 'the contact is no longer in the registry'
  if (!contact.channels[row.channel]) return `the contact has no address for ${row.channel} any more`
  if (!isSafeName(row.contact)) return 'its id is no name of a file'
  const notice = prepared.get(`${row.entry} ${row.moment} ${row.language} ${row.channel}`)
  if (typeof notice === 'string') return notice
  if (!notice) return `nothing is prepared in ${row.language} for ${row.channel}`
  const message = () => notice.fill({ customer, contact, reasons: row.reasons })
  try {
    message()
    return message
  } catch (error) {
    return `the notice cannot be filled: ${error instanceof TooLong ? error.message : errorClass(error)}`
  }
}

function notLast(each: Filled, failed: readonly Delivery[]): Filled {
  if (!each.row.last || !failed.some((row) => isSameGroup(row, each.row))) return each
  const { last: _, ...row } = each.row
  return { ...each, row }
}
