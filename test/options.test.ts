import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, cares } from './cares.ts'

const scenarios = join(import.meta.dirname, 'scenarios')
const program = join(import.meta.dirname, '..', 'scripts', 'care.ts')
let home = ''

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'care-options-'))
  const root = join(home, 'content')
  mkdirSync(join(home, 'folder'))
  cpSync(join(scenarios, 'catalog'), join(root, 'catalog'), { recursive: true })
  writeFileSync(join(home, 'file'), 'no plan, no registry and no folder\n')
  symlinkSync('nowhere', join(home, 'dangling'))
  for (const name of ['circle', 'ring']) symlinkSync(name, join(home, name))
  expect(care('ledger', 'init').status).toBe(0)
  for (const words of asked) answers.set(words.join('\0'), await cares(given(...words), place()))
}, 300_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

const given = (...words: readonly string[]) => [...words, '--now', '2030-05-01T10:30:00Z']
const place = () => ({ cwd: join(home, 'content'), env: { ...process.env, CARE_STATE: undefined } })

/** In a process of its own. */
function care(...words: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given(...words)], {
    ...{ ...place(), encoding: 'utf8', timeout: 50_000 },
  })
  return { status: status ?? -1, stdout, stderr }
}

const answers = new Map<string, Answer>()

/** What the one process of all lines said: beginning takes longer than answering. */
function answer(...words: readonly string[]): Answer {
  const found = answers.get(words.join('\0'))
  if (!found) throw new Error(`nobody asked ${words.join(' ')}`)
  return found
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

const lineOf = ({ command, option }: (typeof cases)[number], value: string) => [
  ...command.split(' '),
  ...(needed[command] ?? []),
  `${option}=${value}`,
]
const noBases = ['../x', '..', '.', 'a/../b', 'a//b', '//x', 'https://host/status', 'a b', 'a\nb', 'a%2e', 'zürich']
const bases = ['/', '/status', 'status/', '/~team/status.1/']
const noPaths = ['', 'a\nb']
const paths = ['--root', '--customers', '--state', '--out']
const site = (base: string) => ['build', `--base=${base}`, '--out', '../site']
const asked = [
  ...cases.flatMap((one) => senseless.map((value) => lineOf(one, value))),
  ...noBases.map((base) => ['build', `--base=${base}`]),
  ...paths.flatMap((option) => noPaths.map((value) => ['build', `${option}=${value}`])),
  ...bases.map(site),
]

describe('an option with a senseless value', () => {
  it.each(cases)('ends no command with a stack: care $command $option', (one) => {
    for (const value of senseless) {
      const { status, stdout, stderr } = answer(...lineOf(one, value))
      expect(`${stdout}${stderr}`).not.toMatch(/^ +at |\[ERROR\]/m)
      expect(`${stdout}${stderr}`).not.toBe('')
      expect(status).toBeLessThanOrEqual(2)
    }
  })

  it.each(Object.keys(commands))('is answered the same in a process of its own: care %s', (command) => {
    const line = lineOf({ command, option: '--root' }, '../file/x')
    expect(care(...line)).toEqual(answer(...line))
    expect(answer(...line)).toMatchObject({ status: 2, stderr: expect.stringContaining('does not exist') })
  })

  it.each(noBases)('is no path of a site: --base %j', (base) => {
    const { status, stderr } = answer('build', `--base=${base}`)
    expect([status, stderr]).toEqual([2, expect.stringContaining('expected a path such as /status')])
  })

  it.each(paths)('is no path: %s', (option) => {
    for (const value of noPaths) {
      const { status, stderr } = answer('build', `${option}=${value}`)
      expect([status, stderr]).toEqual([2, expect.stringContaining('expected the path of a file or folder')])
    }
  })

  it.each(bases)('but %j is one', (base) => {
    const { status, stderr } = answer(...site(base))
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
