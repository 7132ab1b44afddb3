import type { Verdict } from './verdict.ts'

/** How a commit brought an entry onto the main branch. */
export interface Landing {
  readonly commit: string
  /** What the gate said of the pull request that was merged, for the time when it was; a word instead, where it could not be asked. */
  readonly verdict: Verdict | 'pushed' | 'gone'
  /** The entry came onto the main branch as it was at the head of that pull request. */
  readonly isSame: boolean
}

/** Why nothing of an entry may be sent: how the text that stands on the main branch came there; undefined if it came in by a pull request that passed. */
export function refusalOf(entry: string, { commit, verdict, isSame }: Landing): string | undefined {
  const where = `${entry} of ${commit.slice(0, 7)}`
  if (verdict === 'pushed') return `${where} was pushed past every pull request`
  if (verdict === 'gone') return `${where} came by a pull request whose commits are gone`
  if (!isSame) return `${where} is not the text that was approved`
  if (verdict.ready) return undefined
  const error = verdict.problems.find(({ severity }) => severity === 'error')
  if (error) return `${where} was merged with a problem (${error.rule})`
  const missing = [...verdict.entries].sort((a) => (a.entry === entry ? -1 : 0)).flatMap((each) => each.missing)
  const lacking = missing[0]?.what ?? 'what it needs'
  const more = missing.length > 1 ? ` and ${missing.length - 1} more` : ''
  return `${where} was merged at the stage ${verdict.stage}, without ${lacking}${more}`
}
