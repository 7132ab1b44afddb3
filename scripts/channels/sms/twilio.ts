import type { SmsMessage } from '../../core/deliver/message.ts'
import type { OpenDelivery, Provider, ProviderKind, ProviderSetup, SendResult } from '../../core/deliver/provider.ts'
import { Unable } from '../../core/unable.ts'
import { bodyOf } from '../json-body.ts'
import { accountSettings, openAccount, type Recorded, type TwilioAccount } from '../twilio.ts'
import { codeResult, resultOf } from '../twilio-codes.ts'
import { absent, recordOf, unknown } from '../twilio-record.ts'

/** Text messages by Twilio. */
export const twilioSms: ProviderKind<SmsMessage> = {
  name: 'twilio',
  channel: 'sms',
  settings: {
    ...accountSettings,
    TWILIO_FROM: {
      about:
        'who sends text messages: a number such as +15005550006, a short code, a name, or the SID of a messaging service',
      required: true,
    },
  },
  open: (setup) => openTwilioSms(setup),
}

/** Twilio's limit; a notice has two segments at most, which is far less. */
export const LONGEST_BODY = 1_600

/** Opens it; a call gives up after `timeout` milliseconds. */
export function openTwilioSms({ settings }: ProviderSetup, timeout?: number): Provider<SmsMessage> {
  const account = openAccount(settings, { timeout })
  const sender = senderOf(settings['TWILIO_FROM'] ?? '')
  return {
    name: 'twilio',
    channel: 'sms',
    // Twilio queues what is more than a sender may send, and refuses the 101st call at a time
    limits: { concurrency: 20 },
    idempotent: false,
    async send([first]) {
      if (!first) return { outcome: 'rejected', detail: 'nothing to send' }
      const { to, text } = first.message
      if (text.length > LONGEST_BODY)
        return { outcome: 'rejected', detail: `${text.length} characters, at most ${LONGEST_BODY} are allowed` }
      const end = await account.create('Messages', { To: to, Body: text, ...sender })
      const result = resultOf(end)
      return result.outcome === 'accepted' ? endOf(bodyOf(end) ?? {}) : result
    },
    reconcile: (of) => reconcile(account, of),
    verify: () => account.verify('Messages'),
    close: account.close,
  }
}

function senderOf(from: string): Readonly<Record<string, string>> {
  if (/^MG[0-9a-f]{32}$/i.test(from)) return { MessagingServiceSid: from }
  if (/^(?:\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/.test(from)) return { From: from }
  throw new Unable(
    'TWILIO_FROM is no sender',
    'write a number in E.164 form, a short code, a name of up to 11 letters and digits, or the SID of a messaging service',
  )
}

/** What a status says of a message that was taken: only these end badly. */
const failedStatuses: ReadonlySet<unknown> = new Set(['failed', 'undelivered', 'canceled'])

function endOf({ status, error_code: code }: Recorded): SendResult {
  if (!failedStatuses.has(status)) return { outcome: 'accepted' }
  const failed: SendResult = { outcome: 'rejected', detail: `it was taken and then ${status}` }
  return typeof code === 'number' ? codeResult(code, failed) : failed
}

/**
 * The id of an entry tells its messages from all others, and their text tells its moments apart. Another text with the same id need not
 * be another moment: the entry may have been edited since. A body that Twilio does not keep may be the one.
 */
async function reconcile(account: TwilioAccount, of: OpenDelivery): Promise<SendResult> {
  const record = await recordOf(account, 'Messages', of.reader.channels.sms, of)
  if ('outcome' in record) return record
  const message = await of.message?.()
  const about = record.sent.filter(({ body }) => names(body, of.entry))
  const text = message?.channel === 'sms' ? message.text : undefined
  // a trial account's sentence stands before the text
  const same = text === undefined ? about : about.filter(({ body }) => String(body).endsWith(text))
  const ends = same.map(endOf)
  const best = ends.find(({ outcome }) => outcome === 'accepted') ?? ends[0]
  if (best && (text !== undefined || same.length === 1)) return best
  if (about.length > 0) return unknown('the record has other texts about this entry')
  if (record.sent.some(({ body }) => typeof body !== 'string' || body === ''))
    return unknown('the record does not keep what was said')
  return absent(record)
}

function names(body: unknown, entry: string): boolean {
  return typeof body === 'string' && new RegExp(`(?<![\\w-])${entry}(?!\\w)`).test(body)
}
