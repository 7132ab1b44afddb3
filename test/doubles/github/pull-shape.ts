import { fileShapes } from './files.ts'
import { git, mergeBase } from './git.ts'
import { labelsOf } from './labels.ts'
import { obstacles } from './obstacles.ts'
import { repositoryShape } from './repository.ts'
import { nodeId, repoApi, repoPage } from './urls.ts'
import { associationOf, userShape } from './users.ts'
import { bareOf, type Pull, type User, userOf, type World } from './world.ts'

/** The commits and the files of a pull request: from where its history parted to its head. */
export async function rangeOf(
  world: World,
  { head, base }: Pull,
): Promise<{ readonly from: string; readonly to: string }> {
  return { from: (await mergeBase(bareOf(world), base.sha, head.sha)) ?? base.sha, to: head.sha }
}

/** A pull request, as it stands in lists. */
export function pullShape(world: World, pull: Pull) {
  const { id, number, head, base } = pull
  const [api, page] = [repoApi(world, `/pulls/${number}`), repoPage(world, `/pull/${number}`)]
  const issue = repoApi(world, `/issues/${number}`)
  const statuses = repoApi(world, `/statuses/${head.sha}`)
  return {
    id,
    node_id: nodeId('PullRequest', id),
    url: api,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    commits_url: `${api}/commits`,
    review_comments_url: `${api}/comments`,
    review_comment_url: repoApi(world, '/pulls/comments{/number}'),
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userShape(world, pull.user),
    body: pull.body,
    labels: labelsOf(world, pull.labels),
    milestone: null,
    active_lock_reason: null,
    created_at: pull.created_at,
    updated_at: pull.updated_at,
    closed_at: pull.closed_at,
    merged_at: pull.merged_at,
    merge_commit_sha: pull.merge_commit_sha,
    assignee: null,
    assignees: [],
    requested_reviewers: usersOf(world, pull.requested),
    requested_teams: [],
    head: endShape(world, { ...head, user: userOf(world, head.owner) ?? world.owner }),
    base: endShape(world, { ...base, user: world.owner }),
    _links: links({ api, page, issue, statuses, comment: repoApi(world, '/pulls/comments{/number}') }),
    author_association: associationOf(world, pull.user),
    auto_merge: null,
    draft: pull.draft,
  }
}

/** A pull request with what GitHub counts and computes for one only. */
export async function wholePullShape(world: World, pull: Pull) {
  const { from, to } = await rangeOf(world, pull)
  const [files, commits, mergeable] = [
    await fileShapes(world, from, to),
    Number(await git(bareOf(world), ['rev-list', '--count', `${from}..${to}`])),
    await mergeableOf(world, pull),
  ]
  return {
    ...pullShape(world, pull),
    merged: pull.merged_at !== null,
    ...mergeable,
    merged_by: pull.merged_by && userShape(world, pull.merged_by),
    comments: [...world.comments.values()].filter(({ issue }) => issue === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits,
    additions: files.reduce((sum, one) => sum + one.additions, 0),
    deletions: files.reduce((sum, one) => sum + one.deletions, 0),
    changed_files: files.length,
  }
}

/** Accounts, as they stand in answers. */
export function usersOf(world: World, logins: readonly string[]) {
  return logins.flatMap((login) => {
    const user = userOf(world, login)
    return user ? [userShape(world, user)] : []
  })
}

async function mergeableOf(world: World, pull: Pull) {
  if (pull.state === 'closed') return { mergeable: null, rebaseable: null, mergeable_state: 'unknown' }
  // The test merge is made whenever either side moves: without one there is a conflict.
  const mergeable = pull.merge_commit_sha !== null
  const blocked = (await obstacles(world, pull, { kind: 'nobody' }, 'squash')).length > 0
  const state = mergeable ? (pull.draft ? 'draft' : blocked ? 'blocked' : 'clean') : 'dirty'
  return { mergeable, rebaseable: mergeable, mergeable_state: state }
}

function endShape(world: World, { ref, sha, user }: { ref: string; sha: string; user: User }) {
  return { label: `${user.login}:${ref}`, ref, sha, user: userShape(world, user), repo: repositoryShape(world, user) }
}

function links({ api, page, issue, statuses, comment }: Readonly<Record<string, string>>) {
  const href = (at = '') => ({ href: at })
  return {
    self: href(api),
    html: href(page),
    issue: href(issue),
    comments: href(`${issue}/comments`),
    review_comments: href(`${api}/comments`),
    review_comment: href(comment),
    commits: href(`${api}/commits`),
    statuses: href(statuses),
  }
}
