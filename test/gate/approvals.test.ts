import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { trustSince } from '../../scripts/commands/gate-trust.ts'
import { verdictOf } from '../../scripts/core/gate/verdict.ts'
import { type ApprovalSource, approvalsOf, type Merged } from '../../scripts/io/approvals.ts'
import { readAudience } from '../../scripts/io/audience-file.ts'
import { gateFacts } from '../../scripts/io/pull-request.ts'
import { repositoryOf } from '../../scripts/io/repository.ts'

/** What may be sent of what stands on main, however it came there: by pull requests, past them, or both. */
const samples = join(import.meta.dirname, '..', 'pull-requests')
const now = '2030-05-01T10:00:00.000Z'
const file = 'incidents/INC-2030-0001.md'
const fresh = readFileSync(join(samples, 'like/incident.md'), 'utf8').replaceAll('$ID', 'INC-2030-0001')
const audience = readAudience(join(samples, 'audience.ndjson'))

let root = ''
let landings: Map<string, Merged>
let verified = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-approvals-'))
  landings = new Map()
  git('init', '--quiet', '--initial-branch=main')
  cpSync(join(samples, 'base'), root, { recursive: true })
  verified = commit('the beginning', { '.gitignore': '.care\n' })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function git(...args: string[]): string {
  const who = { GIT_AUTHOR_NAME: 'eve', GIT_AUTHOR_EMAIL: 'e@e.example', GIT_COMMITTER_NAME: 'eve' }
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...who }
  return execFileSync('git', args, {
    cwd: root,
    env: { ...env, GIT_COMMITTER_EMAIL: 'e@e.example' },
    encoding: 'utf8',
  }).trim()
}

function commit(message: string, files: Readonly<Record<string, string | null>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    if (text === null) rmSync(join(root, path))
    else writeFileSync(join(root, path), text)
  }
  git('add', '--all')
  git('commit', '--quiet', '--allow-empty', '-m', message)
  return git('rev-parse', 'HEAD')
}

/** A pull request by eve with approvals, merged as it is. */
function merge(files: Readonly<Record<string, string | null>>, ...approvers: string[]): void {
  git('switch', '--quiet', '-c', `pr-${landings.size}`)
  const head = commit('a pull request', files)
  git('switch', '--quiet', 'main')
  git('merge', '--quiet', '--no-ff', '-m', 'merge', head)
  const reviews = approvers.map((user) => ({ user, state: 'approved' as const, commit: head, at: now }))
  landings.set(git('rev-parse', 'HEAD'), { head, authors: ['eve'], reviews, mergedAt: now })
}

const source: ApprovalSource = { name: 'file', mergedAs: async (at) => landings.get(at) }

async function place() {
  return { root, state: join(root, '.care'), repository: await repositoryOf(root, process.env) }
}

async function asked(since: string | undefined = verified) {
  const main = git('rev-parse', 'HEAD')
  const found = await approvalsOf(source, { ...(await place()), main, verified: since, audience: async () => audience })
  return { refused: Object.fromEntries(found.refused), isVerified: found.verified === main }
}

const everybody = ['ada', 'gus', 'rex']
const update = (text: string, revision: number) =>
  `${text.replace(/^revision: \d+/m, `revision: ${revision}`)}\n## Updates\n\n### 1 · identified · 2030-05-01T09:55:00Z\n\nWe know why.\n`
const nothing = { refused: {}, isVerified: true }
const held = (why: string) => ({ refused: { 'INC-2030-0001': expect.stringContaining(why) }, isVerified: false })

