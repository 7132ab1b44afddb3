import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const scenarios = join(import.meta.dirname, 'scenarios')
const now = '2030-05-01T10:30:00Z'
let root = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'care-plan-'))
  cpSync(join(scenarios, 'catalog'), join(root, 'catalog'), { recursive: true })
  cpSync(join(scenarios, 'refused-entry', 'in'), root, { recursive: true })
  expect(care('ledger', 'init', '--since', '2030-05-01T00:00:00Z').status).toBe(0)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function care(...args: string[]) {
  const bin = join(import.meta.dirname, '..', 'scripts', 'care.ts')
  return spawnSync(process.execPath, [bin, ...args, '--root', root, '--now', now], { encoding: 'utf8' })
}

describe('care plan', () => {
  test('says what is told, to how many and why, and names what it leaves out', () => {
    const { stdout, stderr, status } = care('plan')
    expect(stdout).toContain('3 deliveries of 1 entry to 2 customers')
    expect(stdout).toContain('by   email: 2 in en, 1 in zh-CN')
    expect(stdout).toContain('why  uses web@eu-1, which needs app@eu-1, which needs disk@eu-1: outage (1 customer)')
    expect(stderr).toContain('incidents/INC-2030-0002.md:')
    expect(stderr).toContain('care check')
    expect(status).toBe(0)
  })

  test('prints one JSON document of the documented shape', () => {
    const plan = JSON.parse(care('plan', '--json').stdout)
    expect(plan).toMatchObject({ version: 1, now: '2030-05-01T10:30:00.000Z', held: [], skipped: [] })
    expect(plan.superseded).toEqual([{ entry: 'INC-2030-0001', moment: 'published', by: 'update-1' }])
    expect(plan.deliveries).toHaveLength(3)
    for (const delivery of plan.deliveries) {
      expect(Object.keys(delivery)).toEqual(
        expect.arrayContaining(['entry', 'moment', 'customer', 'contact', 'channel', 'language', 'reasons']),
      )
    }
  })

  test('writes the same plan to a file, and never a name or an address', () => {
    const file = join(root, 'plans', 'plan.ndjson')
    const json = care('plan', '--json').stdout
    expect(care('plan', '--json', '--out', file).stdout).toBe(json)
    const rows = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows[0]).toMatchObject({ type: 'plan', version: 1 })
    expect(rows.filter(({ type }) => type === 'delivery')).toHaveLength(3)
    const printed = json + care('plan').stdout + readFileSync(file, 'utf8')
    for (const secret of ['@direct.example', '+4930', 'Indirect']) expect(printed).not.toContain(secret)
  })

  test('cannot run without a ledger, and says how to make one', () => {
    const { stderr, status } = care('plan', '--state', join(root, 'elsewhere'))
    expect(stderr).toContain('care ledger init')
    expect(status).toBe(2)
  })

  test('cannot run without a valid policy', () => {
    const policy = join(root, 'catalog', 'policy.yaml')
    const before = readFileSync(policy, 'utf8')
    writeFileSync(policy, before.replace('oldest: P7D', 'oldest: a week'))
    const file = join(root, 'never.ndjson')
    const { stderr, status } = care('plan', '--out', file)
    writeFileSync(policy, before)
    expect(stderr).toContain('catalog/policy.yaml')
    expect(status).toBe(2)
    expect(existsSync(file)).toBe(false)
  })
})
