import { describe, expect, it, onTestFinished } from 'vitest'
import { huaweiSms, LONGEST_VARIABLE, openHuaweiSms, variablesOf } from '../../scripts/channels/sms/huawei.ts'
import { noticeAt, officeOf, readerOf, sms } from '../doubles/mails.ts'
import { type HuaweiDouble, huaweiSettings, openHuaweiDouble } from '../doubles/providers/huawei-sms.ts'
import { outage } from '../doubles/stories.ts'
import { describeContract, hasty } from './contract.ts'
import { NUMBER, smsOf } from './messages.ts'

type World = Partial<Parameters<typeof openHuaweiDouble>[0]>

async function open(world: World = {}, settings: Readonly<Record<string, string>> = {}, patience = 2_000) {
  const double: HuaweiDouble = await openHuaweiDouble({ now: hasty.now, ...world })
  const clock = { ...hasty, now: world.now ?? hasty.now }
  const given = { ...huaweiSettings, HUAWEI_SMS_BASE_URL: double.url, ...settings }
  return { double, provider: openHuaweiSms({ settings: given, clock }, patience), taken: () => double.taken.length }
}

async function started(...given: Parameters<typeof open>) {
  const candidate = await open(...given)
  onTestFinished(async () => {
    await candidate.provider.close?.()
    await candidate.double.close()
  })
  return candidate
}

describeContract({
  kind: huaweiSms,
  open: (patience) => open({}, {}, patience),
  message: smsOf,
  idempotent: false,
  bodyDecides: true,
})

const one = (number = 1, more = {}) => [{ message: smsOf(number, more), key: String(number).padStart(64, '0') }]

describe('a text message by Huawei Cloud', () => {
  it('fills the template of its language', async () => {
    const { double, provider } = await started()
    const [en, zh] = [await officeOf('en'), await officeOf('zh-CN')]
    const messages = [
      sms(noticeAt(outage, 'published', en), en, readerOf('en')),
      sms(noticeAt(outage, 'published', zh), zh, readerOf('zh-CN')),
    ]
    for (const [index, message] of messages.entries())
      expect(await provider.send([{ message, key: `${index}`.repeat(64) }])).toEqual({ outcome: 'accepted' })
    expect(double.taken.map(({ templateId, variables }) => [templateId[0], ...variables])).toEqual([
      ['e', 'L1 Investigating', 'Volumes in Frankfurt', 'INC-2030-0001'],
      ['c', '一级排查中', '法兰克福的云硬盘无法写入', 'INC-2030-0001'],
    ])
  })

  it('is not sent in a language without a template', async () => {
    const { double, provider } = await started()
    expect(await provider.send(one(1, { language: 'de' }))).toEqual({
      outcome: 'rejected',
      detail: 'HUAWEI_SMS_TEMPLATES has no template for de',
    })
    expect(double.received).toEqual([])
  })

  it.each([
    [LONGEST_VARIABLE - 1, LONGEST_VARIABLE - 1],
    [LONGEST_VARIABLE, LONGEST_VARIABLE],
    [LONGEST_VARIABLE + 1, LONGEST_VARIABLE],
    [300, LONGEST_VARIABLE],
  ])('with a title of %i characters says %i of them', async (length, said) => {
    const { double, provider } = await started()
    const pieces = { state: 'L1 Monitoring', title: 'x'.repeat(length) }
    expect(await provider.send(one(1, { pieces }))).toEqual({ outcome: 'accepted' })
    expect(double.taken[0]?.variables[1]).toHaveLength(said)
  })

  it('says more where longer variables were approved', async () => {
    const templates = { ['e'.repeat(32)]: { variables: 3, longest: 60 } }
    const { double, provider } = await started({ templates }, { HUAWEI_SMS_VARIABLE_LENGTH: '60' })
    const pieces = { state: 'L1 Monitoring', title: 'Volumes in Frankfurt cannot be written' }
    expect(await provider.send(one(1, { pieces }))).toEqual({ outcome: 'accepted' })
    expect(double.taken[0]?.variables[1]).toBe('Volumes in Frankfurt cannot be written')
  })

  it.each([
    ['xz 5.6.1 is unsafe.', 'xz 5-6-1 is unsafe'],
    ["Don't use www.a.example", 'Don t use www-a-exam'],
    ['{{1}} {2} <b>', '1 2 b'],
    ['【子午云】云硬盘。无法写入', '子午云 云硬盘 无法写入'],
    ['🛠️ ‮abc\u0000\n"x"', 'abc "x"'],
    ['...', '-'],
    ['👩‍👩‍👧‍👦'.repeat(9), '-'],
  ])('with the title %j says %j', async (title, said) => {
    const { provider } = await started()
    const message = smsOf(1, { pieces: { state: 'L1 Monitoring', title } })
    expect(variablesOf(message, LONGEST_VARIABLE)[1]).toBe(said)
    expect(await provider.send([{ message, key: '1'.repeat(64) }])).toEqual({ outcome: 'accepted' })
  })

  it('names the signature for a universal template', async () => {
    const templates = { ['e'.repeat(32)]: { variables: 3, longest: 20, universal: true } } as const
    const bare = await started({ templates })
    expect((await bare.provider.send(one())).outcome).toBe('rejected')
    const signed = await started({ templates }, { HUAWEI_SMS_SIGNATURE: '子午云' })
    expect((await signed.provider.send(one())).outcome).toBe('accepted')
  })

  it('is one of two within 59 seconds to a number', async () => {
    let now = hasty.now()
    const { provider, taken } = await started({ now: () => now })
    expect(provider.limits.addressRate).toEqual({ calls: 2, per: 59_000 })
    await provider.send(one(1))
    await provider.send(one(2))
    expect(await provider.send(one(3))).toEqual({ outcome: 'retry', detail: 'too much at once (code E200015)' })
    expect(await provider.send(one(4, { to: '+15550100143' }))).toEqual({ outcome: 'accepted' })
    now += 59_001
    expect(await provider.send(one(3))).toEqual({ outcome: 'accepted' })
    expect(taken()).toBe(4)
  })

  it('cannot be asked about afterwards', async () => {
    const { provider } = await started()
    expect([provider.reconcile, provider.verify]).toEqual([undefined, undefined])
  })
})

