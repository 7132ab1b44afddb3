import type { EmailMessage } from '../../core/deliver/message.ts'
import type { Outgoing } from '../../core/deliver/provider.ts'
import { oneLine } from '../../core/notice/one-line.ts'
import { unsafePart } from './eml.ts'

/** Messages, and so recipients, that one request to SendGrid carries. */
export const MOST_RECIPIENTS = 1000

/** A request must be smaller than this many octets, attachments and all. */
export const REQUEST_LIMIT = 30_000_000

/** Characters of an address. */
export const ADDRESS_LIMIT = 320

/** Whoever a mail goes to or comes from. */
interface Mailbox {
  readonly email: string
  readonly name?: string
}

/** The body of a request to SendGrid's Mail Send, as it is put on the wire. */
export interface SendgridMail {
  readonly personalizations: readonly {
    readonly to: readonly [Mailbox]
    readonly headers: Readonly<Record<string, string>>
    readonly custom_args: { readonly care: string }
  }[]
  readonly from: Mailbox
  readonly subject: string
  readonly content: readonly { readonly type: string; readonly value: string }[]
  readonly attachments?: readonly {
    readonly content: string
    readonly filename: string
    readonly type: string
    readonly disposition: 'attachment'
  }[]
  readonly mail_settings: Readonly<Record<string, { readonly enable: boolean }>>
  readonly tracking_settings: Readonly<Record<string, { readonly enable: boolean; readonly enable_text?: boolean }>>
}

/**
 * The request for messages of one content. Every personalization has one recipient, so that nobody sees another, and all of its own
 * headers. SendGrid keeps `custom_args` for ever and calls them no personal data: they hold the keyed hash and nothing else.
 */
export function sendgridMail(batch: readonly [Outgoing<EmailMessage>, ...Outgoing<EmailMessage>[]]): SendgridMail {
  const [{ message }] = batch
  const { attachments } = message
  return {
    personalizations: batch.map(({ message: { to, headers }, key }) => ({
      // a comma or semicolon in a recipient's name is refused
      to: [mailbox({ ...to, name: to.name.replace(/[,;]+/g, ' ') })],
      headers: Object.fromEntries(headers),
      custom_args: { care: key },
    })),
    from: mailbox(message.from),
    subject: message.subject,
    content: [
      { type: 'text/plain', value: message.text },
      { type: 'text/html', value: message.html },
    ],
    ...(attachments.length > 0 && {
      attachments: attachments.map(({ name, type, content }) => ({
        content: Buffer.from(content).toString('base64'),
        filename: name,
        // without its parameters: SendGrid refuses a semicolon
        type: type.split(';', 1)[0]?.trim() ?? type,
        disposition: 'attachment' as const,
      })),
    }),
    mail_settings: {
      footer: { enable: false },
      // The policy lets nobody unsubscribe from this level. Bounces and reports of spam still count: to write there reaches nobody.
      ...(message.forced && { bypass_unsubscribe_management: { enable: true } }),
    },
    tracking_settings: {
      click_tracking: { enable: false, enable_text: false },
      open_tracking: { enable: false },
      subscription_tracking: { enable: false },
      ganalytics: { enable: false },
    },
  }
}

/** Whether two messages differ only in whom they go to, and in what the headers hold: not in which there are. */
export function isSameMail(one: EmailMessage, other: EmailMessage): boolean {
  return (
    one.subject === other.subject &&
    one.from.address === other.from.address &&
    one.from.name === other.from.name &&
    one.forced === other.forced &&
    one.text === other.text &&
    one.html === other.html &&
    one.headers.length === other.headers.length &&
    one.headers.every(([name], index) => name === other.headers[index]?.[0]) &&
    one.attachments.length === other.attachments.length &&
    one.attachments.every((file, index) => {
      const twin = other.attachments[index]
      return file.name === twin?.name && file.type === twin.type && file.content === twin.content
    })
  )
}

