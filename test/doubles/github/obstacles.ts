import { checkNames } from './check-names.ts'
import { ownersOf } from './codeowners.ts'
import { fileShapes } from './files.ts'
import { commitOf, isAncestor, mergeBase } from './git.ts'
import { rulesAgainst } from './rules.ts'
import { type Actor, atLeast, bareOf, type MergeMethod, type Pull, type Review, roleOf, type World } from './world.ts'

interface Merge {
  readonly world: World
  readonly pull: Pull
  readonly method: MergeMethod
  // biome-ignore lint/suspicious/noExplicitAny: its form was judged when the ruleset was made
  readonly given: Readonly<Record<string, any>>
}

/** Why the rules of its base do not let an actor merge a pull request, in GitHub's words; empty if they do. */
export async function obstacles(
  world: World,
  pull: Pull,
  actor: Actor,
  method: MergeMethod,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const { rule } of rulesAgainst(world, `refs/heads/${pull.base.ref}`, actor, 'merge')) {
    const of = rules[rule.type]
    if (of) found.push(...(await of({ world, pull, method, given: rule.parameters ?? {} })))
  }
  return [...new Set(found)]
}

/** The last review that counts of everybody who may write, but the author's. */
export function opinions(world: World, pull: Pull): readonly Review[] {
  const last = new Map<number, Review>()
  for (const review of pull.reviews) {
    const counts = review.state !== 'COMMENTED' && review.state !== 'PENDING'
    if (counts && review.user.id !== pull.user.id && atLeast(roleOf(world, review.user), 'write')) {
      last.set(review.user.id, review)
    }
  }
  return [...last.values()]
}

const rules: Readonly<Record<string, (merge: Merge) => readonly string[] | Promise<readonly string[]>>> = {
  pull_request: async (merge) => [...reviewed(merge), ...(await owned(merge)), ...methodAllowed(merge)],
  required_status_checks: checked,
  required_linear_history: ({ method }) => (method === 'merge' ? ['This branch must not contain merge commits.'] : []),
  update: () => ['Cannot update this protected ref.'],
}

function reviewed({ world, pull, given }: Merge): readonly string[] {
  const said = opinions(world, pull)
  const approvals = said.filter(({ state }) => state === 'APPROVED')
  const count: number = given['required_approving_review_count'] ?? 0
  const missing = `At least ${count} approving review${count === 1 ? ' is' : 's are'} required by reviewers with write access.`
  const byOther = approvals.some(({ user, commit_id }) => user.id !== pull.pusher.id && commit_id === pull.head.sha)
  return [
    ...(approvals.length < count ? [missing] : []),
    ...(count > 0 && said.some(({ state }) => state === 'CHANGES_REQUESTED') ? ['Changes have been requested.'] : []),
    ...(given['require_last_push_approval'] && !byOther
      ? ['New changes require approval from someone other than the last pusher.']
      : []),
  ]
}

async function owned({ world, pull, given }: Merge): Promise<readonly string[]> {
  if (!given['require_code_owner_review']) return []
  const from = (await mergeBase(bareOf(world), pull.base.sha, pull.head.sha)) ?? pull.base.sha
  const paths = (await fileShapes(world, from, pull.head.sha)).flatMap((one) => [
    one.filename,
    ...('previous_filename' in one ? [String(one.previous_filename)] : []),
  ])
  const approved = new Set(opinions(world, pull).flatMap((one) => (one.state === 'APPROVED' ? [one.user.login] : [])))
  const owners = await ownersOf(world, pull.base.ref, paths)
  const waiting = [...owners.values()].filter((logins) => !logins.some((login) => approved.has(login)))
  return waiting.length > 0 ? [`Waiting on code owner review from ${[...new Set(waiting.flat())].join(', ')}.`] : []
}

function methodAllowed({ method, given }: Merge): readonly string[] {
  const allowed: readonly string[] = given['allowed_merge_methods'] ?? ['merge', 'squash', 'rebase']
  const said: Readonly<Record<MergeMethod, string>> = {
    merge: 'Merge commits are not allowed on this branch.',
    squash: 'Squash merges are not allowed on this branch.',
    rebase: 'Rebase merges are not allowed on this branch.',
  }
  return allowed.includes(method) ? [] : [said[method]]
}

async function checked({ world, pull, given }: Merge): Promise<readonly string[]> {
  const results = checkNames(world, pull.head.sha)
  const wanted: readonly { context: string; integration_id?: number }[] = given['required_status_checks'] ?? []
  const found = wanted.flatMap(({ context, integration_id }) => {
    const result = results.find((one) => one.name === context && (integration_id ?? one.app) === one.app)
    if (result?.good) return []
    return [`Required status check "${context}" is ${result?.good === false ? 'failing' : 'expected'}.`]
  })
  const tip = await commitOf(bareOf(world), `refs/heads/${pull.base.ref}`)
  const behind = tip !== undefined && !(await isAncestor(bareOf(world), tip, pull.head.sha))
  const strict = given['strict_required_status_checks_policy'] && behind
  return [...found, ...(strict ? ['This branch is out-of-date with the base branch.'] : [])]
}
