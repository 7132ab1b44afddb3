import { toldAt } from '../../decide/as-of.ts'
import { byEffect } from '../../decide/graph.ts'
import { after, between, type Duration, milliseconds } from '../../instant.ts'
import { shownTime } from '../../rules/life.ts'
import type { Change, Policy } from '../../schema.gen.ts'
import { mustAct } from '../effort.ts'
import type { Need } from '../facts.ts'
import { changeOf } from '../needs/impact.ts'
import type { Requirement } from '../stages.ts'
import { isTold } from '../told.ts'

/** A change is announced long enough before it begins; what was told counts from when it was, and a later time is no surprise. */
export const noticeNeeds: readonly Requirement[] = [
  {
    id: 'change/notice',
    kind: 'change',
    check: (of) =>
      changeOf(of, (facts): Need[] => {
        const period = noticeOf(facts, of.facts.policy)
        const { planned_start } = facts.window
        const { now } = of.facts
        const known = isTold(of.base, now) ? (of.base.original.facts as Change) : undefined
        if (period === undefined || (known && wasTold(facts, known))) return []
        const told = toldAt(facts) ?? now
        const from = told > now ? told : now
        const earliest = after(from, period)
        return planned_start >= earliest
          ? []
          : [
              {
                at: { field: ['window', 'planned_start'] },
                what: `${period} of notice (found ${shownTime(planned_start)}, expected ${shownTime(earliest)} or later)`,
                help: 'plan it later; only a change of the type emergency needs no notice',
              },
            ]
      }),
  },
]

/** The longest of the periods that fit a change; undefined if none does. */
export function noticeOf(facts: Change, { changes }: Policy): Duration | undefined {
  const effects = (facts.affects.services ?? []).map(({ effect }) => effect)
  return (changes.notice ?? [])
    .filter(({ type, effect, must_act, end_of_life }) => {
      if (type !== undefined && type !== facts.type) return false
      if (effect !== undefined && !effects.some((each) => byEffect(each, effect) <= 0)) return false
      if (must_act !== undefined && must_act !== mustAct(facts)) return false
      return end_of_life === undefined || end_of_life === (facts.end_of_life === true)
    })
    .map(({ period }) => period)
    .sort((a, b) => milliseconds(b) - milliseconds(a))[0]
}

/** Whether customers had been told of as much, for no later and no longer time: then the notice counts from when they were. */
function wasTold(facts: Change, base: Change): boolean {
  if (base.window.planned_start > facts.window.planned_start) return false
  const { type, affects, end_of_life } = facts
  const isMore =
    type !== base.type ||
    (end_of_life && !base.end_of_life) ||
    (mustAct(facts) && !mustAct(base)) ||
    lengthOf(facts.window) > lengthOf(base.window) ||
    (affects.everyone && !base.affects.everyone) ||
    (affects.software ?? []).some(({ purl }) => !base.affects.software?.some((each) => each.purl === purl)) ||
    (affects.services ?? []).some(({ service, regions, effect }) =>
      regions.some((region) => !base.affects.services?.some((each) => covers(each, { service, region, effect }))),
    )
  return !isMore
}

function lengthOf({ planned_start, planned_end }: Change['window']): number {
  return between(planned_start, planned_end)
}

type Felt = NonNullable<Change['affects']['services']>[number]

function covers(
  told: Felt,
  { service, region, effect }: Pick<Felt, 'service' | 'effect'> & { region: string },
): boolean {
  return told.service === service && told.regions.includes(region) && byEffect(told.effect, effect) <= 0
}
