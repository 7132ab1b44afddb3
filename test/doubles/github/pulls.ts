import { created, invalid, limit, ok, refused } from './answer.ts'
import { type Call, callerOf, nameOf } from './call.ts'
import { fileShapes } from './files.ts'
import { commitOf, git, isAncestor, mergeBase } from './git.ts'
import { page } from './paginate.ts'
import { pullOf } from './pull-of.ts'
import { pullShape, rangeOf, usersOf, wholePullShape } from './pull-shape.ts'
import { commitShapes, resolve } from './refs.ts'
import { fetchHead, followHead } from './sync.ts'
import { atLeast, bareOf, type Pull, roleOf, userOf, type World } from './world.ts'

/** `pulls/get` */
export async function getPull(call: Call) {
  return ok(await wholePullShape(call.world, pullOf(call)))
}

/** `pulls/list`: newest first unless asked otherwise. */
export function listPulls(call: Call) {
  const { world, query } = call
  const { state = 'open', head, base, sort = 'created', direction = sort === 'created' ? 'desc' : 'asc' } = query
  const found = [...world.pulls.values()].filter(
    (one) =>
      (state === 'all' || one.state === state) &&
      (head === undefined || head === `${one.head.owner}:${one.head.ref}`) &&
      (base === undefined || base === one.base.ref),
  )
  const at = (one: Pull) => (sort === 'updated' ? one.updated_at : one.created_at)
  const sorted = found.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a.number - b.number))
  const ordered = direction === 'desc' ? sorted.toReversed() : sorted
  return page(
    call,
    ordered.map((one) => pullShape(world, one)),
  )
}

/** `pulls/create` */
export async function createPull(call: Call) {
  const { world, actor, body } = call
  if (actor.kind === 'app' && !world.settings.actionsApprove) {
    throw refused(403, 'GitHub Actions is not permitted to create or approve pull requests.')
  }
  const title: string = body['title'] ?? ''
  if (!title.trim()) throw invalid({ resource: 'PullRequest', code: 'missing_field', field: 'title' })
  limit(title, 256, { resource: 'PullRequest', code: 'custom', field: 'title' })
  limit(body['body'], 65_536, { resource: 'PullRequest', code: 'custom', field: 'body' })
  const head = headOf(world, body['head'])
  if (head.owner === world.owner.login && actor.kind === 'person' && !atLeast(actor.role, 'write')) {
    throw refused(403, 'Resource not accessible by personal access token')
  }
  const [headSha, baseSha] = [
    await commitOf(bareOf(world, head.owner), `refs/heads/${head.ref}`),
    await commitOf(bareOf(world), `refs/heads/${body['base']}`),
  ]
  if (!headSha) throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'head' })
  if (!baseSha) throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'base' })
  refuseTwin(world, head, body['base'])
  const now = world.now()
  const pull: Pull = {
    id: world.nextId(),
    number: Math.max(0, ...world.pulls.keys()) + 1,
    user: callerOf(call),
    created_at: now,
    updated_at: now,
    draft: body['draft'] ?? false,
    head: { ...head, sha: headSha },
    base: { ref: body['base'], sha: baseSha },
    title,
    body: body['body'] ?? null,
    state: 'open',
    closed_at: null,
    merged_at: null,
    merged_by: null,
    merge_commit_sha: null,
    made: [],
    tested: '',
    pusher: callerOf(call),
    labels: [],
    requested: [],
    reviews: [],
  }
  await fetchHead(world, pull)
  await refuseNothing(world, pull)
  world.pulls.set(pull.number, pull)
  await followHead(world, pull)
  return created(await wholePullShape(world, pull))
}

/** `pulls/update` */
export async function updatePull(call: Call) {
  const { world, actor, body } = call
  const pull = pullOf(call)
  if (actor.kind === 'person' && actor.user.id !== pull.user.id && !atLeast(actor.role, 'triage')) {
    throw refused(403, 'Must have admin rights to Repository.')
  }
  limit(body['title'], 256, { resource: 'PullRequest', code: 'custom', field: 'title' })
  limit(body['body'], 65_536, { resource: 'PullRequest', code: 'custom', field: 'body' })
  if (body['title'] === '') throw invalid({ resource: 'PullRequest', code: 'missing_field', field: 'title' })
  if (body['base'] !== undefined && body['base'] !== pull.base.ref) await changeBase(world, pull, body['base'])
  if (body['state'] !== undefined && body['state'] !== pull.state) await changeState(world, pull, body['state'])
  pull.title = body['title'] ?? pull.title
  pull.body = body['body'] ?? pull.body
  pull.updated_at = world.now()
  return ok(await wholePullShape(world, pull))
}

/** `pulls/list-files`: at most 3,000, as GitHub lists them. */
export async function listFiles(call: Call) {
  const { from, to } = await rangeOf(call.world, pullOf(call))
  return page(call, (await fileShapes(call.world, from, to)).slice(0, 3000))
}

/** `pulls/list-commits`: oldest first, at most 250. */
export async function listPullCommits(call: Call) {
  const { from, to } = await rangeOf(call.world, pullOf(call))
  return page(call, (await commitShapes(call.world, ['--reverse', `${from}..${to}`])).slice(0, 250))
}

