import type { Catalog } from '../catalog.ts'
import type { Hash } from '../digest.ts'
import type { Entry } from '../entry.ts'
import { between, type Instant, milliseconds } from '../instant.ts'
import type { CallState, LedgerMoment, LedgerReader } from '../ledger.ts'
import type { Held, Superseded } from '../plan-row.ts'
import type { Moment, View } from '../view.ts'
import { asOf } from './as-of.ts'
import { isCalledAbout } from './calls.ts'
import { aboutMoment } from './duty-moment.ts'
import { editedAfterSending, goneAfterSending } from './edited.ts'
import { type Dependents, dependentsOf } from './graph.ts'
import { lifeOf } from './moments.ts'
import { type Reach, reachOf } from './reach.ts'
import { escalates, type ToldMoment } from './steps.ts'

/** What to do for a customer of the audience: tell it, hold the moment for a person to decide, or leave it in peace. */
export type Verdict = 'tell' | 'hold' | 'leave'

/** The one moment of an entry that is told now, if it was not told already. */
export interface Want {
  readonly view: View
  readonly moment: Moment
  /** Moments that nobody will be told of any more, because this one is told. */
  readonly passes: readonly string[]
  readonly reach: Reach
  /** What was claimed of this moment; undefined if nothing. */
  readonly state: LedgerMoment | undefined
  /** Some delivery of this moment was given back, nobody knows how it ended, or it goes further because nobody accepted. */
  readonly outstanding: boolean
  /** A run claimed everyone, and how each delivery ended is known: only who is newly in reach is left. */
  readonly finished: boolean
  /** Of a level that goes further: what the ledger says of earlier moments, the newest first. */
  readonly earlier: readonly ToldMoment[]
  /** Calls that care engineers were asked to make about the entry, by moment. */
  readonly calls: readonly { readonly moment: string; readonly calls: ReadonlyMap<string, CallState> }[]
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
  const life = lifeOf(view.entry, catalog.policy)
  const told = ledger.moments(view.id).filter((name) => aboutMoment(name) === undefined)
  const pending = life.filter((moment) => isPending(moment, view, ledger))
  // What was corrected in a told text waits for its turn: it must neither hide newer news nor be lost behind it.
  const waiting = pending.filter(({ id }) => correctsOneOf(told, id))
  const current = pending.findLast((moment) => !waiting.includes(moment)) ?? waiting.at(-1) ?? lastTold(life, told)
  if (current ? isOver(current, view, catalog, ledger) : told.length === 0) return nothing
  const edited = editedAfterSending(view, life, { ledger, hash })
  if (isBehind(view, life, told, edited)) return nothing
  const held = [
    ...edited.map((moment) => heldEdited(view, moment.id, 'was changed')),
    ...goneAfterSending(view, life, { ledger }).map((id) => heldEdited(view, id, 'was taken out')),
  ]
  if (!current) return { want: undefined, superseded: [], held }
  const state = told.includes(current.id) ? ledger.moment(view.id, current.id) : undefined
  const complete = isComplete(current.id, view, ledger)
  const calls = isCalledAbout(view, catalog) ? callsOf(view.id, told, ledger) : []
  const outstanding =
    calls.some(({ calls: made }) => [...made.values()].some(({ said }) => said !== 'reached')) ||
    (state !== undefined && isOutstanding(state, view, catalog))
  const verdicts = verdictsOf({ view, state, old: isOld(current, view, catalog), complete, outstanding })
  if (!verdicts) return { want: undefined, superseded: [], held }
  const superseded = pending
    .filter((moment) => moment !== current && !waiting.includes(moment))
    .map(({ id }): Superseded => ({ type: 'superseded', entry: view.id, moment: id, by: current.id }))
  if (edited.includes(current)) return { want: undefined, superseded, held }
  const finished = complete && !outstanding
  const want: Want = {
    view,
    moment: current,
    passes: passedBy(current, { view, life, ledger }),
    reach: reachOf(view, catalog, dependents),
    state,
    outstanding,
    finished,
    calls,
    earlier: escalates(view, catalog.policy) ? earlierOf(view.id, told, current.id, ledger) : [],
    // Whoever heard of the entry before was claimed with the rest: older moments need not be read.
    touched: (finished ? [current.id] : told).flatMap((moment) => ledger.moment(view.id, moment)?.touched ?? []),
    ...verdicts,
  }
  return { want, superseded, held }
}

const nothing: Wish = { want: undefined, superseded: [], held: [] }