describe('what Huawei Cloud answers', () => {
  it.each([
    [{ HUAWEI_SMS_APP_KEY: 'another' }, 'E000102'],
    [{ HUAWEI_SMS_APP_SECRET: 'another' }, 'E000105'],
    [{ HUAWEI_SMS_FROM: '1' }, 'E200018'],
  ])('to %j stops the run', async (settings, code) => {
    const { provider, taken } = await started({}, settings)
    expect(await provider.send(one())).toEqual({
      outcome: 'rejected',
      stop: true,
      detail: expect.stringContaining(`(code ${code})`),
    })
    expect(taken()).toBe(0)
  })

  const failed = (status: string) => ({ code: 'E000510', result: [{ originTo: NUMBER, status }] })
  it.each([
    [400, { code: 'E000005' }, { outcome: 'rejected', stop: true }],
    [400, { code: 'E000112' }, { outcome: 'rejected', stop: true }],
    [403, { code: 'E000620' }, { outcome: 'rejected', stop: true }],
    [403, { code: 'E000623' }, { outcome: 'retry', stop: true }],
    [400, { code: 'E000503' }, { outcome: 'rejected' }],
    [400, { code: 'E000000' }, { outcome: 'rejected' }],
    [500, { code: 'E000000' }, { outcome: 'unknown' }],
    [200, failed('E200015'), { outcome: 'retry' }],
    [200, failed('E200028'), { outcome: 'rejected' }],
    [200, failed('E200030'), { outcome: 'rejected' }],
    [200, failed('E209999'), { outcome: 'rejected' }],
    [200, { ...failed('E200041'), code: '000000' }, { outcome: 'rejected' }],
    [200, { code: '000000', result: [] }, { outcome: 'accepted' }],
    [200, { code: NUMBER }, { outcome: 'rejected' }],
    [200, {}, { outcome: 'unknown' }],
    [200, 'null', { outcome: 'unknown' }],
  ])('%i %j', async (status, body, expected) => {
    const { double, provider } = await started()
    double.next({ status, body })
    const { detail, ...result } = await provider.send(one())
    expect(result).toEqual(expected)
    expect(detail ?? '').not.toContain(NUMBER)
  })
})

describe('settings without a valid form', () => {
  it.each([
    [{ HUAWEI_SMS_TEMPLATES: 'e'.repeat(32) }, 'HUAWEI_SMS_TEMPLATES cannot be read'],
    [{ HUAWEI_SMS_TEMPLATES: 'en=a b' }, 'HUAWEI_SMS_TEMPLATES cannot be read'],
    [{ HUAWEI_SMS_VARIABLE_LENGTH: '19' }, 'HUAWEI_SMS_VARIABLE_LENGTH is no length'],
    [{ HUAWEI_SMS_VARIABLE_LENGTH: '2e1' }, 'HUAWEI_SMS_VARIABLE_LENGTH is no length'],
    [{ HUAWEI_SMS_BASE_URL: 'http://smsapi.example' }, 'HUAWEI_SMS_BASE_URL is no base address'],
  ])('are named: %j', (settings, message) => {
    expect(() => huaweiSms.open({ settings: { ...huaweiSettings, ...settings }, clock: hasty })).toThrow(message)
  })
})
