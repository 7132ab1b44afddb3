import type { Spot } from '../lines.ts'
import type { Problem } from '../problem.ts'
import type { Anchor, FileFinding, Finding, Rule } from './rule.ts'

/** A finding with the rule that made it, before its place is known. */
export interface Found {
  readonly rule: Rule
  readonly finding: FileFinding
}

/** What a list of rules finds; `file` is that of findings that name none. */
export function found<R extends Rule>(
  rules: readonly R[],
  file: string,
  check: (rule: R) => readonly (Finding | FileFinding)[],
): Found[] {
  return rules.flatMap((rule) => check(rule).map((finding) => ({ rule, finding: { file, ...finding } })))
}

/** A finding as a problem at its place. */
export function problemAt({ rule, finding }: Found, spot: (anchor: Anchor) => Spot): Problem {
  const { file, at, message, help } = finding
  const { id, severity, why } = rule
  return { file, ...spot(at), rule: id, severity, message, help, ...(why ? { why } : {}) }
}
