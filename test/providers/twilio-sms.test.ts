import { describe, expect, it, onTestFinished } from 'vitest'
import { LONGEST_BODY, openTwilioSms, twilioSms } from '../../scripts/channels/sms/twilio.ts'
import { errorCodes } from '../../scripts/channels/twilio-codes.ts'
import type { OpenDelivery } from '../../scripts/core/deliver/provider.ts'
import type { Outcome } from '../../scripts/core/ledger.ts'
import {
  type Kept,
  openTwilioDouble,
  rfc2822,
  TWILIO_KEY,
  type TwilioWorld,
  twilioSettings,
} from '../doubles/providers/twilio.ts'
import { describeContract, hasty } from './contract.ts'
import { NUMBER, openOf, smsOf } from './messages.ts'

async function open(
  world: Partial<TwilioWorld> = {},
  settings: Readonly<Record<string, string>> = {},
  patience = 2_000,
) {
  const double = await openTwilioDouble({ now: hasty.now, ...world })
  const given = { ...twilioSettings, TWILIO_BASE_URL: double.url, ...settings }
  const provider = openTwilioSms({ settings: given, clock: hasty }, patience)
  return { double, provider, taken: () => double.messages.length }
}

/** One that ends with the test; what the description does not allow fails it. */
async function started(...given: Parameters<typeof open>) {
  const candidate = await open(...given)
  onTestFinished(async () => {
    await candidate.provider.close?.()
    await candidate.double.close()
    expect(candidate.double.faults).toEqual([])
  })
  return candidate
}

describeContract({
  kind: twilioSms,
  open: (patience) => open({}, {}, patience),
  message: smsOf,
  idempotent: false,
  bodyDecides: false,
})

const one = (number = 1, more = {}) => [{ message: smsOf(number, more), key: '1'.repeat(64) }]

describe('a text message by Twilio', () => {
  it('is what was rendered, from the number of the settings', async () => {
    const { double, provider } = await started()
    expect(await provider.send(one())).toEqual({ outcome: 'accepted' })
    expect(double.messages).toMatchObject([{ to: NUMBER, from: '+15005550006', body: smsOf(1).text }])
  })

  it.each([
    ['a messaging service', `MG${'1'.repeat(32)}`, { messaging_service_sid: `MG${'1'.repeat(32)}`, from: null }],
    ['a name', 'Meridian', { from: 'Meridian' }],
    ['a short code', '12345', { from: '12345' }],
  ])('may come from %s', async (_, TWILIO_FROM, expected) => {
    const { double, provider } = await started({}, { TWILIO_FROM })
    await provider.send(one())
    expect(double.messages).toMatchObject([expected])
  })

  it('may be sent with an API key', async () => {
    const { provider, taken } = await started({}, { TWILIO_API_KEY: TWILIO_KEY })
    expect(await provider.send(one())).toEqual({ outcome: 'accepted' })
    expect(taken()).toBe(1)
  })

  it.each([
    [LONGEST_BODY - 1, 'accepted', 1],
    [LONGEST_BODY, 'accepted', 1],
    [LONGEST_BODY + 1, 'rejected', 0],
  ])('of %i characters is %s', async (length, outcome, calls) => {
    const { double, provider } = await started()
    const result = await provider.send(one(1, { text: 'x'.repeat(length) }))
    expect(result.outcome).toBe(outcome)
    if (calls === 0) expect(result.detail).toBe('1601 characters, at most 1600 are allowed')
    expect(double.received).toHaveLength(calls)
  })

  it.each(['Zeichen: äöü €', '法兰克福的云硬盘无法写入', '🛠️ & <b> + % "=" \u0000'])(
    'carries %j as it is',
    async (text) => {
      const { double, provider } = await started()
      await provider.send(one(1, { text }))
      expect(double.messages).toMatchObject([{ body: text }])
    },
  )
})

