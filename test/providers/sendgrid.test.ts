import { afterEach, describe, expect, it } from 'vitest'
import { openSendgrid, sendgrid } from '../../scripts/channels/email/sendgrid.ts'
import { REQUEST_LIMIT } from '../../scripts/channels/email/sendgrid-mail.ts'
import { LOG_LAG, LOG_LIFE } from '../../scripts/channels/email/sendgrid-record.ts'
import type { EmailMessage } from '../../scripts/core/deliver/message.ts'
import type { Clock, OpenDelivery, Outgoing, Provider } from '../../scripts/core/deliver/provider.ts'
import { mail, noticeAt, officeOf, readerOf } from '../doubles/mails.ts'
import { API_KEY, openSendgridDouble, type SendgridDouble } from '../doubles/providers/sendgrid/double.ts'
import { outage, reader, upgrade } from '../doubles/stories.ts'
import { describeContract, hasty } from './contract.ts'

const [en, zh] = [await officeOf('en'), await officeOf('zh-CN')]
const base = mail(noticeAt(upgrade, 'announced', en), en, readerOf('en'))
const key = '1'.repeat(64)

function message(more: Partial<EmailMessage> = {}): EmailMessage {
  return { ...base, ...more }
}

function to(number: number, more: Partial<EmailMessage> = {}): EmailMessage {
  const headers = base.headers.map(
    ([name, value]) => [name, name === 'Message-ID' ? `<${number}@x.example>` : value] as const,
  )
  return message({
    contact: `con-${number}`,
    to: { name: 'Ops', address: `ops${number}@customer.example` },
    headers,
    ...more,
  })
}

function outgoing(messages: readonly EmailMessage[]): readonly Outgoing<EmailMessage>[] {
  return messages.map((message, index) => ({ message, key: String(index).padStart(64, '0') }))
}

const opened: { double: SendgridDouble; provider: Provider<EmailMessage> }[] = []

async function open(patience = 2000, settings: Record<string, string> = {}) {
  const double = await openSendgridDouble()
  const clock: Clock = { ...hasty, now: () => double.now }
  const access = { SENDGRID_API_KEY: API_KEY, SENDGRID_BASE_URL: double.url, ...settings }
  const provider = openSendgrid({ settings: access, clock }, patience)
  opened.push({ double, provider })
  return { double, provider }
}

afterEach(async () => {
  for (const { double, provider } of opened.splice(0)) {
    await provider.close?.()
    await double.close()
  }
})

describeContract({
  kind: sendgrid,
  open: async (patience) => {
    const { double, provider } = await open(patience)
    return { double, provider, taken: () => double.taken.length }
  },
  message: (number) => to(number),
  idempotent: false,
  bodyDecides: false,
})

