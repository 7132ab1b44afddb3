import type { Clock, OpenDelivery, SendResult } from '../../core/deliver/provider.ts'
import { after, between, type Instant } from '../../core/instant.ts'
import type { Outcome } from '../../core/ledger.ts'
import type { SendgridClient, SendgridEnd } from './sendgrid-client.ts'
import { restOf } from './sendgrid-rest.ts'

/**
 * The documentation promises the logs "near real time", and no number. Whoever is missed in them is written to twice; to wait costs
 * a later run.
 */
export const LOG_LAG = 30 * 60_000

/** Kept for 30 days; a day less, so that nothing falls out between two questions. */
export const LOG_LIFE = 29 * 24 * 3_600_000

/** No run sends for longer. A run can be made for another time than that of the clock, which is what the logs go by. */
const LONGEST_RUN = 24 * 3_600_000

/** Clocks differ. */
const SKEW = 600_000

/** Rows of an answer; there are no pages. */
const MOST = 1000

/** Seconds that questions rest after one too many, if the answer does not say how long. */
const REST = 60

/**
 * Asks the Email Logs (https://www.twilio.com/docs/sendgrid/api-reference/email-logs) what became of a delivery: everything sent to the
 * address around that time, one by one, until the key of one is ours.
 */
export function sendgridRecord(client: SendgridClient, clock: Clock): (of: OpenDelivery) => Promise<SendResult> {
  let restsUntil = 0
  const asked = async (call: () => Promise<SendgridEnd>): Promise<object> => {
    if (clock.now() < restsUntil) throw new Silent('the email logs take no more questions for now')
    const end = await call()
    if ('failed' in end) throw new Silent(`the email logs cannot be asked (${end.code})`)
    if (end.status === 429) restsUntil = clock.now() + (restOf(end.headers, clock) ?? REST) * 1000
    if (end.status === 200 && typeof end.body === 'object' && end.body !== null) return end.body
    throw new Silent(`the email logs answered with ${end.status}`)
  }
  return async (of) => {
    const address = of.reader.channels.email
    if (address === undefined) return unknown('the contact has no address any more')
    const from = after(earliest(of), -SKEW)
    try {
      // nobody says whether capitals are kept
      for (const spelling of new Set([address, address.toLowerCase()])) {
        const query = `to_email = "${spelling}" AND sg_message_id_created_at >= TIMESTAMP "${from.slice(0, 19)}Z"`
        const list = messagesOf(await asked(() => client.post('/v3/logs', { query, limit: MOST })))
        for (const id of list) {
          const result = resultOf(await asked(() => client.get(`/v3/logs/${encodeURIComponent(id)}`)), of.key)
          if (result) return result
        }
        if (list.length >= MOST) return unknown('more mails went to that address than the email logs tell at once')
      }
    } catch (error) {
      if (error instanceof Silent) return { ...unknown(error.message), later: true }
      throw error
    }
    if (of.over === undefined || between(of.over, of.asked) < LOG_LAG)
      return { ...unknown('the email logs do not have it yet'), later: true }
    if (between(from, of.asked) > LOG_LIFE) return unknown('the email logs do not reach back that far')
    return { outcome: 'retry', detail: 'SendGrid never took it' }
  }
}

/** Why nothing is known. */
class Silent extends Error {}

function unknown(detail: string): SendResult {
  return { outcome: 'unknown', detail }
}

function earliest({ claimed, over }: OpenDelivery): Instant {
  const begun = over === undefined ? claimed : after(over, -LONGEST_RUN)
  return begun < claimed ? begun : claimed
}

function messagesOf(body: object): readonly string[] {
  const { messages } = body as { messages?: unknown }
  const ids = Array.isArray(messages)
    ? messages.map((one) => (one as { sg_message_id?: unknown })?.sg_message_id)
    : [undefined]
  if (ids.every((id) => typeof id === 'string')) return ids
  throw new Silent('the email logs cannot be understood')
}

/** What a mail's record says, if it is ours. */
function resultOf(body: object, key: string): SendResult | undefined {
  const {
    custom_args: args,
    status,
    events,
  } = body as {
    custom_args?: { care?: unknown }
    status?: unknown
    events?: unknown
  }
  const others = Array.isArray(events)
    ? (events as readonly (typeof body & { custom_args?: { care?: unknown } })[])
    : []
  if (args?.care !== key && !others.some((event) => event?.custom_args?.care === key)) return undefined
  const outcome = typeof status === 'string' && Object.hasOwn(statuses, status) ? statuses[status] : undefined
  if (outcome === undefined) return unknown('the email logs have it in a state that is not known here')
  return outcome === 'accepted' ? { outcome } : { outcome, detail: `SendGrid took it, and it was ${status}` }
}

/** https://www.twilio.com/docs/sendgrid/api-reference/email-logs/filter-messages-by-id; SendGrid itself tries again what is deferred. */
const statuses: Readonly<Record<string, Outcome>> = {
  processed: 'accepted',
  delivered: 'accepted',
  deferred: 'accepted',
  dropped: 'rejected',
  bounced: 'rejected',
  blocked: 'rejected',
}
