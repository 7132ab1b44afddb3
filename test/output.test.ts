import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { closeSync, cpSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const scenarios = join(import.meta.dirname, 'scenarios')
const care = join(import.meta.dirname, '..', 'scripts', 'care.ts')
const now = '2030-05-01T10:30:00Z'
let root = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'care-output-'))
  cpSync(join(scenarios, 'catalog'), join(root, 'catalog'), { recursive: true })
  cpSync(join(scenarios, 'first-notice', 'in'), root, { recursive: true })
  const args = ['ledger', 'init', '--since', '2030-05-01T00:00:00Z', '--root', root]
  expect(spawnSync(process.execPath, [care, ...args]).status).toBe(0)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const commands = [
  ['plan'],
  ['plan', '--json'],
  ['doctor'],
  ['check', '--json'],
  ['ledger', 'list'],
  ['build'],
  ['start', '--no-serve'],
  ['new', 'change', '--title', 'x'],
  ['plan', '--help'],
].map((command) => ({ name: command.join(' '), command }))

describe('an output that nothing can be written to', () => {
  it.each(commands)('is one sentence and a cure when the disk is full: care $name', ({ command }) => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = run(command, full)
    closeSync(full)
    expect(stderr).toMatch(/care: the output cannot be written: ENOSPC.*\n {2}= help {2}make room/)
    expect(stderr).not.toMatch(/^ {4}at /m)
    expect(status).toBe(2)
  })

  it.each(commands)('is nothing when the reader has seen enough: care $name', ({ command }) => {
    const at = command.includes('--help') ? '' : `--root '${root}' --now ${now}`
    const words = command.map((word) => `'${word}'`).join(' ')
    const pipe = `{ '${process.execPath}' '${care}' ${words} ${at}; echo "ended $?" >&2; } | sleep 0`
    const { stderr } = spawnSync('sh', ['-c', pipe], { encoding: 'utf8' })
    expect(stderr).not.toMatch(/EPIPE|^ {4}at /m)
    // 1 is what check or doctor found
    expect(stderr).toMatch(/^(?:check|doctor)/.test(words.slice(1)) ? /ended [01]\n$/ : /ended 0\n$/)
  })

  it('stops no command when nobody can be told of it either', () => {
    const full = openSync('/dev/full', 'w')
    const args = [care, 'new', 'change', '--title', 'x', '--root', root, '--now', now]
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', full] })
    closeSync(full)
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^changes\/CHG-2030-\d+\.md\n$/)])
  })
})

function run(command: readonly string[], out: number): SpawnSyncReturns<string> {
  const args = command.includes('--help') ? command : [...command, '--root', root, '--now', now]
  return spawnSync(process.execPath, [care, ...args], { encoding: 'utf8', stdio: ['ignore', out, 'pipe'] })
}