describe('a mail by SendGrid', () => {
  it('goes to one person a personalization, with headers of their own and nothing but the keyed hash', async () => {
    const { double, provider } = await open()
    expect(await provider.send(outgoing([to(1), to(2), to(3)]))).toEqual({ outcome: 'accepted' })
    expect(double.received).toHaveLength(1)
    const sent = JSON.parse(double.received[0]?.body ?? '')
    expect(sent.personalizations).toHaveLength(3)
    for (const [index, one] of sent.personalizations.entries()) {
      expect(one.to).toEqual([{ email: `ops${index + 1}@customer.example`, name: 'Ops' }])
      expect(one.headers['Message-ID']).toBe(`<${index + 1}@x.example>`)
      expect(one.custom_args).toEqual({ care: String(index).padStart(64, '0') })
    }
    expect(sent).toMatchObject({ subject: base.subject, from: { email: base.from.address, name: base.from.name } })
    expect(sent.content).toEqual([
      { type: 'text/plain', value: base.text },
      { type: 'text/html', value: base.html },
    ])
  })

  it('is not tracked, and gets no footer', async () => {
    const { double, provider } = await open()
    await provider.send(outgoing([to(1)]))
    const [{ mail: sent }] = double.taken as [SendgridDouble['taken'][number]]
    for (const tracking of Object.values(sent.tracking_settings)) expect(tracking.enable).toBe(false)
    expect(Object.keys(sent.tracking_settings)).toHaveLength(4)
    expect(sent.mail_settings).toEqual({ footer: { enable: false } })
    expect(sent).not.toHaveProperty('categories')
    expect(sent).not.toHaveProperty('ip_pool_name')
  })

  it('passes over global unsubscribes only where the policy lets nobody unsubscribe, and never over bounces', async () => {
    const { double, provider } = await open()
    const forced = mail(noticeAt(outage, 'published', en), en, readerOf('en'))
    expect(forced.forced).toBe(true)
    expect(base).not.toHaveProperty('forced')
    const row = { email: forced.to.address, created: 1 }
    double.lists.unsubscribes.push(row)
    await provider.send(outgoing([forced]))
    await provider.send(outgoing([message()]))
    double.lists.bounces.push(row)
    await provider.send(outgoing([forced]))
    expect(double.taken.map(({ status }) => status)).toEqual(['processed', 'dropped', 'dropped'])
    expect(JSON.stringify(double.received)).not.toContain('bypass_list_management')
  })

  it.each(['en', 'zh-CN'])('arrives word by word in %s', async (language) => {
    const { double, provider } = await open()
    const office = language === 'en' ? en : zh
    const sent = mail(noticeAt(outage, 'update-2', office), office, readerOf(language))
    expect(await provider.send(outgoing([sent]))).toEqual({ outcome: 'accepted' })
    expect(double.taken[0]?.mail).toMatchObject({
      subject: sent.subject,
      content: [{ value: sent.text }, { value: sent.html }],
    })
    expect(double.taken[0]?.headers).toEqual(Object.fromEntries(sent.headers))
  })

  it('carries files as base64', async () => {
    const { double, provider } = await open()
    const file = { name: '变更.ics', type: 'text/calendar; charset=utf-8', content: 'SUMMARY:升级\r\n' }
    expect(await provider.send(outgoing([to(1, { attachments: [file] })]))).toEqual({ outcome: 'accepted' })
    const [sent] = double.taken[0]?.mail.attachments ?? []
    expect(sent).toMatchObject({ filename: file.name, type: 'text/calendar', disposition: 'attachment' })
    expect(Buffer.from(sent?.content ?? '', 'base64').toString()).toBe(file.content)
  })

  it('keeps a name that would be two', async () => {
    const { double, provider } = await open()
    const name = 'Jo; Weber, Ops <b@y.example>'
    expect(await provider.send(outgoing([to(1, { to: { name, address: 'ops@x.example' } })]))).toEqual({
      outcome: 'accepted',
    })
    expect(double.taken[0]?.mail.personalizations[0]?.to).toEqual([
      { email: 'ops@x.example', name: 'Jo Weber Ops <b@y.example>' },
    ])
  })
})

