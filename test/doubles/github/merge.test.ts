import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ended, mainRules, type Office, openOffice, type Proposed } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice({ rulesets: [] })
})
afterEach(() => office.close())

const of = (login: string) => office.as(login).rest
const at = ({ number }: Proposed) => ({ ...office.where, pull_number: number })
const merge = (proposed: Proposed, more: object = {}) => ended(of('ann').pulls.merge({ ...at(proposed), ...more }))
const approve = (proposed: Proposed, login = 'bob') =>
  of(login).pulls.createReview({ ...at(proposed), event: 'APPROVE' })
const violated = (...words: readonly string[]) => `405 Repository rule violations found\n\n${words.join('\n\n')}\n\n`
const one = 'At least 1 approving review is required by reviewers with write access.'

/** The rules of main, with its pull request rule changed, and more rules. */
function protect(
  parameters: object = {},
  more: readonly { type: string; parameters?: Record<string, unknown> }[] = [],
) {
  const rules = mainRules.rules.map((rule) =>
    'parameters' in rule ? { ...rule, parameters: { ...rule.parameters, ...parameters } } : rule,
  )
  office.github.addRuleset({ ...mainRules, rules: [...rules, ...more] })
}

describe('the three methods', () => {
  const graph = async ({ clone }: Proposed, before: string) => {
    await clone.git('fetch', '--quiet', 'origin', 'main')
    return clone.git(
      'log',
      '--reverse',
      '--format=%an|%cn|%s|%ad|%p',
      '--date=iso-strict',
      '--abbrev=4',
      `${before}..FETCH_HEAD`,
    )
  }
  const two = async () => {
    const proposed = await office.propose('bob', 'two', { 'entries/b.md': 'b\n' })
    await proposed.clone.commit('Second', { 'entries/c.md': 'c\n' })
    await proposed.clone.push()
    const other = await office.clone('ada')
    await other.commit('Meanwhile', { 'entries/d.md': 'd\n' })
    await other.push('origin', 'HEAD:main')
    return { ...proposed, before: await other.git('rev-parse', 'HEAD') }
  }

  test('merge gives two parents', async () => {
    const proposed = await two()
    expect(await merge(proposed)).toBe('200')
    const lines = (await graph(proposed, proposed.before)).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(
      /^ann\|GitHub\|Merge pull request #1 from acme\/two\|2030-05-01T12:00:00(Z|\+00:00)\|\w{4,} \w{4,}$/,
    )
  })

  test('squash gives one commit with one parent, by the author of the pull request', async () => {
    const proposed = await two()
    expect(await merge(proposed, { merge_method: 'squash' })).toBe('200')
    const lines = (await graph(proposed, proposed.before)).split('\n')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^bob\|GitHub\|About two \(#1\)\|[^|]+\|\w{4,}$/)
    expect(await proposed.clone.git('show', 'FETCH_HEAD:entries/c.md')).toBe('c')
  })

  test('rebase gives every commit anew', async () => {
    const proposed = await two()
    expect(await merge(proposed, { merge_method: 'rebase' })).toBe('200')
    const lines = (await graph(proposed, proposed.before)).split('\n')
    expect(lines.map((line) => line.split('|').slice(0, 3).join('|'))).toEqual([
      'bob|GitHub|Write two',
      'bob|GitHub|Second',
    ])
    expect(await proposed.clone.tryGit('merge-base', '--is-ancestor', proposed.head, 'FETCH_HEAD')).toMatchObject({
      code: 1,
    })
  })

  test('words of one’s own', async () => {
    const proposed = await two()
    expect(await merge(proposed, { merge_method: 'squash', commit_title: 'Mine', commit_message: 'Why' })).toBe('200')
    await proposed.clone.git('fetch', '--quiet', 'origin', 'main')
    expect(await proposed.clone.git('log', '-1', '--format=%B', 'FETCH_HEAD')).toBe('Mine\n\nWhy\n')
  })
})

describe('refused', () => {
  test('with the SHA of a head that has moved', async () => {
    const proposed = await office.propose('bob', 'x', { 'x.md': 'x\n' })
    await proposed.clone.commit('More', { 'x.md': 'y\n' })
    await proposed.clone.push()
    expect(await merge(proposed, { sha: proposed.head })).toBe(
      '409 Head branch was modified. Review and try the merge again.',
    )
    expect(await merge(proposed, { sha: await proposed.clone.git('rev-parse', 'HEAD') })).toBe('200')
  })

  test('with a conflict', async () => {
    const [first, second] = [
      await office.propose('bob', 'x', { 'entries/a.md': 'x\n' }),
      await office.propose('bob', 'y', { 'entries/a.md': 'y\n' }),
    ]
    expect(await merge(first)).toBe('200')
    expect((await of('ann').pulls.get(at(second))).data).toMatchObject({ mergeable: false, mergeable_state: 'dirty' })
    for (const merge_method of ['merge', 'squash', 'rebase']) {
      expect(await merge(second, { merge_method })).toBe('405 Pull Request is not mergeable')
    }
  })

  test('when it is a draft, closed, or merged', async () => {
    const proposed = await office.propose('bob', 'x', { 'x.md': 'x\n' })
    await proposed.clone.branch('draft')
    await proposed.clone.commit('Draft', { 'z.md': 'z\n' })
    await proposed.clone.push()
    const draft = { ...office.where, title: 'Draft', head: 'draft', base: 'main', draft: true }
    const { data } = await of('bob').pulls.create(draft)
    expect(await merge({ ...proposed, number: data.number })).toBe('405 Pull Request is still a draft')
    await of('bob').pulls.update({ ...at(proposed), state: 'closed' })
    expect(await merge(proposed)).toBe('405 Pull Request is not mergeable')
    await of('bob').pulls.update({ ...at(proposed), state: 'open' })
    expect(await merge(proposed)).toBe('200')
    expect(await merge(proposed)).toBe('405 Pull Request is not mergeable')
    expect(await ended(of('bob').pulls.update({ ...at(proposed), state: 'open' }))).toBe(
      '422 Validation Failed: state invalid state cannot be changed. The pull request cannot be reopened.',
    )
  })

  test('by a method that the repository does not have', async () => {
    office.github.world.settings.mergeMethods = ['squash']
    const proposed = await office.propose('bob', 'x', { 'x.md': 'x\n' })
    expect(await merge(proposed)).toBe('405 Merge commits are not allowed on this repository.')
    expect(await merge(proposed, { merge_method: 'rebase' })).toBe(
      '405 Rebase merges are not allowed on this repository.',
    )
  })

  test('without approvals that count', async () => {
    protect()
    const proposed = await office.propose('ann', 'x', { 'x.md': 'x\n' })
    expect(await merge(proposed)).toBe(violated(one))
    // A reader and a stranger may say what they think of a public repository.
    await approve(proposed, 'rea')
    await approve(proposed, 'eve')
    expect(await merge(proposed)).toBe(violated(one))
    await of('bob').pulls.createReview({ ...at(proposed), event: 'REQUEST_CHANGES', body: 'no' })
    expect(await merge(proposed)).toBe(violated(one, 'Changes have been requested.'))
    await of('bob').pulls.createReview({ ...at(proposed), event: 'COMMENT', body: 'well' })
    expect(await merge(proposed)).toBe(violated(one, 'Changes have been requested.'))
    await approve(proposed)
    expect(await merge(proposed)).toBe('200')
  })

  test('with an approval that was dismissed by hand', async () => {
    protect()
    const proposed = await office.propose('ann', 'x', { 'x.md': 'x\n' })
    const { data } = await approve(proposed)
    const dismissal = { ...at(proposed), review_id: data.id, message: 'looked at the wrong one' }
    expect((await of('ada').pulls.dismissReview(dismissal)).data.state).toBe('DISMISSED')
    expect(await merge(proposed)).toBe(violated(one))
    expect(await ended(of('ada').pulls.dismissReview(dismissal))).toBe(
      '422 Unprocessable Entity: Can not dismiss a dismissed pull request review',
    )
  })

  test('with an approval from before a push, if the ruleset says so', async () => {
    protect({ dismiss_stale_reviews_on_push: true })
    const proposed = await office.propose('ann', 'x', { 'x.md': 'x\n' })
    await approve(proposed)
    await proposed.clone.commit('More', { 'x.md': 'y\n' })
    await proposed.clone.push()
    expect((await of('ann').pulls.listReviews(at(proposed))).data).toMatchObject([
      { state: 'DISMISSED', commit_id: proposed.head },
    ])
    expect(await merge(proposed)).toBe(violated(one))
  })

  test('but an approval from before a push stays, with its commit, if it does not', async () => {
    protect()
    const proposed = await office.propose('ann', 'x', { 'x.md': 'x\n' })
    await approve(proposed)
    const head = await proposed.clone.commit('More', { 'x.md': 'y\n' })
    await proposed.clone.push()
    const { data } = await of('ann').pulls.listReviews(at(proposed))
    expect(data).toMatchObject([{ state: 'APPROVED', commit_id: proposed.head }])
    expect((await of('ann').pulls.get(at(proposed))).data.head.sha).toBe(head)
    expect(await merge(proposed)).toBe('200')
  })

  test('when the last push was the approver’s', async () => {
    protect({ require_last_push_approval: true })
    const proposed = await office.propose('ann', 'x', { 'x.md': 'x\n' })
    const clone = await office.clone('bob')
    await clone.git('switch', '--quiet', 'x')
    await clone.commit('Mine too', { 'x.md': 'y\n' })
    await clone.push()
    await approve(proposed, 'bob')
    expect(await merge(proposed)).toBe(
      violated('New changes require approval from someone other than the last pusher.'),
    )
    await approve(proposed, 'ada')
    expect(await merge(proposed)).toBe('200')
  })

  test('until the owners of the code agree', async () => {
    const ada = await office.clone('ada')
    const owners = '# who\n* @bob\n/catalog/ @acme/managers\nentries/*.md\n'
    await ada.commit('Own', { '.github/CODEOWNERS': owners })
    await ada.push('origin', 'HEAD:main')
    office.github.world.settings.teams = { managers: ['ada'] }
    protect({ require_code_owner_review: true })
    const entry = await office.propose('ann', 'entry', { 'entries/b.md': 'b\n' })
    await approve(entry, 'ada')
    expect(await merge(entry)).toBe('200')
    const policy = await office.propose('ann', 'policy', { 'catalog/policy.yaml': 'a: 1\n' })
    await approve(policy, 'bob')
    expect(await merge(policy)).toBe(violated('Waiting on code owner review from ada.'))
    await approve(policy, 'ada')
    expect(await merge(policy)).toBe('200')
  })

  test('until the checks are green, from whom the ruleset names', async () => {
    const required_status_checks = [{ context: 'care/gate', integration_id: 15368 }, { context: 'test' }]
    const parameters = { required_status_checks, strict_required_status_checks_policy: false }
    protect({ required_approving_review_count: 0 }, [{ type: 'required_status_checks', parameters }])
    const proposed = await office.propose('ann', 'x', { 'x.md': 'x\n' })
    const status = { ...office.where, sha: proposed.head, context: 'care/gate' }
    const bot = of('github-actions[bot]')
    const check = { ...office.where, name: 'test', head_sha: proposed.head }
    const [gate, test_] = ['Required status check "care/gate" is', 'Required status check "test" is']
    expect(await merge(proposed)).toBe(violated(`${gate} expected.`, `${test_} expected.`))
    await bot.checks.create({ ...check, conclusion: 'success' })
    // Anyone who may write can forge a status, but not whose it is.
    await of('ann').repos.createCommitStatus({ ...status, state: 'success' })
    expect(await merge(proposed)).toBe(violated(`${gate} expected.`))
    await bot.repos.createCommitStatus({ ...status, state: 'failure' })
    expect(await merge(proposed)).toBe(violated(`${gate} failing.`))
    await bot.repos.createCommitStatus({ ...status, state: 'success' })
    await bot.checks.create({ ...check, conclusion: 'failure' })
    expect(await merge(proposed)).toBe(violated(`${test_} failing.`))
    await bot.checks.create({ ...check, conclusion: 'skipped' })
    expect(await merge(proposed)).toBe('200')
  })

  test('when the branch is behind and must not be, and when merges or a method are not wanted', async () => {
    const parameters = { required_status_checks: [], strict_required_status_checks_policy: true }
    protect({ required_approving_review_count: 0, allowed_merge_methods: ['merge', 'rebase'] }, [
      { type: 'required_status_checks', parameters },
      { type: 'required_linear_history' },
    ])
    const [first, second] = [
      await office.propose('bob', 'x', { 'x.md': 'x\n' }),
      await office.propose('bob', 'y', { 'y.md': 'y\n' }),
    ]
    expect(await merge(first)).toBe(violated('This branch must not contain merge commits.'))
    expect(await merge(first, { merge_method: 'squash' })).toBe(
      violated('Squash merges are not allowed on this branch.'),
    )
    expect(await merge(first, { merge_method: 'rebase' })).toBe('200')
    expect(await merge(second, { merge_method: 'rebase' })).toBe(
      violated('This branch is out-of-date with the base branch.'),
    )
  })

  test('but not for those who may bypass', async () => {
    office.github.addRuleset({
      ...mainRules,
      bypass_actors: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'pull_request' }],
    })
    const proposed = await office.propose('ann', 'x', { 'x.md': 'x\n' })
    expect(await merge(proposed)).toBe(violated(one))
    expect(await ended(of('ada').pulls.merge(at(proposed)))).toBe('200')
  })
})
