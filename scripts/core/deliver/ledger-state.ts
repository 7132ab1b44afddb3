import type { Instant } from '../instant.ts'
import {
  type CallState,
  type ClaimHeader,
  coverKey,
  type LedgerMoment,
  type Outcome,
  type Settlement,
} from '../ledger.ts'
import { parseClaims, parseSettlements } from './ledger-lines.ts'

/** A file of the ledger's tree, taken apart: which claim it belongs to and what it says of it. */
export interface LedgerFile {
  readonly path: string
  readonly entry: string
  readonly moment: string
  readonly run: string
  readonly chunk: number
  readonly part: 'claim' | 'end' | 'settled' | 'complete' | 'passed'
  /** Number of the end; 0 for the other parts. */
  readonly number: number
}

/** A ledger file with its text. */
export interface LedgerText {
  readonly file: LedgerFile
  readonly text: string
}

/**
 * What the files of one moment say together, in whatever order they were written: a key takes the worst that still matters of
 * its claims (accepted, then open, unknown, rejected, retry).
 */
export function foldMoment(files: readonly LedgerText[]): LedgerMoment | undefined {
  const ends = endsOf(files)
  const keys = new Map<string, Outcome | 'claimed'>()
  const touched = new Set<string>()
  const told = new Set<string>()
  const calls = new Map<string, CallState>()
  const covered = new Set<string>()
  let newest: ClaimHeader | undefined
  const untried = new Set<string>()
  for (const { file, text } of files.filter((each) => each.file.part === 'claim').sort(byAge)) {
    const { header, claims, covers } = parseClaims(text, file.path)
    if (!newest || header.now >= newest.now) newest = header
    let heard = false
    for (const claim of claims) {
      const said = ends.get(claimName(file))?.get(claim.key)
      const end = said?.outcome ?? 'claimed'
      if (claim.due !== undefined) calls.set(claim.key, callOf(claim.due, said))
      if (end === 'retry' && said?.untried) untried.add(claim.key)
      else untried.delete(claim.key)
      heard ||= end === 'accepted' || end === 'claimed' || end === 'unknown'
      const before = keys.get(claim.key)
      if (before === undefined || weight[end] > weight[before]) keys.set(claim.key, end)
      touched.add(claim.customer)
      if (claim.last) told.add(claim.customer)
    }
    // what was given back or refused told nobody
    if (heard) for (const cover of covers) covered.add(coverKey(cover))
  }
  const { source, digest } = newest ?? {}
  if (source === undefined || digest === undefined) return undefined
  return {
    ...{ source, digest, keys, touched, told },
    ...(calls.size > 0 && { calls }),
    ...(covered.size > 0 && { covered }),
    ...(untried.size > 0 && { untried }),
  }
}

/** What became of a call: only a person can say. */
function callOf(due: Instant, end: Settlement | undefined): CallState {
  // given free to be asked for again, it is open
  if (end?.why === undefined || end.outcome === 'retry') return { due }
  return { due, said: end.outcome === 'accepted' ? 'reached' : 'not-reached' }
}

/** How the deliveries of each claim ended, by the name of the claim. */
function endsOf(files: readonly LedgerText[]): ReadonlyMap<string, ReadonlyMap<string, Settlement>> {
  const ends = new Map<string, Map<string, Settlement>>()
  for (const { file, text } of files.filter(({ file: { part } }) => part === 'end' || part === 'settled').sort(byAge)) {
    const of = ends.get(claimName(file)) ?? new Map<string, Settlement>()
    ends.set(claimName(file), of)
    for (const end of parseSettlements(text, file.path)) if (stands(end, of.get(end.key))) of.set(end.key, end)
  }
  return ends
}

/**
 * Whether what was written later of the same claim stands: a person's newest word does. Of two programs, the one that saw more: who
 * asked a provider too late, or while another wrote, may have heard less.
 */
function stands(later: Settlement, before: Settlement | undefined): boolean {
  if (later.why !== undefined || before === undefined) return true
  return before.why === undefined && knowledge.indexOf(later.outcome) > knowledge.indexOf(before.outcome)
}

/** From the least to the most that can be known of one sending. */
const knowledge: readonly Outcome[] = ['unknown', 'retry', 'rejected', 'accepted']

/** The number of the next end of a claim. */
export function nextEnd(
  files: readonly LedgerFile[],
  claim: Pick<LedgerFile, 'entry' | 'moment' | 'run' | 'chunk'>,
): number {
  const { entry, moment } = claim
  const numbers = files.flatMap((file) =>
    file.entry === entry && file.moment === moment && claimName(file) === claimName(claim) ? [file.number] : [],
  )
  return Math.max(0, ...numbers) + 1
}

/** Takes a path of the ledger's tree apart; undefined if it is not `ENTRY/MOMENT/RUN-CHUNK….ndjson`. */
export function ledgerFile(path: string): LedgerFile | undefined {
  const found = /^([^/]+)\/([^/]+)\/([^/.]+)-(\d+)(?:\.(settled|complete|passed)|\.end-(\d+))?\.ndjson$/.exec(path)
  if (!found) return undefined
  const [, entry, moment, run, chunk, word, end] = found as unknown as [
    string,
    string,
    string,
    string,
    string,
    ('settled' | 'complete' | 'passed')?,
    string?,
  ]
  return {
    path,
    entry,
    moment,
    run,
    chunk: Number(chunk),
    part: word ?? (end ? 'end' : 'claim'),
    number: Number(end ?? 0),
  }
}

/** The path of a claim, or of what became of it. */
export function ledgerPath(of: Omit<LedgerFile, 'path'>): string {
  const suffix = of.part === 'claim' ? '' : of.part === 'end' ? `.end-${of.number}` : `.${of.part}`
  return `${of.entry}/${of.moment}/${of.run}-${of.chunk}${suffix}.ndjson`
}

/** Whether a word may be a folder or file name in ledger and outbox: no separator, no leading dot or hyphen. */
export function isSafeName(word: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(word)
}

const weight: Readonly<Record<Outcome | 'claimed', number>> = {
  retry: 0,
  rejected: 1,
  unknown: 2,
  claimed: 3,
  accepted: 4,
}

function claimName({ run, chunk }: Pick<LedgerFile, 'run' | 'chunk'>): string {
  return `${run}-${chunk}`
}

/** The settlement, then ends by their number; claims in the order of their names. */
function byAge(a: LedgerText, b: LedgerText): number {
  return a.file.number - b.file.number || (a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : 0)
}
