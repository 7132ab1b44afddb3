import type { Person } from '../../core/erase/person.ts'

/** Whether a line of JSON is a row about a person. */
export function isNamed(line: string, { customer, contacts }: Person): boolean {
  const row = rowOf(line)
  return contacts.has(String(row.contact)) || (customer !== undefined && row.customer === customer)
}

/** Whose row a line is; nobody's, if it is none. */
export function rowOf(line: string): {
  readonly type?: unknown
  readonly customer?: unknown
  readonly contact?: unknown
} {
  try {
    return Object(JSON.parse(line))
  } catch {
    return {}
  }
}
