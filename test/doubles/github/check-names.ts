import { latestStatuses } from './statuses.ts'
import { actionsAppId, type World } from './world.ts'

/** What a required check is compared with. */
export interface CheckResult {
  readonly name: string
  /** The app that said it; undefined for a person's status. */
  readonly app: number | undefined
  /** Undefined while it is under way. */
  readonly good: boolean | undefined
}

const goodConclusions = ['success', 'neutral', 'skipped']

/** The newest result of every status and check run of a commit. */
export function checkNames(world: World, sha: string): readonly CheckResult[] {
  const statuses = latestStatuses(world, sha).map(({ context, state, creator }) => ({
    name: context,
    app: creator.type === 'Bot' ? actionsAppId : undefined,
    good: state === 'pending' ? undefined : state === 'success',
  }))
  const runs = [...world.checks.values()].filter((one) => one.head_sha === sha)
  const latest = [...new Map(runs.map((one) => [one.name, one])).values()]
  const checks = latest.map(({ name, conclusion }) => ({
    name,
    app: actionsAppId,
    good: conclusion === null ? undefined : goodConclusions.includes(conclusion),
  }))
  return [...statuses, ...checks]
}
