import { after, type Duration, type Instant, toInstant } from '../instant.ts'
import { looksEnded } from '../read/ended.ts'
import type { EntryName } from '../read/entry-name.ts'
import type { Touched } from './facts.ts'
import { toMake } from './needs/impact.ts'
import { monthOf } from './teeth/budget.ts'

/** What the changes of a pull request can meet. */
export interface Meetable {
  readonly now: Instant
  readonly windows: readonly { readonly planned_start: Instant; readonly planned_end: Instant }[]
  /** The months, as `YYYY-MM`, of whose SLA they take something. */
  readonly months: ReadonlySet<string>
  /** How long an open incident keeps changes away. */
  readonly apart: Duration
}

/** The windows of changes that are touched and still to be made: without one, nothing can be met. */
export function windowsOf(touched: readonly Pick<Touched, 'head' | 'base'>[], now: Instant): Meetable['windows'] {
  return touched.flatMap(({ head, base }) => {
    const facts = head && toMake({ head, base }, now)
    return facts ? [facts.window] : []
  })
}

/** The months in which touched changes that are still to be made take something of an SLA. */
export function monthsOf(touched: readonly Pick<Touched, 'head' | 'base'>[], now: Instant): Meetable['months'] {
  return new Set(
    touched.flatMap(({ head, base }) => {
      const facts = head && toMake({ head, base }, now)
      return facts?.affects.services?.some(({ downtime }) => downtime !== undefined) ? [monthOf(facts.window)] : []
    }),
  )
}

/**
 * Whether an entry that a pull request does not touch means nothing for it, at a glance and without parsing it: it has ended, or is at
 * another time than every change that is touched, and takes nothing of the same month's SLA. Of one that was merged into another, rules about touched entries want to know.
 */
export function isOutOfReach({ kind }: Pick<EntryName, 'kind'>, text: string, of: Meetable): boolean {
  if (/^merged_into:/m.test(text)) return false
  if (of.windows.length === 0) return true
  if (kind === 'change' && mayTake(text, of.months)) return false
  if (looksEnded({ kind, text, now: of.now })) return true
  const latest = after(of.now, of.apart)
  const isLater = of.windows.every(({ planned_start }) => planned_start >= latest)
  if (kind === 'incident') return isLater
  const [starts, ends] = [timesOf('planned_start', text), timesOf('planned_end', text).sort()]
  const [first, until] = [ends[0], ends.at(-1)]
  const from = [...starts, ...timesOf('actual_start', text)].sort()[0]
  if (starts.length === 0 || from === undefined || first === undefined || until === undefined) return false
  // it may overrun
  if (first <= of.now && !isLater) return false
  return of.windows.every(({ planned_start, planned_end }) => until <= planned_start || planned_end <= from)
}

/** Whether a change may take something of the SLA of one of the months; where its times cannot be read, it may. */
function mayTake(text: string, months: Meetable['months']): boolean {
  // a backslash may hide a letter of a name
  if (months.size === 0 || !/downtime|\\/.test(frontOf(text))) return false
  const starts = timesOf('planned_start', text)
  return starts.length === 0 || starts.some((planned_start) => months.has(monthOf({ planned_start })))
}

function frontOf(text: string): string {
  return text.slice(0, text.indexOf('\n---', 3))
}

/** Every time of a name, those of windows before a move included; none if one of them cannot be read. */
function timesOf(name: 'planned_start' | 'planned_end' | 'actual_start', text: string): Instant[] {
  const found = [...frontOf(text).matchAll(new RegExp(`\\b${name}\\b["']?: *["']?([^\\s"',}]*)`, 'g'))]
  const times = found.map(([, time = '']) => toInstant(time))
  return times.every((time) => time !== undefined) ? (times as Instant[]) : []
}
