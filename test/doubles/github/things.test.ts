import { symlinkSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Office, openOffice, type Proposed } from './office.ts'

let office: Office
let proposed: Proposed
let minute = 0
beforeAll(async () => {
  office = await openOffice({
    now: () => `2030-05-01T12:${String(minute).padStart(2, '0')}:00Z`,
    settings: { environments: ['production'], pages: 'workflow' },
  })
  proposed = await office.propose('ann', 'work', { 'entries/b.md': 'b\n' })
})
afterAll(() => office.close())

const of = (login: string) => office.as(login).rest
const bot = () => of('github-actions[bot]')
const issue = () => ({ ...office.where, issue_number: proposed.number })

test('comments are made, edited, listed in pages, and deleted', async () => {
  for (let count = 0; count < 7; count += 1) await bot().issues.createComment({ ...issue(), body: `comment ${count}` })
  const listed = await bot().issues.listComments({ ...issue(), per_page: 3, page: 2 })
  expect(listed.data.map(({ body }) => body)).toEqual(['comment 3', 'comment 4', 'comment 5'])
  expect(listed.headers.link).toContain('page=3>; rel="next"')
  const all = await office.as('ann').paginate(of('ann').issues.listComments, { ...issue(), per_page: 2 })
  expect(all).toHaveLength(7)
  expect(all[0]).toMatchObject({
    user: { login: 'github-actions[bot]', type: 'Bot' },
    performed_via_github_app: { id: 15368 },
  })
  minute = 5
  const { data } = await bot().issues.updateComment({ ...office.where, comment_id: Number(all[0]?.id), body: 'new' })
  expect(data).toMatchObject({ body: 'new', created_at: '2030-05-01T12:00:00Z', updated_at: '2030-05-01T12:05:00Z' })
  expect((await bot().issues.listComments({ ...issue(), since: '2030-05-01T12:01:00Z' })).data).toHaveLength(1)
  for (const { id } of all) await bot().issues.deleteComment({ ...office.where, comment_id: id })
  expect((await bot().issues.listComments(issue())).data).toEqual([])
})

test('no more than 100 come at once', async () => {
  for (let count = 0; count < 101; count += 1) await bot().issues.createComment({ ...issue(), body: String(count) })
  expect((await bot().issues.listComments({ ...issue(), per_page: 100 })).data).toHaveLength(100)
  expect((await bot().issues.listComments(issue())).data).toHaveLength(30)
})

test('labels are put on, replaced, and taken away; capitals do not matter', async () => {
  await of('ann').issues.createLabel({ ...office.where, name: 'stage: review', color: '00ff00', description: 'Wait' })
  const names = (data: readonly { readonly name: string }[]) => data.map(({ name }) => name)
  expect(names((await bot().issues.addLabels({ ...issue(), labels: ['Stage: Review', 'new'] })).data)).toEqual([
    'stage: review',
    'new',
  ])
  const pull = { ...office.where, pull_number: proposed.number }
  expect(names((await of('ann').pulls.get(pull)).data.labels)).toEqual(['stage: review', 'new'])
  expect(names((await bot().issues.removeLabel({ ...issue(), name: 'NEW' })).data)).toEqual(['stage: review'])
  expect(names((await bot().issues.setLabels({ ...issue(), labels: ['a', 'b'] })).data)).toEqual(['a', 'b'])
  await of('ann').issues.updateLabel({ ...office.where, name: 'a', new_name: 'c' })
  expect(names((await bot().issues.listLabelsOnIssue(issue())).data)).toEqual(['c', 'b'])
  expect((await bot().issues.setLabels({ ...issue(), labels: [] })).data).toEqual([])
  expect(names((await bot().issues.listLabelsForRepo(office.where)).data)).toEqual(
    ['c', 'stage: review', 'new', 'b'].toSorted((x, y) => order(x) - order(y)),
  )
  expect((await bot().issues.getLabel({ ...office.where, name: 'new' })).data).toMatchObject({
    color: 'ededed',
    description: null,
  })
  await bot().issues.addLabels({ ...issue(), labels: ['new'] })
  expect((await of('ann').pulls.list(office.where)).data[0]?.labels).toMatchObject([{ name: 'new', description: null }])
})
const order = (name: string) => ['stage: review', 'new', 'b', 'c'].indexOf(name)

test('of statuses the newest of each context counts', async () => {
  const status = { ...office.where, sha: proposed.head, context: 'care/gate' }
  const combined = async () => (await bot().repos.getCombinedStatusForRef({ ...office.where, ref: 'work' })).data
  expect((await combined()).state).toBe('pending')
  await bot().repos.createCommitStatus({ ...status, state: 'failure', description: 'Not yet' })
  await bot().repos.createCommitStatus({ ...status, state: 'success', context: 'other' })
  expect((await combined()).state).toBe('failure')
  await bot().repos.createCommitStatus({ ...status, state: 'success', description: 'x'.repeat(140) })
  expect(await combined()).toMatchObject({ state: 'success', total_count: 2, sha: proposed.head })
  const all = (await bot().repos.listCommitStatusesForRef({ ...office.where, ref: proposed.head })).data
  expect(all.map(({ state, creator }) => [state, creator?.login])).toEqual([
    ['success', 'github-actions[bot]'],
    ['success', 'github-actions[bot]'],
    ['failure', 'github-actions[bot]'],
  ])
})

