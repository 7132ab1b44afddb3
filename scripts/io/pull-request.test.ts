import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { generateContent } from '../../test/generated/content.ts'
import { asOf } from '../core/decide/as-of.ts'
import { verdictOf } from '../core/gate/verdict.ts'
import { looksEnded } from '../core/read/ended.ts'
import { entryName } from '../core/read/entry-name.ts'
import { gateFacts } from './pull-request.ts'
import { repositoryOf } from './repository.ts'

const now = '2031-03-10T12:00:00.000Z'
const size = {
  seed: 5,
  incidents: 60,
  changes: 60,
  services: 8,
  customers: 1,
  contacts: 1,
  languages: ['en'],
  around: '2031-01-01T12:00:00.000Z',
}
const approvals = `
approvals:
  roles: { assessor: [ada], guidance: [gus], reviewer: [rex], duty_manager: [dora] }
  approvers: { 1: 2, 2: 1, 3: 1, change: 1, change_felt: 2 }
  large_audience: 0.5
  emergency: { guidance: PT12H, review: P2D }
`

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-gate-'))
  git('init', '-q', '-b', 'main')
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

function committed(): string {
  git('add', '-A', ':!.care')
  git('commit', '-q', '-m', 'x')
  return git('rev-parse', 'HEAD')
}

async function judged(base: string, head: string) {
  let parsed = 0
  const repository = await repositoryOf(root, process.env)
  const place = { root, state: join(root, '.care'), now, repository, onParsed: () => (parsed += 1) }
  const facts = await gateFacts({ base, head, authors: ['eve'], reviews: [] }, place)
  return { facts, parsed, verdict: verdictOf(facts) }
}

it('parses only what is touched or can be met, and says the same when everything is known', async () => {
  const files = generateContent(size)
  for (const [path, text] of files) write(path, path === 'catalog/policy.yaml' ? `${text}${approvals}` : text)
  const base = committed()
  const file = `incidents/${readdirSync(join(root, 'incidents'))[0]}`
  write(file, readFileSync(join(root, file), 'utf8').replace('## Summary\n\n', '## Summary\n\nIt is another one. '))
  const head = committed()
  const cold = await judged(base, head)
  expect(cold.facts.touched.map((each) => each.file)).toEqual([file])
  const originals = [...files].flatMap(([path, text]) =>
    (entryName(path, 'incident') ?? entryName(path, 'change')) ? [{ path, text }] : [],
  )
  const kind = (path: string) => (path.startsWith('incidents') ? 'incident' : 'change')
  const unlike = originals.filter(({ path, text }) => path === file || !looksEnded({ kind: kind(path), text, now }))
  expect(cold.parsed).toBe(unlike.length)
  expect(cold.parsed).toBeLessThan(originals.length)
  const closed = cold.facts.entries.filter((entry) => asOf(entry, now)?.open === false)
  expect(closed).toEqual([])
  const warm = await judged(base, head)
  expect(warm.parsed).toBe(0)
  expect(warm.verdict).toEqual(cold.verdict)
  rmSync(join(root, '.care'), { recursive: true })
  write('catalog/services/more.yaml', 'id: more\nname: More\nregions: []\n')
  // What others lean on was touched: now every file may have a problem by it.
  const all = await judged(head, committed())
  expect(all.parsed).toBe(originals.length)
})
