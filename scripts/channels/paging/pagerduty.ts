import type { PagingMessage } from '../../core/deliver/message.ts'
import { outcomeOf } from '../../core/deliver/outcome.ts'
import type { Provider, ProviderKind, ProviderSetup, SendResult } from '../../core/deliver/provider.ts'
import { baseUrl } from '../base-url.ts'
import { type HttpEnd, httpClient } from '../http.ts'

/** PagerDuty, Events API v2: an alert for the on-call team of a customer, by the integration key that the customer gave. */
export const pagerduty: ProviderKind<PagingMessage> = {
  name: 'pagerduty',
  channel: 'paging',
  settings: {
    PAGERDUTY_BASE_URL: { about: 'where events go, if not to https://events.pagerduty.com', required: false },
  },
  open: (setup) => openPagerDuty(setup),
}

/** Opens the provider; a call takes at most so many milliseconds until its answer begins. */
export function openPagerDuty({ settings }: ProviderSetup, timeout = 10_000): Provider<PagingMessage> {
  const url = `${baseUrl(settings, 'PAGERDUTY_BASE_URL') ?? 'https://events.pagerduty.com'}/v2/enqueue`
  const client = httpClient({ timeout })
  return {
    name: 'pagerduty',
    channel: 'paging',
    limits: { concurrency: 16, addressRate: { calls: 120, per: 60_000 } },
    idempotent: true,
    async send([first]) {
      if (!first) return { outcome: 'rejected', detail: 'nothing to send' }
      const body = JSON.stringify(eventOf(first.message))
      const detail = tooMuch(first.message, body)
      if (detail) return { outcome: 'rejected', detail }
      const headers = { 'content-type': 'application/json' }
      return resultOf(await client.call({ method: 'POST', url, headers, body }))
    },
    close: () => client.close(),
  }
}

function eventOf(message: PagingMessage): object {
  const { to, action, alert, text, severity, url, client, component, group, details } = message
  const head = { routing_key: to, event_action: action, dedup_key: alert }
  const { hostname: source } = new URL(url)
  const payload = {
    ...{ summary: text, source, severity, timestamp: message.date, component, group },
    ...{ class: message.class, custom_details: details },
  }
  return { ...head, payload, client, client_url: url, links: [{ href: url, text: message.entry }] }
}

function tooMuch({ to, text, alert }: PagingMessage, body: string): string | undefined {
  if (!/^[A-Za-z0-9]{32}$/.test(to)) return 'its integration key has not 32 letters and digits'
  if (text.length > 1024) return 'its summary is longer than 1,024 characters'
  if (alert.length > 255) return 'its alert is named with more than 255 characters'
  return Buffer.byteLength(body) > 512 * 1024 ? 'it is larger than 512 KB' : undefined
}

// An event that is taken says so in its body. The same event twice is one alert, so whatever says less is tried again.
function resultOf(end: HttpEnd): SendResult {
  if ('status' in end && end.status >= 200 && end.status < 300 && !isSuccess(end.text))
    return { outcome: 'retry', detail: `answered with ${end.status}, but not that it took the event` }
  return outcomeOf(end, { idempotent: true, credentials: 'theirs' })
}

function isSuccess(text: string): boolean {
  try {
    return JSON.parse(text)?.status === 'success'
  } catch {
    return false
  }
}
