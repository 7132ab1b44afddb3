import { type Contact, type Customer, isReachable, type Policy } from '../catalog.ts'
import { deliveryKey, type Hmac, type LedgerMoment } from '../ledger.ts'
import type { Channel } from '../plan-row.ts'
import type { View } from '../view.ts'
import { channelsOf } from './audience.ts'

/** A contact and a channel on which it can be reached. */
export interface Line {
  readonly contact: Contact
  readonly channel: Channel
}

/** Where telling a customer of a moment stands. */
export interface Stand {
  /** The lines that are to be tried: those of the policy, and once nobody accepted on them, one further channel after the other. */
  readonly lines: readonly Line[]
  /** From where on in `lines` they were added because nobody had accepted: whoever was told before is told again there. */
  readonly added: number
  /** Every channel was tried, and nobody accepted. */
  readonly exhausted: boolean
}

/** What a stand is worked out from. */
export interface StandFacts {
  readonly view: View
  readonly moment: string
  readonly state: LedgerMoment | undefined
  readonly policy: Policy
  readonly hmac: Hmac
  /** Whether a provider does not write to an address any more. */
  readonly isSuppressed: (contact: Contact, channel: Channel) => boolean
}

/**
 * The lines on which a customer is told. A step that was tried and on which nobody accepted opens the next one of the level's
 * `escalation`; what another run may still be sending is waited for. A call by a person does not count as accepted before it is made,
 * except where it is the last resort.
 */
export function standOf(customer: Customer, { view, moment, state, policy, hmac, isSuppressed }: StandFacts): Stand {
  const steps = stepsOf(view, customer.tier, policy)
  const endOf = ({ contact, channel }: Line) =>
    state?.keys.get(deliveryKey(hmac, { entry: view.id, moment, contact: contact.id, channel }))
  const lines: Line[] = []
  let added = Number.POSITIVE_INFINITY
  for (const [index, channels] of steps.entries()) {
    const step = linesOf(customer, channels)
    if (index > 0 && lines.length < added) added = lines.length
    lines.push(...step)
    if (!escalates(view, policy)) return { lines, added, exhausted: false }
    const ends = step
      .filter(({ contact, channel }) => !isSuppressed(contact, channel))
      .filter(({ channel }) => index > 0 || channel !== 'call')
      .map(endOf)
    if (ends.includes('accepted') || ends.includes('claimed')) return { lines, added, exhausted: false }
    if (ends.length > 0 && ends.every((end) => end === undefined)) return { lines, added, exhausted: false }
  }
  return { lines, added, exhausted: steps.length > 0 }
}

/** Whether a level goes further with what nobody accepted; with an empty list, to the duty manager at once. */
export function escalates(view: View, policy: Policy): boolean {
  return escalationOf(view, policy) !== undefined
}

function stepsOf(view: View, tier: string, policy: Policy): readonly (readonly Channel[])[] {
  const first = channelsOf(view, tier, policy)
  if (first.length === 0) return []
  const further = (escalationOf(view, policy) ?? []).filter((channel) => !first.includes(channel))
  return [first, ...further.map((channel) => [channel])]
}

function escalationOf(view: View, policy: Policy): readonly Channel[] | undefined {
  return view.kind === 'incident' ? policy.levels[`${view.entry.facts.severity.level}`].escalation : undefined
}

/** Contact by contact, so that what a contact gets stands together. */
function linesOf(customer: Customer, channels: readonly Channel[]): readonly Line[] {
  const lines: Line[] = []
  for (const contact of customer.contacts)
    for (const channel of channels) if (isReachable(customer, contact, channel)) lines.push({ contact, channel })
  return lines
}
