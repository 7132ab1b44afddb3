import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const program = join(import.meta.dirname, '..', 'scripts', 'care.ts')

function care(words: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words.split(' ')], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('a word that is no command', () => {
  it.each([
    ['help plna', /unknown command 'plna'\n\(Did you mean plan\?\)\nsee what there is with: care --help\n$/],
    ['plna --help', /unknown command 'plna'\n\(Did you mean plan\?\)/],
    ['help nope', /unknown command 'nope'\nsee what there is with: care --help\n$/],
    ['help toString', /unknown command 'toString'/],
    ['help ledger lst', /unknown command 'lst'\n\(Did you mean list\?\)/],
    ['ledger help lst', /unknown command 'lst'\n\(Did you mean list\?\)/],
  ])('is an error: care %s', (words, said) => {
    expect(care(words)).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(said) })
  })

  it.each([
    ['help', 'Usage: care [options] [command]'],
    ['help plan', 'Usage: care plan [options]'],
    ['help ledger list', 'Usage: care ledger list [options]'],
    ['ledger help', 'Usage: care ledger [options] [command]'],
  ])('but help on one that is there is given: care %s', (words, first) => {
    const { status, stdout } = care(words)
    expect([status, stdout.split('\n')[0]]).toEqual([0, first])
  })
})
