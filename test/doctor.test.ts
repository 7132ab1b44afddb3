import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Finding, isHealthy } from '../scripts/core/health.ts'

const pulls = join(import.meta.dirname, 'pull-requests')
const file = 'incidents/INC-2030-0001.md'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-doctor-'))
  cpSync(join(pulls, 'base'), root, { recursive: true })
  mkdirSync(join(root, 'incidents'))
  const text = readFileSync(join(pulls, 'like', 'incident.md'), 'utf8').replace('$ID', 'INC-2030-0001')
  const owing =
    'emergency: { reason: Attackers are at work., guidance_due: 2030-05-01T20:00:00Z, review_due: 2030-05-03T09:00:00Z }'
  const warning = text
    .replace('level: 2', 'level: 1')
    .replace('next_update: 2030-05-01T18', `${owing}\nnext_update: 2030-05-02T08`)
  writeFileSync(join(root, file), warning)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function promises(now: string): Finding | undefined {
  const care = join(import.meta.dirname, '../scripts/care.ts')
  const args = ['doctor', '--json', '--root', root, '--now', now]
  const { stdout } = spawnSync(process.execPath, [care, ...args], { encoding: 'utf8' })
  return (JSON.parse(stdout) as { findings: Finding[] }).findings.find(({ what }) => what === 'Promises')
}

describe('what is late', () => {
  it('is nothing as long as a first warning may owe its stages', () => {
    expect(promises('2030-05-01T20:00:00Z')).toMatchObject({ state: 'works' })
  })

  it('is a first warning that still owes a stage after its time', () => {
    expect(promises('2030-05-01T20:01:00Z')).toMatchObject({ state: 'late', message: `1 late, in ${file}` })
  })

  it('is a warning, and makes nobody ill', () => {
    const finding = { what: 'Promises', state: 'late', message: '' } as const
    expect(isHealthy([finding])).toBe(true)
    expect(isHealthy([finding, { ...finding, state: 'missing' }])).toBe(false)
  })
})
