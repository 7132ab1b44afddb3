import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ended, type Office, openOffice } from './office.ts'

let office: Office
let at: { readonly owner: string; readonly repo: string; readonly pull_number: number }
let issue: { readonly owner: string; readonly repo: string; readonly issue_number: number }
let head: string

beforeAll(async () => {
  office = await openOffice()
  const proposed = await office.propose('ann', 'work', { 'entries/b.md': 'b\n' })
  at = { ...office.where, pull_number: proposed.number }
  issue = { ...office.where, issue_number: proposed.number }
  head = proposed.head
})
afterAll(() => office.close())

const of = (login?: string) => office.as(login).rest
const bot = () => of('github-actions[bot]')
const long = 'x'.repeat(65_537)

type Calls = Readonly<Record<string, readonly [() => Promise<{ readonly status: number }>, string]>>

const reviews: Calls = {
  'approval of one’s own': [
    () => of('ann').pulls.createReview({ ...at, event: 'APPROVE' }),
    '422 Unprocessable Entity: Can not approve your own pull request',
  ],
  'changes requested of oneself': [
    () => of('ann').pulls.createReview({ ...at, event: 'REQUEST_CHANGES', body: 'no' }),
    '422 Unprocessable Entity: Can not request changes on your own pull request',
  ],
  'approval by GitHub Actions': [
    () => bot().pulls.createReview({ ...at, event: 'APPROVE' }),
    '422 Unprocessable Entity: GitHub Actions is not permitted to approve pull requests.',
  ],
  'a review without an account': [
    () => of().pulls.createReview({ ...at, event: 'APPROVE' }),
    '401 Requires authentication',
  ],
  'changes requested without a word': [
    () => of('bob').pulls.createReview({ ...at, event: 'REQUEST_CHANGES' }),
    '422 Unprocessable Entity: Review body is required for this event',
  ],
  'a review that is too long': [
    () => of('bob').pulls.createReview({ ...at, event: 'COMMENT', body: long }),
    '422 Unprocessable Entity: Body is too long (maximum is 65536 characters)',
  ],
  'a review of a commit from elsewhere': [
    () => of('bob').pulls.createReview({ ...at, event: 'APPROVE', commit_id: '0'.repeat(40) }),
    '422 Unprocessable Entity: Commit is not part of the pull request',
  ],
  'dismissal by a reader': [
    () => of('rea').pulls.dismissReview({ ...at, review_id: 1, message: 'no' }),
    '403 Must have admin rights to Repository.',
  ],
  'dismissal of what is not there': [
    () => of('ada').pulls.dismissReview({ ...at, review_id: 1, message: 'no' }),
    '404 Not Found',
  ],
  'a reviewer who is nobody': [
    () => of('ann').pulls.requestReviewers({ ...at, reviewers: ['nobody'] }),
    '422 Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the acme/care repository.',
  ],
  'a reviewer without access': [
    () => of('ann').pulls.requestReviewers({ ...at, reviewers: ['eve'] }),
    '422 Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the acme/care repository.',
  ],
  'the author as reviewer': [
    () => of('ann').pulls.requestReviewers({ ...at, reviewers: ['ann'] }),
    '422 Review cannot be requested from pull request author.',
  ],
}

