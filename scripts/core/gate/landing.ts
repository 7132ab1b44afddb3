import type { EntryVerdict, Verdict } from './verdict.ts'

/** How the newest text of a file came onto the main branch. */
export interface Landing {
  /** The file, from the content root. */
  readonly file: string
  readonly commit: string
  /** What the gate said of the pull request that was merged, when it was merged; undefined for a push past every pull request. */
  readonly verdict: Verdict | undefined
  /** The file is on the main branch what it was at the head of that pull request. */
  readonly isSame: boolean
}

/** Why an entry must not be sent: the first of its files that did not come in by a pull request which passed the gate; undefined if all did. */
export function refusalOf(entry: string, landings: readonly Landing[]): string | undefined {
  for (const { file, commit, verdict, isSame } of landings) {
    const where = `${file} of ${commit.slice(0, 7)}`
    if (!verdict) return `${where} was pushed past every pull request`
    if (!isSame) return `${where} is not the text that was approved`
    const error = verdict.problems.find((problem) => problem.severity === 'error' && problem.file === file)
    if (error) return `${where} was merged with a problem (${error.rule})`
    const found = verdict.entries.find((each) => each.entry === entry)
    if (found && found.stage !== 'ready')
      return `${where} was merged at the stage ${found.stage}, without ${lacking(found)}`
  }
  return undefined
}

function lacking({ missing }: EntryVerdict): string {
  const [first, ...others] = missing
  return `${first?.what ?? 'what it needs'}${others.length > 0 ? ` and ${others.length} more` : ''}`
}
