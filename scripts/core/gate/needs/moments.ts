import { toldAt } from '../../decide/as-of.ts'
import { lifeOf } from '../../decide/moments.ts'
import { after, type Duration, milliseconds } from '../../instant.ts'
import { momentName } from '../../notice/moment-name.ts'
import { shownTime } from '../../rules/life.ts'
import type { Anchor } from '../../rules/rule.ts'
import type { Moment } from '../../view.ts'
import type { Case, Need, Version } from '../facts.ts'
import type { Requirement } from '../stages.ts'
import { isTold } from '../told.ts'

/** What a pull request adds to be told must have a time at which it is told. */
export const momentNeeds: readonly Requirement[] = [
  {
    id: 'review/moments',
    lane: true,
    check: (of) => {
      const added = addedBy(of)
      const { now, policy } = of.facts
      const isTellable = added.some(({ at }) => at >= after(now, -milliseconds(policy.limits.oldest)))
      return added.flatMap((moment): Need[] => {
        const found = isFact(moment)
          ? factFault(moment, of, isTellable)
          : (futureFault(moment, of) ?? oldFault(moment, of))
        return found ? [{ at: timeOf(moment.id, of.head), ...found }] : []
      })
    },
  },
]

type Fault = Omit<Need, 'at'>

/** What is told by merging, but for the first notice, which has a rule of its own, and reminders, which the clock tells. */
function addedBy({ head, base, facts: { now, policy } }: Case): Moment[] {
  const kind = head.original.name.kind
  const old = isTold(base, now) ? lifeOf({ kind, ...base.original }, policy) : []
  return lifeOf({ kind, ...head.original }, policy).filter(
    ({ id, at }) =>
      !/^(?:published|announced|reminder-\w+\.\d+)$/.test(id) &&
      !old.some((each) => each.id === id && (each.at <= now || each.at === at)),
  )
}

/** Actual times say when something happened; all others say when customers are told. */
function isFact({ id }: Moment): boolean {
  return id === 'started' || id === 'completed'
}

/** A fact may be older than its telling, but what the policy holds for its age is told to nobody, unless something newer tells it. */
function factFault(moment: Moment, of: Case, isTellable: boolean): Fault | undefined {
  const { id, at } = moment
  const { now, policy } = of.facts
  // of what customers know, the record says that it has not happened yet
  if (!isTold(of.base, now)) return futureFault(moment, of)
  return isTellable || at > now
    ? undefined
    : {
        what: `something that customers are told: ${id} (found ${shownTime(at)}) is older than ${policy.limits.oldest}, and nobody would hear of it`,
        help: 'add an update of the last 24 hours that says so, or the report',
      }
}

/**
 * The clock hides what is dated later and tells it then, when nobody looks at it any more and no review could stop it: a window that was
 * moved would stand on the site as it was. Under an embargo everything waits for its end, and that is asked for.
 */
function futureFault({ id, at }: Moment, { head, facts: { now } }: Case): Fault | undefined {
  const told = toldAt(head.original.facts) ?? now
  return at <= (told > now ? told : now)
    ? undefined
    : {
        what: `a time of ${id} that is not in the future (found ${shownTime(at)})`,
        help: `customers are told on merging: write ${shownTime(now)}`,
      }
}

function oldFault({ id, at }: Moment, { base, facts: { now, policy } }: Case): Fault | undefined {
  const oldest = after(now, -Math.min(milliseconds(day), milliseconds(policy.limits.oldest)))
  // of what nobody knows, everything is told with the first notice
  return at >= oldest || !isTold(base, now)
    ? undefined
    : {
        what: `a time of ${id} within the last 24 hours (found ${shownTime(at)})`,
        help: `customers are told on merging, and what is dated further back may be told to nobody: write ${shownTime(now)}`,
      }
}

const day: Duration = 'P1D'

/** Where the time of a moment stands. */
function timeOf(id: string, { original: { facts } }: Version): Anchor {
  const { name, number = 0, base, correction } = momentName(id)
  if (correction !== undefined) {
    const ofMoment = (facts.corrections ?? []).flatMap(({ moment }, index) => (moment === base ? [index] : []))
    return { field: ['corrections', ofMoment[correction - 1] ?? 0, 'at'] }
  }
  return name === 'update' ? { update: number } : (places[name]?.(number) ?? { field: ['id'] })
}

const places: Readonly<Record<string, (number: number) => Anchor>> = {
  move: (number) => ({ field: ['moves', number - 1, 'at'] }),
  started: () => ({ field: ['window', 'actual_start'] }),
  completed: () => ({ field: ['window', 'actual_end'] }),
  cancelled: () => ({ field: ['cancelled', 'at'] }),
  'rolled-back': () => ({ field: ['rolled_back', 'at'] }),
  report: () => ({ field: ['report', 'at'] }),
  evaluation: () => ({ field: ['evaluation', 'final'] }),
  'evaluation-preliminary': () => ({ field: ['evaluation', 'preliminary'] }),
}
