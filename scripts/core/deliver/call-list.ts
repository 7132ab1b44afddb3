import type { Contact, Customer, CustomerStream } from '../catalog.ts'
import { aboutMoment } from '../decide/duty-moment.ts'
import type { Instant } from '../instant.ts'
import { type CallState, deliveryKey, type Hmac, type LedgerReader } from '../ledger.ts'
import { compare } from '../problem.ts'

/** A call that a care engineer was asked to make; ids only, the registry knows the number. */
export interface Call {
  readonly key: string
  readonly entry: string
  readonly moment: string
  readonly customer: Customer
  readonly contact: Contact
  readonly due: Instant
  readonly state: 'open' | 'overdue' | NonNullable<CallState['said']>
}

/** The calls that the ledger holds, those that are due first at the top; only keys are kept there, so the registry is asked whose they are. */
export async function callsOf(given: {
  readonly ledger: LedgerReader
  readonly hmac: Hmac
  readonly entries: readonly string[]
  readonly customers: () => CustomerStream
  readonly now: Instant
}): Promise<readonly Call[]> {
  const { ledger, hmac, now } = given
  const moments = given.entries.flatMap((entry) =>
    ledger
      .moments(entry)
      .filter((moment) => aboutMoment(moment) === undefined)
      .flatMap((moment) => {
        const calls = ledger.moment(entry, moment)?.calls
        return calls ? [{ entry, moment, calls }] : []
      }),
  )
  const found: Call[] = []
  if (moments.length === 0) return found
  for await (const some of given.customers()) {
    for (const customer of some)
      for (const contact of customer.contacts)
        for (const { calls, ...of } of moments) {
          const key = deliveryKey(hmac, { ...of, contact: contact.id, channel: 'call' })
          const call = calls.get(key)
          if (call) found.push({ key, ...of, customer, contact, due: call.due, state: stateOf(call, now) })
        }
  }
  return found.sort((a, b) => compare(a.due, b.due) || compare(a.key, b.key))
}

function stateOf({ due, said }: CallState, now: Instant): Call['state'] {
  return said ?? (due <= now ? 'overdue' : 'open')
}