/** `pulls/list-requested-reviewers` */
export function listRequested(call: Call) {
  return ok({ users: usersOf(call.world, pullOf(call).requested), teams: [] })
}

/** `pulls/request-reviewers` */
export function requestReviewers(call: Call) {
  const { world, body } = call
  const pull = pullOf(call)
  const logins: readonly string[] = body['reviewers'] ?? []
  if (logins.includes(pull.user.login)) throw refused(422, 'Review cannot be requested from pull request author.')
  const known = (login: string) => {
    const user = userOf(world, login)
    return user !== undefined && atLeast(roleOf(world, user), 'read')
  }
  const teams: readonly string[] = body['team_reviewers'] ?? []
  if (!logins.every(known) || !teams.every((team) => team in world.settings.teams)) {
    const where = `${world.owner.login}/${world.repo}`
    const which = 'One or more of the users or teams you specified is not a collaborator of the'
    throw refused(422, `Reviews may only be requested from collaborators. ${which} ${where} repository.`)
  }
  pull.requested = [...new Set([...pull.requested, ...logins])]
  return created(pullShape(world, pull))
}

/** `pulls/remove-requested-reviewers` */
export function removeRequested(call: Call) {
  const pull = pullOf(call)
  const gone: readonly string[] = call.body['reviewers']
  pull.requested = pull.requested.filter((login) => !gone.includes(login))
  return ok(pullShape(call.world, pull))
}

/** `repos/list-pull-requests-associated-with-commit` */
export async function listPullsOfCommit(call: Call) {
  const { world } = call
  const sha = await resolve(world, nameOf(call, 'commit_sha'))
  const found: Pull[] = []
  for (const pull of world.pulls.values()) if (await brought(world, pull, sha)) found.push(pull)
  return page(
    call,
    found.map((one) => pullShape(world, one)),
  )
}

/** Whether a commit came with a pull request, or is its merge. */
async function brought(world: World, pull: Pull, sha: string): Promise<boolean> {
  if (pull.merged_at !== null && (pull.merge_commit_sha === sha || pull.made.includes(sha))) return true
  // of two commits it is always the same, and a run asks for every pull request and every commit
  const key = `${pull.base.sha} ${pull.head.sha}`
  const known = ranges.get(world) ?? new Map<string, Promise<ReadonlySet<string>>>()
  ranges.set(world, known)
  const commits = known.get(key) ?? commitsOf(world, pull)
  known.set(key, commits)
  return (await commits).has(sha)
}

const ranges = new WeakMap<World, Map<string, Promise<ReadonlySet<string>>>>()

async function commitsOf(world: World, pull: Pull): Promise<ReadonlySet<string>> {
  const { from, to } = await rangeOf(world, pull)
  return new Set((await git(bareOf(world), ['rev-list', `${from}..${to}`])).split('\n'))
}

function headOf(world: World, head: string): { readonly owner: string; readonly ref: string } {
  const [ref = '', owner = world.owner.login] = head.split(':').toReversed()
  return { owner, ref }
}

function refuseTwin(world: World, head: { readonly owner: string; readonly ref: string }, base: string): void {
  const twin = [...world.pulls.values()].some(
    (one) =>
      one.state === 'open' && one.head.owner === head.owner && one.head.ref === head.ref && one.base.ref === base,
  )
  const message = `A pull request already exists for ${head.owner}:${head.ref}.`
  if (twin) throw invalid({ resource: 'PullRequest', code: 'custom', message })
}

async function refuseNothing(world: World, { head, base }: Pull): Promise<void> {
  const dir = bareOf(world)
  const custom = (message: string) => invalid({ resource: 'PullRequest', code: 'custom', message })
  if ((await mergeBase(dir, base.sha, head.sha)) === undefined) {
    throw custom(`The ${head.ref} branch has no history in common with ${base.ref}`)
  }
  const count = await git(dir, ['rev-list', '--count', `${base.sha}..${head.sha}`])
  if (count === '0') throw custom(`No commits between ${base.ref} and ${head.ref}`)
}

async function changeBase(world: World, pull: Pull, ref: string): Promise<void> {
  const sha = await commitOf(bareOf(world), `refs/heads/${ref}`)
  if (!sha) throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'base' })
  if (pull.state === 'closed') {
    const message = 'Cannot change the base branch of a closed pull request.'
    throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'base', message })
  }
  pull.base.ref = ref
  pull.base.sha = sha
  await followHead(world, pull)
}

async function changeState(world: World, pull: Pull, state: 'open' | 'closed'): Promise<void> {
  const custom = (message: string) => invalid({ resource: 'PullRequest', code: 'invalid', field: 'state', message })
  if (pull.merged_at !== null) throw custom('state cannot be changed. The pull request cannot be reopened.')
  if (state === 'open') {
    const tip = await commitOf(bareOf(world, pull.head.owner), `refs/heads/${pull.head.ref}`)
    if (!tip) throw custom(`state cannot be changed. The ${pull.head.ref} branch has been deleted.`)
    if (!(await isAncestor(bareOf(world, pull.head.owner), pull.head.sha, tip))) {
      throw custom(`state cannot be changed. The ${pull.head.ref} branch was force-pushed or recreated.`)
    }
  }
  pull.state = state
  pull.closed_at = state === 'closed' ? world.now() : null
  await followHead(world, pull)
}