describe('what stands on main', () => {
  it('may be sent when it came by pull requests that passed', async () => {
    merge({ [file]: fresh }, ...everybody)
    merge({ [file]: update(fresh, 2) }, 'rita')
    expect(await asked()).toEqual(nothing)
  })

  it('is held when it was pushed past every pull request', async () => {
    commit('a push', { [file]: fresh })
    expect(await asked()).toEqual(held('pushed past every pull request'))
  })

  it('is not made good by a small pull request after a push: what was pushed needs every approval', async () => {
    commit('a push', { [file]: fresh })
    merge({ [file]: fresh.replace('answer slowly since', 'answer very slowly since') }, 'rita')
    expect(await asked()).toEqual(held('without the approval of the severity'))
    merge({ [file]: fresh.replace('answer slowly since', 'answer slowly, since') }, ...everybody)
    expect(await asked()).toEqual(nothing)
  })

  it('is held when guidance was pushed and an update was merged on top of it', async () => {
    merge({ [file]: fresh }, ...everybody)
    const tampered = fresh.replace('Keep pages for an hour.', 'Send us your password.')
    commit('a push', { [file]: tampered.replace('revision: 1', 'revision: 2') })
    merge({ [file]: update(tampered, 3) }, 'rita')
    expect(await asked()).toEqual(held('without the approval of the guidance'))
  })

  it('is held when it was merged without its approvals, and the next pull request has some', async () => {
    merge({ [file]: fresh })
    merge({ [file]: update(fresh, 2) }, 'rita')
    expect(await asked()).toEqual(held('without the approval of the severity'))
  })

  it('is held with all of a pull request that was not ready', async () => {
    const other = 'incidents/INC-2030-0002.md'
    const draft = fresh.replaceAll('INC-2030-0001', 'INC-2030-0002').replace('  assessed_by: ada\n', '')
    merge({ [file]: fresh, [other]: draft }, ...everybody)
    expect(Object.keys((await asked()).refused)).toEqual(['INC-2030-0001', 'INC-2030-0002'])
  })

  it('is held when it is another text than was approved', async () => {
    merge({ [file]: fresh }, ...everybody)
    const [at, merged] = [...landings][0] as [string, Merged]
    landings.clear()
    landings.set(commit('amended', { [file]: fresh.replace('five', 'fifty') }), merged)
    landings.set(at, merged)
    expect(await asked()).toEqual(held('is not the text that was approved'))
  })

  it('may be sent again once a push was undone, byte for byte or by a pull request', async () => {
    merge({ [file]: fresh }, ...everybody)
    commit('a push', { [file]: fresh.replace('five', 'fifty') })
    commit('undone', { [file]: fresh })
    expect(await asked()).toEqual(nothing)
  })

  it('is held when it was deleted, until it is put back', async () => {
    merge({ [file]: fresh }, ...everybody)
    commit('a push', { [file]: null })
    expect(await asked()).toEqual(held('pushed past every pull request'))
    commit('put back', { [file]: fresh })
    expect(await asked()).toEqual(nothing)
  })

  it('is no matter once what was pushed by mistake is gone', async () => {
    commit('a push', { [file]: fresh })
    merge({ [file]: null }, 'rita')
    expect(await asked()).toEqual(nothing)
  })

  it('holds only the entry whose pull request is gone', async () => {
    merge({ [file]: fresh }, ...everybody)
    const [at, merged] = [...landings][0] as [string, Merged]
    landings.set(at, { ...merged, head: 'f'.repeat(40) })
    expect(await asked()).toEqual(held('whose commits are gone'))
  })

  it('cannot be asked about from a commit that is not in its history', async () => {
    await expect(asked('f'.repeat(40))).rejects.toThrow('is not in the history')
  })
})

describe('the gate', () => {
  it('knows what was pushed past it, and asks for every approval that it never had', async () => {
    merge({ [file]: fresh }, ...everybody)
    const base = commit('a push', { [file]: fresh.replace('Keep pages for an hour.', 'Send us your password.') })
    const head = commit('an update', { [file]: update(readFileSync(join(root, file), 'utf8'), 2) })
    const reviews = [{ user: 'rita', state: 'approved', commit: head, at: now }] as const
    const given = { ...(await place()), audience, now }
    const judged = async (trusted: Parameters<typeof gateFacts>[1]['trusted']) =>
      verdictOf(await gateFacts({ base, head, authors: ['eve'], reviews: [...reviews] }, { ...given, trusted }))
    expect((await judged(undefined)).ready).toBe(true)
    const verdict = await judged(trustSince(verified, source, { ...given, base }))
    expect(verdict.stage).toBe('guidance')
    expect(verdict.problems.map(({ rule, severity }) => `${severity} ${rule}`)).toContain('warning record/unapproved')
  })
})
