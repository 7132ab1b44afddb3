import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { onDesk } from '../commands/gate-sources.ts'
import { repositoryOf } from './repository.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-repository-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function init(...args: string[]): void {
  execFileSync('git', ['init', '-q', ...args, root], { env: { PATH: process.env['PATH'] } })
}

it('a repository that names commits by SHA-256 is told apart', async () => {
  init('--object-format=sha256')
  await expect(repositoryOf(root, process.env)).rejects.toThrow('names its commits by sha256, expected sha1')
})

it('a repository without a commit has nothing to judge', async () => {
  init()
  const repository = await repositoryOf(root, process.env)
  expect(() => onDesk({ base: 'main', head: 'HEAD' }, repository)).toThrow('the repository has no commit yet')
})
