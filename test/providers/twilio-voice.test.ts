import { describe, expect, it, onTestFinished } from 'vitest'
import { LONGEST_TWIML, openTwilioVoice, twilioVoice, twimlOf } from '../../scripts/channels/voice/twilio.ts'
import { type Voice, voiceOf as voiceFor } from '../../scripts/channels/voice/voices.ts'
import type { OpenDelivery } from '../../scripts/core/deliver/provider.ts'
import type { Outcome } from '../../scripts/core/ledger.ts'
import { type Kept, openTwilioDouble, rfc2822, type TwilioWorld, twilioSettings } from '../doubles/providers/twilio.ts'
import { describeContract, hasty } from './contract.ts'
import { NUMBER, openOf, voiceOf } from './messages.ts'

async function open(
  world: Partial<TwilioWorld> = {},
  settings: Readonly<Record<string, string>> = {},
  patience = 2_000,
) {
  const double = await openTwilioDouble({ now: hasty.now, ...world })
  const waits: number[] = []
  const clock = { ...hasty, sleep: async (milliseconds: number) => void waits.push(milliseconds) }
  const given = { ...twilioSettings, TWILIO_BASE_URL: double.url, ...settings }
  const provider = openTwilioVoice({ settings: given, clock }, patience)
  return { double, provider, waits, taken: () => double.calls.length }
}

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
  kind: twilioVoice,
  open: (patience) => open({}, {}, patience),
  message: voiceOf,
  idempotent: false,
  bodyDecides: true,
})

const one = (number = 1, more = {}) => [{ message: voiceOf(number, more), key: '1'.repeat(64) }]
const english = voiceFor('en') as Voice

describe('a call by Twilio', () => {
  it('says each passage of the text in the voice of its language', async () => {
    const { double, provider } = await started()
    expect(await provider.send(one())).toEqual({ outcome: 'accepted' })
    const [first, second] = voiceOf(1).text.split('\n')
    const voice = { language: 'en-US', voice: 'Polly.Joanna' }
    expect(double.spoken).toEqual([
      [
        { ...voice, text: first },
        { ...voice, text: second },
      ],
    ])
    expect(double.calls).toMatchObject([{ to: NUMBER, from: '+15005550006' }])
  })

  it.each([
    ['zh-CN', 'cmn-CN'],
    ['zh', 'cmn-CN'],
    ['zh-Hant-TW', 'cmn-CN'],
    ['de-AT', 'de-DE'],
    ['en-GB', 'en-GB'],
    ['pt-BR', 'pt-BR'],
  ])('in %s is spoken in %s', async (language, spoken) => {
    const { double, provider } = await started()
    expect(await provider.send(one(1, { language }))).toEqual({ outcome: 'accepted' })
    expect(double.spoken[0]?.[0]?.language).toBe(spoken)
  })

  it('in a language that no voice speaks is not made', async () => {
    const { double, provider } = await started()
    expect(await provider.send(one(1, { language: 'tlh' }))).toEqual({
      outcome: 'rejected',
      detail: 'no voice of Twilio speaks tlh',
    })
    expect(double.received).toEqual([])
  })

  it.each([
    '</Say><Dial>+15550100199</Dial><Say>',
    '"><Play>https://evil.example/a.mp3</Play>',
    '<![CDATA[x]]> &amp; &lt; &#60; {{Parameter}}',
    'R&D\'s "x" < y > z',
  ])('says %j, and does nothing else', async (text) => {
    const { double, provider } = await started()
    expect(await provider.send(one(1, { text }))).toEqual({ outcome: 'accepted' })
    expect(double.spoken[0]?.map((said) => said.text)).toEqual([text])
  })

  it('says nothing of what XML cannot hold', async () => {
    const { double, provider } = await started()
    await provider.send(one(1, { text: 'a\u0000b\u001bc\ud800d\uffffe' }))
    expect(double.spoken[0]?.[0]?.text).toBe('a b c\ufffdd e')
  })

  const frame = twimlOf('', english).length
  it.each([
    [LONGEST_TWIML - 1, 'accepted', 1],
    [LONGEST_TWIML, 'accepted', 1],
    [LONGEST_TWIML + 1, 'rejected', 0],
  ])('with instructions of %i characters is %s', async (length, outcome, calls) => {
    const { provider, taken, double } = await started()
    const result = await provider.send(one(1, { text: 'x'.repeat(length - frame) }))
    expect([result.outcome, taken()]).toEqual([outcome, calls])
    if (calls === 0) expect(result.detail).toBe('4001 characters to speak, at most 4000 are allowed')
    if (calls === 0) expect(double.received).toEqual([])
  })
})

