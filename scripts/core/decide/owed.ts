import { after, type Duration, type Instant } from '../instant.ts'
import type { Policy } from '../schema.gen.ts'
import type { View } from '../view.ts'

/** Which evaluation of a resolved incident comes next, and how long after its end the policy owes it. */
export function owedEvaluation(
  level: 1 | 2 | 3,
  isPreliminaryThere: boolean,
  { limits }: Policy,
): { readonly which: 'preliminary' | 'final'; readonly limit: Duration } {
  return level === 1 && !isPreliminaryThere
    ? { which: 'preliminary', limit: limits.evaluation_preliminary }
    : { which: 'final', limit: limits.evaluation }
}

/** By when customers are owed the evaluation of an incident or the report of a change; undefined if they are owed none. */
export function owedBy(view: View, policy: Policy): Instant | undefined {
  if (view.ended === undefined) return undefined
  if (view.kind === 'change')
    return view.state === 'cancelled' || view.report ? undefined : after(view.ended, policy.limits.evaluation)
  if (view.status !== 'resolved' || view.evaluation === 'final') return undefined
  const { level } = view.entry.facts.severity
  return after(view.ended, owedEvaluation(level, view.evaluation !== 'none', policy).limit)
}