describe('what Twilio answers', () => {
  const rows = errorCodes.flatMap(({ codes, outcome, stop }) => codes.map((code) => [code, outcome, stop] as const))

  it.each(rows)('%i is %s', async (code, outcome, stop) => {
    const { double, provider } = await started()
    double.next({ status: 400, body: { code, message: `about ${NUMBER}`, status: 400 } })
    const result = await provider.send(one())
    expect(result).toEqual({
      outcome,
      ...(stop && { stop }),
      detail: expect.stringContaining(`(Twilio error ${code})`),
    })
    expect(JSON.stringify(result)).not.toContain(NUMBER)
  })

  it('of a region is no word about the credentials, whatever the status', async () => {
    const { double, provider } = await started()
    double.next({ status: 403, body: { code: 21408, status: 403 } })
    expect(await provider.send(one())).toEqual({
      outcome: 'rejected',
      detail: 'the account may not send to that region (Twilio error 21408)',
    })
  })

  it('with a code that is not known counts by its status', async () => {
    const { double, provider } = await started()
    double.next(
      { status: 500, body: { code: 99999, status: 500 } },
      { status: 429, retryAfter: 3, body: { code: 20429 } },
    )
    expect(await provider.send(one())).toEqual({ outcome: 'unknown', detail: 'answered with 500 (Twilio error 99999)' })
    expect(await provider.send(one())).toMatchObject({ outcome: 'retry', retryAfter: 3 })
  })

  it.each([
    ['the number is none', { to: '0123' }, {}, 'rejected', 'the number is not valid (Twilio error 21211)'],
    [
      'the token is another one',
      {},
      { TWILIO_AUTH_TOKEN: 'no' },
      'rejected',
      'the credentials are not taken (Twilio error 20003)',
    ],
    [
      'the account is another one',
      {},
      { TWILIO_ACCOUNT_SID: `AC${'9'.repeat(32)}`, TWILIO_API_KEY: TWILIO_KEY },
      'rejected',
      'the credentials are not taken (Twilio error 20404)',
    ],
  ])('where %s', async (_, more, settings, outcome, detail) => {
    const { provider, taken } = await started({}, settings)
    expect(await provider.send(one(1, more))).toMatchObject({ outcome, detail })
    expect(taken()).toBe(0)
  })
})

