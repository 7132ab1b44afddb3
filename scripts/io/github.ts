import { Octokit } from 'octokit'
import { loginKey } from '../core/gate/login.ts'
import { toInstant } from '../core/instant.ts'
import { Unable } from '../core/unable.ts'
import { patience } from './github-patience.ts'
import type { PullRequest } from './pull-request.ts'

/** Where GitHub is and who asks; a workflow has all of it in its environment. */
export interface GitHubAccess {
  /** `owner/name`. */
  readonly repository: string
  readonly apiUrl: string
  readonly serverUrl: string
  readonly token: string
}

/** A pull request as GitHub knows it. */
export interface ForgePull extends PullRequest {
  readonly number: number
  /** The branch that is merged into. */
  readonly baseBranch: string
  readonly isFork: boolean
  readonly isPrivate: boolean
  readonly labels: readonly string[]
  readonly author: string
  /** Who has been asked for a review and has not answered. */
  readonly asked: readonly string[]
  readonly mergedAt: string | undefined
}

/** GitHub, as far as gate and approvals ask it. */
export interface GitHub {
  readonly pull: (number: number) => Promise<ForgePull>
  /** The open pull requests to a branch, by their numbers, the oldest first. */
  readonly open: (branch: string) => Promise<readonly number[]>
  /** The commit at the end of a branch; undefined if there is no such branch. */
  readonly branch: (name: string) => Promise<string | undefined>
  /** The pull request whose merging made a commit of a branch; undefined for a push past every pull request. */
  readonly mergedAs: (commit: string, branch: string) => Promise<ForgePull | undefined>
  readonly status: (of: {
    readonly commit: string
    readonly ready: boolean
    readonly text: string
    readonly url?: string | undefined
  }) => Promise<void>
  /** Sets the one comment of ours, which begins with a tag; leaves it as it is if it says the same. */
  readonly comment: (
    number: number,
    body: string,
    own: { readonly tag: string; readonly isSame: (one: string, other: string) => boolean },
  ) => Promise<void>
  readonly label: (pull: ForgePull, wanted: string, ours: readonly Label[]) => Promise<void>
  readonly ask: (pull: ForgePull, users: readonly string[]) => Promise<void>
}

/** A label that the gate sets. */
export interface Label {
  readonly name: string
  readonly color: string
  readonly description: string
}

/** The name of the gate's status on a commit. */
export const context = 'care/gate'

/** More commits are not listed, so that nobody can say who wrote them. */
const mostCommits = 250

