import type { Instant } from '../../instant.ts'
import { shownTime } from '../../rules/life.ts'
import type { Change, Policy } from '../../schema.gen.ts'
import type { Reached } from '../audience-tally.ts'
import type { Need } from '../facts.ts'
import { changeOf } from '../needs/impact.ts'
import type { Requirement } from '../stages.ts'

type Freeze = NonNullable<Policy['changes']['freezes']>[number]

/** Nothing is changed while a freeze holds, unless it is an emergency. */
export const freezeNeeds: readonly Requirement[] = [
  {
    id: 'change/freeze',
    kind: 'change',
    check: (of) =>
      changeOf(of, (facts) =>
        facts.type === 'emergency'
          ? []
          : (of.facts.policy.changes.freezes ?? []).flatMap((freeze): Need[] => {
              const found = concerns(freeze, facts, of.facts.audience(of.id))
                ? meeting(freeze, facts.window)
                : undefined
              return found
                ? [
                    {
                      at: { field: ['window', 'planned_start'] },
                      what: `a window outside the freeze "${freeze.name}" (${shownTime(found.from)} to ${shownTime(found.until)})`,
                      help: 'plan it before or after; only a change of the type emergency may be made then',
                    },
                  ]
                : []
            }),
      ),
  },
]

function concerns({ services, regions, tiers }: Freeze, { affects }: Change, audience: Reached | undefined): boolean {
  // Whoever the audience is, a tier of it may be meant.
  if (tiers && audience && !tiers.some((tier) => audience.tiers.has(tier))) return false
  if ((!services && !regions) || affects.everyone) return true
  const touched = affects.services ?? []
  return touched.some(
    (each) =>
      (!services || services.includes(each.service)) &&
      (!regions || each.regions.some((region) => regions.includes(region))),
  )
}

interface Span {
  readonly from: Instant
  readonly until: Instant
}

/** The first occurrence of a freeze that a window meets; both include their start and exclude their end. */
export function meeting(freeze: Freeze, { planned_start, planned_end }: Change['window']): Span | undefined {
  const [start, end] = [Date.parse(planned_start), Date.parse(planned_end)]
  const [from, until] = [Date.parse(freeze.from), Date.parse(freeze.until)]
  const length = until - from
  const step = freeze.repeat && steps[freeze.repeat]
  // what began before the window may reach into it
  const first = step ? Math.max(0, Math.floor((start - length - from) / step.longest)) : 0
  for (let count = first, at = from; at < end; count += 1) {
    at = step ? step.after(from, count) : from
    if (at < end && start < at + length) return { from: instant(at), until: instant(at + length) }
    if (!step) return undefined
  }
  return undefined
}

interface Step {
  /** The most milliseconds between two occurrences. */
  readonly longest: number
  /** When a freeze comes for the nth time after its first. */
  readonly after: (from: number, count: number) => number
}

const day = 86_400_000

const steps: Readonly<Record<NonNullable<Freeze['repeat']>, Step>> = {
  weekly: { longest: 7 * day, after: (from, count) => from + count * 7 * day },
  monthly: { longest: 31 * day, after: (from, count) => monthsAfter(from, count) },
  yearly: { longest: 366 * day, after: (from, count) => monthsAfter(from, 12 * count) },
}

/** The same time of a later month; of one that is shorter, on its last day. */
function monthsAfter(from: number, months: number): number {
  const date = new Date(from)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) + (from - Math.floor(from / day) * day)
}

function instant(at: number): Instant {
  return new Date(at).toISOString()
}