describe('what travels together', () => {
  const [first, next] = [to(1), to(2)]

  it('is the same mail to other people', async () => {
    const { provider } = await open()
    expect(provider.joins?.([first], next)).toBe(true)
  })

  it.each<[string, Partial<EmailMessage>]>([
    ['text', { text: 'another' }],
    ['HTML', { html: 'another' }],
    ['subject', { subject: 'another' }],
    ['sender', { from: { ...base.from, address: 'other@x.example' } }],
    ["sender's name", { from: { ...base.from, name: 'Other' } }],
    ['file', { attachments: [{ name: 'a.ics', type: 'text/calendar', content: 'x' }] }],
    ['right to decline', { forced: true }],
    ['set of headers', { headers: base.headers.slice(1) }],
  ])('never has another %s', async (_, more) => {
    const { provider } = await open()
    expect(provider.joins?.([first], to(2, more))).toBe(false)
  })

  it('goes to no address twice, whoever else is in it', async () => {
    const { provider } = await open()
    const again = to(3, { to: { name: 'Night shift', address: 'OPS2@customer.example' } })
    expect(provider.joins?.([first], again)).toBe(true)
    expect(provider.joins?.([first, next], again)).toBe(false)
  })

  it('is 1,000 at most', async () => {
    const { double, provider } = await open(10_000)
    const many = Array.from({ length: 1001 }, (_, number) => to(number))
    expect(provider.joins?.(many.slice(0, 999), many[999] as EmailMessage)).toBe(true)
    expect(provider.joins?.(many.slice(0, 1000), many[1000] as EmailMessage)).toBe(false)
    expect(await provider.send(outgoing(many.slice(0, 1000)))).toEqual({ outcome: 'accepted' })
    expect(double.taken).toHaveLength(1000)
    expect((await provider.send(outgoing(many))).outcome).toBe('retry')
    expect(double.taken).toHaveLength(1000)
  })

  it('is nothing large, so that the recipients fit in as well', async () => {
    const { provider } = await open()
    const attachments = [{ name: 'a.ics', type: 'text/calendar', content: 'x'.repeat(REQUEST_LIMIT / 9) }]
    expect(provider.joins?.([to(1, { attachments })], to(2, { attachments }))).toBe(false)
  })

  it('goes one by one after one of them was refused, so that nobody suffers for another', async () => {
    const { double, provider } = await open()
    const wrong = to(2, { to: { name: 'Ops', address: 'no-address' } })
    expect(await provider.send(outgoing([first, wrong]))).toEqual({
      outcome: 'retry',
      detail: 'answered with 400 (personalizations.1.to.0.email)',
    })
    expect(provider.joins?.([first], wrong)).toBe(false)
    expect(provider.joins?.([to(7)], first)).toBe(false)
    expect(await provider.send(outgoing([wrong]))).toMatchObject({ outcome: 'rejected' })
    expect(await provider.send(outgoing([first]))).toMatchObject({ outcome: 'accepted' })
    expect(double.taken.map((one) => one.to)).toEqual([first.to.address])
  })
})

describe('a limit', () => {
  const long = (length: number) => ({ name: 'x', address: `${'a'.repeat(length - 10)}@x.example` })
  const cases: readonly (readonly [string, Partial<EmailMessage>, string])[] = [
    ['of an address', { to: long(321) }, 'an address of more than 320 characters'],
    ['of the alphabet', { to: { name: 'x', address: 'jörg@x.example' } }, 'an address that is not plain ASCII'],
    ['of a subject', { subject: '' }, 'an empty subject'],
    ['of a text', { text: '' }, 'an empty text'],
    ['of a file', { attachments: [{ name: 'a', type: 'text/plain', content: '' }] }, 'an empty attachment'],
    ['of names of headers', { headers: [['Reply-To', 'a@x.example']] }, 'a header that SendGrid writes itself'],
    ['of headers', { headers: [['X-A', 'ü']] }, 'a header that is not plain ASCII'],
    ['of names', { headers: [['X A', 'a']] }, 'a header whose name is none'],
    ['of header lines', { headers: [['X-A', 'a\r\nBcc: b@x.example']] }, 'a control character in the header "X-A"'],
    [
      'of repeated headers',
      {
        headers: [
          ['X-A', 'a'],
          ['x-a', 'b'],
        ],
      },
      'a header twice',
    ],
  ]
  it.each(cases)('%s is held before the call', async (_, more, fault) => {
    const { double, provider } = await open()
    const detail = `SendGrid takes no mail with ${fault}`
    expect(await provider.send(outgoing([to(1, more)]))).toEqual({ outcome: 'rejected', detail })
    expect(double.received).toHaveLength(0)
  })

  it('of an address is 320 characters', async () => {
    const { double, provider } = await open()
    // longer than mail allows, so SendGrid's own description refuses it: it must have been asked
    await provider.send(outgoing([to(1, { to: long(320) })]))
    expect(double.received).toHaveLength(1)
  })

  it('of a request is 30 MB, all in all', async () => {
    const { double, provider } = await open(30_000)
    const withFile = (octets: number) => {
      const content = 'x'.repeat(octets)
      return outgoing([to(1, { attachments: [{ name: 'a', type: 'text/plain', content }] })])
    }
    await provider.send(withFile(3))
    const rest = Buffer.byteLength(double.received[0]?.body ?? '') - 4
    const fits = Math.floor((REQUEST_LIMIT - 1 - rest) / 4) * 3
    expect(await provider.send(withFile(fits))).toEqual({ outcome: 'accepted' })
    expect(await provider.send(withFile(fits + 3))).toEqual({
      outcome: 'rejected',
      detail: `the mail is larger than the ${REQUEST_LIMIT} octets that SendGrid takes`,
    })
    expect(double.received).toHaveLength(2)
  })
})

