import { describe, expect, it } from 'vitest'
import type { Delivery, Held, PlanHeader, PlannedNotice, PlanRow } from '../plan-row.ts'
import { tallyOf } from './report.ts'
import { surveyPlan } from './survey.ts'

const header: PlanHeader = { type: 'plan', version: 1, now: 'now', ledger: 'l' }
const notice: PlannedNotice = {
  ...{
    type: 'notice',
    kind: 'incident',
    entry: 'INC-1',
    moment: 'published',
    at: 'now',
    digest: 'd',
    source: 's',
    passes: [],
  },
}
const delivery = (language: string, channel: 'email' | 'sms'): Delivery => ({
  ...{ type: 'delivery', entry: 'INC-1', moment: 'published', customer: 'cus-1', contact: 'con-1' },
  ...{ language, channel, reasons: [] },
})
const held: Held = {
  ...{ type: 'held', entry: 'INC-1', moment: 'published', customer: 'cus-1', contact: 'con-1', channel: 'email' },
  ...{ why: 'unknown', message: 'x' },
}

async function survey(rows: readonly PlanRow[], details = new Map<string, string>()) {
  const tally = tallyOf()
  const observed: string[] = []
  async function* stream() {
    yield* rows
  }
  const given = { tally, hmac: (text: string) => `key of ${text}`, details }
  const plan = await surveyPlan(stream(), { ...given, observe: ({ type }) => observed.push(type) })
  return { plan, observed, report: tally.report('r', undefined) }
}

describe('surveyPlan', () => {
  it('finds each notice, language and channel that must be prepared, once', async () => {
    const rows = [delivery('en', 'email'), delivery('en', 'email'), delivery('zh-CN', 'email'), delivery('en', 'sms')]
    const { plan, observed } = await survey([header, notice, ...rows])
    expect([...plan.needed.keys()]).toEqual([
      'INC-1 published en email',
      'INC-1 published zh-CN email',
      'INC-1 published en sms',
    ])
    expect(plan.deliveries).toBe(4)
    expect(observed).toEqual(['plan', 'notice', 'delivery', 'delivery', 'delivery', 'delivery'])
  })

  it('names what is held, with what its provider said', async () => {
    const key = 'key of ["INC-1","published","con-1","email"]'
    const [plain] = (await survey([header, notice, held])).report.exceptions
    expect(plain?.message).toContain('nobody knows whether it was sent')
    expect(plain?.message).toContain(`care ledger settle ${key.slice(0, 12)}`)
    const [asked] = (await survey([header, notice, held], new Map([[key, 'it is still at work']]))).report.exceptions
    expect(asked?.message).toMatch(/^it is still at work\. Only if you know better/)
  })

  it('knows which moments are not told to everyone', async () => {
    const whole: Held = { ...held, customer: null, contact: null, channel: null, why: 'older-than-limit' }
    expect([...(await survey([header, notice, whole])).plan.unfinished]).toEqual(['INC-1 published'])
  })

  it.each([
    [[notice], 'no header'],
    [[header, delivery('en', 'email')], 'a delivery of INC-1 published without its notice'],
  ])('refuses a plan that does not hold together: %j', async (rows, found) => {
    await expect(survey(rows)).rejects.toThrow(`the plan does not hold together: found ${found}`)
  })
})