describe('a call is followed until it ends', () => {
  it.each<readonly [readonly string[], Outcome]>([
    [['queued', 'ringing', 'in-progress', 'completed'], 'accepted'],
    [['ringing', 'busy'], 'rejected'],
    [['ringing', 'no-answer'], 'rejected'],
    [['failed'], 'rejected'],
    [['canceled'], 'rejected'],
    [['ringing'], 'unknown'],
  ])('%j is %s', async (calls, outcome) => {
    const { provider, taken, waits } = await started({ calls })
    expect((await provider.send(one())).outcome).toBe(outcome)
    expect(taken()).toBe(1)
    expect(waits.length).toBe(outcome === 'unknown' ? 60 : calls.length)
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(300_000)
  })

  it('but is made in seconds, however slowly Twilio answers: only asking goes on', async () => {
    const { double, provider, taken, waits } = await started({}, {}, 300)
    double.next('drip')
    const begun = performance.now()
    expect(await provider.send(one())).toMatchObject({ outcome: 'unknown' })
    expect(performance.now() - begun).toBeLessThan(3_000)
    expect([taken(), double.received.length, waits.length]).toEqual([1, 1, 0])
    double.next(undefined, 'drip')
    expect(await provider.send(one(2))).toEqual({ outcome: 'accepted' })
    expect(waits.length).toBeGreaterThan(1)
  })

  it('though asking fails a few times', async () => {
    const { double, provider } = await started({ calls: ['ringing', 'completed'] })
    double.next(undefined, { status: 500 }, 'drop-after', 'garbage', { status: 429 })
    expect(await provider.send(one())).toEqual({ outcome: 'accepted' })
  })

  it('but not for ever', async () => {
    const { double, provider, taken } = await started()
    double.next(undefined, ...Array.from({ length: 5 }, () => ({ status: 401 })))
    expect(await provider.send(one())).toEqual({
      outcome: 'unknown',
      detail: 'the call was made, and how it ended cannot be asked',
    })
    expect([taken(), double.received.length]).toEqual([1, 6])
  })

  it.each([{}, { sid: '../../Accounts' }, { sid: 7 }])('and not where the answer names none: %j', async (body) => {
    const { double, provider } = await started()
    double.next({ status: 201, body })
    expect((await provider.send(one())).outcome).toBe('unknown')
    expect(double.received).toHaveLength(1)
  })

  it('and refused where the account may not call', async () => {
    const { double, provider } = await started()
    double.next({ status: 400, body: { code: 10005 } }, { status: 400, body: { code: 21215 } })
    expect(await provider.send(one())).toMatchObject({ outcome: 'rejected', stop: true })
    const { stop, ...region } = await provider.send(one())
    expect([stop, region.outcome]).toEqual([undefined, 'rejected'])
  })
})

describe('the record of calls', () => {
  const [at, early] = ['17:31:00', '17:20:00'].map((time) => rfc2822(Date.parse(`2024-03-29T${time}Z`)))
  const kept = (status: string, more: Kept = {}): Kept => ({
    ...{
      sid: `CA${'0'.repeat(32)}`,
      to: NUMBER,
      status,
      direction: 'outbound-api',
      date_created: at,
      start_time: null,
    },
    ...more,
  })
  const cases: readonly (readonly [string, readonly Kept[], Partial<OpenDelivery>, Outcome])[] = [
    ['has it completed', [kept('completed')], {}, 'accepted'],
    ['has it busy', [kept('busy')], {}, 'rejected'],
    ['has it ringing', [kept('ringing')], {}, 'unknown'],
    ['has nothing', [], {}, 'retry'],
    ['has nothing yet', [], { asked: '2024-03-29T17:36:00.000Z' }, 'unknown'],
    ['has nothing, and the run may still be at it', [], { over: undefined }, 'unknown'],
    ['has several', [kept('completed'), kept('completed')], {}, 'unknown'],
    ['has one of before', [kept('completed', { date_created: early })], {}, 'retry'],
    ['has a call of the reader', [kept('completed', { direction: 'inbound' })], {}, 'retry'],
  ]
  it.each(cases)('%s', async (_, calls, more, outcome) => {
    const { double, provider } = await started()
    double.calls.push(...calls)
    expect((await provider.reconcile?.(openOf('voice', more)))?.outcome).toBe(outcome)
  })
})

it('knows good credentials, and a number that may call', async () => {
  const { provider } = await started()
  expect(await provider.verify?.()).toMatchObject({ works: true })
  const settings = { ...twilioSettings, TWILIO_VOICE_FROM: `MG${'1'.repeat(32)}` }
  expect(() => twilioVoice.open({ settings, clock: hasty })).toThrow('TWILIO_VOICE_FROM is no number')
})
