import { afterEach, beforeEach, expect, test } from 'vitest'
import { ended, type Office, openOffice } from './office.ts'

let office: Office
const issue = () => ({ ...office.where, issue_number: 1 })
beforeEach(async () => {
  office = await openOffice()
  await office.propose('ann', 'work', { 'x.md': 'x\n' })
})
afterEach(() => office.close())

const comment = (body = 'x') => office.as('ann').rest.issues.createComment({ ...issue(), body })
const bodies = async () => (await office.as('ann').rest.issues.listComments(issue())).data.map(({ body }) => body)
const operation = 'issues/create-comment'

test.each([
  ['500', '500 Server Error'],
  ['502', '502 Server Error'],
  ['429', '429 You have exceeded a secondary rate limit.'],
  ['403', '403 API rate limit exceeded.'],
] as const)('%s is answered as often as was said, and nothing is done', async (how, said) => {
  office.github.fail({ operation, times: 2 }, how)
  expect(await ended(comment())).toBe(said)
  expect(await ended(comment())).toBe(said)
  expect(await bodies()).toEqual([])
  expect(await ended(comment())).toBe('201')
})

test('limits say when to come again', async () => {
  office.github.fail({ operation }, '429')
  office.github.fail({ operation }, '403')
  await expect(comment()).rejects.toMatchObject({ response: { headers: { 'retry-after': '1' } } })
  await expect(comment()).rejects.toMatchObject({ response: { headers: { 'x-ratelimit-remaining': '0' } } })
})

test('a connection that ends before leaves nothing behind, one that ends after does', async () => {
  office.github.fail({ operation }, 'drop-before')
  await expect(comment('before')).rejects.toThrow()
  expect(await bodies()).toEqual([])
  office.github.fail({ operation }, 'drop-after')
  await expect(comment('after')).rejects.toThrow()
  expect(await bodies()).toEqual(['after'])
})

test('silence is silence, for whom it was meant, and others are served', async () => {
  office.github.fail({ operation, login: 'bob' }, 'hang')
  const signal = AbortSignal.timeout(300)
  const hangs = office.as('bob').rest.issues.createComment({ ...issue(), body: 'x', request: { signal } })
  // on a busy machine it may end before the other is served
  const [served] = await Promise.all([ended(comment()), expect(hangs).rejects.toThrow()])
  expect(served).toBe('201')
  expect(office.github.requests.filter(({ status }) => status === undefined)).toMatchObject([
    { login: 'bob', operationId: operation },
  ])
})

test('Git fails too: a push whose answer is lost has arrived', async () => {
  const clone = await office.clone('ann')
  await clone.commit('Ledger', { 'l.ndjson': '{}\n' })
  office.github.fail({ operation: 'git-receive-pack' }, '500')
  expect((await clone.push('origin', 'HEAD:refs/heads/ledger')).code).not.toBe(0)
  expect(await clone.git('ls-remote', 'origin', 'refs/heads/ledger')).toBe('')
  office.github.fail({ operation: 'git-receive-pack' }, 'drop-after')
  expect((await clone.push('origin', 'HEAD:refs/heads/ledger')).code).not.toBe(0)
  expect(await clone.git('ls-remote', 'origin', 'refs/heads/ledger')).toContain(await clone.git('rev-parse', 'HEAD'))
})
