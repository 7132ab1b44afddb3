import type { Reached } from './audience-tally.ts'
import type { PreviewText } from './comment-texts.ts'
import { link } from './markdown-text.ts'
import type { Merging } from './merging.ts'
import type { Verdict } from './verdict.ts'

/** Everything that a comment says. It says the same at another time, as long as nothing else is true then. */
export interface CommentInput {
  readonly verdict: Verdict
  readonly mergings: readonly Merging[]
  /** By entry; empty where the audience is not known. */
  readonly reached: ReadonlyMap<string, Reached>
  /** When the audience was counted, and how many days ago; undefined where it is not known. */
  readonly audience: { readonly at: string; readonly days: number } | undefined
  readonly isPublic: boolean
  /** Whether contacts may decline messages of an entry. */
  readonly mayDecline: (merging: Merging) => boolean
  /** By entry. */
  readonly texts: ReadonlyMap<string, readonly PreviewText[]>
  /** The commit that is judged, 40 hex digits. */
  readonly head: string
  /** What shows the same on a desk. */
  readonly command: string
  /** The address of the content root at that commit, ending in a slash, where a forge shows files. */
  readonly files?: string | undefined
  /** Where the whole text and images of mail and page can be found. */
  readonly run?: string | undefined
}

/** How much of a list is shown. */
export interface Size {
  readonly entries: number
  /** Lines of a text. */
  readonly lines: number
  readonly missing: number
  /** Rows of a table. */
  readonly rows: number
}

/** Where the rest can be read. */
export function rest({ run }: CommentInput): string {
  return `see ${link('the summary of the job', run)}`
}
