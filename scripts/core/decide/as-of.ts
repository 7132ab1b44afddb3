import type { ChangeEntry, Entry, IncidentEntry, IncidentStatus } from '../entry.ts'
import type { Instant } from '../instant.ts'
import type { ChangeState, ChangeView, IncidentView, View, Window } from '../view.ts'

/**
 * An entry as customers may know it at a time: nothing later than `now` is in it; undefined while it is a draft, not yet announced
 * or under embargo. An embargo that outlasts `announced` moves the announcement to its own end. Windows include their start and
 * exclude their end: at the planned end without an actual one, a change overruns.
 */
export function asOf(entry: Entry, now: Instant): View | undefined {
  const told = toldAt(entry.facts)
  if (told === undefined || told > now) return undefined
  return entry.kind === 'incident' ? incidentAsOf(entry, told, now) : changeAsOf(entry, told, now)
}

/** When customers may know of an entry first: as it is announced, or when its embargo ends; undefined for a draft. */
export function toldAt({ announced, embargo }: Entry['facts']): Instant | undefined {
  return announced !== undefined && embargo !== undefined && embargo > announced ? embargo : announced
}

function incidentAsOf(entry: IncidentEntry, announced: Instant, now: Instant): IncidentView {
  const { facts, outline } = entry
  const updates = outline.updates.filter((update) => update.at <= now)
  const newest = updates.at(-1)
  const status = (newest?.status ?? 'investigating') as IncidentStatus
  const open = !closing.has(status)
  const preliminary = known(facts.evaluation?.preliminary, now)
  const final = known(facts.evaluation?.final, now)
  return {
    kind: 'incident',
    id: entry.id,
    entry,
    now,
    announced,
    status,
    open,
    updates,
    ended: open ? undefined : newest?.at,
    nextUpdate: open && updates.length === outline.updates.length ? facts.next_update : undefined,
    evaluation: final ? 'final' : preliminary ? 'preliminary' : 'none',
    updated: newestOf([
      announced,
      ...updates.map((update) => update.at),
      preliminary,
      final,
      ...corrections(entry, now),
    ]),
  }
}

function changeAsOf(entry: ChangeEntry, announced: Instant, now: Instant): ChangeView {
  const { facts, outline } = entry
  const updates = outline.updates.filter((update) => update.at <= now)
  const windows = windowsOf(facts)
  const moves = (facts.moves ?? [])
    .map((move, index) => ({ at: move.at, from: windowAt(windows, index), to: windowAt(windows, index + 1), index }))
    .filter((move) => move.at <= now)
  const planned = windowAt(windows, moves.length)
  const cancelled = known(facts.cancelled?.at, now)
  const rolledBack = known(facts.rolled_back?.at, now)
  const start = known(facts.window.actual_start, now)
  // The end of work that was rolled back is told with the roll-back: before it, nobody may read "completed".
  const end = facts.rolled_back && !rolledBack ? undefined : known(facts.window.actual_end, now)
  const report = known(facts.report?.at, now)
  const state = stateOf({ cancelled, rolledBack, start, end, planned, now })
  return {
    kind: 'change',
    id: entry.id,
    entry,
    now,
    announced,
    state,
    open: !ends.has(state),
    updates,
    planned,
    actual: { ...(start && { start }), ...(end && { end }) },
    moves,
    ended: { cancelled, 'rolled-back': rolledBack, completed: end }[state as string],
    report: report !== undefined,
    updated: newestOf([
      announced,
      ...updates.map((update) => update.at),
      ...moves.map((move) => move.at),
      start,
      end,
      cancelled,
      rolledBack,
      report,
      ...corrections(entry, now),
    ]),
  }
}

const closing: ReadonlySet<IncidentStatus> = new Set(['resolved', 'merged', 'false-alarm'])
const ends: ReadonlySet<ChangeState> = new Set(['completed', 'cancelled', 'rolled-back'])

interface Clock {
  readonly cancelled: Instant | undefined
  readonly rolledBack: Instant | undefined
  readonly start: Instant | undefined
  readonly end: Instant | undefined
  readonly planned: Window
  readonly now: Instant
}

function stateOf({ cancelled, rolledBack, start, end, planned, now }: Clock): ChangeState {
  if (cancelled) return 'cancelled'
  if (rolledBack) return 'rolled-back'
  if (end) return 'completed'
  if (now >= planned.end) return 'overrunning'
  return start || now >= planned.start ? 'in-progress' : 'scheduled'
}

/** The windows that a change has had, oldest first: one before each move, and the one it has now. */
export function windowsOf(facts: ChangeEntry['facts']): readonly Window[] {
  return [...(facts.moves ?? []), facts.window].map((each) => ({ start: each.planned_start, end: each.planned_end }))
}

function windowAt(windows: readonly Window[], index: number): Window {
  const found = windows[index]
  if (!found) throw new RangeError(`no window ${index} of ${windows.length}`)
  return found
}

function corrections(entry: Entry, now: Instant): Instant[] {
  return (entry.facts.corrections ?? []).map((correction) => correction.at).filter((at) => at <= now)
}

function known(at: Instant | undefined, now: Instant): Instant | undefined {
  return at !== undefined && at <= now ? at : undefined
}

function newestOf(times: readonly (Instant | undefined)[]): Instant {
  return times.reduce<Instant>((newest, at) => (at !== undefined && at > newest ? at : newest), '')
}
