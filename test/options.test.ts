import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const scenarios = join(import.meta.dirname, 'scenarios')
const program = join(import.meta.dirname, '..', 'scripts', 'care.ts')
let home = ''

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'care-options-'))
  const root = join(home, 'content')
  mkdirSync(join(home, 'folder'))
  cpSync(join(scenarios, 'catalog'), join(root, 'catalog'), { recursive: true })
  writeFileSync(join(home, 'file'), 'no plan, no registry and no folder\n')
  symlinkSync('nowhere', join(home, 'dangling'))
  for (const name of ['circle', 'ring']) symlinkSync(name, join(home, name))
  expect(care('ledger', 'init').status).toBe(0)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

function care(...args: readonly string[]) {
  const given = [program, ...args, '--now', '2030-05-01T10:30:00Z']
  const env = { ...process.env, CARE_STATE: undefined }
  const { status, stdout, stderr } = spawnSync(process.execPath, given, {
    ...{ encoding: 'utf8', cwd: join(home, 'content'), env, timeout: 50_000 },
  })
  return { status, stdout, stderr }
}

const commands: Readonly<Record<string, readonly string[]>> = {
  check: [],
  plan: ['--out', '--ledger'],
  deliver: ['--plan', '--ledger', '--outbox'],
  build: ['--out', '--base'],
  start: ['--port'],
  new: ['--services'],
  doctor: ['--ledger'],
  'contacts encrypt': ['--to', '--out'],
  'contacts erase': ['--to', '--outbox'],
  'ledger init': ['--ledger', '--since'],
  'ledger rekey': ['--forget', '--ledger'],
}
const senseless = ['', '../file/x', '../circle']

/** What a command needs besides the option in question. */
const needed: Readonly<Record<string, readonly string[]>> = {
  new: ['change', '--title', 'x'],
  start: ['--no-serve'],
  'contacts encrypt': ['../file', '--to=age1x', '--out=../file/y'],
  'contacts erase': ['con-aaaa'],
}

const cases = Object.entries(commands).flatMap(([command, own]) =>
  [...own, '--root', '--customers', '--state'].map((option) => ({ command, option })),
)

describe('an option with a senseless value', () => {
  it.each(cases)(
    'ends no command with a stack: care $command $option',
    ({ command, option }) => {
      for (const value of senseless) {
        const { status, stdout, stderr } = care(...command.split(' '), ...(needed[command] ?? []), `${option}=${value}`)
        expect(`${stdout}${stderr}`).not.toMatch(/^ +at |\[ERROR\]/m)
        expect(status).toBeLessThanOrEqual(2)
      }
    },
    120_000,
  )

  it.each(['../x', '..', '.', 'a/../b', 'a//b', '//x', 'https://host/status', 'a b', 'a\nb', 'a%2e', 'zürich'])(
    'is no path of a site: --base %j',
    (base) => {
      const { status, stderr } = care('build', `--base=${base}`)
      expect([status, stderr]).toEqual([2, expect.stringContaining('expected a path such as /status')])
    },
  )

  it.each(['--root', '--customers', '--state', '--out'])('is no path: %s', (option) => {
    for (const value of ['', 'a\nb']) {
      const { status, stderr } = care('build', `${option}=${value}`)
      expect([status, stderr]).toEqual([2, expect.stringContaining('expected the path of a file or folder')])
    }
  })

  it.each(['/', '/status', 'status/', '/~team/status.1/'])('but %j is one', (base) => {
    const { status, stderr } = care('build', `--base=${base}`, '--out', join(home, 'site'))
    expect([status, stderr]).toEqual([0, ''])
  })

  it.each([
    ['check', '--customers', '../dangling', 'is a link that leads to nothing', 'mend the link'],
    ['check', '--customers', '../ring', 'is a link that leads in a circle', 'mend the link'],
    ['check', '--customers', '/dev/null', 'is neither a folder nor a file', 'name a folder of YAML files'],
    ['build', '--out', '../file', 'is no folder', 'with --out'],
    ['plan', '--out', '/dev/null', 'is no file', 'name a file'],
    ['plan', '--out', '../folder', 'is no file', 'name a file'],
  ])('is a sentence with its cure: care %s %s %s', (command, option, value, message, help) => {
    const { status, stderr } = care(command, option, value)
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
    expect(stderr).toMatch(new RegExp(`= help .*${help}`))
  })

  it('is seen by care doctor: a state folder that cannot be made', () => {
    expect(care('doctor', '--state', '../file/x').stdout).toMatch(/State +.*file\/x cannot be written/)
  })
})