/**
 * Whether two messages go to the same mailbox. Letters differ from capitals in one bit, which is not looked at: that this takes a few
 * other signs for each other too only parts what might have travelled together.
 */
export function isSameAddress(
  { to: { address: one } }: EmailMessage,
  { to: { address: other } }: EmailMessage,
): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if ((one.charCodeAt(at) | 32) !== (other.charCodeAt(at) | 32)) return false
  return true
}

/** Why SendGrid would refuse messages of one content, whatever it holds of them; undefined if it would not. */
export function faultOf([first, ...rest]: readonly [EmailMessage, ...EmailMessage[]]): string | undefined {
  const control = unsafePart(first)
  if (control !== undefined) return `a control character in ${control}`
  const own = (message: EmailMessage) => ownFaults.find(([isFault]) => isFault(message))?.[1]
  const shared = sharedFaults.find(([isFault]) => isFault(first))?.[1] ?? own(first)
  if (shared !== undefined) return shared
  for (const message of rest) {
    const fault = own(message)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** At most so many octets: counted exactly only where a request may be too large. */
export function octetsOf(mail: SendgridMail): number {
  const { personalizations, content, attachments = [] } = mail
  const people = personalizations.reduce(
    (sum, { headers, to: [{ name = '' }] }) =>
      sum +
      ADDRESS_LIMIT +
      name.length +
      Object.entries(headers).reduce((all, [key, value]) => all + key.length + value.length, 500),
    0,
  )
  const words = content.reduce((sum, { value }) => sum + value.length, 0)
  const files = attachments.reduce((sum, file) => sum + file.content.length + file.filename.length + 500, 0)
  // a character is six octets of JSON at most
  const most = (people + words + mail.subject.length + 1000) * 6 + files
  return most < REQUEST_LIMIT ? most : Buffer.byteLength(JSON.stringify(mail))
}

/** Headers that SendGrid writes itself: https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send, `headers`. */
const reserved: ReadonlySet<string> = new Set([
  'x-sg-id',
  'x-sg-eid',
  'received',
  'dkim-signature',
  'content-type',
  'content-transfer-encoding',
  'to',
  'from',
  'subject',
  'reply-to',
  'cc',
  'bcc',
])

type Faults = readonly (readonly [isFault: (message: EmailMessage) => boolean, fault: string])[]

const sharedFaults: Faults = [
  [({ from }) => isTooLong(from.address), `an address of more than ${ADDRESS_LIMIT} characters`],
  [({ from }) => !isPlain(from.address), 'an address that is not plain ASCII'],
  [({ subject }) => subject === '', 'an empty subject'],
  [({ text, html }) => text === '' || html === '', 'an empty text'],
  [({ attachments }) => attachments.some(({ content }) => content === ''), 'an empty attachment'],
  [({ headers }) => headers.some(([name]) => reserved.has(name.toLowerCase())), 'a header that SendGrid writes itself'],
  [({ headers }) => !headers.every(([name]) => /^[!-9;-~]+$/.test(name)), 'a header whose name is none'],
  [({ headers }) => new Set(headers.map(([name]) => name.toLowerCase())).size < headers.length, 'a header twice'],
]

const ownFaults: Faults = [
  [({ to }) => isTooLong(to.address), `an address of more than ${ADDRESS_LIMIT} characters`],
  [({ to }) => !isPlain(to.address), 'an address that is not plain ASCII'],
  [({ to }) => /\p{Cc}/u.test(to.name), 'a control character in the recipient'],
  [({ headers }) => !headers.every(([, value]) => /^[ -~]*$/.test(value)), 'a header that is not plain ASCII'],
]

function isTooLong(address: string): boolean {
  return address.length > ADDRESS_LIMIT
}

function isPlain(address: string): boolean {
  return /^[!-~]+$/.test(address)
}

function mailbox({ name, address }: EmailMessage['to']): Mailbox {
  const shown = oneLine(name)
  return { email: address, ...(shown !== '' && { name: shown }) }
}