const pulls: Calls = {
  'a branch that is not there': [
    () => of('ann').pulls.create({ ...office.where, title: 'x', head: 'gone', base: 'main' }),
    '422 Validation Failed: head invalid',
  ],
  'a base that is not there': [
    () => of('ann').pulls.create({ ...office.where, title: 'x', head: 'work', base: 'gone' }),
    '422 Validation Failed: base invalid',
  ],
  'nothing new': [
    () => of('ann').pulls.create({ ...office.where, title: 'x', head: 'main', base: 'main' }),
    '422 Validation Failed: custom No commits between main and main',
  ],
  'the same again': [
    () => of('ann').pulls.create({ ...office.where, title: 'x', head: 'work', base: 'main' }),
    '422 Validation Failed: custom A pull request already exists for acme:work.',
  ],
  'no title': [
    () => of('ann').pulls.create({ ...office.where, head: 'work', base: 'main' }),
    '422 Validation Failed: title missing_field',
  ],
  'a body that is too long': [
    () => of('ann').pulls.update({ ...at, body: long }),
    '422 Validation Failed: body custom body is too long (maximum is 65536 characters)',
  ],
  'opened by GitHub Actions': [
    () => bot().pulls.create({ ...office.where, title: 'x', head: 'work', base: 'main' }),
    '403 GitHub Actions is not permitted to create or approve pull requests.',
  ],
  'closed by a stranger': [
    () => of('eve').pulls.update({ ...at, state: 'closed' }),
    '403 Must have admin rights to Repository.',
  ],
  'a number that is not there': [() => of('ann').pulls.get({ ...at, pull_number: 99 }), '404 Not Found'],
}

const sizes: Calls = {
  'a comment that is too long': [
    () => of('ann').issues.createComment({ ...issue, body: long }),
    '422 Validation Failed: data unprocessable Body is too long (maximum is 65536 characters)',
  ],
  'an empty comment': [
    () => of('ann').issues.createComment({ ...issue, body: '' }),
    '422 Validation Failed: data unprocessable Body cannot be blank',
  ],
  'a name of a label': [
    () => of('ann').issues.addLabels({ ...issue, labels: ['x'.repeat(51)] }),
    '422 Validation Failed: name invalid name is too long (maximum is 50 characters)',
  ],
  'a label of the repository': [
    () => of('ann').issues.createLabel({ ...office.where, name: 'x'.repeat(51) }),
    '422 Validation Failed: name invalid name is too long (maximum is 50 characters)',
  ],
  'a colour': [
    () => of('ann').issues.createLabel({ ...office.where, name: 'x', color: '#ff0000' }),
    '422 Validation Failed: color invalid',
  ],
  'a description of a status': [
    () =>
      of('ann').repos.createCommitStatus({
        ...office.where,
        sha: head,
        state: 'success',
        description: 'x'.repeat(141),
      }),
    '422 Validation Failed: description custom description is too long (maximum is 140 characters)',
  ],
  'a status of nothing': [
    () => of('ann').repos.createCommitStatus({ ...office.where, sha: 'f'.repeat(40), state: 'success' }),
    `422 No commit found for SHA: ${'f'.repeat(40)}`,
  ],
  'a check that is complete without a conclusion': [
    () => bot().checks.create({ ...office.where, name: 'x', head_sha: head, status: 'completed' }),
    `422 Invalid request.\n\n"conclusion" wasn't supplied.`,
  ],
  'a label that is not on it': [
    () => of('ann').issues.removeLabel({ ...issue, name: 'none' }),
    '404 Label does not exist',
  ],
}

const rights: Calls = {
  'a wrong token': [() => office.withToken('ghp_wrong').rest.pulls.get(at), '401 Bad credentials'],
  'a merge by a reader': [() => of('rea').pulls.merge(at), '403 Must have admin rights to Repository.'],
  'a status by a reader': [
    () => of('rea').repos.createCommitStatus({ ...office.where, sha: head, state: 'success' }),
    '403 Must have admin rights to Repository.',
  ],
  'a label by a reader': [
    () => of('rea').issues.addLabels({ ...issue, labels: ['x'] }),
    '403 Must have admin rights to Repository.',
  ],
  'a check by a person': [
    () => of('ada').checks.create({ ...office.where, name: 'x', head_sha: head }),
    '403 You must authenticate via a GitHub App.',
  ],
  'a ruleset by a writer': [
    () => of('ann').repos.createRepoRuleset({ ...office.where, name: 'x', enforcement: 'active' }),
    '403 Must have admin rights to Repository.',
  ],
  'who an installation is': [() => bot().users.getAuthenticated(), '403 Resource not accessible by integration'],
  'who nobody is': [() => of().users.getAuthenticated(), '401 Requires authentication'],
  'a merge without contents: write': [() => bot().pulls.merge(at), '403 Resource not accessible by integration'],
  'settings without administration': [
    () => bot().actions.getGithubActionsDefaultWorkflowPermissionsRepository(office.where),
    '403 Resource not accessible by integration',
  ],
  'another repository': [() => of('ada').pulls.get({ ...at, repo: 'other' }), '404 Not Found'],
}

