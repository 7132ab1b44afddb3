import { outcomeOf } from '../core/deliver/outcome.ts'
import type { ProviderKind, SendResult, Verified } from '../core/deliver/provider.ts'
import { Unable } from '../core/unable.ts'
import { baseUrl } from './base-url.ts'
import { type HttpEnd, httpClient } from './http.ts'

/** What text messages and calls by Twilio both need of the environment. */
export const accountSettings: ProviderKind['settings'] = {
  TWILIO_ACCOUNT_SID: { about: 'the SID of the account: AC and 32 hex digits', required: true },
  TWILIO_AUTH_TOKEN: { about: 'the auth token of the account, or the secret of TWILIO_API_KEY', required: true },
  TWILIO_API_KEY: { about: 'the SID of an API key, where one is used: SK and 32 hex digits', required: false },
  TWILIO_BASE_URL: { about: 'another address than https://api.twilio.com', required: false },
}

/** What is created in an account and can be listed. */
export type Resource = 'Messages' | 'Calls'

/** A resource as the account's record has it. */
export type Recorded = Readonly<Record<string, unknown>>

/** An account of Twilio, as its REST interface of 2010-04-01 shows it. */
export interface TwilioAccount {
  readonly create: (resource: Resource, fields: Readonly<Record<string, string>>) => Promise<HttpEnd>
  readonly fetch: (resource: Resource, sid: string) => Promise<HttpEnd>
  /** All that was ever sent to a number and is still kept; why it cannot be said, as a sentence. */
  readonly list: (resource: Resource, to: string) => Promise<readonly Recorded[] | string>
  /** Reads the account itself, or one of what an API key may read: a key of the usual kind may not read the account. */
  readonly verify: (resource: Resource) => Promise<Verified>
  readonly close: () => Promise<void>
}