describe('an answer', () => {
  it('that is no 202 was not given by SendGrid: nobody knows', async () => {
    const { double, provider } = await open()
    double.next({ status: 200, body: '<html>Welcome to this network</html>' })
    expect(await provider.send(outgoing([to(1)]))).toEqual({ outcome: 'unknown', detail: 'answered with 200' })
  })

  it('that says when to come back by the time of day is understood', async () => {
    const { double, provider } = await open()
    double.next({
      status: 429,
      body: {},
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(double.now / 1000 + 9) },
    })
    expect(await provider.send(outgoing([to(1)]))).toMatchObject({ outcome: 'retry', retryAfter: 9 })
  })

  it('is followed nowhere else', async () => {
    const { double, provider } = await open()
    double.next({ status: 307, body: {}, headers: { location: `${double.url}/v3/mail/send` } })
    expect(await provider.send(outgoing([to(1)]))).toMatchObject({ outcome: 'rejected', detail: 'answered with 307' })
    expect(double.taken).toHaveLength(0)
  })

  it('that refuses is heard in any working folder', async () => {
    const { double, provider } = await open()
    const real = process.cwd
    process.cwd = () => '/work/c++'
    try {
      double.next({ status: 400, body: { errors: [] } })
      expect(await provider.send(outgoing([to(1)]))).toMatchObject({ outcome: 'rejected' })
    } finally {
      process.cwd = real
    }
  })

  it.each([
    ['whose name nobody knows', 'https://api.sendgrid.invalid'],
    ['whose certificate is not good', undefined],
  ])('of a host %s never comes, and nothing left us', async (_, url) => {
    const double = await openSendgridDouble()
    const base = url ?? double.url.replace('http:', 'https:')
    const provider = openSendgrid(
      { settings: { SENDGRID_API_KEY: API_KEY, SENDGRID_BASE_URL: base }, clock: hasty },
      2000,
    )
    expect(await provider.send(outgoing([to(1)]))).toMatchObject({ outcome: 'retry' })
    await provider.close?.()
    await double.close()
  })
})

