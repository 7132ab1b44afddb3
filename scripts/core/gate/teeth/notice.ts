import { byEffect } from '../../decide/graph.ts'
import { after, type Duration, milliseconds } from '../../instant.ts'
import { shownTime } from '../../rules/life.ts'
import type { Change, Policy } from '../../schema.gen.ts'
import type { Need } from '../facts.ts'
import { changeOf } from '../needs/impact.ts'
import type { Requirement } from '../stages.ts'

/** A change is announced long enough before it begins. A window that was told counts from when it was; one that moves to a later time is no surprise. */
export const noticeNeeds: readonly Requirement[] = [
  {
    id: 'change/notice',
    kind: 'change',
    check: (of) =>
      changeOf(of, (facts): Need[] => {
        const period = noticeOf(facts, of.facts.policy)
        const { planned_start } = facts.window
        if (period === undefined || toldBefore(of.base?.original.facts as Change | undefined, planned_start)) return []
        const { now } = of.facts
        const from = facts.announced !== undefined && facts.announced > now ? facts.announced : now
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
  const mustAct = facts.guidance?.some(({ required }) => required) === true
  return (changes.notice ?? [])
    .filter(({ type, effect, must_act, end_of_life }) => {
      if (type !== undefined && type !== facts.type) return false
      if (effect !== undefined && !effects.some((each) => byEffect(each, effect) <= 0)) return false
      if (must_act !== undefined && must_act !== mustAct) return false
      return end_of_life === undefined || end_of_life === (facts.end_of_life === true)
    })
    .map(({ period }) => period)
    .sort((a, b) => milliseconds(b) - milliseconds(a))[0]
}

function toldBefore(base: Change | undefined, start: string): boolean {
  return base?.announced !== undefined && base.window.planned_start <= start
}