/** Opens an account. Throws `Unable` for a SID that is none. */
export function openAccount(
  settings: Readonly<Record<string, string>>,
  { timeout }: { readonly timeout?: number | undefined } = {},
): TwilioAccount {
  const base = baseUrl(settings, 'TWILIO_BASE_URL', 'https://api.twilio.com')
  const sid = sidOf(settings, 'TWILIO_ACCOUNT_SID', /^AC[0-9a-f]{32}$/i)
  const user = settings['TWILIO_API_KEY'] ? sidOf(settings, 'TWILIO_API_KEY', /^SK[0-9a-f]{32}$/i) : sid
  const client = httpClient(timeout === undefined ? {} : { timeout })
  const secret = `${user}:${settings['TWILIO_AUTH_TOKEN']}`
  const headers = { authorization: `Basic ${Buffer.from(secret).toString('base64')}`, accept: 'application/json' }
  const root = `/2010-04-01/Accounts/${sid}`
  const read = (path: string): Promise<HttpEnd> =>
    client.call({ method: 'GET', url: new URL(path, base).href, headers })
  return {
    create: (resource, fields) =>
      client.call({
        method: 'POST',
        url: new URL(`${root}/${resource}.json`, base).href,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
    fetch: (resource, one) => read(`${root}/${resource}/${one}.json`),
    list: (resource, to) => listed(read, { base, path: `${root}/${resource}.json`, resource, to }),
    verify: async (resource) => {
      const end = await read(user === sid ? `${root}.json` : `${root}/${resource}.json?PageSize=1`)
      const { outcome, detail } = resultOf(end)
      const status = user === sid ? bodyOf(end)?.['status'] : 'active'
      if (outcome === 'accepted' && status === 'active') return { works: true, message: 'Twilio takes the credentials' }
      return {
        works: false,
        message: outcome === 'accepted' ? 'The account at Twilio is not active' : `Twilio says no: ${detail}`,
        help: 'compare TWILIO_ACCOUNT_SID, TWILIO_API_KEY and TWILIO_AUTH_TOKEN with the console, and the state of the account',
      }
    },
    close: client.close,
  }
}

/** What an answer of Twilio comes to: its error codes say more than the status. */
export function resultOf(end: HttpEnd): SendResult {
  const result = outcomeOf(end)
  const code = 'failed' in end || end.status < 400 ? undefined : bodyOf(end)?.['code']
  return typeof code === 'number' ? codeResult(code, result) : result
}

/** What an error code means, of an answer or of a message that was taken and then failed; `otherwise` for those of no row. */
export function codeResult(code: number, otherwise: SendResult): SendResult {
  const row = errorCodes.find(({ codes }) => codes.includes(code))
  if (!row) return { ...otherwise, detail: `${otherwise.detail ?? 'it failed'} (Twilio error ${code})` }
  const { outcome, stop, why } = row
  // a stop of the status is not one of the code: Twilio says 403 of a region, too
  const { stop: _, ...rest } = otherwise
  return { ...rest, outcome, ...(stop && { stop }), detail: `${why} (Twilio error ${code})` }
}

/** A row of the table of error codes. */
export interface CodeRow extends Pick<SendResult, 'outcome' | 'stop'> {
  readonly codes: readonly number[]
  readonly why: string
}

/** Twilio's error codes that say more than the status, from its dictionary of errors; `stop` where it is us whom it refuses. */
export const errorCodes: readonly CodeRow[] = [
  { codes: [20003, 20404, 70051], outcome: 'rejected', stop: true, why: 'the credentials are not taken' },
  { codes: [10001, 20005, 30002], outcome: 'rejected', stop: true, why: 'the account is not active' },
  { codes: [10005], outcome: 'rejected', stop: true, why: 'the account may not make calls' },
  {
    codes: [21210, 21212, 21213, 21603, 21660, 21701, 21703],
    outcome: 'rejected',
    stop: true,
    why: 'the sender is not ours to use',
  },
  { codes: [10004, 20429, 14107, 21611, 30001], outcome: 'retry', why: 'too much at once' },
  { codes: [20503], outcome: 'retry', why: 'the service is not available' },
  { codes: [21211, 21214, 21217, 21614], outcome: 'rejected', why: 'the number is not valid' },
  { codes: [21610], outcome: 'rejected', why: 'the reader has unsubscribed' },
  { codes: [21215, 21408], outcome: 'rejected', why: 'the account may not send to that region' },
  { codes: [21216, 30004], outcome: 'rejected', why: 'the number is blocked' },
  { codes: [21219, 21608], outcome: 'rejected', why: 'a trial account sends to verified numbers only' },
  { codes: [21606, 21612, 21659], outcome: 'rejected', why: 'the sender cannot reach that number' },
  { codes: [21617], outcome: 'rejected', why: 'the text is longer than 1,600 characters' },
  { codes: [30003], outcome: 'rejected', why: 'the phone cannot be reached' },
  { codes: [30005, 30006], outcome: 'rejected', why: 'the number takes no text messages' },
  { codes: [30007, 30032, 30034], outcome: 'rejected', why: 'the operator filters the sender' },
]

/** The JSON object that an answer holds, if it came whole. */
export function bodyOf(end: HttpEnd): Recorded | undefined {
  if ('failed' in end || !end.whole) return undefined
  try {
    const body: unknown = JSON.parse(end.text)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Recorded) : undefined
  } catch {
    return undefined
  }
}

function sidOf(settings: Readonly<Record<string, string>>, name: string, form: RegExp): string {
  const sid = settings[name] ?? ''
  if (form.test(sid)) return sid
  throw new Unable(`${name} is no SID`, `copy it from the console of Twilio: ${accountSettings[name]?.about}`)
}

// A page of 200 stays far below what an answer may be long; a number that got 4,000 messages is no reader's.
const PAGE_SIZE = 200
const MOST_PAGES = 20

interface Wanted {
  readonly base: URL
  readonly path: string
  readonly resource: Resource
  readonly to: string
}

// Without the filters by date: they look at when something was sent, and what waits in a queue has no such date yet.
async function listed(
  read: (path: string) => Promise<HttpEnd>,
  { base, path, resource, to }: Wanted,
): Promise<readonly Recorded[] | string> {
  const found: Recorded[] = []
  let next = `${path}?${new URLSearchParams({ To: to, PageSize: String(PAGE_SIZE) })}`
  for (let page = 0; page < MOST_PAGES; page++) {
    const end = await read(next)
    const { outcome, detail } = resultOf(end)
    if (outcome !== 'accepted') return `the record cannot be read: ${detail}`
    const body = bodyOf(end)
    const items = body?.[resource.toLowerCase()]
    if (!body || !Array.isArray(items)) return 'the record cannot be read: the answer is not what was promised'
    found.push(...items.filter((item): item is Recorded => typeof item === 'object' && item !== null))
    const following = body['next_page_uri']
    if (typeof following !== 'string' || following === '') return found
    const url = URL.canParse(following, base.href) ? new URL(following, base) : undefined
    if (url?.origin !== base.origin || url.pathname !== path) return 'the record goes on at another address'
    next = `${url.pathname}${url.search}`
  }
  return 'the record of the number has no end'
}
