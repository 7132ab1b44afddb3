import { type HttpDouble, openHttpDouble, type Received, type Reply } from './http.ts'
import { type Operation, operationOf } from './twilio/judge.ts'

/** A message or call as the account's record has it. */
export type Kept = Record<string, unknown>

/** What a double is made with. */
export interface TwilioWorld {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** What a call's status is at one asking after the other; the last one stays. */
  readonly calls?: readonly string[]
  readonly account?: 'active' | 'suspended'
  /** A usual API key may not read the account. */
  readonly key?: 'usual'
}

/** A double of Twilio's REST interface of 2010-04-01. */
export interface TwilioDouble extends HttpDouble {
  readonly messages: Kept[]
  readonly calls: Kept[]
  /** What was spoken, passage by passage, of each call. */
  readonly spoken: (readonly { readonly language: string; readonly voice: string; readonly text: string }[])[]
  /** Requests and answers that Twilio's description does not allow. */
  readonly faults: string[]
}

/** The credentials that it takes. */
export const twilioSettings = {
  TWILIO_ACCOUNT_SID: `AC${'0a'.repeat(16)}`,
  TWILIO_AUTH_TOKEN: 'a-token-that-is-none',
  TWILIO_FROM: '+15005550006',
  TWILIO_VOICE_FROM: '+15005550006',
} as const

/** An API key that it takes, with the same secret. */
export const TWILIO_KEY = `SK${'0b'.repeat(16)}`

/**
 * Opens it. Every request is judged by Twilio's own description (twilio-oai), and beyond it by the pages on requests
 * (www.twilio.com/docs/usage/requests-to-twilio), on messages (…/docs/messaging/api/message-resource), on calls
 * (…/docs/voice/api/call-resource), on <Say> (…/docs/voice/twiml/say) and on errors (…/docs/api/errors).
 */
export async function openTwilioDouble(world: TwilioWorld): Promise<TwilioDouble> {
  const messages: Kept[] = []
  const calls: Kept[] = []
  const asked = new Map<string, number>()
  const spoken: TwilioDouble['spoken'] = []
  const faults: string[] = []
  let made = 0

  const created = (letters: string, more: Kept): Kept => {
    made++
    const at = rfc2822(world.now())
    return {
      sid: `${letters}${made.toString(16).padStart(32, '0')}`,
      account_sid: twilioSettings.TWILIO_ACCOUNT_SID,
      date_created: at,
      date_updated: at,
      ...more,
    }
  }

  const handlers: Readonly<Record<string, (request: Received, operation: Operation, form: URLSearchParams) => Reply>> =
    {
      CreateMessage: (_, __, form) => {
        const [to, from, service, body] = ['To', 'From', 'MessagingServiceSid', 'Body'].map((name) => form.get(name))
        if (!E164.test(to ?? '')) return error(400, 21211, `Invalid 'To' Phone Number: ${to}`)
        if (!from && !service) return error(400, 21603, `A 'From' phone number is required`)
        if (from && !OWN_SENDERS.includes(from)) return error(400, 21606, `'From' ${from} is not a valid number`)
        if (!body) return error(400, 21602, 'Message body is required.')
        if ([...body].length > 1_600)
          return error(400, 21617, 'The concatenated message body exceeds the 1600 character limit')
        const message = created('SM', {
          ...{ to, from, messaging_service_sid: service, body, status: service ? 'accepted' : 'queued' },
          ...{ direction: 'outbound-api', date_sent: null, error_code: null, error_message: null },
        })
        return { status: 201, body: message, accept: () => messages.unshift(message) }
      },
      CreateCall: (_, __, form) => {
        const [to, from, twiml] = ['To', 'From', 'Twiml'].map((name) => form.get(name) ?? '')
        if (!E164.test(to ?? '')) return error(400, 21211, `Invalid 'To' Phone Number: ${to}`)
        if (from !== twilioSettings.TWILIO_VOICE_FROM) return error(400, 21210, `'From' ${from} is not verified`)
        if ((twiml ?? '').length > 4_000) return error(400, 20001, 'Twiml is longer than 4000 characters')
        if (!inRange(form.get('Timeout'), 1, 600)) return error(400, 21208, 'Invalid Timeout')
        const says = saysOf(twiml ?? '')
        if (!says) return error(400, 12100, 'Document parse failure')
        const call = created('CA', { to, from, status: 'queued', direction: 'outbound-api', start_time: null })
        return {
          status: 201,
          body: call,
          accept: () => {
            calls.unshift(call)
            spoken.push(says)
          },
        }
      },
      FetchCall: (_, { path }) => {
        const call = calls.find(({ sid }) => sid === path['Sid'])
        if (!call) return error(404, 20404, 'The requested resource was not found')
        const statuses = world.calls ?? ['completed']
        const count = asked.get(String(call['sid'])) ?? 0
        asked.set(String(call['sid']), count + 1)
        call['status'] = statuses[Math.min(count, statuses.length - 1)]
        return { status: 200, body: call }
      },
      ListMessage: (request) => listed(request, 'messages', messages, 'date_sent'),
      ListCall: (request) => listed(request, 'calls', calls, 'start_time'),
      FetchAccount: (request, { path }) =>
        userOf(request) === TWILIO_KEY
          ? error(403, 70051, 'Authorization Error')
          : { status: 200, body: { sid: path['Sid'], status: world.account ?? 'active', type: 'Full' } },
    }

  const double = await openHttpDouble((request) => {
    const refused = unauthorized(request)
    if (refused) return refused
    const operation = operationOf(request.method, request.path)
    if (!operation) return error(404, 20404, `The requested resource ${request.path} was not found`)
    const account = operation.path['AccountSid'] ?? operation.path['Sid']
    if (account !== twilioSettings.TWILIO_ACCOUNT_SID) return error(404, 20404, 'The account was not found')
    if (request.method === 'POST' && request.headers['content-type'] !== 'application/x-www-form-urlencoded')
      return error(415, 20415, 'Unsupported media type')
    const form = request.method === 'POST' ? new URLSearchParams(request.body) : undefined
    const wrong = operation.request(request.query, form)
    faults.push(...wrong)
    if (wrong.length > 0) return error(400, 20001, wrong.join('; '))
    const reply = handlers[operation.id]?.(request, operation, form ?? new URLSearchParams())
    if (!reply) return error(405, 20004, 'Method not allowed')
    faults.push(...operation.answer(reply.status, structuredClone(reply.body)))
    return reply
  })
  return { ...double, messages, calls, spoken, faults }
}

