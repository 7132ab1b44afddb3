import { git, isAncestor } from './git.ts'
import { rulesAgainst } from './rules.ts'
import { type Actor, bareOf, type World } from './world.ts'

/** A ref that is to move. */
export interface Move {
  readonly ref: string
  readonly before: string
  readonly after: string
}

const nothing = /^0+$/

/** Why an actor may not push a move, in the words that GitHub prints; empty if they may. */
export async function refusalOf(world: World, actor: Actor, move: Move): Promise<string> {
  const found: string[] = []
  for (const { rule } of rulesAgainst(world, move.ref, actor, 'push')) {
    const why = await rules[rule.type]?.(world, move, rule.parameters ?? {})
    if (why) found.push(`- ${why}`)
  }
  const head = `error: GH013: Repository rule violations found for ${move.ref}.`
  return found.length === 0 ? '' : [head, '', ...new Set(found), ''].join('\n')
}

type Why = string | undefined
// biome-ignore lint/suspicious/noExplicitAny: its form was judged when the ruleset was made
type Test = (world: World, move: Move, given: Readonly<Record<string, any>>) => Why | Promise<Why>

const rules: Readonly<Record<string, Test>> = {
  pull_request: (_, { after }) => (nothing.test(after) ? undefined : 'Changes must be made through a pull request.'),
  deletion: (_, { after }) => (nothing.test(after) ? 'Cannot delete this branch' : undefined),
  creation: (_, { before }) =>
    nothing.test(before) ? 'Cannot create ref due to creations being restricted.' : undefined,
  update: (_, { before, after }) =>
    nothing.test(before) || nothing.test(after) ? undefined : 'Cannot update this protected ref.',
  non_fast_forward: async (world, { before, after }) => {
    if (nothing.test(before) || nothing.test(after)) return undefined
    return (await isAncestor(bareOf(world), before, after)) ? undefined : 'Cannot force-push to this branch'
  },
  required_linear_history: async (world, { before, after }) => {
    if (nothing.test(after)) return undefined
    const range = nothing.test(before) ? [after] : [`${before}..${after}`]
    const merges = await git(bareOf(world), ['rev-list', '--merges', '--max-count=1', ...range])
    return merges ? 'This branch must not contain merge commits.' : undefined
  },
  required_status_checks: (_, { after }, given) => {
    const names: readonly { context: string }[] = given['required_status_checks'] ?? []
    if (nothing.test(after) || names.length === 0) return undefined
    return names.map(({ context }) => `Required status check "${context}" is expected.`).join('\n- ')
  },
}
