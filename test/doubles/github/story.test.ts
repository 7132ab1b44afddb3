import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('an expert opens a pull request, it is reviewed, merged, and main has it', async () => {
  const { as, where, propose, github } = office
  const { number, head, clone } = await propose('ann', 'incident-1', {
    'entries/b.md': 'one\ntwo\n',
    'entries/a.md': 'a\nB\nc\n',
  })
  const at = { ...where, pull_number: number }
  const opened = (await as('ann').rest.pulls.get(at)).data
  expect(opened).toMatchObject({
    state: 'open',
    mergeable: true,
    mergeable_state: 'blocked',
    head: { sha: head, ref: 'incident-1' },
    commits: 1,
    additions: 3,
    deletions: 1,
    changed_files: 2,
    user: { login: 'ann' },
  })
  const files = (await as('bob').rest.pulls.listFiles(at)).data
  expect(files.map(({ filename, status, patch }) => [filename, status, patch])).toEqual([
    ['entries/a.md', 'modified', '@@ -1,3 +1,3 @@\n a\n-b\n+B\n c'],
    ['entries/b.md', 'added', '@@ -0,0 +1,2 @@\n+one\n+two'],
  ])
  await as('bob').rest.pulls.createReview({ ...at, event: 'APPROVE' })
  expect((await as('ann').rest.pulls.listReviews(at)).data).toMatchObject([{ state: 'APPROVED', commit_id: head }])
  expect((await as('ann').rest.pulls.get(at)).data.mergeable_state).toBe('clean')
  const merged = (await as('ann').rest.pulls.merge({ ...at, sha: head })).data
  await clone.git('fetch', '--quiet', 'origin', 'main')
  expect(await clone.git('rev-parse', 'FETCH_HEAD')).toBe(merged.sha)
  expect((await clone.git('log', '-1', '--format=%P', merged.sha)).split(' ')).toHaveLength(2)
  expect((await as('ann').rest.pulls.get(at)).data).toMatchObject({ merged: true, merged_by: { login: 'ann' } })
  const found = await as('ann').rest.repos.listPullRequestsAssociatedWithCommit({ ...where, commit_sha: merged.sha })
  expect(found.data.map((one) => one.number)).toEqual([number])
  expect(github.requests.at(-1)).toMatchObject({
    operationId: 'repos/list-pull-requests-associated-with-commit',
    login: 'ann',
    status: 200,
  })
})
