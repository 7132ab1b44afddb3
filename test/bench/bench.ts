/** How much one case of a benchmark is about. */
export interface Amount {
  readonly entries: number
  readonly contacts: number
}

/** Where the generated content of a run lies. */
export interface Ground {
  /** The content folder with this number of entries. */
  readonly root: string
  /** Where it keeps its cache. */
  readonly state: string
  /** A registry with this number of contacts, one customer a line. */
  readonly registry: string
}

/** How many pieces of work were done, and how many milliseconds of it went into writing the ledger, where one is written. */
export type Done = number | { readonly pieces: number; readonly ledger: number }

/** What is measured, after what does not count was prepared. */
export type Work = () => Done | Promise<Done>

/** Prepares one side of a comparison in a process of its own. */
export type Side = (ground: Ground, amount: Amount) => Work | Promise<Work>

/** What a benchmark is, without what it does. */
export interface Description {
  readonly name: string
  /** What the baseline does, in words. */
  readonly against: string
  /** One piece of work. */
  readonly piece: 'entry' | 'contact' | 'notice' | 'run'
  readonly cases: readonly Case[]
  /** The most memory that ours may have had in any case. */
  readonly megabytes?: number
  /** It has content of its own: one incident that everybody is told of. */
  readonly letters?: true
  /** It takes many minutes: it runs only when it is named. */
  readonly long?: true
}

/** An amount, and how often both sides are measured with it, in turn. */
export interface Case extends Amount {
  readonly rounds: number
  /** The ratio that must not be passed; undefined where none is set. */
  readonly aim?: number
}

/** A comparison of what this product does with the least that anybody would have to do. */
export interface Bench extends Description {
  readonly ours: Side
  readonly baseline: Side
}
