import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commitTree } from './commit-tree.ts'
import { isProblem } from './files.ts'
import { blobId } from './hash.ts'
import { folderTree } from './tree.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-commit-'))
  git('init', '-q')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function git(...args: string[]): string {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@a.example']
  return execFileSync('git', ['-C', root, ...who, ...args], { env, encoding: 'utf8' }).trim()
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function committed(below = '') {
  git('add', '-A')
  git('commit', '-q', '-m', 'x')
  return commitTree({ dir: join(root, '.git'), env: process.env }, git('rev-parse', 'HEAD'), below)
}

const odd = ['a b.md', 'ä.md', 'a"b.md', 'tab\t.md', 'line\nfeed.md', '-x.md', '$(id).md', '.hidden.md', 'README.md']

describe('a commit', () => {
  it('reads like the folder it was made from, whatever names are', () => {
    for (const name of odd) write(`incidents/${name}`, name)
    write('incidents/sub/INC-1.md', 'x')
    write('catalog/services/a.yaml', 'id: a')
    write('changes', 'a file')
    symlinkSync('/etc/passwd', join(root, 'incidents/link.md'))
    write('incidents/large.md', 'x'.repeat(128 * 1024 + 1))
    chmodSync(join(root, 'incidents/a b.md'), 0o755)
    const [tree, disk] = [committed(), folderTree(root)]
    for (const folder of ['incidents', 'changes', 'catalog/services', 'nowhere']) {
      const [found, expected] = [tree.list(folder), disk.list(folder)]
      expect(found.names).toEqual(expected.names)
      expect(new Set(found.problems)).toEqual(new Set(expected.problems))
      for (const name of found.names) {
        const [bytes, same] = [tree.read(`${folder}/${name}`), disk.read(`${folder}/${name}`)]
        expect(isProblem(bytes) ? bytes : Buffer.from(bytes).toString()).toEqual(
          isProblem(same) ? same : Buffer.from(same).toString(),
        )
        if (!isProblem(same)) expect(tree.blob(`${folder}/${name}`)).toBe(blobId(same))
      }
    }
  })

  it('does not follow a link in the place of a folder', () => {
    mkdirSync(join(root, 'elsewhere'))
    write('elsewhere/INC-2024-0001.md', 'x')
    symlinkSync('elsewhere', join(root, 'incidents'))
    const tree = committed()
    expect(tree.list('incidents')).toMatchObject({ names: [], problems: [{ file: 'incidents', rule: 'file/symlink' }] })
    expect(tree.read('incidents/INC-2024-0001.md')).toMatchObject({ rule: 'file/missing' })
  })

  it('has its content below a folder', () => {
    write('docs/incidents/a.md', 'below')
    write('incidents/a.md', 'above')
    const tree = committed('docs/')
    expect(Buffer.from(tree.read('incidents/a.md') as Uint8Array).toString()).toBe('below')
  })

  it('has more files than are read at once', () => {
    for (let index = 0; index < 1200; index += 1) write(`incidents/${index}.md`, `${index}`)
    const tree = committed()
    for (const name of tree.list('incidents').names)
      expect(Buffer.from(tree.read(`incidents/${name}`) as Uint8Array).toString()).toBe(name.replace('.md', ''))
  })
})
