import type { Customer } from '../catalog.ts'
import type { Tone } from '../notice/notice-parts.ts'
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
  /** Everyone concerned is told, whatever they unsubscribed from: the policy says so of the level. */
  readonly forced?: true
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
  /** The same in pieces, for providers that fill approved templates; `entry` is the third. */
  readonly pieces: {
    /** Such as: L1 Investigating. */
    readonly state: string
    /** On one line, as long as it is. */
    readonly title: string
  }
  /** The time the run was given. */
  readonly date: string
  readonly language: string
}

/** A call by a machine that speaks. */
export interface VoiceMessage extends DeliveryIdentity {
  readonly channel: 'voice'
  /** The number that is rung, in E.164 form. */
  readonly to: string
  /** What is spoken: what it is and where to look; two lines, which say it twice, so that nobody needs a pencil at once. */
  readonly text: string
  readonly language: string
  readonly date: string
}

/** An alert for an on-call team, which escalates by itself. */
export interface PagingMessage extends DeliveryIdentity {
  readonly channel: 'paging'
  /** The integration key. */
  readonly to: string
  readonly action: 'trigger' | 'resolve'
  /** The same for all moments of an entry to one contact, so that they are one alert. */
  readonly alert: string
  readonly text: string
  readonly severity: 'critical' | 'error' | 'warning' | 'info'
  /** What kind of entry it is, such as a category of incidents. */
  readonly class: string
  /** The first service of the customer that is affected, and its region. */
  readonly component?: string
  readonly group?: string
  /** Who writes. */
  readonly client: string
  readonly url: string
  readonly details: Readonly<Record<string, string>>
  readonly language: string
  readonly date: string
}

/** A part of a chat message: a paragraph, or a fact with its label. */
export interface ChatPart {
  readonly label?: string
  readonly text: string
}

/** A message to a group; each platform shows it as richly as it can. */
export interface ChatMessage extends DeliveryIdentity {
  readonly channel: 'chat'
  readonly to: NonNullable<Customer['contacts'][number]['channels']['chat']>
  readonly title: string
  /** Level and state, such as: L1 · Monitoring. */
  readonly banner: string
  readonly tone: Tone
  /** It follows an earlier message about the same entry. */
  readonly update: boolean
  readonly parts: readonly ChatPart[]
  readonly url: string
  /** The words on the link. */
  readonly open: string
  /** Entry, revision and so on, in small. */
  readonly reference: string
  /** All of it as plain text. */
  readonly text: string
  readonly language: string
  readonly date: string
}

/** A whole notice as JSON for a program. */
export interface WebhookMessage extends DeliveryIdentity {
  readonly channel: 'webhook'
  readonly to: string
  /** What is signed and sent, octet by octet. */
  readonly text: string
  readonly language: string
  readonly date: string
}

/** A task for the care engineer of a customer: call this contact. */
export interface CallMessage extends DeliveryIdentity {
  readonly channel: 'call'
  readonly customer: string
  readonly engineer?: string
  /** What to say, in the contact's language. */
  readonly text: string
  readonly language: string
  readonly date: string
  /** By when. */
  readonly due: string
}

/** Anything a provider can carry. */
export type Message =
  | EmailMessage
  | SmsMessage
  | VoiceMessage
  | PagingMessage
  | ChatMessage
  | WebhookMessage
  | CallMessage

/** A notice has more words than its channel carries: the entry's fault, while any other failure to fill one is the template's. */
export class TooLong extends Error {}

/** A notice of one entry, moment and language on one channel, ready to be filled per contact: pure and cheap. */
export interface Prepared {
  readonly fill: (recipient: Recipient) => Message
}
