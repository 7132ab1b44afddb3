import type { Catalog } from '../catalog.ts'
import type { Hash } from '../digest.ts'
import type { Entry } from '../entry.ts'
import { between, type Instant, milliseconds } from '../instant.ts'
import type { LedgerMoment, LedgerReader } from '../ledger.ts'
import type { Held, Superseded } from '../plan-row.ts'
import type { Moment, View } from '../view.ts'
import { asOf } from './as-of.ts'
import { editedAfterSending } from './edited.ts'
import { type Dependents, dependentsOf } from './graph.ts'
import { momentsOf } from './moments.ts'
import { type Reach, reachOf } from './reach.ts'

/** What to do for a customer of the audience: tell it, hold the moment for a person to decide, or leave it in peace. */
export type Verdict = 'tell' | 'hold' | 'leave'

/** The one moment of an entry that is told now, if it was not told already. */
export interface Want {
  readonly view: View
  readonly moment: Moment
  readonly reach: Reach
  /** What was claimed of this moment; undefined if nothing. */
  readonly state: LedgerMoment | undefined
  /** Some delivery of this moment was given back, or nobody knows how it ended. */
  readonly outstanding: boolean
  /** A run claimed everyone, and how each delivery ended is known: only who is newly in reach is left. */
  readonly finished: boolean
  /** For each claimed moment of the entry, the customers of whom something was claimed. */
  readonly touched: readonly ReadonlySet<string>[]
  /** For customers who heard of the entry before. */
  readonly known: Verdict
  /** For customers in reach of whom nothing was ever claimed. */
  readonly unknown: Verdict
}

/** What an entry asks of a plan. */
export interface Wish {
  readonly want: Want | undefined
  readonly superseded: readonly Superseded[]
  readonly held: readonly Held[]
}

/** What wishes are made from. */
export interface WishFacts {
  readonly catalog: Catalog
  readonly ledger: LedgerReader
  readonly now: Instant
  readonly hash: Hash
}

/** Works out what each entry asks of a plan: its newest moment since the ledger began, what that supersedes, what is held. */
export function wishesOf(entries: readonly Entry[], facts: WishFacts): Wish[] {
  const dependents = dependentsOf(facts.catalog.services)
  return entries.flatMap((entry) => {
    const view = asOf(entry, facts.now)
    return view ? [wishOf(view, facts, dependents)] : []
  })
}

function wishOf(view: View, { catalog, ledger, hash }: WishFacts, dependents: Dependents): Wish {
  const moments = momentsOf(view, catalog.policy)
  if (isOver(view, moments, catalog, ledger) || isBehind(view, moments, ledger)) return nothing
  const edited = editedAfterSending(view, moments, { ledger, hash })
  const held = edited.map((moment) => heldEdited(view, moment))
  const newest = moments.at(-1)
  if (!newest || newest.at < ledger.head.since) return { want: undefined, superseded: [], held }
  const claimed = ledger.moments(view.id)
  const superseded = moments
    .slice(0, -1)
    .filter((moment) => moment.at >= ledger.head.since && !claimed.includes(moment.id))
    .map(({ id }): Superseded => ({ type: 'superseded', entry: view.id, moment: id, by: newest.id }))
  const state = claimed.includes(newest.id) ? ledger.moment(view.id, newest.id) : undefined
  const complete = isComplete(newest, view, ledger)
  const verdicts = verdictsOf({ view, state, old: isOld(newest, view, catalog), complete })
  if (!verdicts) return { want: undefined, superseded: [], held }
  if (edited.includes(newest)) return { want: undefined, superseded, held }
  const outstanding = state !== undefined && !isSettled(state)
  const finished = complete && !outstanding
  const want: Want = {
    view,
    moment: newest,
    reach: reachOf(view, catalog, dependents),
    state,
    outstanding,
    finished,
    // Whoever heard of the entry before was claimed with the rest: older moments need not be read.
    touched: (finished ? [newest.id] : claimed).flatMap((moment) => ledger.moment(view.id, moment)?.touched ?? []),
    ...verdicts,
  }
  return { want, superseded, held }
}

const nothing: Wish = { want: undefined, superseded: [], held: [] }

/**
 * The ledger has a moment that is not known at this time: the clock went back, and what is the newest now is old news to customers.
 * Reminders are left aside, because a policy that drops one must not silence an entry.
 */
function isBehind({ id }: View, moments: readonly Moment[], ledger: LedgerReader): boolean {
  return ledger
    .moments(id)
    .some((told) => !told.startsWith('reminder-') && !moments.some((moment) => moment.id === told))
}

/** Ended, told to the end and older than the limit: nothing of it is read any more. */
function isOver(view: View, moments: readonly Moment[], catalog: Catalog, ledger: LedgerReader): boolean {
  const newest = moments.at(-1)
  return !view.open && newest !== undefined && isOld(newest, view, catalog) && isComplete(newest, view, ledger)
}

function isOld(moment: Moment, view: View, { policy }: Catalog): boolean {
  return between(moment.at, view.now) > milliseconds(policy.limits.oldest)
}

function isComplete(moment: Moment, view: View, ledger: LedgerReader): boolean {
  return ledger.complete(view.id).includes(moment.id)
}

/**
 * A moment that nobody was told of waits for a person once it is older than the limit. One that some were told of goes on: to those
 * who heard of the entry, and to those newly in reach while it is open. After it is closed, someone of whom nothing was claimed was
 * either left out by a crash or came too late; only a completed moment tells which. Undefined: there is nothing left to do.
 */
function verdictsOf({
  view,
  state,
  old,
  complete,
}: {
  readonly view: View
  readonly state: LedgerMoment | undefined
  readonly old: boolean
  readonly complete: boolean
}): { readonly known: Verdict; readonly unknown: Verdict } | undefined {
  if (!state) return old ? { known: 'hold', unknown: 'hold' } : { known: 'tell', unknown: 'tell' }
  if (view.open) return { known: 'tell', unknown: 'tell' }
  if (!complete) return { known: 'tell', unknown: old ? 'hold' : 'tell' }
  return isSettled(state) ? undefined : { known: 'tell', unknown: 'leave' }
}

function isSettled({ keys }: LedgerMoment): boolean {
  for (const outcome of keys.values()) if (outcome !== 'accepted' && outcome !== 'rejected') return false
  return true
}

function heldEdited(view: View, moment: Moment): Held {
  return heldMoment(
    { view, moment },
    'edited-after-sending',
    `the text of ${moment.id} was changed after it was sent: put it back, or add a line to \`corrections\``,
  )
}

/** A whole moment that a person must decide about, whoever it would have reached. */
export function heldMoment(of: Pick<Want, 'view' | 'moment'>, why: Held['why'], message: string): Held {
  const nobody = { customer: null, contact: null, channel: null }
  return { type: 'held', entry: of.view.id, moment: of.moment.id, ...nobody, why, message }
}
