import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { EmailMessage } from '../../core/deliver/message.ts'

/** What of a mail would be written into its headers and holds a control character; undefined if nothing does. */
export function unsafePart(message: EmailMessage): string | undefined {
  const lines: readonly (readonly [string, string])[] = [
    ['the sender', message.from.name + message.from.address],
    ['the recipient', message.to.name + message.to.address],
    ['the subject', message.subject],
    ...message.headers.map(([name, value]) => [`the header ${JSON.stringify(name)}`, name + value] as const),
    ...message.attachments.map(({ name, type }) => ['an attachment', name + type] as const),
  ]
  return lines.find(([, text]) => /\p{Cc}/u.test(text))?.[0]
}

/** The bytes of an email: the same message gives the same bytes, for boundary and Message-ID come from its identity. */
export async function emlOf(message: EmailMessage): Promise<Buffer> {
  const identity = JSON.stringify([message.entry, message.moment, message.contact, message.channel])
  const digest = createHash('sha256').update(identity).digest('hex')
  const composer = new MailComposer({
    // objects, never a line of text: it would be parsed again and could name other recipients
    from: { ...message.from },
    to: { ...message.to },
    subject: message.subject,
    date: new Date(message.date),
    messageId: header(message, 'message-id') ?? `<${digest.slice(0, 32)}@${message.from.address.split('@')[1]}>`,
    headers: message.headers
      .filter(([name]) => !written.has(name.toLowerCase()))
      .map(([key, value]) => ({ key, value })),
    text: message.text,
    html: message.html,
    attachments: message.attachments.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
    baseBoundary: digest.slice(0, 24),
    boundaryPrefix: 'care',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** Written by the composer itself. */
const written: ReadonlySet<string> = new Set(['message-id', 'from', 'to', 'subject', 'date'])

function header(message: EmailMessage, name: string): string | undefined {
  return message.headers.find(([other]) => other.toLowerCase() === name)?.[1]
}
