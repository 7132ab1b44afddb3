import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bench, Ground, Side } from './bench.ts'
import { check } from './check.ts'
import { around } from './ground.ts'

const care = fileURLToPath(new URL('../../scripts/care.ts', import.meta.url))

/** The whole `care gate` of a pull request of three entries, where `care check` has read every text before. */
export const gate: Bench = {
  name: 'the whole process of care gate, three entries, warm',
  against: 'Git listing base and head, and printing the three files of both',
  piece: 'run',
  cases: [1000, 10_000].map((entries) => ({ entries, contacts: 1000, rounds: 7 })),
  ours: async (ground) => {
    prepare(ground)
    await check(ground)
    return () => judge(ground)
  },
  baseline: listed(),
}

/** The same with nothing kept: what can conflict is parsed: what is open or planned in the same days. */
export const gateCold: Bench = {
  ...gate,
  name: 'the whole process of care gate, three entries, nothing kept',
  cases: [1000, 10_000].map((entries) => ({ entries, contacts: 1000, rounds: 3 })),
  ours: (ground) => {
    prepare(ground)
    rmSync(ground.state, { recursive: true, force: true })
    return () => judge(ground)
  },
}

function listed(): Side {
  return (ground) => {
    const names = prepare(ground)
    return () => {
      for (const commit of ['main', 'pull']) {
        git(ground, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit])
        git(ground, ['cat-file', '--batch'], names.map((name) => `${commit}:${name}\n`).join(''))
      }
      return 1
    }
  }
}

/** A repository with the content on `main` and a pull request of three entries on `pull`; their names. */
function prepare(ground: Ground): string[] {
  const { root } = ground
  const all = ['incidents', 'changes'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  )
  const text = (name: string) => readFileSync(join(root, name), 'utf8')
  const isToCome = (name: string) =>
    !/^(?:cancelled|rolled_back):|actual_start|^moves:/m.test(text(name)) && startOf(text(name)) > around
  const changes = all.filter((name) => name.startsWith('changes') && isToCome(name))
  const names = [...all.slice(0, 1), ...changes.slice(0, 2)]
  if (existsSync(join(root, '.git'))) return names
  git(ground, ['init', '-q', '-b', 'main'])
  git(ground, ['add', 'incidents', 'changes', 'catalog'])
  git(ground, ['commit', '-q', '-m', 'content'])
  // as a clone is
  git(ground, ['repack', '-a', '-d', '-q'])
  const files = names.map((name) => {
    const worse = text(name).replace('## Summary\n\n', '## Summary\n\nIt is worse. ')
    return `M 100644 inline ${name}\ndata ${Buffer.byteLength(worse)}\n${worse}\n`
  })
  const commit = `commit refs/heads/pull\ncommitter A <a@a.example> 1900000000 +0000\ndata 1\nx\nfrom refs/heads/main^0\n`
  git(ground, ['fast-import', '--quiet'], `${commit}${files.join('')}\n`)
  return names
}

function startOf(text: string): string {
  return /planned_start: *["']?([^\s"',}]+)/.exec(text)?.[1] ?? ''
}

function judge({ root, state }: Ground): number {
  const args = ['gate', '--base', 'main', '--head', 'pull', '--root', root, '--state', state, '--now', around]
  const { status, stdout, stderr } = spawnSync(process.execPath, [care, ...args], { encoding: 'utf8' })
  if (status !== 1 || !stdout.startsWith('Not ready')) throw new Error(`${stdout}${stderr}`)
  return 1
}

function git({ root }: Ground, args: readonly string[], input = ''): void {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@a.example']
  const { status, stderr } = spawnSync('git', ['-C', root, ...who, ...args], { env, input, maxBuffer: 2 ** 30 })
  if (status !== 0) throw new Error(stderr.toString())
}
