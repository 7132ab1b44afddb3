import { ndjson } from '../../core/deliver/ledger-lines.ts'
import { ledgerPath, nextEnd } from '../../core/deliver/ledger-state.ts'
import type { Settlement } from '../../core/ledger.ts'
import type { Repository } from './git.ts'
import { existing, listFiles } from './reader.ts'

/** A claim and how its deliveries ended. */
export interface Settled {
  readonly entry: string
  readonly moment: string
  readonly run: string
  readonly chunk: number
  readonly settlements: readonly Settlement[]
  /** Of every delivery of the claim it is known how it ended; else the rest is asked for again by later runs. */
  readonly isWhole: boolean
}

/**
 * The files that say how claims ended, for the head they are laid on. A claim that is settled stays as it is: whoever asked the provider
 * while the run itself was settling knows less than the run did. Where only we wrote since the claims, nobody else settled them.
 */
export function endFiles(
  repository: Repository,
  head: string,
  settled: readonly Settled[],
  { isOurs }: { readonly isOurs: boolean },
): ReadonlyMap<string, string> {
  if (settled.length === 0) return new Map()
  const pathOf = (each: Settled) => ledgerPath({ ...each, part: 'settled', number: 0 })
  const known = isOurs ? new Set<string>() : existing(repository, head, settled.map(pathOf))
  const open = settled.filter((each) => !known.has(pathOf(each)))
  // the whole ledger is listed only where something is not known, which is after a crash
  const files = open.every(({ isWhole }) => isWhole) ? [] : listFiles(repository, head)
  return new Map(
    open.map((each) => [
      each.isWhole ? pathOf(each) : ledgerPath({ ...each, part: 'end', number: nextEnd(files, each) }),
      ndjson(each.settlements),
    ]),
  )
}
