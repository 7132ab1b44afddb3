import type { ErrorObject } from 'ajv'
import { oneOf, shown, suggest } from './suggest.ts'

/** What an error of a schema says in words. */
export interface Said {
  readonly message: string
  readonly help: string
  /** The name of a field, of which the name itself is wrong. */
  readonly key?: string
}

/** Puts an error of ajv into words; advice that the schema gives wins over what can be derived. */
export function inWords(error: ErrorObject): Said {
  const { message, help, key } = (says[error.keyword] ?? limitOrForm)(error)
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

const says: Readonly<Record<string, (error: ErrorObject) => Words>> = {
  required: ({ params, parentSchema }) => {
    const field = String(params['missingProperty'])
    const description = meaning(parentSchema?.['properties']?.[field])
    return { message: `found no "${field}", expected it`, help: `add ${field}: ${description ?? '…'}` }
  },
  additionalProperties: (error) => {
    const key = String(error.params['additionalProperty'])
    const near = meantField(error)
    const known = fieldsOf(error.parentSchema)
    const expected = near ? `"${near}"` : known.length > 8 ? 'one that the schema knows' : oneOf(known)
    const help = near ? `did you mean "${near}"?` : `remove it, or use one of ${known.join(', ')}`
    return { message: `found the unknown field ${shown(key)}, expected ${expected}`, help, key }
  },
  enum: ({ params, data }) => {
    const allowed = (params['allowedValues'] as unknown[]).map(String)
    const near = typeof data === 'string' ? suggest(data, allowed) : undefined
    return {
      message: `found ${shown(data)}, expected ${oneOf(allowed)}`,
      help: near ? `did you mean "${near}"?` : `use ${oneOf(allowed)}`,
    }
  },
  const: ({ params, data }) => ({
    message: `found ${shown(data)}, expected ${shown(params['allowedValue'])}`,
    help: `use ${shown(params['allowedValue'])}, or leave the field out`,
  }),
  type: ({ params, data }) => ({
    message: `found ${shown(data)}${kindOf(data)}, expected ${kinds[String(params['type'])] ?? String(params['type'])}`,
  }),
  propertyNames: ({ params }) => ({
    message: `found the field ${shown(params['propertyName'])}, expected a name of another form`,
    key: String(params['propertyName']),
  }),
  anyOf: ({ data, parentSchema }) => ({
    message: `found ${shown(data)}, expected ${meaning(parentSchema) ?? 'another value'}`,
  }),
  uniqueItems: ({ params, data }) => ({
    message: `found ${shown((data as unknown[])[Number(params['i'])])} twice, expected it once`,
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

function limitOrForm({ keyword, params, data, parentSchema, propertyName }: ErrorObject): Words {
  const found = shown(propertyName ?? data)
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
