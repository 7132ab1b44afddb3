import type { Kind } from './entry.ts'
import type { Instant } from './instant.ts'
import type { Reason } from './reason.ts'

/** Every channel: whatever goes through all of them goes through this list. */
export const channels = ['email', 'sms', 'voice', 'paging', 'chat', 'webhook', 'call'] as const

/** How a contact is reached. */
export type Channel = (typeof channels)[number]

/** A moment that the plan tells, once per entry and moment. */
export interface PlannedNotice {
  readonly type: 'notice'
  readonly kind: Kind
  readonly entry: string
  readonly moment: string
  readonly at: Instant
  readonly digest: string
  readonly source: string
  /** Older moments of the entry that nobody will be told of any more, because this one is told. */
  readonly passes: readonly string[]
  /** Not for customers but for the duty manager: whom the moment did not reach. */
  readonly duty?: readonly DutyCase[]
}

/** A customer for whom a person must act now. */
export interface DutyCase {
  readonly customer: string
  /** `nobody-accepted`: every channel was tried. `call-overdue`: its care engineer has not said that it was called. `not-reached`: was called in vain. */
  readonly why: 'nobody-accepted' | 'call-overdue' | 'not-reached'
}

/** The first line of a plan. */
export interface PlanHeader {
  readonly type: 'plan'
  readonly version: 1
  readonly now: Instant
  /** The commit of the content, 40 hex digits; absent where ROOT has no Git. */
  readonly commit?: string
  /** The ledger's commit that was subtracted. */
  readonly ledger: string
  /** Where approvals were asked for; absent if nobody was asked, and then only the outbox may be used. */
  readonly approvals?: 'github' | 'file'
  /** The commit up to which everything was found to be approved; absent where something was not. */
  readonly verified?: string
}

/** One notice, to one contact, over one channel. Rows of one customer and moment follow each other. */
export interface Delivery {
  readonly type: 'delivery'
  readonly entry: string
  readonly moment: string
  readonly customer: string
  readonly contact: string
  readonly channel: Channel
  /** The language it is written in: the contact's, if the site speaks it, else the first of the policy. */
  readonly language: string
  readonly reasons: readonly Reason[]
  /** Of a call: by when. */
  readonly due?: Instant
  /** The last delivery of this customer and moment, and none of theirs is held: with it the customer counts as told. */
  readonly last?: true
}

/** An older moment that is not told, because a newer one of the same entry is. */
export interface Superseded {
  readonly type: 'superseded'
  readonly entry: string
  readonly moment: string
  readonly by: string
}

/** A delivery that a person must decide about. */
export interface Held {
  readonly type: 'held'
  readonly entry: string
  readonly moment: string
  readonly customer: string | null
  readonly contact: string | null
  readonly channel: Channel | null
  readonly why:
    | 'older-than-limit'
    | 'unreachable'
    | 'edited-after-sending'
    | 'unknown'
    | 'unapproved'
    | 'nobody-on-duty'
  /** A sentence for people. */
  readonly message: string
}

/** A contact that is not written to now; shown to people, never an error. */
export interface Skipped {
  readonly type: 'skipped'
  readonly entry: string
  readonly moment: string
  readonly customer: string
  readonly contact: string
  readonly channel: Channel
  /**
   * `preference`: it does not want to hear of this. `quiet-hours`: it is told afterwards. `suppressed`: the provider does not write to
   * the address any more.
   */
  readonly why: 'preference' | 'quiet-hours' | 'suppressed'
}

/** The last line of a plan: a plan without it, or with other rows than it counts, was cut short. */
export interface PlanEnd {
  readonly type: 'end'
  /** How many rows come before it. */
  readonly rows: number
  /** Every customer could be read: else nobody can say that a moment reaches everyone. */
  readonly whole: boolean
}

/** A line of a plan. */
export type PlanRow = PlanHeader | PlannedNotice | Delivery | Superseded | Held | Skipped | PlanEnd
