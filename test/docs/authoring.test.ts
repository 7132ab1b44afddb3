import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const home = join(import.meta.dirname, '../..')
const page = readFileSync(join(home, 'docs/authoring.md'), 'utf8')
const block = (language: string): string => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
/** The example, about a service of the catalogue of the tests. */
const example = block('markdown').replace('service: obs', 'service: app')
const now = '2026-11-24T13:25:00Z'
const policy = `approvals:
  roles: { assessor: [ann], guidance: [gus], reviewer: [rob], duty_manager: [dan] }
  approvers: { '1': 2, '2': 1, '3': 1, change: 1, change_felt: 2 }
  large_audience: 0.5
  emergency: { guidance: PT12H, review: P2D }
`

let root = ''
const git = (...args: string[]): string => {
  const who = ['-c', 'user.name=eve', '-c', 'user.email=eve@example.com', '-c', 'core.hooksPath=/dev/null']
  return spawnSync('git', [...who, ...args], { cwd: root, encoding: 'utf8' }).stdout.trim()
}
const gate = (entry: string, approvedBy: readonly string[]) => {
  git('switch', '--quiet', '--create', 'entry')
  mkdirSync(join(root, 'incidents'))
  writeFileSync(join(root, 'incidents/INC-2026-0001.md'), entry)
  git('add', '--all')
  git('commit', '--quiet', '-m', 'Entry')
  const reviews = approvedBy.map((user) => ({ user, state: 'approved', commit: 'entry', at: now }))
  writeFileSync(join(root, 'reviews.json'), JSON.stringify({ version: 1, authors: ['eve'], reviews }))
  const args = ['gate', '--base', 'main', '--head', 'entry', '--reviews', 'reviews.json', '--now', now, '--json']
  const { stdout } = spawnSync(process.execPath, [join(home, 'scripts/care.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return JSON.parse(stdout)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-docs-'))
  cpSync(join(home, 'test/scenarios/catalog'), join(root, 'catalog'), { recursive: true })
  writeFileSync(join(root, 'catalog/policy.yaml'), policy, { flag: 'a' })
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--quiet', '-m', 'Base')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('the entry of docs/authoring.md passes every stage', () => {
  expect(gate(example, ['ann', 'gus', 'rob'])).toMatchObject({ ready: true, stage: 'ready', problems: [] })
})

it('the emergency of docs/authoring.md lets it out on the approval of a duty manager', () => {
  const entry = example.replace('level: 2', 'level: 1').replace('next_update', `${block('yaml')}next_update`)
  expect(gate(entry, ['dan'])).toMatchObject({ ready: true, problems: [], entries: [{ emergency: true }] })
})