test('a check goes from queued to its conclusion and gathers annotations', async () => {
  const { data } = await bot().checks.create({ ...office.where, name: 'care', head_sha: proposed.head })
  expect(data).toMatchObject({ status: 'queued', conclusion: null })
  const run = { ...office.where, check_run_id: data.id }
  expect((await bot().checks.update({ ...run, status: 'in_progress' })).data.status).toBe('in_progress')
  const annotation = (line: number) => ({
    path: 'entries/b.md',
    start_line: line,
    end_line: line,
    annotation_level: 'failure' as const,
    message: `line ${line}`,
  })
  const lines = Array.from({ length: 50 }, (_, index) => annotation(index + 1))
  const output = { title: 'Problems', summary: 'Many' }
  await bot().checks.update({ ...run, output: { ...output, annotations: lines } })
  const done = await bot().checks.update({
    ...run,
    conclusion: 'failure',
    output: { ...output, annotations: [annotation(51)] },
  })
  expect(done.data).toMatchObject({ status: 'completed', conclusion: 'failure', output: { annotations_count: 51 } })
  const listed = await office.as('ann').paginate(of('ann').checks.listAnnotations, run)
  expect(listed.map(({ start_line }) => start_line)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1))
  await bot().checks.create({ ...office.where, name: 'care', head_sha: proposed.head, conclusion: 'success' })
  const ref = { ...office.where, ref: proposed.head }
  expect((await of('ann').checks.listForRef(ref)).data).toMatchObject({
    total_count: 1,
    check_runs: [{ conclusion: 'success' }],
  })
  expect((await of('ann').checks.listForRef({ ...ref, filter: 'all' })).data.total_count).toBe(2)
  expect((await of('ann').checks.listForRef({ ...ref, check_name: 'no' })).data.total_count).toBe(0)
  expect((await bot().checks.get(run)).data.id).toBe(data.id)
})

test('reviewers are asked, and are asked no more once they have answered', async () => {
  const at = { ...office.where, pull_number: proposed.number }
  const asked = async () => (await bot().pulls.listRequestedReviewers(at)).data.users.map(({ login }) => login)
  await bot().pulls.requestReviewers({ ...at, reviewers: ['bob', 'rea'] })
  expect(await asked()).toEqual(['bob', 'rea'])
  const { data } = await of('bob').pulls.createReview({ ...at, event: 'COMMENT', body: 'hm' })
  expect(await asked()).toEqual(['rea'])
  await bot().pulls.removeRequestedReviewers({ ...at, reviewers: ['rea'] })
  expect(await asked()).toEqual([])
  expect((await bot().pulls.getReview({ ...at, review_id: data.id })).data).toMatchObject({
    state: 'COMMENTED',
    body: 'hm',
  })
  await of('rea').pulls.createReview(at)
  expect((await of('rea').pulls.listReviews(at)).data.at(-1)?.state).toBe('PENDING')
  expect((await of('bob').pulls.listReviews(at)).data.at(-1)?.state).toBe('COMMENTED')
})

