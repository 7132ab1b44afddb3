import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ended, mainRules, type Office, openOffice } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const of = (login: string) => office.as(login).rest

describe('main', () => {
  test('is not pushed to, not rewound, not deleted, whoever comes', async () => {
    for (const login of ['ann', 'ada']) {
      const clone = await office.clone(login)
      await clone.commit('Direct', { 'x.md': 'x\n' })
      const pushed = await clone.push('origin', 'HEAD:main')
      expect(pushed.code).toBe(1)
      expect(pushed.error).toContain('remote: error: GH013: Repository rule violations found for refs/heads/main.')
      expect(pushed.error).toContain('remote: - Changes must be made through a pull request.')
      expect(pushed.error).toContain('! [remote rejected] HEAD -> main')
      await clone.git('commit', '--quiet', '--amend', '--allow-empty', '-m', 'Other')
      await clone.git('checkout', '--quiet', '--orphan', 'new')
      await clone.commit('New', { 'y.md': 'y\n' })
      expect((await clone.push('--force', 'origin', 'HEAD:main')).error).toContain('Cannot force-push to this branch')
      expect((await clone.push('origin', ':main')).error).toContain('refusing to delete the current branch')
    }
  })

  test('is pushed to by whoever may bypass its rules always', async () => {
    office.github.world.rulesets.clear()
    office.github.addRuleset({ ...mainRules, bypass_actors: [{ actor_id: 5, actor_type: 'RepositoryRole' }] })
    const [ada, ann] = [await office.clone('ada'), await office.clone('ann')]
    await ann.commit('Ann', { 'x.md': 'x\n' })
    expect((await ann.push('origin', 'HEAD:main')).code).toBe(1)
    await ada.commit('Ada', { 'x.md': 'x\n' })
    expect((await ada.push('origin', 'HEAD:main')).code).toBe(0)
  })

  test('a ruleset that is being evaluated refuses nothing, and one of another branch not here', async () => {
    office.github.world.rulesets.clear()
    office.github.addRuleset({ ...mainRules, name: 'a', enforcement: 'evaluate' })
    office.github.addRuleset({
      ...mainRules,
      name: 'b',
      conditions: { ref_name: { include: ['refs/heads/release/*'], exclude: ['refs/heads/release/old'] } },
    })
    const clone = await office.clone('ann')
    await clone.commit('Ann', { 'x.md': 'x\n' })
    expect((await clone.push('origin', 'HEAD:main')).code).toBe(0)
    expect((await clone.push('origin', 'HEAD:refs/heads/release/1')).code).toBe(1)
    await office.github.git('update-ref', 'refs/heads/release/2', 'refs/heads/main')
    expect((await clone.push('origin', ':release/2')).error).toContain('Cannot delete this branch')
    expect((await clone.push('origin', 'HEAD:refs/heads/release/old')).code).toBe(0)
    expect((await clone.push('origin', 'HEAD:refs/heads/release/1/a')).code).toBe(0)
  })
})

describe('who may push', () => {
  test.each(['rea', 'eve'])('not %s, who may only read', async (login) => {
    const clone = await office.clone(login)
    await clone.commit('Mine', { 'x.md': 'x\n' })
    const { code, error } = await clone.push('origin', 'HEAD:refs/heads/mine')
    expect([code, error]).toEqual([128, expect.stringContaining('403')])
  })

  test('not a workflow whose contents are to be read, but one that may write them', async () => {
    const clone = await office.clone('github-actions[bot]')
    await clone.commit('Ledger', { 'l.ndjson': '{}\n' })
    expect((await clone.push('origin', 'HEAD:refs/heads/ledger')).error).toContain('403')
    const token = office.github.actionsToken({ contents: 'write' })
    const remote = office.github.cloneUrl.replace('://', `://x-access-token:${token}@`)
    expect((await clone.push(remote, 'HEAD:refs/heads/ledger')).code).toBe(0)
    expect((await clone.push(remote, 'HEAD:main')).code).toBe(1)
  })

  test('nobody with a wrong token, nobody without one', async () => {
    const clone = await office.clone('ann')
    const wrong = office.github.cloneUrl.replace('://', '://x:ghp_wrong@')
    expect((await clone.push(wrong, 'HEAD:refs/heads/x')).error).toContain('Authentication failed')
    expect((await clone.tryGit('ls-remote', office.github.cloneUrl)).code).toBe(0)
    expect((await clone.push(office.github.cloneUrl, 'HEAD:refs/heads/x')).error).toContain('could not read Username')
  })

  test('nobody to refs/pull', async () => {
    const clone = await office.clone('ada')
    const { code, error } = await clone.push('origin', 'HEAD:refs/pull/1/head')
    expect([code, error]).toEqual([1, expect.stringContaining('hidden ref')])
  })

  test('of two that began at the same commit, the first', async () => {
    const [ann, bob] = [await office.clone('ann'), await office.clone('bob')]
    await ann.commit('Ann', { 'x.md': 'x\n' })
    await bob.commit('Bob', { 'y.md': 'y\n' })
    const ended = await Promise.all([ann.push('origin', 'HEAD:ledger'), bob.push('origin', 'HEAD:ledger')])
    // As branches with slashes: the name is made by the first push.
    expect(ended.map(({ code }) => code).toSorted()).toEqual([0, 1])
  })
})

