import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlanRow } from '../core/plan-row.ts'
import { readPlan, writePlan } from './plan-file.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'care-plan-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const rows: PlanRow[] = [
  { type: 'plan', version: 1, now: 'now', ledger: 'l' },
  ...Array.from(
    { length: 2500 },
    (_, at): PlanRow => ({ type: 'superseded', entry: 'e', moment: `update-${at}`, by: 'ü\u2028' }),
  ),
  { type: 'end', rows: 2501, whole: true },
]

async function* stream(of: readonly PlanRow[], fails = false): AsyncGenerator<PlanRow> {
  yield* of
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

  it('that cannot be written or read is an error with a cure', async () => {
    writeFileSync(join(dir, 'file'), '')
    await expect(writePlan(join(dir, 'file', 'plan'), stream(rows))).rejects.toThrow('cannot be written')
    await expect(read(join(dir, 'nowhere'))).rejects.toThrow('cannot be read')
  })

  it.each([
    ['', 'line 1: expected a row of a plan'],
    ['{}\n', 'line 1'],
    ['{"type":"delivery"}\n', 'line 1'],
    ['{"type":"plan"}\n{"type":"plan"}\n', 'line 2'],
    ['{"type":"plan"}\n{"type":"deliv', 'line 2'],
    ['null\n', 'line 1'],
    ['{"type":"plan"}\n{"type":"end","rows":1}\n{"type":"superseded"}\n', 'line 3'],
  ])('is refused if it is none: %j', async (text, place) => {
    writeFileSync(join(dir, 'plan'), text)
    await expect(read(join(dir, 'plan'))).rejects.toThrow(place)
  })
})
