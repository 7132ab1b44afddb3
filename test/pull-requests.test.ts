import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Verdict, verdictOf } from '../scripts/core/gate/verdict.ts'
import { readAudience } from '../scripts/io/audience-file.ts'
import { gateFacts } from '../scripts/io/pull-request.ts'
import { repositoryOf } from '../scripts/io/repository.ts'
import { buildPullRequest, pullRequests, targetOf } from './pull-requests/repository.ts'

const accept = process.env['ACCEPT'] === '1'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-pull-request-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('pull requests', () => {
  test('there are some', () => expect(pullRequests.length).toBeGreaterThanOrEqual(45))

  test.each(pullRequests)('%s', async (name) => {
    const built = buildPullRequest(name, root)
    const { commits, authors, reviews, now, audienceFile } = built
    const repository = await repositoryOf(root, process.env)
    const [base = '', head = ''] = [commits[targetOf(built)], commits['head']]
    const audience = audienceFile === undefined ? undefined : readAudience(audienceFile)
    const place = { root, state: join(root, '.care'), now, repository, audience }
    const facts = await gateFacts({ base, head, authors, reviews }, place)
    const text = `${pretty(verdictOf(facts))}\n`
    const file = expected(name)
    if (accept) writeFileSync(file, text)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })

  test.each([
    'level-2-ready',
    'audience-unknown',
    'behind',
    'hostile-names',
    'others-only',
    'force-push',
    'unreadable',
  ])('%s, as care gate says it', (name) => {
    const built = buildPullRequest(name, root)
    const { now, reviewsFile, audienceFile } = built
    const said = ['--base', targetOf(built), '--head', 'head', '--reviews', reviewsFile, '--now', now, '--root', root]
    const audience = audienceFile === undefined ? [] : ['--audience', audienceFile]
    const run = (...more: string[]) =>
      spawnSync(process.execPath, [care, 'gate', ...said, ...audience, ...more], { encoding: 'utf8', env })
    const { status, stdout, stderr } = run('--json')
    const verdict = JSON.parse(readFileSync(expected(name), 'utf8')) as Verdict
    expect([stderr, JSON.parse(stdout), status]).toEqual(['', verdict, verdict.ready ? 0 : 1])
    const { stdout: text } = run()
    expect(text).toMatch(verdict.ready ? /^Ready/ : /^Not ready: at the stage /)
    expect(text).not.toMatch(/[^\P{C}\n]/u)
    expect(text).not.toContain('(0 of 0)')
  })
})

const care = join(import.meta.dirname, '../scripts/care.ts')
const env = { PATH: process.env['PATH'], NO_COLOR: '1' }

function expected(name: string): string {
  return join(import.meta.dirname, 'pull-requests', name, 'verdict.json')
}

/** The verdict as `--json` prints it, with what holds no other object on one line. */
function pretty(value: unknown, indent = ''): string {
  if (!holdsObjects(value)) return JSON.stringify(value)
  const isList = Array.isArray(value)
  const rows = Object.entries(value).map(
    ([name, each]) => `${indent}  ${isList ? '' : `${JSON.stringify(name)}: `}${pretty(each, `${indent}  `)}`,
  )
  return `${isList ? '[' : '{'}\n${rows.join(',\n')}\n${indent}${isList ? ']' : '}'}`
}

function holdsObjects(value: unknown): value is object {
  return isObject(value) && Object.values(value).some((each) => (Array.isArray(each) ? each : [each]).some(isObject))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
