import { commitOf, git, gitEnvironment, gitHubItself, isAncestor, tryGit } from './git.ts'
import { rulesFor } from './rules.ts'
import { bareOf, type Pull, type User, type World } from './world.ts'

/** After a push: open pull requests follow their branches, or end. */
export async function followAll(world: World, pusher: User): Promise<void> {
  for (const pull of world.pulls.values()) if (pull.state === 'open') await follow(world, pull, pusher)
}

/** Brings the head of a fork's branch into the repository, as GitHub does. */
export async function fetchHead(world: World, { head }: Pull): Promise<void> {
  if (head.owner === world.owner.login) return
  const from = bareOf(world, head.owner)
  await git(bareOf(world), ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', from, head.sha])
}

/** Points `refs/pull/N/head` at the head, and `refs/pull/N/merge` at a test merge if there is no conflict. */
export async function followHead(world: World, pull: Pull): Promise<void> {
  const dir = bareOf(world)
  await git(dir, ['update-ref', `refs/pull/${pull.number}/head`, pull.head.sha])
  if (pull.state === 'closed') return
  const tip = await commitOf(dir, `refs/heads/${pull.base.ref}`)
  if (pull.tested === `${tip} ${pull.head.sha}`) return
  pull.tested = `${tip} ${pull.head.sha}`
  const tree = tip && (await mergedTree(dir, tip, pull.head.sha))
  const ref = `refs/pull/${pull.number}/merge`
  if (!tip || !tree) {
    pull.merge_commit_sha = null
    await git(dir, ['update-ref', '-d', ref])
    return
  }
  const message = `Merge ${pull.head.sha} into ${tip}`
  const env = gitEnvironment({ ...gitHubItself, date: world.now() })
  pull.merge_commit_sha = await git(dir, ['commit-tree', tree, '-p', tip, '-p', pull.head.sha, '-m', message], env)
  await git(dir, ['update-ref', ref, pull.merge_commit_sha])
}

/** The tree of a merge; undefined if there is a conflict. */
export async function mergedTree(dir: string, ours: string, theirs: string): Promise<string | undefined> {
  const { code, out } = await tryGit(dir, ['merge-tree', '--write-tree', '--no-messages', ours, theirs])
  return code === 0 ? out.trim() : undefined
}

async function follow(world: World, pull: Pull, pusher: User): Promise<void> {
  const dir = bareOf(world)
  const tip = await commitOf(bareOf(world, pull.head.owner), `refs/heads/${pull.head.ref}`)
  const base = await commitOf(dir, `refs/heads/${pull.base.ref}`)
  const moved = tip !== undefined && tip !== pull.head.sha
  if (moved) {
    pull.head.sha = tip
    pull.pusher = pusher
    pull.updated_at = world.now()
    await fetchHead(world, pull)
    dismissStale(world, pull)
  }
  const contained = tip && base && (await isAncestor(dir, tip, base))
  // A base that takes the head in has merged it; a head that goes back into its base has given up.
  if (contained && !moved) endMerged(world, pull, pusher)
  else if (contained || !tip || !base) end(world, pull)
  else if (moved) pull.base.sha = base
  await followHead(world, pull)
}

/** Whoever pushes a pull request's commits to its base has merged it. */
function endMerged(world: World, pull: Pull, pusher: User): void {
  end(world, pull)
  pull.merged_at = world.now()
  pull.merged_by = pusher
  pull.merge_commit_sha = pull.head.sha
}

function end(world: World, pull: Pull): void {
  pull.state = 'closed'
  pull.closed_at = world.now()
  pull.updated_at = world.now()
}

function dismissStale(world: World, pull: Pull): void {
  const rules = rulesFor(world, `refs/heads/${pull.base.ref}`)
  if (!rules.some(({ rule }) => rule.parameters?.['dismiss_stale_reviews_on_push'] === true)) return
  for (const review of pull.reviews) if (review.state === 'APPROVED') review.state = 'DISMISSED'
}
