import { describe, expect, test } from 'vitest'
import { at } from '../../../test/doubles/planning.ts'
import type { PlanRow } from '../plan-row.ts'
import { planJson } from './plan-json.ts'
import { planSummary } from './plan-summary.ts'

const head: PlanRow = { type: 'plan', version: 1, now: at('10:00'), commit: 'c'.repeat(40), ledger: '0'.repeat(40) }
const notice: PlanRow = {
  type: 'notice',
  kind: 'incident',
  entry: 'INC-2030-0001',
  moment: 'update-1',
  at: at('09:00'),
  digest: 'd',
  source: 's',
  passes: [],
}
const of = { entry: 'INC-2030-0001', moment: 'update-1' }
const reasons = [{ kind: 'service', path: ['web@eu-1', 'disk@eu-1'], effect: 'outage' }] as const
const one: PlanRow = {
  type: 'delivery',
  ...of,
  customer: 'cus-a',
  contact: 'con-a',
  channel: 'email',
  language: 'en',
  reasons,
}
const two: PlanRow = { ...one, channel: 'sms', language: 'zh-CN', last: true }
const superseded: PlanRow = { type: 'superseded', entry: 'INC-2030-0001', moment: 'published', by: 'update-1' }
const held: PlanRow = {
  type: 'held',
  ...of,
  customer: 'cus-b',
  contact: null,
  channel: null,
  why: 'unreachable',
  message: 'no address',
}
const skipped: PlanRow = {
  type: 'skipped',
  ...of,
  customer: 'cus-c',
  contact: 'con-c',
  channel: 'email',
  why: 'preference',
}

async function* stream(rows: readonly PlanRow[]): AsyncGenerator<PlanRow> {
  yield* rows
}

async function json(rows: readonly PlanRow[]): Promise<unknown> {
  let text = ''
  for await (const piece of planJson(stream(rows))) text += piece
  return JSON.parse(text)
}

describe('planJson', () => {
  test('is one document of the documented shape', async () => {
    const strip = ({ type: _, ...row }: PlanRow) => row
    expect(await json([head, notice, one, held, two, skipped, superseded])).toEqual({
      version: 1,
      now: at('10:00'),
      commit: 'c'.repeat(40),
      ledger: '0'.repeat(40),
      notices: [strip(notice)],
      deliveries: [strip(one), strip(two)],
      superseded: [strip(superseded)],
      held: [strip(held)],
      skipped: [strip(skipped)],
    })
  })

  test('is whole without any delivery', async () => {
    expect(await json([head, notice])).toMatchObject({
      version: 1,
      deliveries: [],
      superseded: [],
      held: [],
      skipped: [],
    })
  })
})

describe('planSummary', () => {
  test('says what, to how many, over what, why, and what is not told', async () => {
    expect(await planSummary(stream([head, notice, one, two, held, skipped, superseded]))).toBe(
      `At ${at('10:00')}: 2 deliveries of 1 entry to 1 customer.

INC-2030-0001  update-1 of ${at('09:00')}
  to   1 customer, 1 contact
  by   email: 1 in en
  by   sms: 1 in zh-CN
  why  uses web@eu-1, which needs disk@eu-1: outage (1 customer)

Superseded (1)
  INC-2030-0001 published, by update-1

Held for a person to decide (1)
  INC-2030-0001 update-1 cus-b: unreachable: no address

Skipped by the contacts' own wish (1)
  INC-2030-0001 update-1: 1
`,
    )
  })

  test('names the most common reasons and counts the rest', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, index): PlanRow => ({
        ...(one as Extract<PlanRow, { type: 'delivery' }>),
        customer: `cus-${index}`,
        reasons: [{ kind: 'software', purl: `pkg:deb/debian/p${index % 5}@1`, versions: '*', certain: index > 0 }],
      }),
    )
    const text = await planSummary(stream([head, notice, ...rows]))
    expect(text).toContain('  why  runs pkg:deb/debian/p1@1 (2 customers)\n')
    expect(text).toContain('  why  and 3 more\n')
  })

  test('says so when there is nothing to tell', async () => {
    expect(await planSummary(stream([head, notice]))).toBe(`Nothing to tell at ${at('10:00')}.\n`)
  })
})
