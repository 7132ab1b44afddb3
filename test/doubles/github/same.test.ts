import { afterEach, expect, test, vi } from 'vitest'
import { openOffice } from './office.ts'

afterEach(() => void vi.unstubAllEnvs())

async function tell() {
  const office = await openOffice()
  const { number } = await office.propose('ann', 'work', { 'x.md': 'x\n' })
  const at = { ...office.where, pull_number: number }
  await office.as('bob').rest.pulls.createReview({ ...at, event: 'APPROVE' })
  const merged = (await office.as('ann').rest.pulls.merge(at)).data.sha
  const reviews = (await office.as('ann').rest.pulls.listReviews(at)).data.map(({ id }) => id)
  const refs = await office.github.git('for-each-ref')
  await office.close()
  return { merged, reviews, refs }
}

test('the same story gives the same commits, refs and ids, whatever the machine is set to', async () => {
  const first = await tell()
  const evil = {
    HOME: '/nowhere',
    GIT_DIR: '/nowhere',
    GIT_AUTHOR_NAME: 'Somebody',
    GIT_COMMITTER_DATE: '2001-01-01T00:00:00Z',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.hooksPath',
    GIT_CONFIG_VALUE_0: '/nowhere',
  }
  for (const [name, value] of Object.entries(evil)) vi.stubEnv(name, value)
  expect(await tell()).toEqual(first)
})
