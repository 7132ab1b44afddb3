import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlanRow } from '../core/plan-row.ts'
import { readPlan, spoolPlan, writePlan } from './plan-file.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'care-plan-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const rows: PlanRow[] = [
  { type: 'plan', version: 1, now: '2024-01-01T00:00:00.000Z', ledger: 'a'.repeat(40) },
  ...Array.from(
    { length: 2500 },
    (_, at): PlanRow => ({ type: 'superseded', entry: 'e', moment: `update-${at}`, by: 'update-9' }),
  ),
  { type: 'end', rows: 2501, whole: true },
]

const line = (row: PlanRow) => `${JSON.stringify(row)}\n`
const header = line(rows[0] as PlanRow)
const end = (number: number) => line({ type: 'end', rows: number, whole: true })
const of = { entry: 'INC-1', moment: 'published' }
const superseded = line({ type: 'superseded', ...of, by: 'update-1' })
const told = { kind: 'incident', at: '2024-01-01T00:00:00.000Z', digest: 'd', source: 's' } as const
const notice = line({ type: 'notice', ...of, ...told, passes: ['published'] })
const to = { customer: 'cus-1', contact: 'con-1', channel: 'sms', language: 'en' } as const
const delivery = line({ type: 'delivery', ...of, ...to, reasons: [{ kind: 'everyone' }] })

async function* stream(of: readonly PlanRow[], fails = false): AsyncGenerator<readonly PlanRow[]> {
  yield of.slice(0, 2)
  yield of.slice(2)
  if (fails) throw new Error('the planner failed')
}

async function read(file: string): Promise<PlanRow[]> {
  const found: PlanRow[] = []
  for await (const row of readPlan(file)) found.push(row)
  return found
}

describe('a plan in a file', () => {
  it('comes back as it was', async () => {
    const file = join(dir, 'sub', 'plan.ndjson')
    await writePlan(file, stream(rows))
    expect(await read(file)).toEqual(rows)
  })

  it.each([
    ['its last row', (lines: string[]) => lines.slice(0, -1)],
    ['all but a few rows', (lines: string[]) => lines.slice(0, 3)],
    ['a row in the middle', (lines: string[]) => lines.filter((_, index) => index !== 7)],
  ])('is refused without %s', async (_, cut) => {
    const file = join(dir, 'plan.ndjson')
    await writePlan(file, stream(rows))
    writeFileSync(file, cut(readFileSync(file, 'utf8').split(/(?<=\n)/)).join(''))
    await expect(read(file)).rejects.toThrow('is not a whole plan')
  })

  it('is whole or not there', async () => {
    await expect(writePlan(join(dir, 'plan.ndjson'), stream(rows, true))).rejects.toThrow('the planner failed')
    expect(readdirSync(dir)).toEqual([])
  })

  it('has no name while a run keeps it, and can be read more than once', async () => {
    const spool = await spoolPlan(join(dir, 'sub', 'spool'), stream(rows))
    expect(readdirSync(join(dir, 'sub'))).toEqual([])
    for (const _ of [1, 2]) {
      const found: PlanRow[] = []
      for await (const row of spool.rows()) found.push(row)
      expect(found).toEqual(rows)
    }
    await spool.close()
    await expect(spoolPlan(join(dir, 'sub', 'spool'), stream(rows, true))).rejects.toThrow('the planner failed')
    expect(readdirSync(join(dir, 'sub'))).toEqual([])
  })

  it('takes the place of a file only', async () => {
    mkdirSync(join(dir, 'folder'))
    for (const name of [join(dir, 'folder'), '/dev/full'])
      await expect(writePlan(name, stream(rows))).rejects.toThrow('is no file')
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true)
  })

  it('that cannot be written or read is an error with a cure', async () => {
    writeFileSync(join(dir, 'file'), '')
    await expect(writePlan(join(dir, 'file', 'plan'), stream(rows))).rejects.toThrow('cannot be written')
    await expect(read(join(dir, 'nowhere'))).rejects.toThrow('cannot be read')
  })

  it.each([
    ['', 'line 1: expected a row of a plan'],
    ['{}\n', 'line 1: expected a row of a plan as `type`'],
    ['null\n', 'line 1: expected a row of a plan as `type`'],
    [end(0), 'line 1: expected the header of a plan'],
    [header + header, 'line 2: expected no header of a plan'],
    [`${header}{"type":"deliv`, 'line 2: expected JSON'],
    [header + end(1) + superseded, 'line 3: expected nothing after the last row'],
    [header.replace('"version":1', '"version":2'), 'line 1: expected the version 1 as `version`'],
    [header.replace(/"now":"[^"]*",/, ''), 'line 1: expected a time such as 2024-03-29T17:30:00.000Z as `now`'],
    [header.replace(/"now":"[^"]*"/, '"now":"yesterday"'), 'line 1: expected a time'],
    [header.replace(/a{40}/, 'HEAD'), 'line 1: expected a commit as `ledger`'],
    [header + superseded.replace('INC-1', '../x'), 'line 2: expected a name of the ledger as `entry`'],
    [header + superseded.replace('published', 'a/b'), 'line 2: expected a name of the ledger as `moment`'],
    [header + notice.replace('["published"]', '["../published"]'), 'line 2: expected names of moments as `passes`'],
    [header + delivery.replace('"sms"', '"fax"'), 'line 2: expected email or sms or voice'],
    [header + delivery.replace(/,"reasons":.*\]/, ''), 'line 2: expected reasons as `reasons`'],
  ])('is refused if it is none: %j', async (text, place) => {
    writeFileSync(join(dir, 'plan'), text)
    await expect(read(join(dir, 'plan'))).rejects.toThrow(place)
  })
})
