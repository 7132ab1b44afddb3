import type { Problem } from '../problem.ts'
import type { Anchor } from '../rules/rule.ts'
import type { Customer } from '../schema.gen.ts'
import type { ReadCustomer } from './judge-customers.ts'
import type { Spot } from './lines.ts'
import { linesOf } from './lines.ts'
import { schemaErrors } from './schema.ts'
import { schemaProblems } from './schema-problems.ts'
import { unsafeIn } from './text-safety.ts'
import { parseYaml, type Yaml } from './yaml-source.ts'

/** Reads a customer from a line of NDJSON; positions are looked up only when something is wrong. */
export function parseCustomerLine(
  file: string,
  line: number,
  text: string,
): { read: ReadCustomer } | { problems: Problem[] } {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return { problems: [noJson(text, error, { file, line })] }
  }
  // JSON is YAML, and the YAML parser knows where each value stands: asked once, and only if something is wrong.
  let known: Yaml | undefined
  const yaml = () => {
    known ??= parseYaml(file, text, { lines: linesOf(text), offset: 0 })
    return known
  }
  const spot = ({ field, key }: { field: readonly (string | number)[]; key?: 'key' }): Spot => ({
    ...yaml().spot(field, key),
    line,
  })
  const unsafe = [
    ...unsafeIn(text)
      .slice(0, 200)
      .map(
        ({ start, end, ...rest }): Problem => ({
          ...{ file, line, column: start + 1, endColumn: end + 1, severity: 'error' },
          ...rest,
        }),
      ),
    ...(mayHide(text, data) ? yaml().problems.map((problem) => ({ ...problem, line })) : []),
  ]
  if (unsafe.length > 0) return { problems: unsafe }
  if (schemaErrors('customer', data).length === 0) {
    const located = (anchor: Anchor): Spot => ('field' in anchor ? spot(anchor as never) : { line, column: 1 })
    return { read: { file, customer: data as Customer, spot: located } }
  }
  const source = {
    file,
    lines: linesOf(text),
    data,
    problems: [],
    markdown: '',
    spot: (path: readonly (string | number)[], key?: 'key') => spot({ field: path, ...(key ? { key } : {}) }),
  }
  return { problems: schemaProblems('customer', source) }
}

// An escape shows its character only in the value; written out again, all but control characters are no longer escaped.
function mayHide(text: string, data: unknown): boolean {
  if (!text.includes('\\')) return false
  let written: string
  try {
    written = JSON.stringify(data)
  } catch {
    // nested too deep to be written: the parser of YAML says where
    return true
  }
  return /\\[bfru]/.test(written) || unsafeIn(written).length > 0
}

function noJson(text: string, error: unknown, place: { readonly file: string; readonly line: number }): Problem {
  const at = /position (\d+)/.exec(String(error))?.[1]
  const marked = text.startsWith('\ufeff')
  return {
    ...place,
    column: marked ? 1 : at === undefined ? text.length + 1 : Number(at) + 1,
    rule: 'registry/json',
    severity: 'error',
    message: marked
      ? 'found a byte order mark, expected the line to begin with its customer'
      : 'found a line that is no JSON, expected one customer',
    help: marked ? 'save the file as UTF-8 without a byte order mark' : 'write one JSON document a line',
  }
}
