import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { planJson } from '../scripts/core/decide/plan-json.ts'
import { createPlanner, planRows } from '../scripts/core/decide/planner.ts'
import { toInstant } from '../scripts/core/instant.ts'
import type { Outcome } from '../scripts/core/ledger.ts'
import type { PlanRow } from '../scripts/core/plan-row.ts'
import { readContent } from '../scripts/io/content.ts'
import { hash, hmac, type LedgerDouble, ledger } from './doubles/planning.ts'

interface Step {
  readonly now: string
  readonly put?: string
  readonly sent?: number
  readonly ended?: Outcome | 'claimed'
}

interface Scenario {
  readonly title: string
  readonly since: string
  readonly left_out?: readonly string[]
  readonly steps: readonly Step[]
}

const home = join(import.meta.dirname, 'scenarios')
const names = readdirSync(home).filter((name) => existsSync(join(home, name, 'scenario.yaml')))
const accept = process.env['ACCEPT'] === '1'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-scenario-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('scenarios', () => {
  test('there are some', () => expect(names.length).toBeGreaterThan(15))

  test.each(names)('%s', async (name) => {
    const folder = join(home, name)
    const scenario = parse(readFileSync(join(folder, 'scenario.yaml'), 'utf8')) as Scenario
    if (!existsSync(join(folder, 'in', 'catalog')))
      cpSync(join(home, 'catalog'), join(root, 'catalog'), { recursive: true })
    cpSync(join(folder, 'in'), root, { recursive: true })
    const book = ledger(instant(scenario.since))
    for (const [index, step] of scenario.steps.entries()) {
      if (step.put) cpSync(join(folder, step.put), root, { recursive: true })
      const rows = await planAt(instant(step.now), book, scenario.left_out ?? [])
      await compare(join(folder, 'out', `${index + 1}.json`), rows)
      send(book, rows, step)
    }
    expect(readdirSync(join(folder, 'out'))).toHaveLength(scenario.steps.length)
  })
})

async function planAt(now: string, book: LedgerDouble, leftOut: readonly string[]): Promise<PlanRow[]> {
  const content = await readContent({ root, now, state: join(root, '.care') })
  const errors = content.problems.filter(({ severity }) => severity === 'error')
  expect([...new Set(errors.map(({ file }) => file))], JSON.stringify(errors, null, 2)).toEqual(leftOut)
  if (!content.catalog) throw new Error('the catalogue of a scenario is not valid')
  const { entries, catalog } = content
  const planner = createPlanner({ entries, catalog, ledger: book, now, hash, hmac })
  const rows: PlanRow[] = []
  for await (const some of planRows({ planner, customers: content.customers(), isWhole: () => true }))
    rows.push(...some)
  return rows
}

/** Digests belong to tests of their own; everything else of a plan is compared, a row a line. */
async function compare(file: string, rows: readonly PlanRow[]): Promise<void> {
  const shown = rows.map((row) => (row.type === 'notice' ? { ...row, digest: undefined, source: undefined } : row))
  const text = await pretty(shown as PlanRow[])
  if (accept) {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, text)
  }
  expect(text).toBe(readFileSync(file, 'utf8'))
}

async function pretty(rows: readonly PlanRow[]): Promise<string> {
  let text = ''
  for await (const piece of planJson(stream(rows))) text += piece
  const members = Object.entries(JSON.parse(text) as Record<string, unknown>).map(([name, value]) => {
    const lines =
      Array.isArray(value) && value.length > 0 ? value.map((row) => `    ${JSON.stringify(row)}`).join(',\n') : ''
    return `  ${JSON.stringify(name)}: ${lines ? `[\n${lines}\n  ]` : JSON.stringify(value)}`
  })
  return `{\n${members.join(',\n')}\n}\n`
}

async function* stream(rows: readonly PlanRow[]): AsyncGenerator<PlanRow> {
  yield* rows
}

/** Claims what a step sends. A run that was killed claimed less and completed nothing. */
function send(book: LedgerDouble, rows: readonly PlanRow[], { sent, ended = 'accepted' }: Step): void {
  const deliveries = rows.filter((row) => row.type === 'delivery').slice(0, sent)
  const notices = rows.filter((row) => row.type === 'notice')
  const complete = sent === undefined
  book.claim([...notices, ...deliveries.slice(0, -1)], { complete })
  book.claim([...notices, ...deliveries.slice(-1)], { complete, outcome: ended })
}

function instant(text: string): string {
  const found = toInstant(text)
  if (!found) throw new Error(`a scenario names the time ${text}`)
  return found
}
