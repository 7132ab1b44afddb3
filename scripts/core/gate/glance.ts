import { after, type Duration, type Instant, toInstant } from '../instant.ts'
import { looksEnded } from '../read/ended.ts'
import type { EntryName } from '../read/entry-name.ts'
import type { Touched } from './facts.ts'
import { toMake } from './needs/impact.ts'

/** What the changes of a pull request can meet. */
export interface Meetable {
  readonly now: Instant
  readonly windows: readonly { readonly planned_start: Instant; readonly planned_end: Instant }[]
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

/**
 * Whether an entry that a pull request does not touch means nothing for it, at a glance and without parsing it: it has ended, or is at
 * another time than every change that is touched. Of one that was merged into another, rules about touched entries want to know.
 */
export function isOutOfReach({ kind }: Pick<EntryName, 'kind'>, text: string, of: Meetable): boolean {
  if (/^merged_into:/m.test(text)) return false
  if (of.windows.length === 0 || looksEnded({ kind, text, now: of.now })) return true
  if (kind === 'incident') {
    const latest = after(of.now, of.apart)
    return of.windows.every(({ planned_start }) => planned_start >= latest)
  }
  const [starts, ends] = [timesOf('start', text), timesOf('end', text)]
  const [from, until] = [starts.sort()[0], ends.sort().at(-1)]
  if (from === undefined || until === undefined) return false
  return of.windows.every(({ planned_start, planned_end }) => until <= planned_start || planned_end <= from)
}

/** Every planned time, those of windows before a move included; none if one of them cannot be read. */
function timesOf(what: 'start' | 'end', text: string): Instant[] {
  const front = text.slice(0, text.indexOf('\n---', 3))
  const found = [...front.matchAll(new RegExp(`\\bplanned_${what}\\b["']?: *["']?([^\\s"',}]*)`, 'g'))]
  const times = found.map(([, time = '']) => toInstant(time))
  return times.every((time) => time !== undefined) ? (times as Instant[]) : []
}
