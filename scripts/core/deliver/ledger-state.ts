import { toInstant } from '../instant.ts'
import type { Claim, ClaimHeader, LedgerHead, LedgerMoment, Outcome, Settlement } from '../ledger.ts'
import { Unable } from '../unable.ts'

/** A file of the ledger's tree, taken apart: which claim it belongs to and what it says of it. */
export interface LedgerFile {
  readonly path: string
  readonly entry: string
  readonly moment: string
  readonly run: string
  readonly chunk: number
  readonly part: 'claim' | 'partly' | 'settled' | 'decided' | 'complete' | 'passed'
  /** Number of the decision; 0 for the other parts. */
  readonly number: number
}

/** A ledger file with its text. */
export interface LedgerText {
  readonly file: LedgerFile
  readonly text: string
}

/**
 * What the files of one moment say together, in whatever order they were written: a key takes the worst that still matters of
 * its claims (accepted, then open, unknown, rejected, retry), and the newest decision of a person stands above a settlement.
 */
export function foldMoment(files: readonly LedgerText[]): LedgerMoment | undefined {
  const ends = new Map<string, Map<string, Outcome>>()
  for (const { file, text } of files
    .filter(({ file: { part } }) => part === 'partly' || part === 'settled' || part === 'decided')
    .sort(byAge)) {
    const of = ends.get(claimName(file)) ?? new Map<string, Outcome>()
    for (const settlement of parseSettlements(text, file.path)) of.set(settlement.key, settlement.outcome)
    ends.set(claimName(file), of)
  }
  const keys = new Map<string, Outcome | 'claimed'>()
  const touched = new Set<string>()
  const told = new Set<string>()
  let newest: ClaimHeader | undefined
  for (const { file, text } of files.filter((each) => each.file.part === 'claim').sort(byAge)) {
    const { header, claims } = parseClaims(text, file.path)
    if (!newest || header.now >= newest.now) newest = header
    for (const claim of claims) {
      const end = ends.get(claimName(file))?.get(claim.key) ?? 'claimed'
      const before = keys.get(claim.key)
      if (before === undefined || weight[end] > weight[before]) keys.set(claim.key, end)
      touched.add(claim.customer)
      if (claim.last) told.add(claim.customer)
    }
  }
  return newest && { source: newest.source, digest: newest.digest, keys, touched, told }
}

/** Takes a path of the ledger's tree apart; undefined if it is not `ENTRY/MOMENT/RUN-CHUNK….ndjson`. */
export function ledgerFile(path: string): LedgerFile | undefined {
  const found =
    /^([^/]+)\/([^/]+)\/([^/.]+)-(\d+)(?:\.(partly|settled|complete|passed)|\.decided-(\d+))?\.ndjson$/.exec(path)
  if (!found) return undefined
  const [, entry, moment, run, chunk, end, decided] = found as unknown as [
    string,
    string,
    string,
    string,
    string,
    ('partly' | 'settled' | 'complete' | 'passed')?,
    string?,
  ]
  const part = end ?? (decided ? 'decided' : 'claim')
  return { path, entry, moment, run, chunk: Number(chunk), part, number: Number(decided ?? 0) }
}

/** The path of a claim, or of what became of it. */
export function ledgerPath(of: Omit<LedgerFile, 'path'>): string {
  const suffix = of.part === 'claim' ? '' : of.part === 'decided' ? `.decided-${of.number}` : `.${of.part}`
  return `${of.entry}/${of.moment}/${of.run}-${of.chunk}${suffix}.ndjson`
}

/** Whether a word may be a folder or file name in ledger and outbox: no separator, no leading dot or hyphen. */
export function isSafeName(word: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(word)
}

/** Reads `ledger.json`. */
export function parseHead(text: string): LedgerHead {
  const head = parseLine(text, 'ledger.json', 1) as Partial<LedgerHead>
  if (head.version !== 1) throw broken('ledger.json', 1, 'a version that this program knows (1)')
  if (typeof head.since !== 'string' || toInstant(head.since) !== head.since)
    throw broken('ledger.json', 1, 'the time `since`')
  if (!isHash(head.fingerprint)) throw broken('ledger.json', 1, "the key's fingerprint")
  return { version: 1, since: head.since, fingerprint: head.fingerprint }
}

/** Reads a claim file: its header and what it claims. */
export function parseClaims(
  text: string,
  path: string,
): { readonly header: ClaimHeader; readonly claims: readonly Claim[] } {
  const [first, ...rest] = lines(text, path)
  const header = first as Partial<ClaimHeader> | undefined
  if (header?.type !== 'claim' || header.version !== 1) throw broken(path, 1, 'a claim of version 1')
  for (const name of ['run', 'now', 'digest', 'source'] as const) {
    if (typeof header[name] !== 'string') throw broken(path, 1, `the field ${name}`)
  }
  const claims = rest.map((line, index) => {
    const claim = line as Partial<Claim>
    if (!isHash(claim.key) || !isHash(claim.customer)) throw broken(path, index + 2, 'a key and a customer')
    return claim as Claim
  })
  return { header: header as ClaimHeader, claims }
}

/** Reads a settlement file, or decisions of a person. */
export function parseSettlements(text: string, path: string): readonly Settlement[] {
  return lines(text, path).map((line, index) => {
    const settlement = line as Partial<Settlement>
    if (!isHash(settlement.key)) throw broken(path, index + 1, 'a key')
    if (!outcomes.has(String(settlement.outcome))) throw broken(path, index + 1, 'an outcome')
    return settlement as Settlement
  })
}

/** Writes lines as the ledger keeps them. */
export function ndjson(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

const outcomes: ReadonlySet<string> = new Set<Outcome>(['accepted', 'rejected', 'retry', 'unknown'])

const weight: Readonly<Record<Outcome | 'claimed', number>> = {
  retry: 0,
  rejected: 1,
  unknown: 2,
  claimed: 3,
  accepted: 4,
}

function claimName(file: LedgerFile): string {
  return `${file.run}-${file.chunk}`
}

/** What is known in part, then the settlement, then decisions, older decisions before newer; claims in the order of their names. */
function byAge(a: LedgerText, b: LedgerText): number {
  return a.file.number - b.file.number || (a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : 0)
}

function lines(text: string, path: string): unknown[] {
  // people decided about all of it: there was nothing left to settle
  if (text === '') return []
  if (!text.endsWith('\n')) throw broken(path, text.split('\n').length, 'a whole line')
  return text
    .slice(0, -1)
    .split('\n')
    .map((line, index) => parseLine(line, path, index + 1))
}

function parseLine(line: string, path: string, number: number): object {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw broken(path, number, 'JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw broken(path, number, 'a JSON object')
  return value
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function broken(path: string, line: number, expected: string): Unable {
  return new Unable(
    `the ledger is damaged: ${path}, line ${line}: expected ${expected}`,
    'nothing was sent; look at the branch `ledger` with git log, and put the file back as it was before',
  )
}
