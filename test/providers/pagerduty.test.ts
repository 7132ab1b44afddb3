import { afterEach, describe, expect, it } from 'vitest'
import { openPagerDuty, pagerduty } from '../../scripts/channels/paging/pagerduty.ts'
import { prepareAlert } from '../../scripts/channels/paging/render.ts'
import type { PagingMessage } from '../../scripts/core/deliver/message.ts'
import { momentsIn, noticeAt, officeOf, readerOf, sha256 } from '../doubles/mails.ts'
import { openPagerDutyDouble, type PagerDutyDouble } from '../doubles/providers/pagerduty.ts'
import { outage, type Story, upgrade } from '../doubles/stories.ts'
import { describeContract, hasty } from './contract.ts'

const KEY = 'a'.repeat(32)
const office = await officeOf('en')

function alert(story: Story, moment: string, to = KEY): PagingMessage {
  const { fill } = prepareAlert({ notice: noticeAt(story, moment, office), sha256 })
  return { ...(fill(readerOf('en')) as PagingMessage), to }
}

async function opened(timeout = 500, now = hasty.now) {
  const double = await openPagerDutyDouble([KEY], now)
  const provider = openPagerDuty({ settings: { PAGERDUTY_BASE_URL: double.url }, clock: hasty }, timeout)
  return { double, provider, taken: () => [...double.alerts.values()].reduce((sum, { events }) => sum + events, 0) }
}

describeContract({
  kind: pagerduty,
  open: opened,
  message: () => alert(outage, 'published'),
  idempotent: true,
  bodyDecides: true,
  ownCredentials: true,
})

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function sending(now = hasty.now) {
  const { double, provider } = await opened(500, now)
  closing.push(() => provider.close?.(), double.close)
  return { double, send: (message: PagingMessage) => provider.send([{ message, key: 'f'.repeat(64) }]) }
}

const alerts = ({ alerts }: PagerDutyDouble) => [...alerts.values()]

describe('the moments of an entry', () => {
  it('are one alert, which is closed when it is over and opened anew when it is not', async () => {
    const { double, send } = await sending()
    const states: unknown[] = []
    for (const { id } of momentsIn(outage)) {
      expect(await send(alert(outage, id))).toEqual({ outcome: 'accepted' })
      states.push([id, alerts(double)[0]?.open, alerts(double)[0]?.events])
    }
    expect(alerts(double)).toHaveLength(1)
    expect(states.slice(3)).toEqual([
      ['update-2.correction-1', true, 4],
      ['update-3', true, 5],
      ['update-4', false, 6],
      ['update-5', true, 1],
      ['update-6', false, 2],
      ['evaluation-preliminary', false, 2],
      ['evaluation', false, 2],
    ])
  })

  it('stay one alert when an event is sent twice', async () => {
    const { double, send } = await sending()
    double.next('drop-after', 'garbage')
    expect(await send(alert(upgrade, 'announced'))).toMatchObject({ outcome: 'retry' })
    expect(await send(alert(upgrade, 'announced'))).toEqual({
      outcome: 'retry',
      detail: 'answered with 202, but not that it took the event',
    })
    expect(await send(alert(upgrade, 'announced'))).toEqual({ outcome: 'accepted' })
    expect(alerts(double)).toMatchObject([{ open: true, events: 3 }])
  })
})

