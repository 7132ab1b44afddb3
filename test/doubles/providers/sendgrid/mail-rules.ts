import type { SendgridMail } from '../../../../scripts/channels/email/sendgrid-mail.ts'
import type { Fault } from './judge.ts'

/** A body that the description allows; more may stand in it than we send. */
type Mail = SendgridMail & { readonly [key: string]: unknown }

/**
 * What SendGrid refuses beyond its description. Limits and sentences:
 * https://www.twilio.com/docs/sendgrid/api-reference/mail-send (Limitations) and
 * https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors
 */
export function mailFaults(mail: Mail): readonly Fault[] {
  return rules.flatMap((rule) => rule(mail))
}

const reserved =
  /^(?:x-sg-id|x-sg-eid|received|dkim-signature|content-type|content-transfer-encoding|to|from|subject|reply-to|cc|bcc)$/i

const rules: readonly ((mail: Mail) => readonly Fault[])[] = [
  ({ personalizations }) =>
    must(personalizations.length > 0, 'personalizations', 'You must have at least one personalization.'),
  (mail) =>
    must(
      peopleOf(mail).length <= 1000,
      'personalizations',
      'There is a limit of 1000 total recipients (to + cc + bcc) per request.',
    ),
  (mail) => {
    const addresses = peopleOf(mail).map(({ email }) => email.toLowerCase())
    const message = 'Each unique email address in the personalizations array should only be included once.'
    return must(new Set(addresses).size === addresses.length, 'personalizations', message)
  },
  (mail) =>
    peopleOf(mail).flatMap(({ email }) =>
      must(email.length <= 320, 'personalizations.to', 'An address is limited to 320 characters.'),
    ),
  (mail) =>
    peopleOf(mail).flatMap(({ name = '' }) =>
      must(!/[,;]/.test(name), 'personalizations.to.name', 'A name includes neither ; nor ,'),
    ),
  ({ personalizations }) =>
    personalizations.flatMap(({ headers = {}, custom_args = {} }, index) => [
      ...headerFaults(headers, `personalizations.${index}.headers`),
      ...argumentFaults(custom_args as Record<string, unknown>, `personalizations.${index}.custom_args`),
    ]),
  ({ content }) => must(content.length > 0, 'content', 'The content array needs one MIME type at least.'),
  ({ content }) =>
    must(
      !content.slice(1).some(({ type }) => type === 'text/plain') &&
        !content.slice(2).some(({ type }) => type === 'text/html'),
      'content',
      'If present, text/plain and text/html must be the first and second mime type.',
    ),
  ({ content }) =>
    content.flatMap(({ type }) =>
      must(!/[;\r\n]/.test(type), 'content.type', 'The content type cannot contain ; or CRLF.'),
    ),
  ({ attachments = [] }) =>
    attachments.flatMap(({ content, type, filename }, index) => [
      ...must(
        Buffer.from(content, 'base64').toString('base64') === content,
        `attachments.${index}.content`,
        'The content must be base64 encoded.',
      ),
      ...must(!/[;\r\n]/.test(type ?? ''), `attachments.${index}.type`, 'The type cannot contain ; or CRLF.'),
      ...must(!/[\r\n]/.test(filename), `attachments.${index}.filename`, 'The filename cannot contain CRLF.'),
    ]),
  ({ mail_settings = {} }) => {
    const bypasses = Object.entries(mail_settings).filter(([name, { enable }]) => name.startsWith('bypass_') && enable)
    const isAlone = bypasses.length < 2 || !bypasses.some(([name]) => name === 'bypass_list_management')
    return must(isAlone, 'mail_settings', 'bypass_list_management cannot be combined with other bypass filters.')
  },
]

function must(holds: boolean, field: string, message: string): readonly Fault[] {
  return holds ? [] : [{ field, message }]
}

function peopleOf({ personalizations }: Mail): readonly { readonly email: string; readonly name?: string }[] {
  const lists = personalizations as readonly {
    to: readonly { email: string }[]
    cc?: readonly { email: string }[]
    bcc?: readonly { email: string }[]
  }[]
  return lists.flatMap(({ to, cc = [], bcc = [] }) => [...to, ...cc, ...bcc])
}

function headerFaults(headers: Readonly<Record<string, unknown>>, field: string): readonly Fault[] {
  return Object.entries(headers).flatMap(([name, value]) => [
    ...must(typeof value === 'string', field, 'The header values must be strings.'),
    ...must(!reserved.test(name), field, `The header ${name} is reserved.`),
    ...must(
      /^[!-9;-~]+$/.test(name) && /^[\x20-\x7e]*$/.test(String(value)),
      field,
      'Headers must be properly encoded if they contain unicode characters.',
    ),
  ])
}

function argumentFaults(args: Readonly<Record<string, unknown>>, field: string): readonly Fault[] {
  return [
    ...must(
      Object.values(args).every((value) => typeof value === 'string'),
      field,
      'Each custom argument must be a string.',
    ),
    ...must(Buffer.byteLength(JSON.stringify(args)) < 10_000, field, 'The custom_args may not exceed 10000 bytes.'),
  ]
}
