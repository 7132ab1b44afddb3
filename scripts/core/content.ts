import type { Catalog, CustomerStream } from './catalog.ts'
import type { Body, Entry } from './entry.ts'
import type { Problem } from './problem.ts'

/** Everything a command decides from, read once. */
export interface Content {
  /** Valid entries in the order of their ids; an entry with an error is left out (and named in the problems). */
  readonly entries: readonly Entry[]
  /** Absent if the policy or a service is invalid: nothing can be decided then. */
  readonly catalog: Catalog | undefined
  readonly problems: readonly Problem[]
  /** The texts of an original or of one of its translations; language '' means the original. */
  readonly body: (entry: Entry, language?: string) => Body
  /** The customers, streamed anew at each call; invalid ones are left out, and told to `onInvalid`. */
  readonly customers: (onInvalid?: (problems: readonly Problem[]) => void) => CustomerStream
}
