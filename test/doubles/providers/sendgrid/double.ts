import type { SendgridMail } from '../../../../scripts/channels/email/sendgrid-mail.ts'
import { type HttpDouble, openHttpDouble, type Received, type Reply } from '../http.ts'
import { type Fault, makeJudge } from './judge.ts'
import { readLogQuery } from './log-query.ts'
import { mailFaults } from './mail-rules.ts'

/** A mail that the double took for one recipient. */
export interface TakenMail {
  readonly id: string
  readonly to: string
  readonly care: string
  readonly at: number
  readonly headers: Readonly<Record<string, string>>
  readonly mail: SendgridMail
  /** What became of it; a test may say so. */
  status: string
}

/** An address on one of SendGrid's lists. */
export interface Listed {
  readonly email: string
  readonly created: number
}

/** A SendGrid on this machine. */
export interface SendgridDouble extends HttpDouble {
  readonly taken: readonly TakenMail[]
  readonly lists: Readonly<Record<'bounces' | 'invalid_emails' | 'spam_reports' | 'unsubscribes', Listed[]>>
  /** The time it goes by, in milliseconds since 1970. */
  now: number
  /** Milliseconds after which a mail is in the logs. */
  logLag: number
  /** What the API key may do. */
  scopes: string[]
  /** Questions to the logs in a minute, from now on. */
  logRate: number
}

export const API_KEY = 'SG.double.key'

const allScopes = [
  'mail.send',
  'messages.read',
  ...['bounces', 'invalid_emails', 'spam_reports', 'unsubscribes'].map((list) => `suppression.${list}.read`),
]

const judge = makeJudge()

/**
 * SendGrid's v3 API as far as it is used: https://www.twilio.com/docs/sendgrid/api-reference/mail-send, email-logs, bounces-api and
 * api-key-permissions. Its own description judges mails and answers. No number is published for how often the logs may be asked; those
 * of the older Email Activity take 6 questions a minute, and so does this.
 */
