import type { Place } from './catalog.ts'
import type { Effect } from './schema.gen.ts'

/** Why a customer is written to. Paths begin at what the customer uses and end at what is affected. */
export type Reason =
  | { readonly kind: 'service'; readonly path: readonly Place[]; readonly effect: Effect }
  /** `purl` is the customer's own package with its version; not `certain`: the version cannot be compared. */
  | { readonly kind: 'software'; readonly purl: string; readonly versions: string; readonly certain: boolean }
  | { readonly kind: 'everyone' }
  /** No longer in reach, but told of this entry before. */
  | { readonly kind: 'told' }

/** Whether a customer is written to only because it was told before: nothing of it is affected, and nothing is asked of it. */
export function isTold(reasons: readonly Reason[]): boolean {
  return reasons.every((reason) => reason.kind === 'told')
}