describe('what is set', () => {
  test('rulesets and rules of a branch', async () => {
    const made = await of('ada').repos.createRepoRuleset({
      ...office.where,
      name: 'release',
      enforcement: 'active',
      conditions: { ref_name: { include: ['refs/heads/release/**'] } },
      bypass_actors: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }],
      rules: [{ type: 'deletion' }],
    })
    expect(made.data).toMatchObject({ current_user_can_bypass: 'always', rules: [{ type: 'deletion' }] })
    const ruleset = { ...office.where, ruleset_id: made.data.id }
    expect((await bot().repos.getRepoRuleset(ruleset)).data).not.toHaveProperty('bypass_actors')
    expect((await bot().repos.getRepoRulesets(office.where)).data.map(({ name }) => name)).toEqual(['main', 'release'])
    const rules = (await bot().repos.getBranchRules({ ...office.where, branch: 'release/1/a' })).data
    expect(rules).toMatchObject([{ type: 'deletion', ruleset_id: made.data.id }])
    expect((await bot().repos.getBranchRules({ ...office.where, branch: 'main' })).data).toHaveLength(3)
  })

  test('repository, environments, pages, permissions, accounts', async () => {
    expect((await of('ann').repos.get(office.where)).data).toMatchObject({
      private: false,
      permissions: { push: true, admin: false },
    })
    expect((await of('ann').repos.getAllEnvironments(office.where)).data).toMatchObject({
      total_count: 1,
      environments: [{ name: 'production' }],
    })
    const environment = { ...office.where, environment_name: 'production' }
    expect((await of('ann').repos.getEnvironment(environment)).data.name).toBe('production')
    expect((await of('ann').repos.getPages(office.where)).data.build_type).toBe('workflow')
    const settings = await of('ada').actions.getGithubActionsDefaultWorkflowPermissionsRepository(office.where)
    expect(settings.data).toEqual({ default_workflow_permissions: 'read', can_approve_pull_request_reviews: false })
    expect((await of('ann').users.getAuthenticated()).data.login).toBe('ann')
    const roleOf = async (username: string) =>
      (await bot().repos.getCollaboratorPermissionLevel({ ...office.where, username })).data.permission
    expect([await roleOf('ada'), await roleOf('ann'), await roleOf('rea'), await roleOf('eve')]).toEqual([
      'admin',
      'write',
      'read',
      'read',
    ])
  })

  test('branches, refs, commits, files', async () => {
    expect((await of('ann').repos.getBranch({ ...office.where, branch: 'main' })).data).toMatchObject({
      protected: true,
    })
    const ref = await of('ann').git.getRef({ ...office.where, ref: 'heads/work' })
    expect(ref.data.object).toMatchObject({ type: 'commit', sha: proposed.head })
    await expect(of('ann').git.getRef({ ...office.where, ref: 'heads/wor' })).rejects.toMatchObject({ status: 404 })
    const commit = (await of('ann').repos.getCommit({ ...office.where, ref: proposed.head })).data
    expect(commit).toMatchObject({
      author: { login: 'ann' },
      files: [{ filename: 'entries/b.md', status: 'added' }],
      stats: { total: 1 },
    })
    expect((await of('ann').repos.listCommits({ ...office.where, sha: 'work' })).data).toHaveLength(2)
    const at = { ...office.where, pull_number: proposed.number }
    expect((await of('ann').pulls.listCommits(at)).data.map(({ sha }) => sha)).toEqual([proposed.head])
    const { data } = await of('ann').repos.getContent({ ...office.where, path: 'entries/b.md', ref: 'work' })
    expect('content' in data && Buffer.from(data.content, 'base64').toString()).toBe('b\n')
    const listed = async (more: object) => (await of('ann').pulls.list({ ...office.where, ...more })).data.length
    expect(await listed({ head: 'acme:work' })).toBe(1)
    expect(await listed({ head: 'acme:other' })).toBe(0)
    expect(await listed({ state: 'closed' })).toBe(0)
    expect(await listed({ base: 'main', sort: 'updated', direction: 'asc' })).toBe(1)
  })

  test('how many requests are left', async () => {
    const [first, second] = [await of('ann').repos.get(office.where), await of('ann').repos.get(office.where)]
    const left = ({ headers }: typeof first) => Number(headers['x-ratelimit-remaining'])
    expect(left(first) - left(second)).toBe(1)
    expect(second.headers['x-ratelimit-limit']).toBe('5000')
  })
})

test('files of every kind of change', async () => {
  const ann = await office.clone('ann')
  await ann.branch('kinds')
  const text = Array.from({ length: 20 }, (_, index) => `line ${index}`).join('\n')
  await ann.commit('Before', { 'old.md': text, 'gone.md': 'x\n', bin: 'a\0b', 'link.md': 'file\n', 'ü "x".md': 'x\n' })
  await ann.push('origin', 'HEAD:refs/heads/kinds-base')
  await ann.git('mv', 'old.md', 'new.md')
  await ann.git('rm', '--quiet', 'link.md')
  await ann.git('config', 'core.symlinks', 'true')
  symlinkSync('/etc/passwd', `${ann.dir}/link.md`)
  await ann.commit('After', { 'gone.md': null, bin: 'a\0c', 'ü "x".md': 'y\n', 'a\nb.md': 'z\n' })
  await ann.push()
  const { data } = await of('ann').pulls.create({ ...office.where, title: 'Kinds', head: 'kinds', base: 'kinds-base' })
  const files = (await of('ann').pulls.listFiles({ ...office.where, pull_number: data.number })).data
  expect(
    files.map(({ filename, status, previous_filename, patch }) => [filename, status, previous_filename, patch]),
  ).toEqual([
    ['a\nb.md', 'added', undefined, '@@ -0,0 +1 @@\n+z'],
    ['bin', 'modified', undefined, undefined],
    ['gone.md', 'removed', undefined, '@@ -1 +0,0 @@\n-x'],
    ['link.md', 'changed', undefined, expect.stringContaining('+/etc/passwd')],
    ['new.md', 'renamed', 'old.md', undefined],
    ['ü "x".md', 'modified', undefined, '@@ -1 +1 @@\n-x\n+y'],
  ])
})