describe('pull requests follow', () => {
  test('their head, also when it is rewritten; refs/pull/N/head does too', async () => {
    const { number, clone } = await office.propose('ann', 'x', { 'x.md': 'x\n' })
    await clone.git('commit', '--quiet', '--amend', '-m', 'Rewritten')
    expect((await clone.push()).code).toBe(1)
    expect((await clone.push('--force', 'origin', 'HEAD')).code).toBe(0)
    const head = await clone.git('rev-parse', 'HEAD')
    expect((await of('ann').pulls.get({ ...office.where, pull_number: number })).data.head.sha).toBe(head)
    await clone.git('fetch', '--quiet', 'origin', `refs/pull/${number}/head`)
    expect(await clone.git('rev-parse', 'FETCH_HEAD')).toBe(head)
    await clone.git('fetch', '--quiet', 'origin', `refs/pull/${number}/merge`)
    expect((await clone.git('log', '-1', '--format=%P', 'FETCH_HEAD')).split(' ')[1]).toBe(head)
  })

  test('to their end, when the branch is deleted; the head can still be fetched', async () => {
    const { number, head, clone } = await office.propose('ann', 'x', { 'x.md': 'x\n' })
    await clone.push('origin', ':x')
    const { data } = await of('ann').pulls.get({ ...office.where, pull_number: number })
    expect(data).toMatchObject({ state: 'closed', merged: false })
    await clone.git('fetch', '--quiet', 'origin', `refs/pull/${number}/head`)
    expect(await clone.git('rev-parse', 'FETCH_HEAD')).toBe(head)
    expect(await ended(of('ann').pulls.update({ ...office.where, pull_number: number, state: 'open' }))).toBe(
      '422 Validation Failed: state invalid state cannot be changed. The x branch has been deleted.',
    )
  })

  test('to their end, unmerged, when the branch goes back to where it began', async () => {
    const { number, clone } = await office.propose('ann', 'x', { 'x.md': 'x\n' })
    await clone.push('--force', 'origin', 'origin/main:refs/heads/x')
    const { data } = await of('ann').pulls.get({ ...office.where, pull_number: number })
    expect(data).toMatchObject({ state: 'closed', merged: false })
  })

  test('are merged by whoever pushes them to main', async () => {
    office.github.world.rulesets.clear()
    const { number, clone } = await office.propose('ann', 'x', { 'x.md': 'x\n' })
    await clone.push('origin', 'HEAD:main')
    const { data } = await of('ann').pulls.get({ ...office.where, pull_number: number })
    expect(data).toMatchObject({ state: 'closed', merged: true, merged_by: { login: 'ann' } })
  })

  test('from a fork, whose owner may not push here', async () => {
    const { github, where } = office
    await github.fork('eve')
    const clone = await office.clone('eve', 'eve')
    await clone.branch('evil')
    const head = await clone.commit('Evil', { 'x.md': 'x\n' })
    await clone.git('push', '--quiet', 'origin', 'HEAD')
    const { data } = await of('eve').pulls.create({ ...where, title: 'Evil', head: 'eve:evil', base: 'main' })
    expect(data).toMatchObject({
      head: { label: 'eve:evil', sha: head, repo: { full_name: 'eve/care', fork: true } },
      author_association: 'NONE',
    })
    const ann = await office.clone('ann')
    await ann.git('fetch', '--quiet', 'origin', `refs/pull/${data.number}/head`)
    expect(await ann.git('rev-parse', 'FETCH_HEAD')).toBe(head)
    expect(await ended(of('eve').pulls.create({ ...where, title: 'x', head: 'main', base: 'main' }))).toBe(
      '403 Resource not accessible by personal access token',
    )
  })
})
