import { created, invalid, notFound, ok } from './answer.ts'
import { type Call, nameOf, numberOf } from './call.ts'
import { page } from './paginate.ts'
import { nodeId, repoApi, repoPage } from './urls.ts'
import { type Actor, actionsAppId, atLeast, type Role, type Rule, type Ruleset, type World } from './world.ts'

/** A rule that holds for a ref, and the ruleset it comes from. */
export interface Holding {
  readonly rule: Rule
  readonly ruleset: Ruleset
}

/** The rules that hold for a ref, whoever comes. */
export function rulesFor(world: World, ref: string): readonly Holding[] {
  const active = [...world.rulesets.values()].filter((one) => one.enforcement === 'active' && holdsFor(world, one, ref))
  return active.flatMap((ruleset) => ruleset.rules.map((rule) => ({ rule, ruleset })))
}

/** The rules that hold for a ref and an actor, who pushes or merges a pull request. */
export function rulesAgainst(world: World, ref: string, actor: Actor, how: 'push' | 'merge'): readonly Holding[] {
  return rulesFor(world, ref).filter(({ ruleset }) => {
    const mode = bypassOf(ruleset, actor)
    return !(mode === 'always' || mode === 'exempt' || (mode === 'pull_request' && how === 'merge'))
  })
}

function holdsFor(world: World, { target, conditions }: Ruleset, ref: string): boolean {
  const room = target === 'tag' ? 'refs/tags/' : 'refs/heads/'
  const matches = (pattern: string) =>
    pattern === '~ALL' ||
    (pattern === '~DEFAULT_BRANCH' ? ref === `refs/heads/${world.defaultBranch}` : glob(pattern).test(ref))
  const { include, exclude } = conditions.ref_name
  return target !== 'push' && ref.startsWith(room) && include.some(matches) && !exclude.some(matches)
}

function glob(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(
    `^${escaped.replace(/\*\*\/?|\*|\?/g, (star) => (star.length > 1 ? '.*' : star === '*' ? '[^/]*' : '[^/]'))}$`,
  )
}

const repositoryRoles: Readonly<Record<number, Role>> = { 2: 'maintain', 4: 'write', 5: 'admin' }

function bypassOf({ bypass_actors }: Ruleset, actor: Actor): string | undefined {
  const found = bypass_actors.find(({ actor_id, actor_type }) => {
    if (actor.kind === 'nobody') return false
    if (actor.kind === 'app') return actor_type === 'Integration' && actor_id === actionsAppId
    if (actor_type === 'User') return actor_id === actor.user.id
    const role = repositoryRoles[Number(actor_id)]
    return actor_type === 'RepositoryRole' && role !== undefined && atLeast(actor.role, role)
  })
  return found && (found.bypass_mode ?? 'always')
}

/** `repos/get-repo-rulesets`: without rules, as GitHub lists them. */
export function listRulesets(call: Call) {
  const all = [...call.world.rulesets.values()].map((one) => summary(call.world, one))
  return page(call, all)
}

/** `repos/get-repo-ruleset`: who may bypass it is told to administrators only. */
export function getRuleset(call: Call) {
  const found = call.world.rulesets.get(numberOf(call, 'ruleset_id'))
  if (!found) throw notFound()
  return ok(whole(call, found))
}

/** `repos/create-repo-ruleset` */
export function createRuleset(call: Call) {
  const ruleset = addRuleset(call.world, call.body as NewRuleset)
  return created(whole(call, ruleset))
}

/** A ruleset, as one imports it. */
export type NewRuleset = Pick<Ruleset, 'name' | 'enforcement'> & Partial<Omit<Ruleset, 'id' | 'created_at'>>

/** Adds a ruleset to the repository. */
export function addRuleset(world: World, given: NewRuleset): Ruleset {
  if ([...world.rulesets.values()].some(({ name }) => name === given.name)) {
    throw invalid({ resource: 'Ruleset', code: 'custom', field: 'name', message: 'Name must be unique' })
  }
  const { include = [], exclude = [] } = given.conditions?.ref_name ?? {}
  const ruleset: Ruleset = {
    id: world.nextId(),
    name: given.name,
    target: given.target ?? 'branch',
    enforcement: given.enforcement,
    conditions: { ref_name: { include, exclude } },
    rules: given.rules ?? [],
    bypass_actors: given.bypass_actors ?? [],
    created_at: world.now(),
  }
  world.rulesets.set(ruleset.id, ruleset)
  return ruleset
}

/** `repos/get-branch-rules` */
export function getBranchRules(call: Call) {
  const { world } = call
  const holding = rulesFor(world, `refs/heads/${nameOf(call, 'branch')}`)
  const shapes = holding.map(({ rule, ruleset }) => ({
    ...rule,
    ruleset_source_type: 'Repository',
    ruleset_source: `${world.owner.login}/${world.repo}`,
    ruleset_id: ruleset.id,
  }))
  return page(call, shapes)
}

function summary(world: World, { id, name, target, enforcement, created_at }: Ruleset) {
  return {
    id,
    name,
    target,
    source_type: 'Repository',
    source: `${world.owner.login}/${world.repo}`,
    enforcement,
    node_id: nodeId('RepositoryRuleset', id),
    _links: { self: { href: repoApi(world, `/rulesets/${id}`) }, html: { href: repoPage(world, `/rules/${id}`) } },
    created_at,
    updated_at: created_at,
  }
}

const bypassWords: Readonly<Record<string, string>> = { pull_request: 'pull_requests_only' }

function whole({ world, actor }: Call, ruleset: Ruleset) {
  const mode = bypassOf(ruleset, actor) ?? 'never'
  const shown = actor.kind === 'person' && actor.role === 'admin'
  return {
    ...summary(world, ruleset),
    conditions: ruleset.conditions,
    rules: ruleset.rules,
    ...(shown && { bypass_actors: ruleset.bypass_actors }),
    current_user_can_bypass: bypassWords[mode] ?? mode,
  }
}
