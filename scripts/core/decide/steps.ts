import { type Contact, type Customer, carrierOf, isReachable, type Policy } from '../catalog.ts'
import { between, type Instant } from '../instant.ts'
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
  /** When the moment came. */
  readonly at: Instant
  readonly state: LedgerMoment | undefined
  readonly policy: Policy
  readonly hmac: Hmac
  /** What the ledger says of earlier moments of the entry, the newest first. */
  readonly earlier: readonly ToldMoment[]
  /** Whether a provider does not write to an address any more. */
  readonly isSuppressed: (contact: Contact, channel: Channel) => boolean
}

/** A moment that somebody was told of. */
export interface ToldMoment {
  readonly moment: string
  readonly state: LedgerMoment
}

/**
 * The lines on which a customer is told. A step that was tried and on which nobody accepted opens the next one of the level's
 * `escalation`; what another run may still be sending is waited for. News does not begin anew: what an earlier moment tried in vain,
 * with nobody accepting since, is tried together with the next step. A call by a person counts only as a step of its own.
 */
export function standOf(customer: Customer, facts: StandFacts): Stand {
  const { view, policy, isSuppressed } = facts
  const steps = stepsOf(view, customer.tier, policy).map((channels) => linesOf(customer, channels))
  if (!escalates(view, policy)) return { lines: steps.flat(), added: Number.POSITIVE_INFINITY, exhausted: false }
  const before = reachedBefore(steps, facts)
  const lines: Line[] = []
  let added = Number.POSITIVE_INFINITY
  for (const [index, step] of steps.entries()) {
    if (index > 0 && lines.length < added) added = lines.length
    lines.push(...step)
    const ends = step.flatMap((line) => {
      const end = facts.state && endOf(line, { moment: facts.moment, state: facts.state }, facts)
      const counts = (index > 0 || line.channel !== 'call') && carrierOf(line.channel, policy) !== undefined
      return counts && (end !== undefined || !isSuppressed(line.contact, line.channel)) ? [end] : []
    })
    if (ends.includes('accepted') || ends.includes('claimed')) return { lines, added, exhausted: false }
    const isUntried = ends.length > 0 && ends.every((end) => end === undefined)
    if (isUntried && index > before) return { lines, added, exhausted: false }
  }
  return { lines, added, exhausted: steps.length > 0 && !isTriedAgain(lines, facts) }
}

/** What was given back is tried again first; after so long a person must know all the same. */
const patience = 3_600_000

function isTriedAgain(lines: readonly Line[], facts: StandFacts): boolean {
  const { view, at, moment, state } = facts
  if (!state || between(at, view.now) >= patience) return false
  return lines.some((line) => endOf(line, { moment, state }, facts) === 'retry')
}

/** The last step that earlier moments tried since somebody of the customer accepted one; -1 if none. */
function reachedBefore(steps: readonly (readonly Line[])[], facts: StandFacts): number {
  let reached = -1
  for (const told of facts.earlier) {
    const ends = steps.map((step) =>
      step.map((line) => (line.channel === 'call' ? undefined : endOf(line, told, facts))),
    )
    if (ends.some((step) => step.includes('accepted'))) break
    reached = Math.max(
      reached,
      ends.findLastIndex((step) => step.some((end) => end !== undefined)),
    )
  }
  return reached
}

/** How a delivery ended; what was given back before anybody was asked to carry it was not tried. */
function endOf({ contact, channel }: Line, { moment, state }: ToldMoment, { view, hmac }: StandFacts) {
  const key = deliveryKey(hmac, { entry: view.id, moment, contact: contact.id, channel })
  return state.untried?.has(key) ? undefined : state.keys.get(key)
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
