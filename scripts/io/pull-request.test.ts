import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { generateContent } from '../../test/generated/content.ts'
import { isOutOfReach, monthsOf, windowsOf } from '../core/gate/glance.ts'
import { verdictOf } from '../core/gate/verdict.ts'
import { entryName } from '../core/read/entry-name.ts'
import { readContent } from './content.ts'
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

const isEntry = (path: string) => (entryName(path, 'incident') ?? entryName(path, 'change')) !== undefined
const files = generateContent(size)
const entries = [...files].filter(([path]) => isEntry(path))

/** Commits the content, then a change of one file; the last two commits. */
function pullRequestOf(file: string, from: string, to: string): { base: string; head: string } {
  for (const [path, text] of files) write(path, text)
  const base = committed()
  const text = files.get(file) ?? ''
  expect(text).toContain(from)
  write(file, text.replace(from, to))
  return { base, head: committed() }
}

it('parses nothing besides where no change is touched', async () => {
  const file = entries.map(([path]) => path).find((path) => path.startsWith('incidents')) ?? ''
  const { base, head } = pullRequestOf(file, '## Summary\n\n', '## Summary\n\nIt is another one. ')
  expect((await judged(base, head)).parsed).toBe(1)
})

it('parses only what a change can meet, and says the same when everything is known', async () => {
  const [file = '', text = ''] = entries.find(([, each]) => /planned_start: 2031-01/.test(each) && isToMake(each)) ?? []
  const [old = '', start = ''] = /planned_start: (\S+)/.exec(text) ?? []
  const { base, head } = pullRequestOf(file, old, old.replace(start, '2031-01-01T00:00:00Z'))
  const cold = await judged(base, head)
  const meetable = {
    now,
    windows: windowsOf(cold.facts.touched, now),
    months: monthsOf(cold.facts.touched, now),
    apart: 'PT72H',
  }
  expect(meetable.windows).toHaveLength(1)
  const near = entries.filter(([path, each]) => path === file || !isOutOfReach({ kind: kindOf(path) }, each, meetable))
  expect(cold.parsed).toBe(near.length)
  expect(cold.parsed).toBeLessThan(entries.length)
  await readContent({ root, state: join(root, '.care'), now })
  const warm = await judged(base, head)
  expect(warm.facts.entries.length).toBeGreaterThan(cold.facts.entries.length)
  expect(warm.verdict).toEqual(cold.verdict)
  expect(cold.verdict.entries[0]?.missing.map(({ rule }) => rule)).toContain('change/conflict')
})

it('parses everything where a file that others lean on is touched', async () => {
  const { base, head } = pullRequestOf('catalog/policy.yaml', 'Quarry Hosting', 'Quarry and Daughters')
  expect((await judged(base, head)).parsed).toBe(entries.length)
})

function isToMake(text: string): boolean {
  return !/^(?:cancelled|rolled_back|moves):|actual_start/m.test(text)
}

function kindOf(path: string): 'incident' | 'change' {
  return path.startsWith('incidents') ? 'incident' : 'change'
}
