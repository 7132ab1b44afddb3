import type { OpenDelivery, SendResult } from '../core/deliver/provider.ts'
import type { Recorded, Resource, TwilioAccount } from './twilio.ts'

/** What the record of an account has of a number, from about the claim of a delivery to the end of its run. */
export interface RecordOf {
  readonly sent: readonly Recorded[]
  /** Whether what is not in it was not sent: the run has ended so long ago that the record must have everything. */
  readonly isComplete: boolean
}

/** Asks the record what the run of a delivery may have sent to a number; a result where it cannot say. */
export async function recordOf(
  account: TwilioAccount,
  resource: Resource,
  to: string | undefined,
  of: OpenDelivery,
): Promise<RecordOf | SendResult> {
  if (to === undefined) return unknown('the contact has no number there any more')
  const found = await account.list(resource, to)
  if (typeof found === 'string') return { ...unknown(found), later: true }
  const end = of.over === undefined ? Number.POSITIVE_INFINITY : Date.parse(of.over) + SLACK
  const start = Date.parse(of.claimed) - SLACK
  return {
    sent: found.filter((item) => isOurs(item) && isWithin(item, start, end)),
    isComplete: of.over !== undefined && Date.parse(of.asked) >= Date.parse(of.over) + LAG,
  }
}

/** A result that leaves a delivery as it is, with the reason. */
export function unknown(detail: string): SendResult {
  return { outcome: 'unknown', detail }
}

/** What it means that the record has nothing of a delivery. */
export function absent({ isComplete }: RecordOf): SendResult {
  return isComplete
    ? { outcome: 'retry', detail: 'the record is complete for that time, and it is not in it' }
    : { ...unknown('the record does not have it yet'), later: true }
}

// Their clock and ours may differ by so much, in milliseconds.
const SLACK = 120_000
// After so long what was taken stands in the record.
const LAG = 300_000

function isOurs({ direction }: Recorded): boolean {
  return typeof direction !== 'string' || direction.startsWith('outbound')
}

// What has no date that can be read may be of any time.
function isWithin({ date_created: created }: Recorded, start: number, end: number): boolean {
  const at = typeof created === 'string' ? Date.parse(created) : Number.NaN
  return Number.isNaN(at) || (at >= start && at <= end)
}
