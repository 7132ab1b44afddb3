import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const home = join(import.meta.dirname, '..')
let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-new-'))
  cpSync(join(home, 'test/scenarios/catalog'), join(root, 'catalog'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function care(...args: readonly string[]) {
  const given = [join(home, 'scripts/care.ts'), 'new', ...args, '--root', root, '--now', '2030-05-01T10:30:00Z']
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' })
  return { status, stdout, stderr }
}
const drafts = () => readdirSync(root).filter((name) => ['incidents', 'changes'].includes(name))
const refused = (message: string, help: string) => ({
  ...{ status: 2, stdout: '' },
  stderr: expect.stringMatching(new RegExp(`^care: .*${message}.*\\n  = help  .*${help}`)),
})

describe('care new', () => {
  it('writes a draft with the next free number', () => {
    expect(care('change', '--title', 'x')).toMatchObject({ status: 0, stdout: 'changes/CHG-2030-0001.md\n' })
    expect(care('change', '--title', 'x')).toMatchObject({ status: 0, stdout: 'changes/CHG-2030-0002.md\n' })
  })

  it('refuses what the kind does not have, and an empty answer that would mean everyone', () => {
    expect(care('change', '--title', 'x', '--level', '2')).toEqual(refused('--level', 'care new incident'))
    expect(care('change', '--title', 'x', '--category', 'attack')).toEqual(refused('--category', 'leave it out'))
    expect(care('incident', '--title', 'x', '--services=')).toEqual(refused('no services', '--services'))
    expect(drafts()).toEqual([])
  })

  it('says what a folder without a catalogue, or without a valid service, lacks', () => {
    rmSync(join(root, 'catalog/services'), { recursive: true })
    expect(care('change', '--title', 'x', '--services', 'web')).toEqual(refused('no valid service', 'care check'))
    rmSync(join(root, 'catalog'), { recursive: true })
    expect(care('change', '--title', 'x')).toEqual(refused('no catalog/policy.yaml', '--root'))
    expect(drafts()).toEqual([])
  })

  it('says that it cannot write', () => {
    writeFileSync(join(root, 'changes'), 'no folder')
    expect(care('change', '--title', 'x')).toEqual(refused('nothing can be written into', '--root'))
    mkdirSync(join(root, 'incidents'))
    expect(care('incident', '--title', 'x')).toMatchObject({ status: 0 })
  })
})
