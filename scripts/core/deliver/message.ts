import type { Customer } from '../catalog.ts'
import type { Outcome } from '../ledger.ts'
import type { Channel } from '../plan-row.ts'
import type { Reason } from '../reason.ts'

/** A file that travels with a message, such as a change's calendar entry. */
export interface Attachment {
  readonly name: string
  readonly type: string
  readonly content: string
}

/** What identifies a delivery to people and providers; the ledger's key is derived from the first four. */
export interface DeliveryIdentity {
  readonly entry: string
  readonly moment: string
  readonly contact: string
  readonly channel: Channel
}

/** To whom a notice is filled in. */
export interface Recipient {
  readonly customer: Customer
  readonly contact: Customer['contacts'][number]
  readonly reasons: readonly Reason[]
}

/** An email, ready to be handed to a provider. */
export interface EmailMessage extends DeliveryIdentity {
  readonly channel: 'email'
  readonly from: { readonly name: string; readonly address: string }
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly html: string
  readonly text: string
  /** Message-ID, References, List-Id and so on, in the order in which they are written. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The Date header: the time the run was given. */
  readonly date: string
  readonly attachments: readonly Attachment[]
}

/** A text message. */
export interface SmsMessage extends DeliveryIdentity {
  readonly channel: 'sms'
  readonly to: string
  readonly text: string
  /** Segments as the operator counts them. */
  readonly segments: number
  /** The time the run was given. */
  readonly date: string
  readonly language: string
}

/** Anything a provider can carry. */
export type Message = EmailMessage | SmsMessage

/** A notice has more words than its channel carries: the entry's fault, while any other failure to fill one is the template's. */
export class TooLong extends Error {}

/** A notice of one entry, moment and language on one channel, ready to be filled per contact: pure and cheap. */
export interface Prepared {
  readonly fill: (recipient: Recipient) => Message
}

/** How one send ended, with a sentence for people that holds no address. */
export interface SendResult {
  readonly outcome: Outcome
  readonly detail?: string
}

/** Who carries messages of a channel. Effects only; decisions were made before. */
export interface Provider {
  readonly name: string
  readonly channel: Channel
  /** One call to the provider. Never throws for what a provider may do. */
  readonly send: (message: Message) => Promise<SendResult>
  /** Asks the provider's record what became of a delivery that an earlier run claimed; absent where there is no record. */
  readonly reconcile?: (delivery: DeliveryIdentity, run: string) => Promise<SendResult>
}