export async function openSendgridDouble(start = Date.parse('2024-03-29T17:30:00Z')): Promise<SendgridDouble> {
  const taken: TakenMail[] = []
  const lists = { bounces: [], invalid_emails: [], spam_reports: [], unsubscribes: [] }
  const state = { now: start, logLag: 0, scopes: [...allScopes], logRate: 6 }
  let asked: number[] = []

  const routes: readonly (readonly [
    method: string,
    path: RegExp,
    answer: (request: Received, ...parts: string[]) => Reply,
  ])[] = [
    ['POST', /^\/v3\/mail\/send$/, send],
    ['POST', /^\/v3\/logs$/, listLogs],
    ['GET', /^\/v3\/logs\/([^/]+)$/, readLog],
    ['GET', /^\/v3\/scopes$/, () => ({ status: 200, body: { scopes: state.scopes } })],
    ['GET', /^\/v3\/suppression\/(bounces|invalid_emails|spam_reports|unsubscribes)$/, listSuppressed],
  ]

  function send({ headers, body }: Received): Reply {
    if (!state.scopes.includes('mail.send')) return refusal(403, { field: null, message: 'access forbidden' })
    if (!/^application\/json\b/.test(headers['content-type'] ?? '')) return refusal(415)
    if (Buffer.byteLength(body) >= 30_000_000) return refusal(413, { field: null, message: 'content too large' })
    const mail = parsed(body)
    if (mail === undefined) return refusal(400, { field: null, message: 'Bad Request' })
    const wrong = judge.mail(mail)
    const faults = wrong.length > 0 ? wrong : mailFaults(mail as never)
    if (faults.length > 0) return refusal(400, ...faults)
    const { personalizations } = mail as SendgridMail
    const request = `recv${taken.length}`
    return {
      status: 202,
      headers: { 'x-message-id': request },
      accept: () => {
        for (const [index, { to, headers, custom_args }] of personalizations.entries()) {
          const id = `${request}.recvd-0000-${index}.0`
          const [{ email }] = to
          taken.push({
            id,
            to: email,
            care: custom_args.care,
            at: state.now,
            headers,
            mail: mail as SendgridMail,
            status: statusOf(email, mail as SendgridMail),
          })
        }
      },
    }
  }

  /** https://www.twilio.com/docs/sendgrid/ui/sending-email/index-suppressions */
  function statusOf(email: string, { mail_settings }: SendgridMail): string {
    const isOn = (list: keyof typeof lists) => (lists[list] as Listed[]).some((row) => row.email === email)
    const bypassed = mail_settings['bypass_unsubscribe_management']?.enable === true
    const isDropped =
      isOn('bounces') || isOn('invalid_emails') || isOn('spam_reports') || (isOn('unsubscribes') && !bypassed)
    return isDropped ? 'dropped' : 'processed'
  }

  function listLogs({ body }: Received): Reply {
    const refused = logGate()
    if (refused) return refused
    const {
      query = '',
      limit = 10,
      ...strange
    } = (parsed(body) ?? { strange: 1 }) as { query?: string; limit?: number }
    const wanted = readLogQuery(query)
    if (!wanted || !Number.isInteger(limit) || limit < 1 || limit > 1000 || Object.keys(strange).length > 0)
      return refusal(400, { field: 'query', message: 'invalid query' })
    const messages = taken
      .filter(({ at, to }) => isKept(at) && at >= wanted.from && at <= wanted.until && (wanted.to ?? to) === to)
      .toReversed()
      .slice(0, limit)
      .map(summary)
    return { status: 200, body: { messages } }
  }

  function readLog(_: Received, id: string): Reply {
    const refused = logGate()
    if (refused) return refused
    const found = taken.find((one) => one.id === decodeURIComponent(id) && isKept(one.at))
    if (!found) return refusal(404, { field: null, message: 'message not found' })
    return {
      status: 200,
      body: {
        ...summary(found),
        api_key_id: 'key',
        client_ip: '192.0.2.1',
        events: [],
        custom_args: { care: found.care },
      },
    }
  }

  function logGate(): Reply | undefined {
    if (!state.scopes.includes('messages.read')) return refusal(403, { field: null, message: 'access forbidden' })
    asked = asked.filter((at) => at > state.now - 60_000)
    if (asked.length >= state.logRate) {
      const reset = Math.ceil(((asked[0] ?? state.now) + 60_000) / 1000)
      const headers = {
        'x-ratelimit-limit': String(state.logRate),
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(reset),
      }
      return { ...refusal(429, { field: null, message: 'too many requests' }), headers }
    }
    asked.push(state.now)
    return undefined
  }

  function listSuppressed({ query }: Received, list: string): Reply {
    if (!state.scopes.includes(`suppression.${list}.read`))
      return refusal(403, { field: null, message: 'access forbidden' })
    const [limit, offset] = [Number(query.get('limit') ?? 500), Number(query.get('offset') ?? 0)]
    const known = [...query.keys()].every((name) => ['limit', 'offset', 'start_time', 'end_time'].includes(name))
    if (!known || !Number.isInteger(limit) || limit < 1 || limit > 500 || !Number.isInteger(offset) || offset < 0)
      return refusal(400, { field: 'limit', message: 'invalid limit' })
    const more = list === 'unsubscribes' ? {} : list === 'spam_reports' ? { ip: '192.0.2.1' } : { reason: 'a reason' }
    const rows = lists[list as keyof typeof lists] as Listed[]
    return { status: 200, body: rows.slice(offset, offset + limit).map((row) => ({ ...row, ...more })) }
  }

  function isKept(at: number): boolean {
    return at + state.logLag <= state.now && at > state.now - 30 * 24 * 3_600_000
  }

  const double = await openHttpDouble((request) => {
    const reply = answer(request)
    const described = request.path.replace(/^\/v3/, '')
    const method = request.method.toLowerCase() as 'get' | 'post'
    const wrong = described.startsWith('/logs') ? [] : judge.answer(described, method, reply.status, reply.body)
    if (wrong.length > 0) throw new Error(`the double answers what SendGrid never would: ${wrong.join('; ')}`)
    return reply
  })

  function answer(request: Received): Reply {
    if (request.headers['authorization'] !== `Bearer ${API_KEY}`)
      return refusal(401, { field: null, message: 'The provided authorization grant is invalid, expired, or revoked' })
    for (const [method, path, act] of routes) {
      const found = path.exec(request.path)
      if (found)
        return request.method === method
          ? act(request, ...found.slice(1))
          : refusal(405, { field: null, message: 'method not allowed' })
    }
    return refusal(404, { field: null, message: 'not found' })
  }

  return Object.assign(state, double, { taken, lists })
}

function refusal(status: number, ...errors: readonly Fault[]): Reply {
  return { status, body: { errors } }
}

function parsed(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function summary({ id, to, at, mail, status }: TakenMail) {
  return {
    from_email: mail.from.email,
    sg_message_id: id,
    subject: mail.subject,
    to_email: to,
    status,
    sg_message_id_created_at: new Date(at).toISOString(),
  }
}