for (const [name, calls] of Object.entries({ reviews, pulls, sizes, rights })) {
  describe(name, () => {
    test.each(Object.entries(calls))('%s', async (_, [call, said]) => {
      expect(await ended(call())).toBe(said)
    })
  })
}

test('a token may do what it was given, and nothing else', async () => {
  const given = { statuses: 'write' } as const
  const { rest } = office.withToken(office.github.actionsToken(given))
  const status = { ...office.where, sha: head, state: 'pending' } as const
  expect(await ended(rest.repos.createCommitStatus(status))).toBe('201')
  expect(await ended(rest.issues.createComment({ ...issue, body: 'x' }))).toBe(
    '403 Resource not accessible by integration',
  )
  expect(await ended(rest.checks.create({ ...office.where, name: 'x', head_sha: head }))).toBe(
    '403 Resource not accessible by integration',
  )
})

test('somebody else’s comment is not edited by a reader, but by whoever may write', async () => {
  const { data } = await bot().issues.createComment({ ...issue, body: 'mine' })
  const comment = { ...office.where, comment_id: data.id }
  expect(await ended(of('rea').issues.updateComment({ ...comment, body: 'x' }))).toBe(
    '403 Must have admin rights to Repository.',
  )
  expect(await ended(of('rea').issues.deleteComment(comment))).toBe('403 Must have admin rights to Repository.')
  expect(await ended(bot().issues.updateComment({ ...comment, body: long }))).toBe(
    '422 Validation Failed: data unprocessable Body is too long (maximum is 65536 characters)',
  )
  expect(await ended(of('ann').issues.updateComment({ ...comment, body: 'x' }))).toBe('200')
  expect(await ended(bot().issues.deleteComment(comment))).toBe('204')
  expect(await ended(bot().issues.getComment(comment))).toBe('404 Not Found')
})

test('a comment and a body of exactly 65,536 characters are kept, counted as people count', async () => {
  const body = '𝒳'.repeat(65_536)
  expect(await ended(of('rea').issues.createComment({ ...issue, body }))).toBe('201')
})

describe('a private repository', () => {
  let hidden: Office
  beforeAll(async () => {
    hidden = await openOffice({ private: true })
    await hidden.propose('ann', 'work', { 'x.md': 'x\n' })
  })
  afterAll(() => hidden.close())

  test('is not there for strangers, nor for nobody', async () => {
    const pull = { ...hidden.where, pull_number: 1 }
    for (const login of ['eve', undefined]) {
      expect(await ended(hidden.as(login).rest.repos.get(hidden.where))).toBe('404 Not Found')
      expect(await ended(hidden.as(login).rest.pulls.get(pull))).toBe('404 Not Found')
    }
    expect(await ended(hidden.as('eve').rest.pulls.createReview({ ...pull, event: 'APPROVE' }))).toBe('404 Not Found')
    expect(await ended(hidden.as('rea').rest.pulls.get(pull))).toBe('200')
  })

  test('wants permissions even to be read', async () => {
    const { rest } = hidden.withToken(hidden.github.actionsToken({}))
    expect(await ended(rest.pulls.get({ ...hidden.where, pull_number: 1 }))).toBe(
      '403 Resource not accessible by integration',
    )
    expect(await ended(rest.repos.get(hidden.where))).toBe('200')
  })

  test('is cloned by those who may only', async () => {
    const clone = await hidden.clone('rea')
    expect(await clone.git('rev-parse', 'HEAD')).toMatch(/^[0-9a-f]{40}$/)
    await expect(hidden.clone('eve')).rejects.toThrow('not found')
    const { code, error } = await clone.tryGit('ls-remote', hidden.github.cloneUrl)
    expect([code, error]).toEqual([128, expect.stringContaining('could not read Username')])
  })
})
