import type { VoiceMessage } from '../../core/deliver/message.ts'
import type {
  Clock,
  OpenDelivery,
  Provider,
  ProviderKind,
  ProviderSetup,
  SendResult,
} from '../../core/deliver/provider.ts'
import { Unable } from '../../core/unable.ts'
import { escapeHtml } from '../email/escape.ts'
import { bodyOf } from '../json-body.ts'
import { accountSettings, openAccount, type TwilioAccount } from '../twilio.ts'
import { resultOf } from '../twilio-codes.ts'
import { absent, recordOf, unknown } from '../twilio-record.ts'
import { type Voice, voiceOf } from './voices.ts'

/** Calls by Twilio, by a voice that is made there. */
export const twilioVoice: ProviderKind<VoiceMessage> = {
  name: 'twilio',
  channel: 'voice',
  settings: {
    ...accountSettings,
    TWILIO_VOICE_FROM: { about: 'the number that calls, in E.164 form: one of the account', required: true },
  },
  open: (setup) => openTwilioVoice(setup),
}

/** Twilio's limit for instructions that travel with a call, in characters. */
export const LONGEST_TWIML = 4_000

/** Opens it; a request gives up after `timeout` milliseconds. */
export function openTwilioVoice({ settings, clock }: ProviderSetup, timeout?: number): Provider<VoiceMessage> {
  const account = openAccount(settings, { timeout })
  const from = settings['TWILIO_VOICE_FROM'] ?? ''
  if (!/^\+[1-9]\d{6,14}$/.test(from))
    throw new Unable(
      'TWILIO_VOICE_FROM is no number',
      'write a number of the account in E.164 form, such as +15005550006',
    )
  return {
    name: 'twilio',
    channel: 'voice',
    // one call a second begins by default; a phone that is rung while it is in a call is busy, which counts as not reached
    limits: { concurrency: 50, rate: { calls: 1, per: 1_000 }, addressRate: { calls: 1, per: 120_000 } },
    idempotent: false,
    async send([first]) {
      if (!first) return { outcome: 'rejected', detail: 'nothing to send' }
      const { to, text, language } = first.message
      const voice = voiceOf(language)
      if (!voice) return { outcome: 'rejected', detail: `no voice of Twilio speaks ${language}` }
      const twiml = twimlOf(text, voice)
      if (twiml.length > LONGEST_TWIML)
        return {
          outcome: 'rejected',
          detail: `${twiml.length} characters to speak, at most ${LONGEST_TWIML} are allowed`,
        }
      const end = await account.create('Calls', { To: to, From: from, Twiml: twiml, ...patience })
      const result = resultOf(end)
      return result.outcome === 'accepted' ? followed(account, clock, bodyOf(end)?.['sid']) : result
    },
    reconcile: (of) => reconcile(account, of),
    verify: () => account.verify('Calls'),
    close: account.close,
  }
}

/** What Twilio is told to do when the call is answered: every line is a passage, with a pause before it. */
export function twimlOf(text: string, { language, voice }: Voice): string {
  const says = text
    .split('\n')
    .map((passage) => `<Pause length="1"/><Say language="${language}" voice="${voice}">${xmlText(passage)}</Say>`)
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${says.join('')}</Response>`
}

/**
 * How long it rings and lasts, in seconds. Nothing is asked about answering machines: to find out delays the first word by seconds of
 * silence in which people hang up, is wrong at times, and what is said twice is understood on a tape too.
 */
const patience = { Timeout: '45', TimeLimit: '180' }

// Ringing, speaking and a queue before them end within five minutes.
const POLL_EVERY = 5_000
const MOST_POLLS = 60
const MOST_FAILED_POLLS = 5

/** How a call may end. Whatever is none of these is still going on. */
const ends: Readonly<Record<string, SendResult>> = {
  completed: { outcome: 'accepted' },
  busy: { outcome: 'rejected', detail: 'the phone was busy' },
  'no-answer': { outcome: 'rejected', detail: 'nobody answered' },
  failed: { outcome: 'rejected', detail: 'the call failed' },
  canceled: { outcome: 'rejected', detail: 'the call was cancelled' },
}

function endOf(status: unknown): SendResult | undefined {
  return typeof status === 'string' && Object.hasOwn(ends, status) ? ends[status] : undefined
}

async function followed(account: TwilioAccount, clock: Clock, sid: unknown): Promise<SendResult> {
  if (typeof sid !== 'string' || !/^CA[0-9a-f]{32}$/i.test(sid)) return unknown('the answer does not name the call')
  let failed = 0
  for (let polls = 0; polls < MOST_POLLS; polls++) {
    await clock.sleep(POLL_EVERY)
    const status = bodyOf(await account.fetch('Calls', sid))?.['status']
    const end = endOf(status)
    if (end) return end
    failed = typeof status === 'string' ? 0 : failed + 1
    if (failed === MOST_FAILED_POLLS) return unknown('the call was made, and how it ended cannot be asked')
  }
  return unknown('the call has not ended')
}

/** A call in the record does not say what was spoken: two to one number at about the same time cannot be told apart. */
async function reconcile(account: TwilioAccount, of: OpenDelivery): Promise<SendResult> {
  const record = await recordOf(account, 'Calls', of.reader.channels.voice, of)
  if ('outcome' in record) return record
  const [call, ...others] = record.sent
  if (!call) return absent(record)
  if (others.length > 0) return unknown('the record has several calls to that number')
  return endOf(call['status']) ?? unknown('the call has not ended')
}

function xmlText(text: string): string {
  return escapeHtml(text.toWellFormed().replace(/[^\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' '))
}