describe('an unknown end', () => {
  const contact = reader.contacts.find(({ id }) => id === base.contact) ?? reader.contacts[0]
  const claimed = '2024-03-29T17:30:00.000Z'
  const over = '2024-03-29T17:35:00.000Z'
  const ask = (later: number, more: Partial<OpenDelivery> = {}): OpenDelivery => ({
    ...{
      entry: base.entry,
      moment: base.moment,
      contact: base.contact,
      channel: 'email',
      key,
      run: 'r1',
      claimed,
      over,
    },
    asked: new Date(Date.parse(over) + later).toISOString(),
    reader: contact as OpenDelivery['reader'],
    ...more,
  })
  const later = async (milliseconds: number, more: Partial<OpenDelivery> = {}) => {
    const { double, provider } = await open()
    double.now = Date.parse(over) + milliseconds
    return { double, provider, ask: () => provider.reconcile?.(ask(milliseconds, more)) }
  }
  const send = (provider: Provider<EmailMessage>, key: string) => provider.send([{ message: message(), key }])

  it.each([
    ['processed', 'accepted'],
    ['delivered', 'accepted'],
    ['deferred', 'accepted'],
    ['dropped', 'rejected'],
    ['bounced', 'rejected'],
    ['blocked', 'rejected'],
    ['something new', 'unknown'],
  ])('is known where the log says %s', async (status, outcome) => {
    const { double, provider } = await open()
    await send(provider, key)
    for (const one of double.taken) one.status = status
    expect(await provider.reconcile?.(ask(0))).toMatchObject({ outcome })
  })

  it('is found among other mails to the same address', async () => {
    const { double, provider } = await open()
    for (const other of ['2', '3', key, '4']) await send(provider, other.padEnd(64, '0').slice(0, 64))
    double.logRate = 100
    expect(await provider.reconcile?.(ask(0))).toEqual({ outcome: 'accepted' })
    expect(await provider.reconcile?.(ask(LOG_LAG, { key: '5'.repeat(64) }))).toMatchObject({ outcome: 'retry' })
  })

  it('that is not in the log is tried again once the log must be complete, not before', async () => {
    const [early, due] = [await later(LOG_LAG - 1), await later(LOG_LAG)]
    expect(await early.ask()).toMatchObject({ outcome: 'unknown' })
    expect(await due.ask()).toEqual({ outcome: 'retry', detail: 'SendGrid never took it' })
  })

  it('stays unknown while nobody can say that its run is over', async () => {
    const { ask } = await later(LOG_LAG, { over: undefined })
    expect(await ask()).toMatchObject({ outcome: 'unknown' })
  })

  it('stays unknown where the log does not reach back', async () => {
    const { ask } = await later(LOG_LIFE)
    expect(await ask()).toMatchObject({ outcome: 'unknown' })
  })

  it('is found when the run was made for another time than it was', async () => {
    const { double, provider } = await open()
    await send(provider, key)
    expect(await provider.reconcile?.(ask(LOG_LAG, { claimed: '2031-01-01T00:00:00.000Z' }))).toEqual({
      outcome: 'accepted',
    })
    expect(double.taken).toHaveLength(1)
  })

  it.each([
    ['403', { status: 403 }],
    ['500', { status: 500 }],
    ['garbage', 'garbage'],
    ['half an answer', 'half'],
    ['nothing', 'drop-before'],
    ['no messages', { status: 200, body: {} }],
    ['messages without an id', { status: 200, body: { messages: [{}] } }],
  ] as const)('stays unknown when the log answers with %s', async (_, fault) => {
    const { double, ask } = await later(LOG_LAG)
    double.next(fault)
    expect(await ask()).toMatchObject({ outcome: 'unknown' })
  })

  it('stays unknown when one mail of the address cannot be looked at', async () => {
    const { double, provider } = await open()
    await send(provider, key)
    double.next(undefined, { status: 404 })
    expect(await provider.reconcile?.(ask(LOG_LAG))).toMatchObject({ outcome: 'unknown' })
  })

  it('is not asked for until the log takes questions again', async () => {
    const { double, provider } = await later(LOG_LAG)
    double.logRate = 2
    const other = { ...ask(LOG_LAG), key: '2'.repeat(64) }
    const outcomes = []
    for (let count = 0; count < 4; count++) outcomes.push((await provider.reconcile?.(other))?.outcome)
    expect(outcomes).toEqual(['retry', 'retry', 'unknown', 'unknown'])
    expect(double.received).toHaveLength(3)
    double.now += 61_000
    expect(await provider.reconcile?.(other)).toMatchObject({ outcome: 'retry' })
  })

  it('cannot be asked for without an address', async () => {
    const { ask } = await later(LOG_LAG, { reader: { ...contact, channels: {} } as OpenDelivery['reader'] })
    expect(await ask()).toMatchObject({ outcome: 'unknown' })
  })

  it('is asked for in both spellings of an address', async () => {
    const { double, ask } = await later(LOG_LAG, {
      reader: { ...contact, channels: { email: "O'Neil@Customer.example" } } as OpenDelivery['reader'],
    })
    expect(await ask()).toMatchObject({ outcome: 'retry' })
    const queries = double.received.map(({ body }) => JSON.parse(body).query as string)
    expect(queries.map((query) => query.split(' AND ')[0])).toEqual([
      'to_email = "O\'Neil@Customer.example"',
      'to_email = "o\'neil@customer.example"',
    ])
  })
})

