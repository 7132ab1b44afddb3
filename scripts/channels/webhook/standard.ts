import { lookup } from 'node:dns'
import { Webhook } from 'standardwebhooks'
import type { WebhookMessage } from '../../core/deliver/message.ts'
import { outcomeOf } from '../../core/deliver/outcome.ts'
import type { Outgoing, Provider, ProviderKind, ProviderSetup, SendResult } from '../../core/deliver/provider.ts'
import { Unable } from '../../core/unable.ts'
import { baseUrl } from '../base-url.ts'
import { type HttpEnd, httpClient } from '../http.ts'
import { guardedConnector, REFUSED, type Resolve } from './guard.ts'
import { isPublic } from './public-address.ts'
import { shortestKey, webhookSecret } from './secret.ts'
import { insideOf, type Target, targetOf } from './target.ts'

/** Standard Webhooks (https://www.standardwebhooks.com): the whole notice as signed JSON, to a program of the customer. */
export const standardWebhooks: ProviderKind<WebhookMessage> = {
  name: 'standard',
  channel: 'webhook',
  settings: {
    CARE_WEBHOOK_KEY: { about: 'what the secrets of webhooks are derived from, 32 characters or more', required: true },
    CARE_WEBHOOK_KEY_OLD: { about: 'the key before this one, while receivers change their secrets', required: false },
    CARE_WEBHOOK_PRIVATE: { about: 'receivers inside our own network, as host:port,host:port', required: false },
    CARE_WEBHOOK_BASE_URL: { about: 'takes the place of scheme, host and port of every receiver', required: false },
  },
  open: (setup) => openStandard(setup, { resolve: lookup }),
}

/** How receivers are found and waited for. */
export interface Reaching {
  readonly resolve: Resolve
  /** Milliseconds. */
  readonly timeout?: number
  /** Which addresses a stranger's name may lead to. */
  readonly isAllowed?: (address: string) => boolean
}

/** Opens the provider. */
export function openStandard({ settings, clock }: ProviderSetup, reaching: Reaching): Provider<WebhookMessage> {
  const { resolve, timeout = 10_000, isAllowed = isPublic } = reaching
  const keys = keysOf(settings)
  const inside = insideOf(settings['CARE_WEBHOOK_PRIVATE'] ?? '', 'CARE_WEBHOOK_PRIVATE')
  const base = baseUrl(settings, 'CARE_WEBHOOK_BASE_URL')
  const own = httpClient({ timeout })
  const strangers = httpClient({ timeout, connector: guardedConnector({ timeout, resolve, isAllowed }) })
  return {
    name: 'standard',
    channel: 'webhook',
    limits: { concurrency: 32, addressRate: { calls: 10, per: 1000 } },
    idempotent: true,
    independent: true,
    async send([first]) {
      if (!first) return { outcome: 'rejected', detail: 'nothing to send' }
      const target = targetOf(first.message.to, inside)
      if (typeof target === 'string') return { outcome: 'rejected', detail: target }
      if (Buffer.byteLength(first.message.text) > LONGEST)
        return { outcome: 'rejected', detail: `longer than the ${LONGEST / 1024} KB that a receiver is asked to take` }
      const { url, inside: isOwn } = base ? moved(target, base) : target
      const headers = { 'content-type': 'application/json', ...signed(first, keys, clock.now()) }
      return resultOf(await (isOwn ? own : strangers).call({ method: 'POST', url, headers, body: first.message.text }))
    },
    close: async () => {
      await Promise.all([own.close(), strangers.close()])
    },
  }
}

/** Receivers commonly take so many octets without being told to. */
const LONGEST = 256 * 1024

function keysOf(settings: ProviderSetup['settings']): readonly string[] {
  return ['CARE_WEBHOOK_KEY', 'CARE_WEBHOOK_KEY_OLD'].flatMap((name) => {
    const key = settings[name]
    if (key === undefined) return []
    if (key.length >= shortestKey) return [key]
    throw new Unable(
      `${name} has ${key.length} characters, expected at least ${shortestKey}`,
      'make one with openssl rand -base64 32',
    )
  })
}

function signed({ message, key }: Outgoing<WebhookMessage>, keys: readonly string[], now: number) {
  const at = new Date(now)
  const signatures = keys.map((each) => new Webhook(webhookSecret(each, message.contact)).sign(key, at, message.text))
  return {
    'webhook-id': key,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': signatures.join(' '),
  }
}

function moved({ url }: Target, base: string): Target {
  const { pathname, search } = new URL(url)
  return { url: `${base}${pathname}${search}`, inside: true }
}

function resultOf(end: HttpEnd): SendResult {
  if ('failed' in end && end.code === REFUSED)
    return { outcome: 'rejected', detail: 'its address leads to no machine of the public internet' }
  return outcomeOf(end, { idempotent: true, credentials: 'theirs' })
}
