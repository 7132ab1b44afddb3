import type { Problem } from '../problem.ts'
import type { Anchor } from '../rules/rule.ts'
import type { Customer } from '../schema.gen.ts'
import { type Json, noJson, type Place, parseJson } from './json-source.ts'
import type { ReadCustomer } from './judge-customers.ts'
import { linesOf, type Spot } from './lines.ts'
import { schemaErrors } from './schema.ts'
import { schemaProblems } from './schema-problems.ts'
import { byteOrderMark } from './source.ts'
import { unsafeIn } from './text-safety.ts'
import { isWrittenOnce } from './written-once.ts'

/** Reads a customer from a line of NDJSON; positions are looked up only when something is wrong. */
export function parseCustomerLine(
  file: string,
  line: number,
  text: string,
): { read: ReadCustomer } | { problems: readonly Problem[] } {
  let known: Json | undefined
  const json = (): Json => {
    known ??= parseJson(text, { file, line })
    return known
  }
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return { problems: unreadable(text, json(), { file, line }) }
  }
  const unsafe = unsafeIn(text).map(
    ({ start, end, ...rest }): Problem => ({
      ...{ file, line, column: start + 1, endColumn: end + 1, severity: 'error' },
      ...rest,
    }),
  )
  if (unsafe.length > 0) return { problems: unsafe }
  const isValid = schemaErrors('customer', data).length === 0
  const isDoubtful = !isValid || !isWrittenOnce(text, data) || mayHide(text, data)
  if (isDoubtful && json().problems.length > 0) return { problems: json().problems }
  if (isValid) {
    const spot = (at: Anchor): Spot => ('field' in at ? json().spot(at.field, at.key) : { line, column: 1 })
    return { read: { file, customer: data as Customer, spot } }
  }
  return {
    problems: schemaProblems('customer', {
      ...{ file, lines: linesOf(text), data, problems: [], markdown: '' },
      spot: json().spot,
    }),
  }
}

// An escape shows its character only in the value; written out again, all but control characters are no longer escaped.
function mayHide(text: string, data: unknown): boolean {
  if (!text.includes('\\')) return false
  const written = JSON.stringify(data)
  return /\\[bfru]/.test(written) || unsafeIn(written).length > 0
}

function unreadable(text: string, { problems }: Json, { file, line }: Place): readonly Problem[] {
  const start = { file, line, column: 1, severity: 'error' } as const
  if (text.startsWith('\ufeff')) return [{ ...start, ...byteOrderMark }]
  // should the two parsers disagree, JSON.parse is the one that is believed
  return problems.length > 0 ? problems : [{ ...start, ...noJson }]
}