describe('a limit', () => {
  const base = alert(outage, 'published')

  it('of characters is held before the call', async () => {
    const { double, send } = await sending()
    expect(await send({ ...base, text: 'x'.repeat(1024), alert: 'x'.repeat(255) })).toEqual({ outcome: 'accepted' })
    const wrong: readonly (readonly [Partial<PagingMessage>, string])[] = [
      [{ text: 'x'.repeat(1025) }, 'its summary is longer than 1,024 characters'],
      [{ alert: 'x'.repeat(256) }, 'its alert is named with more than 255 characters'],
      [{ to: 'a'.repeat(31) }, 'its integration key has not 32 letters and digits'],
      [{ to: `${'a'.repeat(31)}"` }, 'its integration key has not 32 letters and digits'],
    ]
    for (const [more, detail] of wrong)
      expect(await send({ ...base, ...more })).toEqual({ outcome: 'rejected', detail })
    expect(double.received).toHaveLength(1)
  })

  it('of octets is held before the call', async () => {
    const { double, send } = await sending()
    await send({ ...base, details: { x: '' } })
    const room = 512 * 1024 - Buffer.byteLength(double.received[0]?.body ?? '')
    const large = (size: number) => ({
      ...base,
      details: { x: 'é'.repeat(Math.floor(size / 2)) + 'x'.repeat(size % 2) },
    })
    expect(await send(large(room))).toEqual({ outcome: 'accepted' })
    expect(await send(large(room + 1))).toEqual({ outcome: 'rejected', detail: 'it is larger than 512 KB' })
    expect(double.received.map(({ body }) => Buffer.byteLength(body)).at(-1)).toBe(512 * 1024)
  })

  it('of calls is of each integration', async () => {
    let now = hasty.now()
    const { double, send } = await sending(() => now)
    const { addressRate } = openPagerDuty({ settings: {}, clock: hasty }).limits
    for (let call = 0; call < (addressRate?.calls ?? 0); call++)
      expect(await send(base)).toEqual({ outcome: 'accepted' })
    expect(await send(base)).toEqual({ outcome: 'retry', detail: 'answered with 429' })
    now += addressRate?.per ?? 0
    expect(await send(base)).toEqual({ outcome: 'accepted' })
    expect(double.received).toHaveLength(122)
  })
})

it('a key that PagerDuty does not know stops nobody else, and is not named', async () => {
  const { double, send } = await sending()
  const result = await send(alert(outage, 'published', 'b'.repeat(32)))
  expect(result).toEqual({ outcome: 'rejected', detail: 'answered with 400' })
  double.next({ status: 403 })
  expect(await send(alert(outage, 'published'))).toEqual({ outcome: 'rejected', detail: 'answered with 403' })
})

it('asks for an address with TLS', () => {
  const open = (url: string) => () => openPagerDuty({ settings: { PAGERDUTY_BASE_URL: url }, clock: hasty })
  expect(open('http://events.example')).toThrow('PAGERDUTY_BASE_URL is no base address')
  expect(open('https://events.eu.pagerduty.com')).not.toThrow()
})

it('the double refuses what PagerDuty does', async () => {
  const { double } = await sending()
  const good = {
    routing_key: KEY,
    event_action: 'trigger',
    dedup_key: 'x',
    client_url: 'https://a.example/',
    links: [{ href: 'https://a.example/' }],
    payload: { summary: 'x', source: 'x', severity: 'info', timestamp: '2024-03-29T17:30:00Z', custom_details: {} },
  }
  const post = async (body: unknown, path = '/v2/enqueue') =>
    (
      await fetch(`${double.url}${path}`, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
    ).status
  expect(await post(good)).toBe(202)
  expect(await post(good, '/v2/change/enqueue')).toBe(404)
  const wrong = [
    '{',
    { ...good, routing_key: 'a' },
    { ...good, routing_key: 'c'.repeat(32) },
    { ...good, event_action: 'page' },
    { ...good, dedup_key: 'x'.repeat(256) },
    { ...good, severity: 'info' },
    { ...good, payload: { ...good.payload, severity: 'high' } },
    { ...good, payload: { ...good.payload, summary: 'x'.repeat(1025) } },
    { ...good, payload: { ...good.payload, text: 'x' } },
    { ...good, payload: { ...good.payload, custom_details: { x: 'x'.repeat(512 * 1024) } } },
    { ...good, links: [{ text: 'x' }] },
  ]
  for (const each of wrong) expect(await post(each)).toBe(400)
  expect(double.alerts.size).toBe(1)
})
