import { created, invalid, limit } from './answer.ts'
import { type Call, callerOf, nameOf } from './call.ts'
import { page } from './paginate.ts'
import { resolve } from './refs.ts'
import { repositoryShape } from './repository.ts'
import { nodeId, repoApi } from './urls.ts'
import { userShape } from './users.ts'
import type { Status, World } from './world.ts'

/** The newest status of each context of a commit. */
export function latestStatuses(world: World, sha: string): readonly Status[] {
  const latest = new Map<string, Status>()
  for (const status of world.statuses) if (status.sha === sha) latest.set(status.context.toLowerCase(), status)
  return [...latest.values()]
}

/** `repos/create-commit-status` */
export async function createStatus(call: Call) {
  const { world, body } = call
  const sha = await resolve(world, nameOf(call, 'sha'))
  const context: string = body['context'] ?? 'default'
  limit(body['description'], 140, { resource: 'Status', code: 'custom', field: 'description' })
  limit(context, 255, { resource: 'Status', code: 'custom', field: 'context' })
  const same = world.statuses.filter((one) => one.sha === sha && one.context === context)
  if (same.length >= 1000) {
    const message = 'This SHA and context has reached the maximum number of statuses.'
    throw invalid({ resource: 'Status', code: 'custom', message })
  }
  const status: Status = {
    id: world.nextId(),
    sha,
    state: body['state'],
    context,
    description: body['description'] ?? null,
    target_url: body['target_url'] ?? null,
    creator: callerOf(call),
    created_at: world.now(),
  }
  world.statuses.push(status)
  return created(shape(world, status))
}

/** `repos/list-commit-statuses-for-ref`: newest first. */
export async function listStatuses(call: Call) {
  const sha = await resolve(call.world, nameOf(call, 'ref'))
  const all = call.world.statuses.filter((one) => one.sha === sha).toReversed()
  return page(
    call,
    all.map((one) => shape(call.world, one)),
  )
}

/** `repos/get-combined-status-for-ref` */
export async function getCombinedStatus(call: Call) {
  const { world } = call
  const sha = await resolve(world, nameOf(call, 'ref'))
  const latest = latestStatuses(world, sha)
  return page(
    call,
    latest.map((one) => shape(world, one)),
    (statuses) => ({
      state: combined(latest.map(({ state }) => state)),
      statuses,
      sha,
      total_count: latest.length,
      repository: repositoryShape(world),
      commit_url: repoApi(world, `/commits/${sha}`),
      url: repoApi(world, `/commits/${sha}/status`),
    }),
  )
}

function combined(states: readonly Status['state'][]): string {
  if (states.some((state) => state === 'error' || state === 'failure')) return 'failure'
  return states.length > 0 && states.every((state) => state === 'success') ? 'success' : 'pending'
}

function shape(world: World, { id, sha, state, context, description, target_url, creator, created_at }: Status) {
  return {
    url: repoApi(world, `/statuses/${sha}`),
    avatar_url: `${world.server}/avatars/${creator.id}`,
    id,
    node_id: nodeId('StatusContext', id),
    state,
    description,
    target_url,
    context,
    created_at,
    updated_at: created_at,
    creator: userShape(world, creator),
  }
}
