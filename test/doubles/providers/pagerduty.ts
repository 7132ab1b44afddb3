import { type HttpDouble, openHttpDouble, type Received, type Reply } from './http.ts'

/** An alert, and how often something was said of it. */
export interface Alert {
  readonly key: string
  readonly open: boolean
  readonly events: number
  readonly summary: string
}

/** PagerDuty, with its alerts by routing key and dedup key. */
export interface PagerDutyDouble extends HttpDouble {
  readonly alerts: ReadonlyMap<string, Alert>
}

interface Event {
  readonly routing_key?: unknown
  readonly event_action?: unknown
  readonly dedup_key?: unknown
  readonly payload?: Readonly<Record<string, unknown>>
  readonly [name: string]: unknown
}

/**
 * Judges events as the documentation of the Events API v2 has them: developer.pagerduty.com/docs/events-api-v2, pages "Overview" (status
 * codes, 512 KB), "Send an Alert Event" (fields and their lengths, de-duplication) and "Rate Limits" (120 a minute for an integration key).
 */
export function openPagerDutyDouble(keys: readonly string[], now: () => number): Promise<PagerDutyDouble> {
  const alerts = new Map<string, Alert>()
  const calls = new Map<string, number[]>()
  const answer = (request: Received): Reply => {
    if (request.method !== 'POST' || request.path !== '/v2/enqueue') return { status: 404 }
    if (Buffer.byteLength(request.body) > 512 * 1024) return invalid('Event is too large')
    const event = parsed(request.body)
    const errors = event ? errorsOf(event, keys) : ['JSON parse error']
    if (!event || errors.length > 0) return invalid(...errors)
    const key = String(event.routing_key)
    const lately = (calls.get(key) ?? []).filter((at) => at > now() - 60_000)
    if (lately.length >= 120)
      return { status: 429, body: { status: 'throttle exceeded', message: 'Request Limit Exceeded' } }
    calls.set(key, [...lately, now()])
    const id = String(event.dedup_key)
    const accept = () => take(alerts, `${key} ${id}`, event)
    return { status: 202, body: { status: 'success', message: 'Event processed', dedup_key: id }, accept }
  }
  return openHttpDouble(answer).then((double) => ({ ...double, alerts }))
}

// A trigger opens an alert, or is noted at the one that is open; a resolve of nothing is dropped.
function take(alerts: Map<string, Alert>, id: string, { event_action, payload, dedup_key }: Event): void {
  const found = alerts.get(id)
  if (event_action === 'resolve') {
    if (found?.open) alerts.set(id, { ...found, open: false, events: found.events + 1 })
    return
  }
  const events = found?.open ? found.events + 1 : 1
  alerts.set(id, { key: String(dedup_key), open: true, events, summary: String(payload?.['summary']) })
}

function errorsOf(event: Event, keys: readonly string[]): string[] {
  const { routing_key, event_action, dedup_key, payload = {}, links, client_url } = event
  const text = (value: unknown, longest: number): boolean =>
    typeof value === 'string' && value !== '' && value.length <= longest
  const rules: readonly (readonly [boolean, string])[] = [
    [
      typeof routing_key === 'string' && routing_key.length === 32,
      "Length of 'routing_key' is incorrect (should be 32 characters)",
    ],
    [keys.includes(String(routing_key)), 'Invalid routing key'],
    [['trigger', 'acknowledge', 'resolve'].includes(String(event_action)), "'event_action' is invalid"],
    [text(dedup_key, 255), "'dedup_key' is missing or too long"],
    [Object.keys(event).every((name) => TOP.has(name)), 'unknown key'],
    [Object.keys(payload).every((name) => PAYLOAD.has(name)), 'unknown key in payload'],
    [text(payload['summary'], 1024), "'payload.summary' is missing or too long"],
    [text(payload['source'], 255), "'payload.source' is missing"],
    [['critical', 'error', 'warning', 'info'].includes(String(payload['severity'])), "'payload.severity' is invalid"],
    [!Number.isNaN(Date.parse(String(payload['timestamp']))), "'payload.timestamp' is invalid"],
    [typeof payload['custom_details'] === 'object', "'payload.custom_details' is invalid"],
    [Array.isArray(links) && links.every(({ href }) => URL.canParse(href)), "'links' is invalid"],
    [URL.canParse(String(client_url)), "'client_url' is invalid"],
  ]
  return rules.flatMap(([holds, error]) => (holds ? [] : [error]))
}

const TOP = new Set(['routing_key', 'event_action', 'dedup_key', 'payload', 'links', 'images', 'client', 'client_url'])
const PAYLOAD = new Set([
  ...['summary', 'source', 'severity', 'timestamp'],
  ...['component', 'group', 'class', 'custom_details'],
])

function invalid(...errors: readonly string[]): Reply {
  return { status: 400, body: { status: 'invalid event', message: 'Event object is invalid', errors } }
}

function parsed(body: string): Event | undefined {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
