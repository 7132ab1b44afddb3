import { toInstant } from '../instant.ts'
import type { Claim, ClaimHeader, Cover, LedgerHead, Outcome, Settlement } from '../ledger.ts'
import { Unable } from '../unable.ts'

/** Reads `ledger.json`. */
export function parseHead(text: string): LedgerHead {
  const head = parseLine(text, 'ledger.json', 1) as Partial<LedgerHead>
  if (head.version !== 1) throw broken('ledger.json', 1, 'a version that this program knows (1)')
  if (typeof head.since !== 'string' || toInstant(head.since) !== head.since)
    throw broken('ledger.json', 1, 'the time `since`')
  if (!isHash(head.fingerprint)) throw broken('ledger.json', 1, "the key's fingerprint")
  const { verified } = head
  if (verified !== undefined && !/^[0-9a-f]{40}$/.test(verified))
    throw broken('ledger.json', 1, 'a commit as `verified`')
  return { version: 1, since: head.since, fingerprint: head.fingerprint, ...(verified !== undefined && { verified }) }
}

/** Reads a claim file: its header and what it claims. */
export function parseClaims(
  text: string,
  path: string,
): { readonly header: ClaimHeader; readonly claims: readonly Claim[]; readonly covers: readonly Cover[] } {
  const [first, ...rest] = lines(text, path)
  const header = first as Partial<ClaimHeader> | undefined
  if (header?.type !== 'claim' || header.version !== 1) throw broken(path, 1, 'a claim of version 1')
  for (const name of ['run', 'now', 'digest', 'source'] as const) {
    if (typeof header[name] !== 'string') throw broken(path, 1, `the field ${name}`)
  }
  const claims: Claim[] = []
  const covers: Cover[] = []
  for (const [index, line] of rest.entries()) {
    const { type, key, customer, why } = line as Partial<Claim & Cover>
    if (!isHash(customer) || (type !== 'covers' && !isHash(key))) throw broken(path, index + 2, 'a key and a customer')
    if (type === 'covers') covers.push({ type, customer, why: String(why) })
    else claims.push(line as Claim)
  }
  return { header: header as ClaimHeader, claims, covers }
}

/** Reads a settlement, or an end. */
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

function lines(text: string, path: string): unknown[] {
  // a settlement of what had ended before holds nothing
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
