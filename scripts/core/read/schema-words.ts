import type { ErrorObject } from 'ajv'
import { oneOf, suggest, shown as written } from './suggest.ts'

/** What an error of a schema says in words. */
export interface Said {
  readonly message: string
  readonly help: string
  /** The name of a field, of which the name itself is wrong. */
  readonly key?: string
}

/** How what was found is shown: a value, and the name of a field. */
export interface Showing {
  readonly value: (value: unknown) => string
  readonly name: (name: unknown) => string
}

/** Everything as it is. */
export const openly: Showing = { value: written, name: written }

/** Puts an error of ajv into words; advice that the schema gives wins over what can be derived. */
export function inWords(error: ErrorObject, showing: Showing): Said {
  const { message, help, key } = (says[error.keyword] ?? limitOrForm)(error, showing)
  const own = aboutFields.has(error.keyword) ? undefined : text(error.parentSchema?.['help'])
  return { message, help: own ?? help ?? adviceOf(error.parentSchema), ...(key === undefined ? {} : { key }) }
}

/** The known field that a mistyped one most likely means. */
export function meantField({ params, parentSchema }: ErrorObject): string | undefined {
  return suggest(String(params['additionalProperty']), fieldsOf(parentSchema))
}

type Words = Pick<Said, 'message'> & Partial<Said>

const aboutFields: ReadonlySet<string> = new Set(['required', 'additionalProperties'])

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values',
}

const says: Readonly<Record<string, (error: ErrorObject, showing: Showing) => Words>> = {
  required: ({ params, parentSchema }) => {
    const field = String(params['missingProperty'])
    const description = meaning(parentSchema?.['properties']?.[field])
    return { message: `found no "${field}", expected it`, help: `add ${field}: ${description ?? '…'}` }
  },
  additionalProperties: (error, { name }) => {
    const key = String(error.params['additionalProperty'])
    const near = meantField(error)
    const known = fieldsOf(error.parentSchema)
    const expected = near ? `"${near}"` : known.length > 8 ? 'one that the schema knows' : oneOf(known)
    const help = near ? `did you mean "${near}"?` : `remove it, or use one of ${known.join(', ')}`
    return { message: `found the unknown field ${name(key)}, expected ${expected}`, help, key }
  },
  enum: ({ params, data }, { value }) => {
    const allowed = (params['allowedValues'] as unknown[]).map(String)
    const near = typeof data === 'string' ? suggest(data, allowed) : undefined
    return {
      message: `found ${value(data)}, expected ${oneOf(allowed)}`,
      help: near ? `did you mean "${near}"?` : `use ${oneOf(allowed)}`,
    }
  },
  const: ({ params, data }, { value }) => ({
    message: `found ${value(data)}, expected ${written(params['allowedValue'])}`,
    help: `use ${written(params['allowedValue'])}, or leave the field out`,
  }),
  type: ({ params, data }, { value }) => ({
    message: `found ${value(data)}${kindOf(data)}, expected ${kinds[String(params['type'])] ?? String(params['type'])}`,
  }),
  propertyNames: ({ params }, { name }) => ({
    message: `found the field ${name(params['propertyName'])}, expected a name of another form`,
    key: String(params['propertyName']),
  }),
  anyOf: ({ data, parentSchema }, { value }) => ({
    message: `found ${value(data)}, expected ${meaning(parentSchema) ?? 'another value'}`,
  }),
  uniqueItems: ({ params, data }, { value }) => ({
    message: `found ${value((data as unknown[])[Number(params['i'])])} twice, expected it once`,
    help: 'remove one of the two',
  }),
}

const limits: Readonly<Record<string, (limit: number) => string>> = {
  minLength: (limit) => `at least ${limit} ${limit === 1 ? 'character' : 'characters'}`,
  maxLength: (limit) => `at most ${limit} characters`,
  minItems: (limit) => `at least ${limit} in the list`,
  maxItems: (limit) => `at most ${limit} in the list`,
  minProperties: (limit) => `at least ${limit} ${limit === 1 ? 'field' : 'fields'}`,
  minimum: (limit) => `at least ${limit}`,
  maximum: (limit) => `at most ${limit}`,
  exclusiveMinimum: (limit) => `more than ${limit}`,
}

function limitOrForm(
  { keyword, params, data, parentSchema, propertyName }: ErrorObject,
  { value, name }: Showing,
): Words {
  const found = propertyName === undefined ? value(data) : name(propertyName)
  const limit = limits[keyword]?.(Number(params['limit']))
  if (limit !== undefined) return { message: `found ${measured(keyword, data) ?? found}, expected ${limit}` }
  return { message: `found ${found}, expected ${meaning(parentSchema) ?? 'another form'}` }
}

function measured(keyword: string, data: unknown): string | undefined {
  if (keyword.endsWith('Length') && typeof data === 'string')
    return data === '' ? 'an empty text' : `${data.length} characters`
  if (keyword.endsWith('Items') && Array.isArray(data))
    return data.length === 0 ? 'an empty list' : `${data.length} in the list`
  return keyword.endsWith('Properties') ? 'no field' : undefined
}

// The first clause of a description, as it stands inside a sentence.
function meaning(schema: Record<string, unknown> | undefined): string | undefined {
  const words = text(schema?.['description'])?.split(/[;:.](?:\s|$)/)[0]
  if (!words) return undefined
  return /^[A-Z][a-z]* /.test(words) ? `${words[0]?.toLowerCase()}${words.slice(1)}` : words
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function kindOf(data: unknown): string {
  if (typeof data === 'string') return ' (a text)'
  return Array.isArray(data) ? ' (a list)' : ''
}

function adviceOf(schema: Record<string, unknown> | undefined): string {
  const pattern = text(schema?.['pattern'])
  return text(schema?.['description']) ?? (pattern ? `it must match ${pattern}` : 'see the schema in schemas/')
}

function fieldsOf(schema: Record<string, unknown> | undefined): string[] {
  return Object.keys((schema?.['properties'] as object | undefined) ?? {})
}
