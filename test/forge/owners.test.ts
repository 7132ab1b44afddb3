import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOwners } from '../../scripts/core/forge/owners.ts'
import { rulesets } from '../../scripts/core/forge/rulesets.ts'
import { ended, type Office, openOffice } from '../doubles/github/office.ts'

const home = join(import.meta.dirname, '../..')
const roles = { assessor: ['bob'], guidance: ['bob'], reviewer: ['bob'], duty_manager: [] }
const owners = codeOwners({
  ...{ roles, maintainers: ['ada'], approvers: {} as never, large_audience: 0.5 },
  emergency: { guidance: 'PT12H', review: 'P2D' },
})

describe('the rulesets and code owners, on GitHub', () => {
  let office: Office
  const bot = () => office.github.remote('github-actions[bot]')
  beforeAll(async () => {
    const actions = { contents: 'write', statuses: 'write', checks: 'write' } as const
    office = await openOffice({ actions, rulesets: [] })
    const first = await office.clone('ada')
    await first.commit('Own', { '.github/CODEOWNERS': owners, 'incidents/a.md': 'a\n' })
    await first.git('push', '--quiet', 'origin', 'HEAD')
    for (const ruleset of Object.values(rulesets)) office.github.addRuleset(ruleset)
  })
  afterAll(() => office.close())

  const green = async (sha: string, contexts: readonly string[]) => {
    const as = office.as('github-actions[bot]')
    for (const context of contexts)
      await as.rest.repos.createCommitStatus({ ...office.where, sha, state: 'success', context })
  }
  const push = async (remote: string, ref: string, ...args: string[]): Promise<string> => {
    const clone = await office.clone('ann')
    await clone.commit(`To ${ref}`, { [`${ref.replaceAll('/', '-')}.txt`]: String(Math.random()) })
    return clone
      .git('push', '--quiet', ...args, remote, `HEAD:refs/heads/${ref}`)
      .catch((error: Error) => error.message)
  }

  it('let nobody push to main', async () => {
    for (const login of ['ann', 'ada', 'github-actions[bot]'])
      expect(await push(office.github.remote(login), 'main')).toContain('Changes must be made through a pull request')
  })

  it('let only workflows and administrators begin the ledger and the audience', async () => {
    for (const ref of ['ledger', 'audience']) {
      expect(await push(office.github.remote('ann'), ref)).toContain('creations being restricted')
      expect(await push(bot(), ref)).toBe('')
      expect(await push(office.github.remote('ann'), ref, '--force')).toContain('Cannot update this protected ref')
    }
  })

  it('let nobody set the ledger back or delete it; the audience has no past', async () => {
    for (const login of ['github-actions[bot]', 'ada']) {
      const remote = office.github.remote(login)
      expect(await push(remote, 'ledger', '--force')).toContain('Cannot force-push')
      const clone = await office.clone('ann')
      const deleted = await clone.git('push', remote, ':refs/heads/ledger').catch((error: Error) => error.message)
      expect(deleted).toContain('Cannot delete this branch')
    }
    expect(await push(bot(), 'audience', '--force')).toBe('')
  })

  it('let an entry be merged with the approval of a role and both checks, and not without one of them', async () => {
    const { as, where } = office
    const { number, head } = await office.propose('ann', 'incident', { 'incidents/a.md': 'b\n' })
    const at = { ...where, pull_number: number }
    const merge = () => ended(as('ann').rest.pulls.merge({ ...at, sha: head }))
    await as('ada').rest.pulls.createReview({ ...at, event: 'APPROVE' })
    await green(head, ['Required', 'care/gate'])
    expect(await merge()).toMatch(/code owner/i)
    await as('bob').rest.pulls.createReview({ ...at, event: 'APPROVE' })
    expect(await merge()).toBe('200')
  })

  it('let no pull request be merged without the verdict of the gate', async () => {
    const { as, where } = office
    const { number, head } = await office.propose('ann', 'early', { 'incidents/b.md': 'b\n' })
    const at = { ...where, pull_number: number }
    await as('bob').rest.pulls.createReview({ ...at, event: 'APPROVE' })
    await green(head, ['Required'])
    // a green status of somebody who may write is none of the app's
    await as('bob').rest.repos.createCommitStatus({ ...where, sha: head, state: 'success', context: 'care/gate' })
    expect(await ended(as('ann').rest.pulls.merge({ ...at, sha: head }))).toContain('care/gate')
  })

  it('ask the maintainers about what is no entry', async () => {
    const { as, where } = office
    const { number, head } = await office.propose('ann', 'policy', { 'catalog/policy.yaml': 'x\n' })
    const at = { ...where, pull_number: number }
    await as('bob').rest.pulls.createReview({ ...at, event: 'APPROVE' })
    await green(head, ['Required', 'care/gate'])
    expect(await ended(as('ann').rest.pulls.merge({ ...at, sha: head }))).toMatch(/code owner/i)
    await as('ada').rest.pulls.createReview({ ...at, event: 'APPROVE' })
    expect(await ended(as('ann').rest.pulls.merge({ ...at, sha: head }))).toBe('200')
  })
})

describe('care owners', () => {
  let root = ''
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'care-owners-'))
    cpSync(join(home, 'test/hostile/base'), root, { recursive: true })
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  const care = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [join(home, 'scripts/care.ts'), ...args, '--root', root, '--now', '2024-03-29T18:00:00Z'],
      {
        ...{ encoding: 'utf8', env: { ...process.env, GITHUB_ACTIONS: '' } },
      },
    )
  const rewrite = (file: string, change: (text: string) => string) =>
    writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')))

  it('writes what check finds to be another, and check is silent then', () => {
    expect(care('owners').stdout).toContain('.github/rulesets/main.json')
    expect(care('check').status).toBe(0)
    rewrite('.github/rulesets/main.json', (text) => text.replace('"Required"', '"Optional"'))
    const found = care('check')
    expect(found.status).toBe(1)
    expect(found.stdout).toMatch(/error\[forge\/drift\][\s\S]*main\.json:\d+:1[\s\S]*npm run owners/)
    expect(care('doctor').stdout).toMatch(/!! +Owners +not what the policy implies: .*main\.json/)
    care('owners')
    expect(care('check').status).toBe(0)
    expect(care('doctor').stdout).toMatch(/-- +Workflows/)
    expect(care('doctor').stdout).toMatch(/-- +Approvals +the policy has no `approvals`/)
  })
})
