import type { ClaimBatch } from '../../core/deliver/fill.ts'
import { ndjson, parseClaims, parseSettlements } from '../../core/deliver/ledger-lines.ts'
import { ledgerPath } from '../../core/deliver/ledger-state.ts'
import type { ClaimHeader, Cover, LedgerMoment, LedgerReader, Passing } from '../../core/ledger.ts'
import { Unable } from '../../core/unable.ts'
import type { Chain } from './chain.ts'
import { gitSync, type Repository } from './git.ts'
import { newFiles, readBlobs } from './reader.ts'

/** Under what a run claims. */
export interface ClaimRun {
  readonly run: string
  readonly now: string
  /** By the clock: when it began, and when it certainly sends nothing more. */
  readonly sending?: { readonly from: string; readonly until: string } | undefined
  /** The commit of the content, where there is one. */
  readonly commit?: string | undefined
  /** The ledger's commit that the plan subtracted. */
  readonly seen: string
}

/** What others did since a plan was made. */
export interface Others {
  /** The keys that they claimed, or that people decided about. */
  readonly taken: ReadonlySet<string>
  /** The moments that they passed over, as `ENTRY/MOMENT`. */
  readonly passed: ReadonlySet<string>
}

/** What a run may claim of what it wants. */
export interface Claimable {
  readonly batches: readonly ClaimBatch[]
  /** Those of which a newer moment is told by now: who reads it must not read the older one after it. */
  readonly outdated: readonly ClaimBatch[]
}

/** Looks what others did since a plan was made; reads only what is new at each question, and nothing where only we wrote. */
export function othersSince(repository: Repository, { run, seen }: ClaimRun, ours: Chain): (head: string) => Others {
  const taken = new Set<string>()
  const passed = new Set<string>()
  let read = seen
  return (head) => {
    if (head === read || ours.leadsTo(head, read)) {
      read = head
      return { taken, passed }
    }
    const files = newFiles(repository, read, head).filter((file) => file.run !== run || file.part === 'end')
    const texts = readBlobs(repository, files)
    for (const file of files) {
      const text = texts.get(file.blob) ?? ''
      if (file.part === 'claim') for (const claim of parseClaims(text, file.path).claims) taken.add(claim.key)
      if (file.part === 'passed') passed.add(`${file.entry}/${file.moment}`)
      if (file.part !== 'end') continue
      for (const { key, outcome } of parseSettlements(text, file.path)) if (outcome !== 'retry') taken.add(key)
    }
    read = head
    return { taken, passed }
  }
}

/** Drops what is taken; a customer whose other deliveries go to somebody else is still told with the last of ours. */
export function withoutTaken(
  wanted: readonly ClaimBatch[],
  { taken, passed }: Others,
  isClaimed: ReturnType<typeof claimedBefore>,
): Claimable {
  const free = wanted
    .map((batch) => ({ ...batch, claims: batch.claims.filter(({ key }) => !taken.has(key) && !isClaimed(batch, key)) }))
    .filter((batch) => batch.claims.length > 0)
  const isOutdated = ({ entry, moment }: ClaimBatch) => passed.has(`${entry}/${moment}`)
  return { batches: free.filter((batch) => !isOutdated(batch)), outdated: free.filter(isOutdated) }
}

/** Whether the ledger held a claim before this run: a plan subtracts those, and may have been edited since. Each moment is read once. */
export function claimedBefore(
  reader: LedgerReader,
): (of: Pick<ClaimBatch, 'entry' | 'moment'>, key: string) => boolean {
  const known = new Map<string, LedgerMoment['keys'] | undefined>()
  return ({ entry, moment }, key) => {
    const name = `${entry}/${moment}`
    if (!known.has(name)) known.set(name, reader.moment(entry, moment)?.keys)
    const end = known.get(name)?.get(key)
    return end !== undefined && end !== 'retry'
  }
}

/** The files of a claim, and of what it passes over. */
export function claimFiles(of: ClaimRun, chunk: number, batches: readonly ClaimBatch[]): Map<string, string> {
  const { run, now } = of
  return new Map([
    ...batches.flatMap(({ entry, moment, passes }) =>
      passes.map((passed): [string, string] => {
        const line: Passing = { type: 'passed', version: 1, run, now, by: moment }
        return [ledgerPath({ entry, moment: passed, run, chunk, part: 'passed', number: 0 }), ndjson([line])]
      }),
    ),
    ...batches.map(({ entry, moment, digest, source, covers = [], claims }): [string, string] => {
      const header: ClaimHeader = {
        type: 'claim',
        version: 1,
        run,
        now,
        digest,
        source,
        ...(of.commit ? { commit: of.commit } : {}),
        ...of.sending,
      }
      return [
        ledgerPath({ entry, moment, run, chunk, part: 'claim', number: 0 }),
        ndjson([header, ...covers.map((cover): Cover => ({ type: 'covers', ...cover })), ...claims]),
      ]
    }),
  ])
}

/** A plan is only applied to the ledger it was subtracted from. */
export function assertSeen(repository: Repository, seen: string, head: string): void {
  // a plan that this run made: nothing was written since
  if (seen === head) return
  try {
    if (!/^[0-9a-f]{40}$/.test(seen)) throw new Error(seen)
    gitSync(repository, ['merge-base', '--is-ancestor', seen, head])
  } catch {
    throw new Unable(
      'the plan was made for another ledger',
      'make it again with care plan, or let care deliver plan by itself',
    )
  }
}