/** It has come since the ledger began, is still of use, and was neither told nor passed over. */
function isPending({ id, at, until }: Moment, { id: entry, now }: View, ledger: LedgerReader): boolean {
  return (
    at <= now &&
    at >= ledger.head.since &&
    (until === undefined || until > now) &&
    !ledger.moments(entry).includes(id) &&
    !ledger.passed(entry).includes(id)
  )
}

function correctsOneOf(told: readonly string[], moment: string): boolean {
  return told.includes(moment.replace(/\.correction-\d+$/, '')) && !told.includes(moment)
}

/** What customers heard last, which is not always what is dated last: a past event may be written down later. */
function lastTold(life: readonly Moment[], told: readonly string[]): Moment | undefined {
  const id = told.findLast((each) => life.some((moment) => moment.id === each))
  return life.find((moment) => moment.id === id)
}

/** The moments that are told to nobody any more once this one is: those that were not told to the end. */
function passedBy(
  current: Moment,
  { view, life, ledger }: { readonly view: View; readonly life: readonly Moment[]; readonly ledger: LedgerReader },
): string[] {
  return life
    .filter(({ id, at }) => id !== current.id && at <= view.now && at >= ledger.head.since)
    .map(({ id }) => id)
    .filter((id) => !isComplete(id, view, ledger) && !ledger.passed(view.id).includes(id))
    .filter((id) => !correctsOneOf(ledger.moments(view.id), id))
}

/** The ledger has a moment that is yet to come: the clock went back, and what is the newest now is old news to customers. */
function isBehind(view: View, life: readonly Moment[], told: readonly string[], edited: readonly Moment[]): boolean {
  return life.some((moment) => moment.at > view.now && told.includes(moment.id) && !edited.includes(moment))
}

/** Ended, told to the end and older than the limit: nothing of it is read any more, unless somebody wants a delivery repeated. */
function isOver(current: Moment, view: View, catalog: Catalog, ledger: LedgerReader): boolean {
  const isDone = isComplete(current.id, view, ledger) && !ledger.reopened(view.id).includes(current.id)
  return !view.open && isOld(current, view, catalog) && isDone
}

function isOld(moment: Moment, view: View, { policy }: Catalog): boolean {
  return between(moment.at, view.now) > milliseconds(policy.limits.oldest)
}

function isComplete(moment: string, view: View, ledger: LedgerReader): boolean {
  return ledger.complete(view.id).includes(moment)
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
  outstanding,
}: {
  readonly view: View
  readonly state: LedgerMoment | undefined
  readonly old: boolean
  readonly complete: boolean
  readonly outstanding: boolean
}): { readonly known: Verdict; readonly unknown: Verdict } | undefined {
  if (!state) return old ? { known: 'hold', unknown: 'hold' } : { known: 'tell', unknown: 'tell' }
  if (view.open) return { known: 'tell', unknown: 'tell' }
  if (!complete) return { known: 'tell', unknown: old ? 'hold' : 'tell' }
  return outstanding ? { known: 'tell', unknown: 'leave' } : undefined
}

/** Some delivery is not at its end, or was rejected where the level goes further. */
function isOutstanding({ keys }: LedgerMoment, view: View, { policy }: Catalog): boolean {
  const goesFurther = escalates(view, policy)
  for (const outcome of keys.values()) {
    if (outcome !== 'accepted' && (goesFurther || outcome !== 'rejected')) return true
  }
  return false
}

function earlierOf(entry: string, told: readonly string[], current: string, ledger: LedgerReader): ToldMoment[] {
  return told
    .filter((moment) => moment !== current)
    .toReversed()
    .flatMap((moment) => {
      const state = ledger.moment(entry, moment)
      return state ? [{ moment, state }] : []
    })
}

function callsOf(entry: string, told: readonly string[], ledger: LedgerReader): Want['calls'] {
  return told.flatMap((moment) => {
    const calls = ledger.moment(entry, moment)?.calls
    return calls ? [{ moment, calls }] : []
  })
}

function heldEdited(view: View, moment: string, what: 'was changed' | 'was taken out'): Held {
  const message = `the text of ${moment} ${what} after it was sent: put it back, or add a line to \`corrections\``
  return heldMoment({ entry: view.id, moment }, 'edited-after-sending', message)
}

/** A whole moment that a person must decide about, whoever it would have reached. */
export function heldMoment(of: Pick<Held, 'entry' | 'moment'>, why: Held['why'], message: string): Held {
  return { type: 'held', ...of, customer: null, contact: null, channel: null, why, message }
}
