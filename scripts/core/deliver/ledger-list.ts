import type { LedgerReader, Outcome } from '../ledger.ts'
import { compare } from '../problem.ts'
import type { LedgerFile } from './ledger-state.ts'

/** The ledger for people: counts for each moment, and for one entry the keys that a person may have to decide about. */
export interface LedgerList {
  readonly version: 1
  readonly since: string
  readonly moments: readonly {
    readonly entry: string
    readonly moment: string
    /** Customers who count as told. */
    readonly told: number
    readonly counts: Readonly<Partial<Record<Outcome | 'claimed', number>>>
    readonly keys?: readonly { readonly key: string; readonly state: Outcome | 'claimed' }[]
  }[]
}

/** Lists the whole ledger, or one entry with its keys. */
export function listOf(reader: LedgerReader, files: readonly LedgerFile[], entry?: string): LedgerList {
  const names = new Set(
    files.filter((file) => entry === undefined || file.entry === entry).map((file) => `${file.entry} ${file.moment}`),
  )
  const moments = [...names].flatMap((name) => {
    const [id = '', moment = ''] = name.split(' ')
    const state = reader.moment(id, moment)
    if (!state) return []
    const counts: Partial<Record<Outcome | 'claimed', number>> = {}
    for (const end of state.keys.values()) counts[end] = (counts[end] ?? 0) + 1
    const keys = [...state.keys].filter(([, end]) => end !== 'accepted').map(([key, end]) => ({ key, state: end }))
    keys.sort((a, b) => compare(a.key, b.key))
    return [{ entry: id, moment, told: state.told.size, counts, ...(entry === undefined ? {} : { keys }) }]
  })
  return { version: 1, since: reader.head.since, moments }
}

/** The list as lines. */
export function listLines({ since, moments }: LedgerList): string[] {
  const lines = moments.flatMap(({ entry, moment, told, counts, keys }) => {
    const ends = Object.entries(counts).map(([end, number]) => `${number} ${end}`)
    return [
      `${entry}  ${moment}  ${told} told  ${ends.join(', ')}`,
      ...(keys ?? []).map(({ key, state }) => `  ${state}  ${key}`),
    ]
  })
  return [`since ${since}`, ...(lines.length > 0 ? lines : ['nothing was claimed'])]
}