/** A time as Twilio writes it. */
export function rfc2822(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000')
}

const E164 = /^\+[1-9]\d{6,14}$/
const OWN_SENDERS: readonly string[] = [twilioSettings.TWILIO_FROM, 'Meridian', '12345']

function unauthorized(request: Received): Reply | undefined {
  const [, encoded = ''] = /^Basic (\S+)$/.exec(request.headers['authorization'] ?? '') ?? []
  const secret = Buffer.from(encoded, 'base64').toString('utf8')
  const taken = [twilioSettings.TWILIO_ACCOUNT_SID, TWILIO_KEY].map(
    (user) => `${user}:${twilioSettings.TWILIO_AUTH_TOKEN}`,
  )
  return taken.includes(secret) ? undefined : error(401, 20003, 'Authenticate')
}

function userOf(request: Received): string | undefined {
  return Buffer.from((request.headers['authorization'] ?? '').slice(6), 'base64')
    .toString('utf8')
    .split(':')[0]
}

function error(status: number, code: number, message: string): Reply {
  return { status, body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } }
}

/** The newest first; with a filter by date, what has no such date yet is not among them. */
function listed(request: Received, name: string, all: readonly Kept[], date: string): Reply {
  const { query } = request
  const since = query.get(name === 'messages' ? 'DateSent>' : 'StartTime>')
  const size = Number(query.get('PageSize') ?? 50)
  const page = Number(query.get('Page') ?? 0)
  const meant = all
    .filter(({ to }) => query.get('To') === null || to === query.get('To'))
    .filter((item) => since === null || (item[date] !== null && Date.parse(String(item[date])) >= Date.parse(since)))
  const uri = (number: number): string => {
    const next = new URLSearchParams([...query].filter(([key]) => key !== 'Page' && key !== 'PageToken'))
    return `${request.path}?${next}&Page=${number}&PageToken=PA${number}`
  }
  const more = (page + 1) * size < meant.length
  return {
    status: 200,
    body: {
      [name]: meant.slice(page * size, (page + 1) * size),
      ...{ page, page_size: size, first_page_uri: uri(0), uri: uri(page) },
      next_page_uri: more ? uri(page + 1) : null,
    },
  }
}

function inRange(value: string | null, from: number, to: number): boolean {
  return value === null || (/^\d+$/.test(value) && Number(value) >= from && Number(value) <= to)
}

/** A strict reading of the part of TwiML that is used: pauses, and sentences of a voice that speaks their language. */
function saysOf(twiml: string): TwilioDouble['spoken'][number] | undefined {
  const [, inner] = /^<\?xml version="1\.0" encoding="UTF-8"\?><Response>(.+)<\/Response>$/s.exec(twiml) ?? []
  if (inner === undefined) return undefined
  const says = [...inner.matchAll(SAY)]
  if (inner.replace(SAY, '').replace(/<Pause length="[1-9]\d?"\/>/g, '') !== '') return undefined
  if (says.some(([, language = '', voice = '']) => VOICES[voice] !== language)) return undefined
  return says.map(([, language = '', voice = '', text = '']) => ({ language, voice, text: decoded(text) }))
}

const SAY = /<Say language="([^"]*)" voice="([^"]*)">((?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+);)+)<\/Say>/g

/** Some of the voices of the page on text to speech, with the languages that they speak. */
const VOICES: Readonly<Record<string, string>> = {
  'Polly.Amy': 'en-GB',
  'Polly.Joanna': 'en-US',
  'Polly.Vicki': 'de-DE',
  'Polly.Vitoria': 'pt-BR',
  'Polly.Zhiyu': 'cmn-CN',
}

function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (_, name: string) => named[name] ?? '')
}
