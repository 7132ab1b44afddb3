import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type GateSource, onDesk, onGitHub } from '../../scripts/commands/gate-sources.ts'
import { type Verdict, verdictOf } from '../../scripts/core/gate/verdict.ts'
import { readAudience } from '../../scripts/io/audience-file.ts'
import { gateFacts } from '../../scripts/io/pull-request.ts'
import { repositoryOf } from '../../scripts/io/repository.ts'
import { type Office, openOffice } from '../doubles/github/office.ts'
import { type Built, buildPullRequest, pullRequests, targetOf } from '../pull-requests/repository.ts'

/** A verdict from two commits and a file of reviews is that of the same pull request on GitHub: every fourth of the recorded ones. */
const home = mkdtempSync(join(tmpdir(), 'care-desk-'))
const some = pullRequests
  .filter((_, index) => index % 4 === 0)
  .map((name) => {
    const root = join(home, name)
    mkdirSync(root)
    return { name, root, ...buildPullRequest(name, root) }
  })
  .filter(canBe)

let office: Office
let now = '2030-05-01T00:00:00Z'
beforeAll(async () => {
  const logins = some.flatMap(({ authors, reviews }) => [...authors, ...reviews.map(({ user }) => user)])
  const people = { ada: 'admin', ...Object.fromEntries(logins.map((login) => [login, 'write'] as const)) } as const
  office = await openOffice({ people, now: () => now })
  const { apiUrl, serverUrl } = office.github
  vi.stubEnv('GITHUB_TOKEN', office.github.token('github-actions[bot]'))
  vi.stubEnv('GITHUB_REPOSITORY', 'acme/care')
  vi.stubEnv('GITHUB_API_URL', apiUrl)
  vi.stubEnv('GITHUB_SERVER_URL', serverUrl)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
  await office.close()
})

it('there are enough', () => expect(some.length).toBeGreaterThanOrEqual(30))

it.each(some)('$name', async (pull) => {
  const repository = await repositoryOf(pull.root, process.env)
  const audience = pull.audienceFile === undefined ? undefined : readAudience(pull.audienceFile)
  const place = { root: pull.root, state: join(pull.root, '.care'), now: pull.now, repository, audience }
  const verdict = async (source: GateSource): Promise<Verdict> => verdictOf(await gateFacts(source.pull, place))
  const onTheDesk = onDesk({ base: targetOf(pull), head: 'head', reviews: pull.reviewsFile }, repository)
  expect(await verdict(await onGitHub(await proposed(pull), repository))).toEqual(await verdict(onTheDesk))
})

/** Puts a recorded pull request on GitHub, between two branches of its own, with its reviews at their times. */
async function proposed(pull: Built & { readonly name: string; readonly root: string }): Promise<number> {
  const { github, where, as } = office
  const [base, head] = [`base-${pull.name}`, `head-${pull.name}`]
  const refs = [`refs/tags/${targetOf(pull)}:refs/heads/${base}`, `refs/tags/head:refs/heads/${head}`]
  await github.git('fetch', '--quiet', '--no-tags', '--no-write-fetch-head', pull.root, ...refs)
  const [author = ''] = pull.authors
  const { number } = (await as(author).rest.pulls.create({ ...where, title: pull.title, head, base })).data
  for (const { user, state, commit, at } of pull.reviews) {
    now = at
    const event = events[state]
    const review = { ...where, pull_number: number, event, body: 'x', commit_id: pull.commits[commit] ?? '' }
    const { id } = (await as(user).rest.pulls.createReview(review)).data
    if (state === 'dismissed')
      await as('ada').rest.pulls.dismissReview({ ...where, pull_number: number, review_id: id, message: 'x' })
  }
  return number
}

const events = {
  approved: 'APPROVE',
  'changes-requested': 'REQUEST_CHANGES',
  commented: 'COMMENT',
  dismissed: 'APPROVE',
} as const

/** What GitHub refuses or cannot be told is left to the desk: approving oneself, a commit that is gone, authors of commits, nothing to merge. */
function canBe({ authors, reviews, commits }: Built): boolean {
  const isNone = commits['head'] === commits['base']
  return (
    authors.length === 1 && !isNone && reviews.every(({ user, commit }) => user !== authors[0] && commit in commits)
  )
}
