import type { Repository } from './git.ts'

/** How an attempt to move the branch ended: it is ours, somebody else was first, or it did not move and nobody else moved it. */
export type Advance = { readonly end: 'landed' | 'moved' } | { readonly end: 'refused'; readonly why: string }

/** Where the ledger's branch lives: in our own repository, or in one that others push to as well. */
export interface Store {
  readonly repository: Repository
  /** What to call it in a message. */
  readonly shown: string
  /** Reads the branch again; undefined if it does not exist. */
  readonly refresh: () => Promise<string | undefined>
  /** Compare and swap: moves the branch from one commit to the next, or not at all. */
  readonly advance: (move: {
    readonly hold: string
    readonly from: string | undefined
    readonly to: string
  }) => Promise<Advance>
}
