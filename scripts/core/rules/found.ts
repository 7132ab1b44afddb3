import type { Problem } from '../problem.ts'
import type { Spot } from '../read/lines.ts'
import type { Anchor, FileFinding, Finding, Rule } from './rule.ts'

/** A finding with the rule that made it, before its place is known. */
export interface Found {
  readonly rule: Rule
  readonly finding: FileFinding
}

/** Adds what a list of rules finds; `file` is that of findings that name none. */
export function addFound<R extends Rule>(
  to: Found[],
  rules: readonly R[],
  file: string,
  check: (rule: R) => readonly (Finding | FileFinding)[],
): void {
  // Plain loops: ten thousand entries are asked by twenty rules, and nearly always there is nothing to add.
  for (const rule of rules) for (const finding of check(rule)) to.push({ rule, finding: { file, ...finding } })
}

/** A finding as a problem at its place. */
export function problemAt({ rule, finding }: Found, spot: (anchor: Anchor) => Spot): Problem {
  const { file, at, message, help } = finding
  const { id, severity, why } = rule
  return { file, ...spot(at), rule: id, severity, message, help, ...(why ? { why } : {}) }
}