describe('suppressions', () => {
  it.each([0, 1, 499, 500, 501, 1000])('are read to the end of every list: %i rows', async (count) => {
    const { double, provider } = await open()
    for (let row = 0; row < count; row++) double.lists.bounces.push({ email: `b${row}@x.example`, created: 1711733400 })
    double.lists.invalid_emails.push({ email: 'i@x.example', created: 1 })
    double.lists.spam_reports.push({ email: 's@x.example', created: 2 })
    double.lists.unsubscribes.push({ email: 'u@x.example', created: 3 })
    const found = (await provider.suppressions?.()) ?? []
    expect(found).toHaveLength(count + 3)
    expect(found.slice(count)).toEqual([
      { address: 'i@x.example', reason: 'invalid', since: '1970-01-01T00:00:01.000Z' },
      { address: 's@x.example', reason: 'complaint', since: '1970-01-01T00:00:02.000Z' },
      { address: 'u@x.example', reason: 'unsubscribed', since: '1970-01-01T00:00:03.000Z' },
    ])
    if (count > 0)
      expect(found[0]).toEqual({ address: 'b0@x.example', reason: 'bounce', since: '2024-03-29T17:30:00.000Z' })
  })

  it.each([
    { status: 403 },
    { status: 200, body: [{ email: 1 }] },
    { status: 200, body: {} },
    'half',
    'drop-before',
  ] as const)('are none at all rather than some of them: %o', async (fault) => {
    const { double, provider } = await open()
    double.next(undefined, undefined, fault)
    await expect(provider.suppressions?.()).rejects.toThrow(/SendGrid's list of spam_reports cannot be read/)
  })
})

describe('the question whether SendGrid works', () => {
  it('is answered without a mail', async () => {
    const { double, provider } = await open()
    expect(await provider.verify?.()).toMatchObject({ works: true, message: expect.not.stringContaining('not') })
    expect(double.received.map(({ path }) => path)).toEqual(['/v3/scopes', '/v3/logs'])
  })

  it.each([
    ['mail.send', { works: false, message: 'the API key may not send mail' }],
    ['messages.read', { works: true, message: expect.stringMatching(/not read email logs/) }],
    ['suppression.bounces.read', { works: true, message: expect.stringMatching(/not read suppressions \(bounces\)/) }],
  ])('names what the key may not: %s', async (scope, expected) => {
    const { double, provider } = await open()
    double.scopes = double.scopes.filter((one) => one !== scope)
    expect(await provider.verify?.()).toMatchObject(expected)
  })

  it('names a key that is not good', async () => {
    const { provider } = await open(2000, { SENDGRID_API_KEY: 'SG.other' })
    expect(await provider.verify?.()).toMatchObject({ works: false, message: 'SendGrid answered with 401' })
    expect(await provider.send(outgoing([to(1)]))).toMatchObject({ outcome: 'rejected', stop: true })
  })
})

describe('a setting', () => {
  const openWith = (settings: Record<string, string>) => () =>
    sendgrid.open({ settings: { SENDGRID_API_KEY: API_KEY, ...settings }, clock: hasty })
  it.each([
    ['SENDGRID_API_KEY', 'SG.two words'],
    ['SENDGRID_API_KEY', 'SG.x\r\nX-A: b'],
    ['SENDGRID_REGION', 'us'],
    ['SENDGRID_REGION', 'constructor'],
    ['SENDGRID_BASE_URL', 'http://api.sendgrid.example'],
    ['SENDGRID_BASE_URL', 'nowhere'],
  ])('of no valid form is named: %s=%j', (name, value) => {
    expect(openWith({ [name]: value })).toThrow(name)
  })
  it.each([{}, { SENDGRID_REGION: 'eu' }])('of a region is enough: %o', (settings) => {
    expect(openWith(settings)).not.toThrow()
  })
})
