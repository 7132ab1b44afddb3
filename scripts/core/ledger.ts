import type { SuppressionLine } from './deliver/suppressions.ts'
import type { Instant } from './instant.ts'

/** How a delivery ended: `retry` never left us and is planned again, `unknown` must be asked for or decided. */
export type Outcome = 'accepted' | 'rejected' | 'retry' | 'unknown'

/** `ledger.json`: since when moments are wanted, and which key the ledger was written with. */
export interface LedgerHead {
  readonly version: 1
  readonly since: Instant
  /** HMAC of a fixed text with the ledger key; a run with another key must not write. */
  readonly fingerprint: string
  /** The commit of the content up to which every change of an entry was found to be approved, 40 hex digits. */
  readonly verified?: string
}

/** The first line of a claim file `ENTRY/MOMENT/RUN-CHUNK.ndjson`. */
export interface ClaimHeader {
  readonly type: 'claim'
  readonly version: 1
  readonly run: string
  readonly now: Instant
  readonly digest: string
  readonly source: string
  readonly commit?: string
  /** By the clock, which `now` need not be: nothing of it was sent before. */
  readonly from?: Instant
  /** By the clock: after this the run sends nothing of it any more, whatever became of the run. */
  readonly until?: Instant
}

/**
 * The line of a file `ENTRY/MOMENT/RUN-CHUNK.complete.ndjson`: everyone whom the moment had to reach was claimed, by this run or
 * before, and nothing was given back. Without it, nobody can tell those whom a crash left out from those who came into reach after the entry was closed.
 */
export interface Completion {
  readonly type: 'complete'
  readonly version: 1
  readonly run: string
  readonly now: Instant
}

/**
 * The line of a file `ENTRY/MOMENT/RUN-CHUNK.passed.ndjson`: a newer moment was claimed, so that this one is told to nobody any more.
 * Written down, because what was passed over and what was written later with an older time look the same in the file.
 */
export interface Passing {
  readonly type: 'passed'
  readonly version: 1
  readonly run: string
  readonly now: Instant
  /** The moment that was told instead. */
  readonly by: string
}

/** A claimed delivery; both hashes are keyed. `last`: with it the customer counts as told of this moment. */
export interface Claim {
  readonly key: string
  readonly customer: string
  readonly last?: true
  /** Of a call: by when. */
  readonly due?: Instant
}

/** A line of a claim file of the duty manager's: a customer for whom it asks to act. */
export interface Cover {
  readonly type: 'covers'
  readonly customer: string
  readonly why: string
}

/** How it is remembered that the duty manager was told of a customer. */
export function coverKey({ customer, why }: Pick<Cover, 'customer' | 'why'>): string {
  return `${customer} ${why}`
}

/**
 * How a delivery ended: a line of `ENTRY/MOMENT/RUN-CHUNK.settled.ndjson`, after which nothing of the claim is asked for any more, or
 * of `….end-N.ndjson`, which holds what was heard of some of it, or what a person decided.
 */
export interface Settlement {
  readonly key: string
  readonly outcome: Outcome
  /** Of `retry`: the run ended before it was handed to anybody. */
  readonly untried?: true
  /** A person's reason, where a person decided. */
  readonly why?: string
  /** With `retry`: nobody knows how it ended, and the policy would rather say it twice than not at all. */
  readonly repeated?: true
}

/** What the ledger says of one moment of one entry. */
export interface LedgerMoment {
  readonly source: string
  readonly digest: string
  /** State of every claimed key; `claimed` has no settlement yet. */
  readonly keys: ReadonlyMap<string, Outcome | 'claimed'>
  /** Keyed hashes of customers of whom at least one delivery was claimed. */
  readonly touched: ReadonlySet<string>
  /** Keyed hashes of customers who count as told. */
  readonly told: ReadonlySet<string>
  /** Calls by their key; absent if there are none. */
  readonly calls?: ReadonlyMap<string, CallState>
  /** Of which customers the duty manager was told and why, as `coverKey`; absent if there are none. */
  readonly covered?: ReadonlySet<string>
  /** Keys that were given back before anybody was asked to carry them; absent if there are none. */
  readonly untried?: ReadonlySet<string>
}

/** A call that a care engineer was asked to make. */
export interface CallState {
  readonly due: Instant
  /** What a person said of it. */
  readonly said?: 'reached' | 'not-reached'
}

/** What planning asks of the ledger: a reader, so that a planner cannot write. */
export interface LedgerReader {
  readonly commit: string
  readonly head: LedgerHead
  /** Names of the moments of an entry that have at least one claim, in the order in which they were first told. */
  readonly moments: (entry: string) => readonly string[]
  /** Names of the moments of an entry that are complete; known without reading a claim, so that ended entries cost nothing. */
  readonly complete: (entry: string) => readonly string[]
  /** Names of the moments of an entry that were passed over; known in the same way. */
  readonly passed: (entry: string) => readonly string[]
  /** Names of the moments of an entry of which some delivery got another end than the one its run wrote; known in the same way. */
  readonly reopened: (entry: string) => readonly string[]
  /** Addresses that providers do not write to any more, by `suppressionKey`, and why. */
  readonly suppressed: () => ReadonlyMap<string, SuppressionLine>
  /** The state of one moment, read on demand; undefined if nothing was claimed. */
  readonly moment: (entry: string, moment: string) => LedgerMoment | undefined
}

/** Keyed hash, hex: HMAC-SHA-256 with the ledger key. */
export type Hmac = (text: string) => string

/** The identity of a delivery: never language, address or provider. */
export function deliveryKey(
  hmac: Hmac,
  of: { entry: string; moment: string; contact: string; channel: string },
): string {
  return hmac(JSON.stringify([of.entry, of.moment, of.contact, of.channel]))
}

/** The keyed hash under which a customer is remembered as told of an entry; another one for each entry. */
export function customerKey(hmac: Hmac, of: { entry: string; customer: string }): string {
  return hmac(JSON.stringify([of.entry, of.customer]))
}

/** The keyed hash under which it is remembered that a provider does not write to an address any more. */
export function suppressionKey(hmac: Hmac, channel: string, address: string): string {
  return hmac(JSON.stringify(['suppressed', channel, address.toLowerCase()]))
}
