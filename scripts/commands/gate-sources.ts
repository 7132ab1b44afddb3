import { resolve } from 'node:path'
import { fetchAudience } from '../io/audience-branch.ts'
import type { AudienceIndex } from '../io/audience-file.ts'
import { readDocument } from '../io/documents.ts'
import { fetchRefs } from '../io/fetch.ts'
import { type ForgePull, type GitHub, openGitHub } from '../io/github.ts'
import { refusal } from '../io/github-refusal.ts'
import type { GatePlace, PullRequest } from '../io/pull-request.ts'
import { type ContentRepository, hasCommits, resolveCommit } from '../io/repository.ts'
import { fileSource, githubSource } from './approvals.ts'
import { Unable } from './context.ts'
import { type TrustPlace, trustSince, verifiedOn } from './gate-trust.ts'
import { githubAccess, mainBranch } from './github-access.ts'

/** Where a pull request comes from. */
export interface GateSource {
  readonly pull: PullRequest
  /** The audience index, if nobody named one. */
  readonly audience: () => Promise<AudienceIndex | undefined>
  /** How to ask what of the base was approved; undefined where nobody can say. */
  readonly trusted: (place: TrustPlace) => GatePlace['trusted']
  /** Where a verdict can be published; undefined on a desk. */
  readonly forge: { readonly github: GitHub; readonly pull: ForgePull } | undefined
}

/** What a desk says of a pull request. */
export interface DeskOptions {
  readonly base?: string
  readonly head?: string
  readonly reviews?: string
  readonly approvals?: string
  readonly verified?: string
}

/** Two commits that are here and a file of reviews: no network is needed. */
export function onDesk(options: DeskOptions, repository: ContentRepository): GateSource {
  const commit = (name: 'base' | 'head' | 'verified'): string => {
    const given = options[name]
    if (given === undefined) throw new Unable(`there is no --${name}`, 'name both commits: --base main --head BRANCH')
    const found = resolveCommit(repository.git, given)
    if (found === undefined && !hasCommits(repository.git))
      throw new Unable('the repository has no commit yet', 'commit what is there, then name two commits')
    if (found === undefined) throw new Unable(`--${name} ${given} is no commit`, 'name a branch or commit that is here')
    return found
  }
  const pull = { base: commit('base'), head: commit('head'), ...readReviews(options.reviews, repository) }
  const { approvals } = options
  const trusted: GateSource['trusted'] = (place) =>
    approvals === undefined ? undefined : trustSince(commit('verified'), fileSource(resolve(approvals)), place)
  return { pull, trusted, audience: async () => undefined, forge: undefined }
}

/** A pull request on GitHub: what was said of it is asked for, and its commits are fetched as objects. */
export async function onGitHub(number: number, repository: ContentRepository): Promise<GateSource> {
  const access = githubAccess(process.env)
  const github = openGitHub(access)
  try {
    const pull = await github.pull(number)
    const base = await github.branch(pull.baseBranch)
    if (base === undefined) throw new Unable(`there is no branch ${pull.baseBranch}`, 'open the pull request anew')
    await fetchRefs(repository, access, [`refs/heads/${pull.baseBranch}`, `refs/pull/${number}/head`])
    const found = { ...pull, base }
    const verified = await verifiedOn(github, access, repository)
    return {
      pull: found,
      audience: async () => (pull.isPrivate ? fetchAudience(repository, access, github) : undefined),
      trusted: (place) => (verified === undefined ? undefined : trustSince(verified, githubSource(repository), place)),
      forge: { github, pull: found },
    }
  } catch (error) {
    throw refusal(error) ?? error
  }
}

/** Every open pull request into the main branch. */
export async function openPulls(): Promise<readonly number[]> {
  try {
    return await openGitHub(githubAccess(process.env)).open(mainBranch)
  } catch (error) {
    throw refusal(error) ?? error
  }
}

/** Without a file nobody wrote and nobody approved anything: what is missing besides can still be seen. */
function readReviews(file: string | undefined, { git }: ContentRepository): Pick<PullRequest, 'authors' | 'reviews'> {
  if (file === undefined) return { authors: [], reviews: [] }
  const { authors, reviews } = readDocument('reviews', file)
  // A branch may move while it is looked at: one name is one commit.
  const names = new Map(
    [...new Set(reviews.map(({ commit }) => commit))].map((name) => [name, resolveCommit(git, name)]),
  )
  return {
    authors,
    reviews: reviews.map((review) => ({ ...review, commit: names.get(review.commit) ?? review.commit })),
  }
}
