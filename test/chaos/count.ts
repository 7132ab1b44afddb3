import type { Outcome } from '../../scripts/core/ledger.ts'
import type { Wanted } from './content.ts'

/** What is known when everything is over. */
export interface Evidence {
  readonly wanted: readonly Wanted[]
  /** How often each delivery is in the log of a double, by name. */
  readonly taken: ReadonlyMap<string, number>
  /** What the ledger says, by key. */
  readonly ledger: ReadonlyMap<string, Outcome | 'claimed'>
  /** What the last run named, by name; its list is cut at a length. */
  readonly named: ReadonlySet<string>
  /** How many the last run said are unknown or held. */
  readonly saidOpen: number
  /** How often the ledger says that the policy had a delivery sent again, by key. */
  readonly repeated: ReadonlyMap<string, number>
  /** Deliveries that were sent again although another run had them: one that was at work and had heard that they were taken, or one that sent them while this one was at work. */
  readonly early: readonly string[]
}

/** How it came out. */
export interface Count {
  readonly once: number
  /** In no log, and named as open or rejected. */
  readonly open: number
  /** Older moments that a newer one took the place of. */
  readonly superseded: number
  readonly onPurpose: number
  readonly lost: number
  readonly twice: number
  /** What is wrong, a line each; empty if nothing was lost and nothing sent twice without being named. */
  readonly faults: readonly string[]
}

/** Counts from the logs alone: what was taken once, what is named, and what is neither. */
export function countOf({ wanted, taken, ledger, named, saidOpen, repeated, early }: Evidence): Count {
  const known = new Set(wanted.map(({ name }) => name))
  const count = { once: 0, open: 0, superseded: 0, onPurpose: 0, lost: 0, twice: 0 }
  const faults = [...taken.keys()].filter((name) => !known.has(name)).map((name) => `nobody wanted: ${name}`)
  for (const each of wanted) {
    const times = taken.get(each.name) ?? 0
    const state = ledger.get(each.key)
    if (times > 1) {
      const allowed = 1 + (repeated.get(each.key) ?? 0)
      if (times > allowed) {
        count.twice += 1
        faults.push(`${times} times: ${each.name}`)
      } else count.onPurpose += 1
    } else if (times === 1) count.once += 1
    else if (state === 'rejected') count.open += 1
    else if (state === 'accepted') {
      count.lost += 1
      faults.push(`lost, and the ledger says it was sent: ${each.name}`)
    } else if (state === 'unknown' || named.has(each.name)) count.open += 1
    else if (each.isLast || state === 'claimed') {
      count.lost += 1
      faults.push(`lost: ${each.name}`)
    } else count.superseded += 1
    if (times > 0 && state === undefined) faults.push(`sent without a claim: ${each.name}`)
  }
  const isOpen = [...ledger.values()].filter((state) => state === 'unknown' || state === 'claimed').length
  if (isOpen > saidOpen) faults.push(`${isOpen} are open, and the last run speaks of ${saidOpen}`)
  count.twice += early.length
  faults.push(...early.map((name) => `sent by two runs that were at work together: ${name}`))
  return { ...count, faults }
}
