import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const home = join(import.meta.dirname, '..')
const file = 'incidents/INC-2024-0009.md'
let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-check-'))
  cpSync(join(home, 'test/hostile/base'), root, { recursive: true })
})
afterEach(() => {
  chmodSync(root, 0o755)
  rmSync(root, { recursive: true, force: true })
})

const care = (command: readonly string[], now: string) =>
  spawnSync(process.execPath, [join(home, 'scripts/care.ts'), ...command, '--root', root, '--now', now], {
    encoding: 'utf8',
  })
const check = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) => {
  const plain = { ...process.env, GITHUB_ACTIONS: '', ...env }
  const given = ['check', '--root', root, '--now', '2024-03-29T18:00:00Z', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'scripts/care.ts'), ...given], {
    ...{ encoding: 'utf8', env: plain, cwd: root },
  })
  return { status, stdout, stderr }
}
const rewrite = (change: (text: string) => string, path = file): void =>
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')))
const huge = (text: string): string => text.replace('level: 3', 'level: huge')

describe('care check', () => {
  it('says nothing on stdout and ends with 0 when all is well', () => {
    expect(check()).toEqual({ status: 0, stdout: '', stderr: '1 entry read: 0 errors, 0 warnings\n' })
  })

  it('shows each problem with its line and its cure, and ends with 1', () => {
    rewrite(huge)
    expect(check()).toMatchObject({
      status: 1,
      stdout: `error[schema/enum]: found "huge", expected 1, 2 or 3
  --> incidents/INC-2024-0009.md:8:20
   |
 8 | severity: { level: huge, rationale: 'Slow, but nothing is lost.' }
   |                    ^^^^
   = why   the level decides who is called and how often we write
   = help  use 1, 2 or 3; 3 is for a question without loss of service
`,
      stderr: '0 entries read: 1 error, 0 warnings\n',
    })
  })

  it('does not end with 1 for a warning', () => {
    rewrite((text) => text.replace('announced: 2024-03-28T09:00:00Z\n', '').replace(/\n## Updates[\s\S]*/, ''))
    const { status, stdout } = check()
    expect({ status, first: stdout.split('\n')[0] }).toEqual({
      status: 0,
      first: 'warning[entry/draft]: found no announced, expected the time of the first notice',
    })
  })

  it('prints one document with a version for machines', () => {
    rewrite(huge)
    const { status, stdout } = check(['--json'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      problems: [
        { file, line: 8, column: 20, rule: 'schema/enum', severity: 'error', message: /huge/, help: /use/ },
      ].map(({ message: _, help: __, ...rest }) => rest),
    })
    expect(JSON.parse(check(['--json', 'catalog']).stdout)).toEqual({ version: 1, problems: [] })
  })

  it('writes annotations on GitHub, with paths from where the step runs', () => {
    rewrite(huge)
    expect(check([], { GITHUB_ACTIONS: 'true' })).toMatchObject({
      status: 1,
      stdout: `::error file=${file},line=8,col=20,endColumn=24,title=schema/enum::found "huge", expected 1, 2 or 3%0Ause 1, 2 or 3; 3 is for a question without loss of service\n`,
    })
  })

  it('reports only what is in the paths it is given, and counts only that', () => {
    rewrite(huge)
    rewrite((text) => text.replace('group: storage', 'group: tape'), 'catalog/services/disk.yaml')
    expect(check(['catalog/services']).stdout).toMatch(/^error\[service\/group\][\s\S]*disk\.yaml:3:8/)
    expect(check([join(root, file)]).stdout).toMatch(/^error\[schema\/enum\]/)
    expect(check(['catalog/policy.yaml'])).toMatchObject({ status: 0, stdout: '' })
    expect(check(['..'])).toMatchObject({ status: 2, stdout: '' })
    expect(check(['incidents/INC-2024-0404.md'])).toMatchObject({ status: 2, stdout: '' })
  })

  it('takes a path as seen from the current folder, or else from the content folder', () => {
    rewrite(huge)
    const from = (cwd: string, path: string) => {
      const args = [join(home, 'scripts/care.ts'), 'check', path, '--root', root, '--now', '2024-03-29T18:00:00Z']
      return spawnSync(process.execPath, args, { encoding: 'utf8', cwd, env: { ...process.env, GITHUB_ACTIONS: '' } })
    }
    expect(from(tmpdir(), file).stdout).toMatch(/^error\[schema\/enum\]/)
    expect(from(tmpdir(), 'catalog')).toMatchObject({ status: 0, stdout: '' })
    expect(from(tmpdir(), 'catalog/nothing')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no catalog/nothing'),
    })
    // what is here is meant, though the content folder has one as well
    expect(from(home, 'catalog')).toMatchObject({ status: 2, stdout: '' })
    expect(from(join(root, 'incidents'), 'INC-2024-0009.md').stdout).toMatch(/^error\[schema\/enum\]/)
  })

  it('reads a registry from elsewhere and shows no address', () => {
    const registry = join(root, 'all.ndjson')
    writeFileSync(
      registry,
      '{"id":"cus-abcd","name":"Ann","tier":"gold","uses":[],"contacts":[{"id":"con-abcd","language":"en","time_zone":"UTC","channels":{"email":"ann@@a.example"}}]}\n',
    )
    const { status, stdout, stderr } = check(['--customers', registry])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^error\[schema\/format\][\s\S]*all\.ndjson:1:138/)
    expect(stdout + stderr).not.toContain('ann@')
    expect(check(['--customers', join(root, 'nowhere')])).toMatchObject({ status: 2, stdout: '' })
  })

  it('works on a folder that cannot be written, and on one with nothing in it', () => {
    chmodSync(root, 0o555)
    expect(check()).toMatchObject({ status: 0, stdout: '' })
    chmodSync(root, 0o755)
    for (const folder of ['incidents', 'catalog']) rmSync(join(root, folder), { recursive: true })
    const { status, stdout } = check()
    expect({ status, lines: stdout.split('\n').slice(0, 2) }).toEqual({
      status: 1,
      lines: ['error[file/missing]: found no such file, expected it', '  --> catalog/policy.yaml:1:1'],
    })
  })

  it('finds a text that customers were sent and that says something else now', () => {
    rewrite((text) => text.replace('level: 3', 'level: 2'))
    cpSync(join(home, 'test/hostile/customer-as-it-should-be'), root, { recursive: true })
    expect(care(['ledger', 'init'], '2024-03-28T08:00:00Z').status).toBe(0)
    expect(care(['deliver'], '2024-03-28T10:30:00Z').status).toBe(0)
    expect(check()).toMatchObject({ status: 0, stdout: '' })
    rewrite((text) => text.replace('All is well.', 'All is fine.'))
    const { status, stdout } = check()
    expect({ status, lines: stdout.split('\n').slice(0, 2) }).toEqual({
      status: 1,
      lines: [
        'error[entry/edited-after-sending]: found another text of update-1 than customers were sent, expected the one they have',
        '   --> incidents/INC-2024-0009.md:34:1',
      ],
    })
  })
})