describe('the record', () => {
  const [at, early, late] = ['17:31:00', '17:20:00', '17:50:00'].map((time) => Date.parse(`2024-03-29T${time}Z`))
  const kept = (more: Kept = {}): Kept => ({
    ...{ sid: `SM${'0'.repeat(32)}`, to: NUMBER, body: smsOf(1).text, status: 'queued', direction: 'outbound-api' },
    ...{ date_created: rfc2822(at ?? 0), date_sent: null, error_code: null },
    ...more,
  })
  const told = { message: async () => smsOf(1) }
  const cases: readonly (readonly [string, readonly Kept[], Partial<OpenDelivery>, Outcome])[] = [
    ['has it', [kept()], told, 'accepted'],
    ['has it, though nobody can say what it said', [kept()], {}, 'accepted'],
    [
      'has it under the sentence of a trial account',
      [kept({ body: `Sent from a trial - ${smsOf(1).text}` })],
      told,
      'accepted',
    ],
    ['has it undelivered', [kept({ status: 'undelivered', error_code: 30005 })], told, 'rejected'],
    ['has it failed, because too much waited', [kept({ status: 'failed', error_code: 30001 })], told, 'retry'],
    [
      'has it failed once and delivered once',
      [kept({ status: 'failed' }), kept({ status: 'delivered' })],
      told,
      'accepted',
    ],
    ['has nothing', [], told, 'retry'],
    ['has nothing yet', [], { ...told, asked: '2024-03-29T17:39:59.000Z' }, 'unknown'],
    [
      'has nothing, and the run may still be at it',
      [],
      { claimed: '2024-03-29T17:30:00.000Z', over: undefined },
      'unknown',
    ],
    ['has it before the claim', [kept({ date_created: rfc2822(early ?? 0) })], told, 'retry'],
    ['has it after the run', [kept({ date_created: rfc2822(late ?? 0) })], told, 'retry'],
    ['has it to another number', [kept({ to: '+15550100143' })], told, 'retry'],
    ['has an answer of the reader', [kept({ direction: 'inbound' })], told, 'retry'],
    ['has another entry', [kept({ body: 'L1: INC-2030-00011' })], told, 'retry'],
    ['has another entry whose id ends alike', [kept({ body: 'L1: X-INC-2030-0001' })], told, 'retry'],
    ['has another text about the entry', [kept({ body: 'L1: INC-2030-0001' })], told, 'unknown'],
    ['has two texts about the entry, and nobody can say which', [kept(), kept({ body: smsOf(2).text })], {}, 'unknown'],
    ['has both moments of the entry', [kept({ body: smsOf(2).text }), kept()], told, 'accepted'],
    ['does not keep texts', [kept({ body: '' })], told, 'unknown'],
    ['has no date that can be read', [kept({ date_created: null })], told, 'accepted'],
  ]
  it.each(cases)('%s', async (_, messages, more, outcome) => {
    const { double, provider } = await started()
    double.messages.push(...messages)
    const result = await provider.reconcile?.(openOf('sms', more))
    expect(result?.outcome).toBe(outcome)
    expect(JSON.stringify(result)).not.toContain(NUMBER)
  })

  it('is read to its end', async () => {
    const { double, provider } = await started()
    double.messages.push(...Array.from({ length: 450 }, () => kept({ body: 'another' })), kept())
    expect(await provider.reconcile?.(openOf('sms', told))).toEqual({ outcome: 'accepted' })
    expect(double.received.map(({ query }) => query.get('Page'))).toEqual([null, '1', '2'])
  })

  it('is not followed to another address, and not for ever', async () => {
    const { double, provider } = await started()
    const path = `/2010-04-01/Accounts/${twilioSettings.TWILIO_ACCOUNT_SID}/Messages.json`
    for (const next_page_uri of [
      'https://evil.example/',
      '//evil.example/x',
      '/2010-04-01/Accounts.json',
      'http://[',
    ]) {
      double.next({ status: 200, body: { messages: [], next_page_uri } })
      expect(await provider.reconcile?.(openOf('sms', told))).toEqual({
        outcome: 'unknown',
        detail: 'the record goes on at another address',
        later: true,
      })
    }
    expect(double.received).toHaveLength(4)
    double.next(
      ...Array.from({ length: 20 }, () => ({ status: 200, body: { messages: [], next_page_uri: `${path}?Page=1` } })),
    )
    expect(await provider.reconcile?.(openOf('sms', told))).toMatchObject({ outcome: 'unknown' })
  })

  it.each(['drop-after', 'garbage', 'half', { status: 401 }, { status: 500 }] as const)(
    'broken by %j says nothing',
    async (fault) => {
      const { double, provider } = await started()
      double.next(fault)
      expect(await provider.reconcile?.(openOf('sms', told))).toMatchObject({ outcome: 'unknown' })
    },
  )

  it('is not asked where the contact has no number any more', async () => {
    const { double, provider } = await started()
    const reader = { ...openOf('sms').reader, channels: { email: 'a@example.com' } }
    expect(await provider.reconcile?.(openOf('sms', { reader }))).toMatchObject({ outcome: 'unknown' })
    expect(double.received).toEqual([])
  })

  it('of what was just sent has it, though it still waits to be sent', async () => {
    const { provider } = await started()
    await provider.send(one())
    expect(await provider.reconcile?.(openOf('sms', told))).toEqual({ outcome: 'accepted' })
  })
})

describe('the credentials', () => {
  it.each([
    ['those of the account', {}, {}, true],
    ['those of a key, which may not read the account', {}, { TWILIO_API_KEY: TWILIO_KEY }, true],
    ['those of an account that is suspended', { account: 'suspended' } as const, {}, false],
    ['wrong ones', {}, { TWILIO_AUTH_TOKEN: 'no' }, false],
  ])('%s', async (_, world, settings, works) => {
    const { provider, double } = await started(world, settings)
    const verified = await provider.verify?.()
    expect(verified?.works).toBe(works)
    expect(verified?.help !== undefined).toBe(!works)
    expect(double.received.map(({ method }) => method)).toEqual(['GET'])
  })

  it.each([
    [{ TWILIO_ACCOUNT_SID: 'AC12/../x' }, 'TWILIO_ACCOUNT_SID is no SID'],
    [{ TWILIO_API_KEY: 'key' }, 'TWILIO_API_KEY is no SID'],
    [{ TWILIO_FROM: 'A name that is too long' }, 'TWILIO_FROM is no sender'],
    [{ TWILIO_BASE_URL: 'http://api.twilio.com' }, 'TWILIO_BASE_URL is no base address'],
    [{ TWILIO_BASE_URL: 'https://me:secret@api.twilio.com' }, 'TWILIO_BASE_URL is no base address'],
    [{ TWILIO_BASE_URL: 'twilio' }, 'TWILIO_BASE_URL is no base address'],
  ])('without a valid form are named: %j', (settings, message) => {
    expect(() => twilioSms.open({ settings: { ...twilioSettings, ...settings }, clock: hasty })).toThrow(message)
  })
})