/** Speaks to GitHub through octokit, which retries what may be retried and slows down when it is told to. */
export function openGitHub({ repository, apiUrl, token }: GitHubAccess): GitHub {
  const [owner = '', repo = ''] = repository.split('/')
  const where = { owner, repo }
  const { rest, paginate } = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'care-plan',
    log: quiet,
    ...patience,
  })
  const full = async (number: number): Promise<ForgePull> => {
    const of = { ...where, pull_number: number, per_page: 100 }
    const { data } = await rest.pulls.get({ ...where, pull_number: number })
    if (data.commits > mostCommits)
      throw new Unable(`pull request ${number} has more than ${mostCommits} commits`, 'squash them, or split it')
    const [reviews, commits] = [await paginate(rest.pulls.listReviews, of), await paginate(rest.pulls.listCommits, of)]
    const author = data.user.login
    return {
      number,
      base: data.base.sha,
      head: data.head.sha,
      baseBranch: data.base.ref,
      isFork: data.head.repo?.full_name !== data.base.repo.full_name,
      isPrivate: data.base.repo.private,
      labels: data.labels.map(({ name }) => name),
      author,
      asked: (data.requested_reviewers ?? []).map(({ login }) => login),
      mergedAt: data.merged_at === null ? undefined : toInstant(data.merged_at),
      authors: [
        ...new Set([author, ...commits.flatMap((commit) => [commit.author?.login, commit.committer?.login])]),
      ].filter((login): login is string => login !== undefined && login !== webFlow),
      reviews: reviews.flatMap(({ user, state, commit_id, submitted_at }) => {
        const known = states[state]
        const at = submitted_at && toInstant(submitted_at)
        return known && at && commit_id ? [{ user: user?.login ?? 'ghost', state: known, commit: commit_id, at }] : []
      }),
    }
  }
  return {
    pull: full,
    open: async (branch) => {
      const all = await paginate(rest.pulls.list, { ...where, state: 'open', base: branch, per_page: 100 })
      return all.map(({ number }) => number).sort((a, b) => a - b)
    },
    branch: async (name) => {
      const found = await rest.git.getRef({ ...where, ref: `heads/${name}` }).catch(unlessAbsent)
      return found?.data.object.sha
    },
    mergedAs: async (commit, branch) => {
      const all = await paginate(rest.repos.listPullRequestsAssociatedWithCommit, {
        ...where,
        commit_sha: commit,
        per_page: 100,
      })
      const merged = all.filter(({ merged_at, base }) => merged_at && base.ref === branch)
      const found = merged.find(({ merge_commit_sha }) => merge_commit_sha === commit) ?? merged[0]
      return found ? full(found.number) : undefined
    },
    status: async ({ commit, ready, text, url }) => {
      const state = ready ? 'success' : 'failure'
      const description = text.length > 140 ? `${text.slice(0, 139)}…` : text
      await rest.repos.createCommitStatus({
        ...where,
        sha: commit,
        state,
        context,
        description,
        ...(url && { target_url: url }),
      })
    },
    comment: async (number, body, { tag, isSame }) => {
      const ours = async () => {
        const all = await paginate(rest.issues.listComments, { ...where, issue_number: number, per_page: 100 })
        return all.filter(({ user, body: text }) => user?.type === 'Bot' && text?.startsWith(tag))
      }
      const [own, ...twins] = await ours()
      // two runs at once may each have found none
      for (const { id } of twins) await rest.issues.deleteComment({ ...where, comment_id: id }).catch(unlessAbsent)
      if (own) {
        if (!isSame(own.body ?? '', body)) await rest.issues.updateComment({ ...where, comment_id: own.id, body })
        return
      }
      // not again by octokit: what was written, and only its answer lost, would be there twice
      const create = () => rest.issues.createComment({ ...where, issue_number: number, body, request: { retries: 0 } })
      await create().catch(async (error: unknown) => {
        if (!mayHaveArrived(error)) throw error
        if ((await ours()).length === 0) await create()
      })
    },
    label: async ({ number, labels }, wanted, ours) => {
      for (const { name } of ours)
        if (name !== wanted && labels.includes(name))
          await rest.issues.removeLabel({ ...where, issue_number: number, name }).catch(unlessAbsent)
      if (labels.includes(wanted)) return
      const known = await paginate(rest.issues.listLabelsForRepo, { ...where, per_page: 100 })
      const label = ours.find(({ name }) => name === wanted)
      // another run may have been faster, or the answer to this one have been lost
      if (label && !known.some(({ name }) => name === wanted))
        await rest.issues.createLabel({ ...where, ...label }).catch(unlessRefused)
      await rest.issues.addLabels({ ...where, issue_number: number, labels: [wanted] })
    },
    ask: async ({ number, asked, author, reviews }, users) => {
      const taken = new Set([author, ...asked, ...reviews.map(({ user }) => user)].map(loginKey))
      const reviewers = users.filter((user) => !taken.has(loginKey(user)))
      // one by one: of several of whom one may not be asked, GitHub asks none
      for (const reviewer of reviewers)
        await rest.pulls.requestReviewers({ ...where, pull_number: number, reviewers: [reviewer] }).catch(unlessRefused)
    },
  }
}

/** Who commits what is merged in the browser: nobody's own work. */
const webFlow = 'web-flow'

const states: Readonly<Record<string, PullRequest['reviews'][number]['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
}

/** What is not there need not be found or removed. */
function unlessAbsent(error: unknown): undefined {
  if ((error as { status?: number }).status !== 404) throw error
}

/** A label that is there by now; a login of the policy that GitHub does not know, or that may not read the repository: the comment names it all the same. */
function unlessRefused(error: unknown): void {
  if ((error as { status?: number }).status !== 422) throw error
}

/** A request that failed on GitHub's side or on the way back may have done what it was to do. */
function mayHaveArrived(error: unknown): boolean {
  const { status } = error as { status?: number }
  return status !== undefined && status >= 500
}

const nothing = () => {}
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing }
