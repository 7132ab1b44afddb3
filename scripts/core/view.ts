import type { ChangeEntry, IncidentEntry, IncidentStatus, Update } from './entry.ts'
import type { Instant } from './instant.ts'

/** Where a change stands at a time. */
export type ChangeState = 'scheduled' | 'in-progress' | 'overrunning' | 'completed' | 'cancelled' | 'rolled-back'

/** An incident as it is known at a time: nothing later than `now` is in it. */
export interface IncidentView {
  readonly kind: 'incident'
  readonly id: string
  readonly entry: IncidentEntry
  readonly now: Instant
  readonly announced: Instant
  /** Status of the newest visible update; `investigating` before the first. */
  readonly status: IncidentStatus
  /** Not resolved, merged or a false alarm. */
  readonly open: boolean
  /** Visible updates, oldest first. */
  readonly updates: readonly Update[]
  /** When the closing update was made; undefined while open. */
  readonly ended: Instant | undefined
  /** When customers hear more at the latest; of an open incident only, and not known for the past of the file. */
  readonly nextUpdate: Instant | undefined
  readonly evaluation: 'none' | 'preliminary' | 'final'
  /** The newest time of anything visible. */
  readonly updated: Instant
}

/** A window as planned at some time. */
export interface Window {
  readonly start: Instant
  readonly end: Instant
}

/** A change as it is known at a time: nothing later than `now` is in it, and later moves are undone. */
export interface ChangeView {
  readonly kind: 'change'
  readonly id: string
  readonly entry: ChangeEntry
  readonly now: Instant
  readonly announced: Instant
  readonly state: ChangeState
  /** Not completed, cancelled or rolled back. */
  readonly open: boolean
  readonly updates: readonly Update[]
  /** The window as planned at `now`. */
  readonly planned: Window
  readonly actual: { readonly start?: Instant; readonly end?: Instant }
  /**
   * Visible moves, oldest first: the window each one replaced, and the one it set. `index` is its place in `facts.moves`, from 0;
   * its moment is `move-<index + 1>`.
   */
  readonly moves: readonly {
    readonly at: Instant
    readonly from: Window
    readonly to: Window
    readonly index: number
  }[]
  /** When it was completed, cancelled or rolled back; undefined while open. */
  readonly ended: Instant | undefined
  readonly report: boolean
  readonly updated: Instant
}

/** An entry as customers may know it at a time. */
export type View = IncidentView | ChangeView

/** A point in an entry's life worth a message. Ids are listed in `moments.ts`. */
export interface Moment {
  readonly id: string
  readonly at: Instant
  /** What it tells, as plain values: its text by digest, status and time. */
  readonly tells: readonly unknown[]
  /** From then on it is of no use to anybody who has not heard it: a reminder of what has begun. */
  readonly until?: Instant
}
