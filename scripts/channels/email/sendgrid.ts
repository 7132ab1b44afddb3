import type { EmailMessage } from '../../core/deliver/message.ts'
import { outcomeOf } from '../../core/deliver/outcome.ts'
import type { Clock, Outgoing, Provider, ProviderKind, ProviderSetup, SendResult } from '../../core/deliver/provider.ts'
import { Unable } from '../../core/unable.ts'
import { baseUrl } from '../base-url.ts'
import type { SendgridAccess, SendgridClient, SendgridEnd } from './sendgrid-client.ts'
import {
  faultOf,
  isSameAddress,
  isSameMail,
  MOST_RECIPIENTS,
  octetsOf,
  REQUEST_LIMIT,
  sendgridMail,
} from './sendgrid-mail.ts'
import { sendgridRecord } from './sendgrid-record.ts'
import { restOf } from './sendgrid-rest.ts'
import { sendgridSuppressions } from './sendgrid-suppressions.ts'
import { verifySendgrid } from './sendgrid-verify.ts'

/** Email by Twilio SendGrid's v3 API. */
export const sendgrid: ProviderKind<EmailMessage> = {
  name: 'sendgrid',
  channel: 'email',
  settings: {
    SENDGRID_API_KEY: {
      about: 'An API key that may send mail, and read email logs and suppressions.',
      required: true,
    },
    SENDGRID_REGION: { about: '`eu` for a regional subuser in the EU; global if absent.', required: false },
    SENDGRID_BASE_URL: { about: 'Another address than that of the region.', required: false },
  },
  open: (setup) => openSendgrid(setup),
}

/** SendGrid with a patience of so many milliseconds a call. */
export function openSendgrid({ settings, clock }: ProviderSetup, timeout = 10_000): Provider<EmailMessage> {
  const client = lateClient({ base: baseOf(settings), key: keyOf(settings), timeout, connections: CONCURRENCY })
  // One recipient whom SendGrid refuses makes it refuse the whole request: who was in one then goes alone.
  const alone = new Set<string>()
  return {
    name: 'sendgrid',
    channel: 'email',
    // https://www.twilio.com/docs/sendgrid/api-reference/mail-send names no rate; support answers 10,000 requests a second
    limits: { concurrency: CONCURRENCY, batch: MOST_RECIPIENTS, rate: { calls: 10_000, per: 1000 } },
    idempotent: false,
    joins: (batch, next) => {
      const [first] = batch
      if (!first || batch.length >= MOST_RECIPIENTS || alone.has(nameOf(first)) || alone.has(nameOf(next))) return false
      return isShared(first, next) && !batch.some((message) => isSameAddress(message, next))
    },
    send: async (batch) => {
      const [first, ...rest] = batch
      if (!first) return { outcome: 'rejected', detail: 'nothing to send' }
      const result = await sent(client, [first, ...rest], clock)
      if (result.outcome !== 'rejected' || result.stop || rest.length === 0) return result
      for (const { message } of batch) alone.add(nameOf(message))
      return { ...result, outcome: 'retry' }
    },
    reconcile: sendgridRecord(client, clock),
    suppressions: () => sendgridSuppressions(client),
    verify: () => verifySendgrid(client),
    close: () => client.close(),
  }
}

const CONCURRENCY = 16

/** SendGrid's packages take a third of a second to load: a run that sends no mail does not wait for them. */
function lateClient(access: SendgridAccess): SendgridClient {
  let opening: Promise<SendgridClient> | undefined
  const opened = () => {
    opening ??= import('./sendgrid-client.ts').then(({ sendgridClient }) => sendgridClient(access))
    return opening
  }
  return {
    send: async (body) => (await opened()).send(body),
    get: async (path, query) => (await opened()).get(path, query),
    post: async (path, body) => (await opened()).post(path, body),
    close: async () => (await opening)?.close(),
  }
}

function nameOf({ entry, moment, contact }: EmailMessage): string {
  return `${entry} ${moment} ${contact}`
}

function baseOf(settings: ProviderSetup['settings']): string {
  const { SENDGRID_REGION: region = 'global' } = settings
  const own = REGIONS.get(region)
  if (own === undefined) throw new Unable('SENDGRID_REGION is no region of SendGrid', 'write eu, or take it away')
  return baseUrl(settings, 'SENDGRID_BASE_URL') ?? own
}

const REGIONS: ReadonlyMap<string, string> = new Map([
  ['global', 'https://api.sendgrid.com'],
  ['eu', 'https://api.eu.sendgrid.com'],
])

function keyOf({ SENDGRID_API_KEY: key = '' }: ProviderSetup['settings']): string {
  if (/^[!-~]+$/.test(key)) return key
  throw new Unable('SENDGRID_API_KEY is not one word of ASCII', 'copy the key again, without spaces and line breaks')
}

/** Larger contents travel alone, so that the recipients always fit beside them. */
const SHARED_LIMIT = REQUEST_LIMIT / 3

function isShared(first: EmailMessage, next: EmailMessage): boolean {
  const files = first.attachments.reduce((sum, { content }) => sum + content.length, 0)
  return (first.html.length + first.text.length + files) * 3 < SHARED_LIMIT && isSameMail(first, next)
}

async function sent(
  client: SendgridClient,
  batch: readonly [Outgoing<EmailMessage>, ...Outgoing<EmailMessage>[]],
  clock: Clock,
): Promise<SendResult> {
  const [first, ...rest] = batch
  const fault = faultOf([first.message, ...rest.map(({ message }) => message)])
  if (fault !== undefined) return { outcome: 'rejected', detail: `SendGrid takes no mail with ${fault}` }
  const mail = sendgridMail(batch)
  if (octetsOf(mail) >= REQUEST_LIMIT)
    return { outcome: 'rejected', detail: `the mail is larger than the ${REQUEST_LIMIT} octets that SendGrid takes` }
  return resultOf(await client.send(mail), clock)
}

function resultOf(end: SendgridEnd, clock: Clock): SendResult {
  if ('failed' in end) return outcomeOf(end)
  // 202 says that it is queued; 200 is of the sandbox, or of something that is not SendGrid
  if (end.status < 300 && end.status !== 202) return { outcome: 'unknown', detail: `answered with ${end.status}` }
  const result = outcomeOf({
    status: end.status,
    retryAfter: end.status < 400 ? undefined : restOf(end.headers, clock),
  })
  const field = fieldOf(end.body)
  return result.detail === undefined || field === undefined
    ? result
    : { ...result, detail: `${result.detail} (${field})` }
}

/** The field that SendGrid blames; its sentences may repeat an address. */
function fieldOf(body: unknown): string | undefined {
  const field = (body as { errors?: readonly { field?: unknown }[] } | undefined)?.errors?.[0]?.field
  return typeof field === 'string' && /^[a-z_]+(\.[a-z_]+|\.\d+)*$/.test(field) ? field : undefined
}
