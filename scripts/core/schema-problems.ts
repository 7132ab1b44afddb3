import type { ErrorObject } from 'ajv'
import type { Problem } from './problem.ts'
import { schemaErrors } from './schema.ts'
import type { SchemaName } from './schemas.ts'
import type { Source } from './source.ts'
import { oneOf, shown, suggest } from './suggest.ts'
import type { Path } from './yaml-source.ts'

/** What is wrong with the data of a file, each fault once, at the value or field that is wrong. */
export function schemaProblems(name: SchemaName, source: Source): Problem[] {
  return plainest(schemaErrors(name, source.data)).map((error) =>
    problemOf(name === 'customer' ? withoutPersonal(error) : error, source),
  )
}

/** What an ajv error says in words; an unknown keyword still names the field and what is wrong. */
interface Said {
  readonly message: string
  readonly help?: string
  /** The name of a field, of which the name itself is wrong. */
  readonly key?: string
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values',
}

const says: Readonly<Record<string, (error: ErrorObject) => Said>> = {
  required: ({ params, parentSchema }) => {
    const field = String(params['missingProperty'])
    const description = meaning(parentSchema?.['properties']?.[field])
    return { message: `found no "${field}", expected it`, help: `add ${field}${description ? `: ${description}` : ''}` }
  },
  additionalProperties: ({ params, parentSchema }) => {
    const key = String(params['additionalProperty'])
    const known = Object.keys(parentSchema?.['properties'] ?? {})
    const near = suggest(key, known)
    return {
      message: `found the unknown field ${shown(key)}, expected ${oneOf(known.slice(0, 12))}${known.length > 12 ? '…' : ''}`,
      help: near ? `did you mean "${near}"?` : 'remove it, or use one of the known fields',
      key,
    }
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

function problemOf(error: ErrorObject, source: Source): Problem {
  const path = pathOf(error.instancePath, source.data)
  const schema = error.parentSchema ?? {}
  const said = (says[error.keyword] ?? limitOrForm)(error)
  const own =
    error.keyword === 'required' || error.keyword === 'additionalProperties' ? undefined : text(schema['help'])
  const key = said.key ?? (error.propertyName as string | undefined)
  const place = key === undefined ? placeOf(error, path, source) : source.spot([...path, key], 'key')
  return {
    file: source.file,
    ...place,
    rule: `schema/${error.keyword === 'additionalProperties' ? 'unknown-field' : error.keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    severity: 'error',
    message: said.message,
    help: own ?? said.help ?? `change it; it is ${meaning(schema) ?? 'described in the schema'}`,
    ...(text(schema['why']) ? { why: text(schema['why']) as string } : {}),
  }
}

// Names and addresses of people must not reach logs and comments.
function withoutPersonal(error: ErrorObject): ErrorObject {
  return typeof error.data === 'string' && /\/(?:name|role|channels|care_engineer)(?:\/|$)/.test(error.instancePath)
    ? { ...error, data: '(not shown)' }
    : error
}

function placeOf(error: ErrorObject, path: Path, source: Source): ReturnType<Source['spot']> {
  if (error.keyword === 'uniqueItems') return source.spot([...path, Number(error.params['i'])])
  const whole = ['required', 'minItems', 'maxItems', 'minProperties'].includes(error.keyword)
  // What is missing stands nowhere: its parent's name is the nearest thing. In a list that is the list's item.
  return whole && typeof path.at(-1) === 'string' ? source.spot(path, 'key') : source.spot(path)
}

function limitOrForm({ keyword, params, data, parentSchema, propertyName }: ErrorObject): Said {
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

// One fault a value: alternatives that were not meant, and echoes of the first fault, are left out.
function plainest(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf')
  const inChoice = (error: ErrorObject): ErrorObject | undefined =>
    choices.find(
      (choice) =>
        choice !== error &&
        (error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`)),
    )
  const meant = errors.filter((error) => {
    const choice = inChoice(error)
    return !choice || !(error.keyword === 'type' && error.instancePath === choice.instancePath)
  })
  const told = meant.filter((error) => error.keyword !== 'anyOf' || !meant.some((other) => inChoice(other) === error))
  const seen = new Set<string>()
  return told.filter((error) => {
    if (
      error.keyword === 'propertyNames' &&
      told.some((other) => other !== error && other.propertyName === error.params['propertyName'])
    )
      return false
    const name = error.params['missingProperty'] ?? error.params['additionalProperty'] ?? error.propertyName ?? ''
    const id = `${error.instancePath}\n${String(name)}`
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}

function pathOf(pointer: string, data: unknown): Path {
  const path: (string | number)[] = []
  let at = data
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(at) ? Number(name) : name)
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined
  }
  return path
}
