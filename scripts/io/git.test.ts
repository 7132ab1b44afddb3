import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { headCommit } from './git.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'care-git-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function git(...args: string[]): string {
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim()
}

test('headCommit names the commit of a work tree, and of nothing else', async () => {
  expect(await headCommit(folder)).toBeUndefined()
  git('init', '-q')
  expect(await headCommit(folder)).toBeUndefined()
  writeFileSync(join(folder, 'a'), 'a')
  git('add', 'a')
  git('commit', '-qm', 'First')
  expect(await headCommit(folder)).toBe(git('rev-parse', 'HEAD'))
  mkdirSync(join(folder, 'inner', '.git'), { recursive: true })
  expect(await headCommit(join(folder, 'inner'))).toBeUndefined()
  writeFileSync(join(folder, '.git', 'HEAD'), '--output=/tmp/x')
  expect(await headCommit(folder)).toBeUndefined()
})
