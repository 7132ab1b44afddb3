import type { ProviderKind, Verified } from '../core/deliver/provider.ts'
import { Unable } from '../core/unable.ts'
import { baseUrl } from './base-url.ts'
import { type HttpEnd, httpClient } from './http.ts'
import { bodyOf } from './json-body.ts'
import { resultOf } from './twilio-codes.ts'

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
  const base = new URL(baseUrl(settings, 'TWILIO_BASE_URL') ?? 'https://api.twilio.com')
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
