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
  if (!services && !regions) return true
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

/** The occurrence of a freeze that a window meets; both include their start and exclude their end. */
export function meeting(freeze: Freeze, { planned_start, planned_end }: Change['window']): Span | undefined {
  return occurrences(freeze, planned_start, planned_end).find(
    ({ from, until }) => from < planned_end && planned_start < until,
  )
}

function occurrences({ from, until, repeat }: Freeze, start: Instant, end: Instant): Span[] {
  const length = Date.parse(until) - Date.parse(from)
  if (!repeat) return [{ from, until }]
  const found: Span[] = []
  // the last one that begins before the window, whose end may reach into it, and all that begin within it
  for (let index = Math.max(0, stepsTo(from, start, repeat) - 1 - Math.ceil(length / shortest[repeat])); ; index += 1) {
    const at = step(from, index, repeat)
    if (at >= end) return found
    found.push({ from: at, until: new Date(Date.parse(at) + length).toISOString() })
  }
}

const day = 86_400_000
const shortest = { weekly: 7 * day, monthly: 28 * day, yearly: 365 * day } as const

function stepsTo(from: Instant, to: Instant, repeat: keyof typeof shortest): number {
  return Math.floor(
    (Date.parse(to) - Date.parse(from)) / { weekly: 7 * day, monthly: 31 * day, yearly: 366 * day }[repeat],
  )
}

/** The same time of a later week, month or year; of a month that is shorter, its last day. */
function step(from: Instant, count: number, repeat: keyof typeof shortest): Instant {
  const date = new Date(from)
  if (repeat === 'weekly') return new Date(date.getTime() + count * 7 * day).toISOString()
  const months = date.getUTCMonth() + count * (repeat === 'monthly' ? 1 : 12)
  const last = new Date(Date.UTC(date.getUTCFullYear(), months + 1, 0)).getUTCDate()
  const moved = Date.UTC(date.getUTCFullYear(), months, Math.min(date.getUTCDate(), last))
  return new Date(moved + (date.getTime() % day)).toISOString()
}
