import { toInstant } from '../instant.ts'
import { channels, type PlanRow } from '../plan-row.ts'
import { isSafeName } from './ledger-state.ts'

/** What a row of a plan lacks: a field, and what is expected in it. */
export interface RowFault {
  readonly field: string
  readonly expected: string
}

/** Reads a row of a plan, which a person may have edited; a fault names the first field that no planner would have written so. */
export function parseRow(value: unknown): { readonly row: PlanRow } | { readonly fault: RowFault } {
  const given: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {}
  const { type } = given
  if (typeof type !== 'string' || !Object.hasOwn(forms, type))
    return { fault: { field: 'type', expected: 'a row of a plan' } }
  const wrong = forms[type as PlanRow['type']].find(([field, form]) => !form.fits(given[field]))
  return wrong ? { fault: { field: wrong[0], expected: wrong[1].expected } } : { row: value as PlanRow }
}

interface Form {
  readonly expected: string
  readonly fits: (value: unknown) => boolean
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

const text: Form = { expected: 'a text', fits: isText }
const name: Form = { expected: 'a name of the ledger', fits: (value) => isText(value) && isSafeName(value) }
const names: Form = { expected: 'names of moments', fits: (value) => Array.isArray(value) && value.every(name.fits) }
const one: Form = { expected: 'the version 1', fits: (value) => value === 1 }
const instant: Form = {
  expected: 'a time such as 2024-03-29T17:30:00.000Z',
  fits: (value) => isText(value) && toInstant(value) === value,
}
const commit: Form = { expected: 'a commit', fits: (value) => isText(value) && /^[0-9a-f]{40}$/.test(value) }
const source: Form = { expected: 'github or file', fits: (value) => value === 'github' || value === 'file' }
const kind: Form = { expected: 'incident or change', fits: (value) => value === 'incident' || value === 'change' }
const channel: Form = { expected: channels.join(' or '), fits: (value) => channels.some((each) => each === value) }
const reasons: Form = { expected: 'reasons', fits: (value) => Array.isArray(value) && value.length > 0 }
const count: Form = { expected: 'a number of rows', fits: Number.isSafeInteger }
const cases: Form = {
  expected: 'customers',
  fits: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((each) => isText(each?.customer) && isText(each?.why)),
}
const truth: Form = { expected: 'true or false', fits: (value) => typeof value === 'boolean' }

const maybe = (form: Form): Form => ({ ...form, fits: (value) => value === undefined || form.fits(value) })
const orNull = (form: Form): Form => ({ ...form, fits: (value) => value === null || form.fits(value) })

type Fields = readonly (readonly [field: string, form: Form])[]

const of: Fields = [
  ['entry', name],
  ['moment', name],
]
const to: Fields = [...of, ['customer', text], ['contact', text], ['channel', channel]]

const forms: Readonly<Record<PlanRow['type'], Fields>> = {
  plan: [
    ['version', one],
    ['now', instant],
    ['ledger', commit],
    ['commit', maybe(commit)],
    ['approvals', maybe(source)],
    ['verified', maybe(commit)],
  ],
  notice: [
    ...of,
    ['kind', kind],
    ['at', instant],
    ['digest', text],
    ['source', text],
    ['passes', names],
    ['duty', maybe(cases)],
  ],
  delivery: [...to, ['language', text], ['reasons', reasons], ['due', maybe(instant)]],
  superseded: [...of, ['by', name]],
  held: [
    ...of,
    ['customer', orNull(text)],
    ['contact', orNull(text)],
    ['channel', orNull(channel)],
    ['why', text],
    ['message', text],
  ],
  skipped: to,
  end: [
    ['rows', count],
    ['whole', truth],
  ],
}
