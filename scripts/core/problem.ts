/** How bad a problem is: only errors change an exit code. */
export type Severity = 'error' | 'warning'

/** Something a person must fix, with the place where it stands and the cure. Lines and columns count from 1. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  /** One past the last column of the offending text on that line, where known. */
  readonly endColumn?: number
  /** `area/name`, such as `schema/enum` or `updates/gap`. */
  readonly rule: string
  readonly severity: Severity
  /** A sentence of the form: found X, expected Y. */
  readonly message: string
  /** The cure: what to write instead. */
  readonly help: string
  /** Why the rule exists, where that is not obvious. */
  readonly why?: string
}

/** Orders problems by file, line, column and rule, each once, so that the same input prints the same report. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort(inOrder)
  return sorted.filter((problem, index) => index === 0 || inOrder(sorted[index - 1] as Problem, problem) !== 0)
}

function inOrder(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  )
}

/** The most problems of one rule that are shown of one file. */
const mostOfAKind = 100

/** Sorted problems, of which those that say the same again and again are cut short: the last one says how many more were found. */
export function abridged(sorted: readonly Problem[]): Problem[] {
  const kindOf = ({ file, rule }: Problem): string => `${file}\n${rule}`
  const all = new Map<string, number>()
  for (const problem of sorted) all.set(kindOf(problem), (all.get(kindOf(problem)) ?? 0) + 1)
  const shown = new Map<string, number>()
  return sorted.flatMap((problem) => {
    const number = (shown.get(kindOf(problem)) ?? 0) + 1
    shown.set(kindOf(problem), number)
    const more = (all.get(kindOf(problem)) ?? 0) - mostOfAKind
    if (number > mostOfAKind) return []
    if (number < mostOfAKind || more === 0) return [problem]
    return [{ ...problem, message: `${problem.message} (and at least ${more} more like it in this file)` }]
  })
}

/** Orders two strings by code unit, the same in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
