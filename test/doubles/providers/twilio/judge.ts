import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import type { Json } from '../../openapi-trim.ts'

/** An operation of the description, found by method and path. */
export interface Operation {
  readonly id: string
  readonly path: Readonly<Record<string, string>>
  /** What is wrong with a request: each name and value that the description does not know. */
  readonly request: (query: URLSearchParams, form: URLSearchParams | undefined) => readonly string[]
  /** What is wrong with an answer. */
  readonly answer: (status: number, body: unknown) => readonly string[]
}

type Tree = { readonly [key: string]: Json }

/** Twilio's own description, trimmed by `trim.ts`. */
const description = nullable(JSON.parse(readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8'))) as Tree
const ajv = new Ajv({ strict: false, coerceTypes: true, allErrors: true, validateFormats: false }).addSchema(
  description,
  'twilio',
)

const templates = Object.entries(description['paths'] as Record<string, Tree>).map(
  ([template, methods]) => ({ template, methods, pattern: patternOf(template) }) as const,
)

/** The operation that a request is for. */
export function operationOf(method: string, path: string): Operation | undefined {
  for (const { template, methods, pattern } of templates) {
    const found = pattern.exec(path)
    const told = methods[method.toLowerCase()] as Tree | undefined
    if (!found || !told) continue
    const keys = ['paths', template, method.toLowerCase()]
    return {
      id: String(told['operationId']),
      path: { ...found.groups },
      request: (query, form) => [
        ...judge(parametersOf(told, keys, 'path'), { ...found.groups }),
        ...judge(parametersOf(told, keys, 'query'), Object.fromEntries(query)),
        ...formFaults(told, keys, form),
      ],
      answer: (status, body) => {
        if (status >= 400) return []
        const place = [...keys, 'responses', String(status), 'content', 'application/json', 'schema']
        return judge(schemaAt(place), body)
      },
    }
  }
  return undefined
}

function formFaults(told: Tree, keys: readonly string[], form: URLSearchParams | undefined): readonly string[] {
  const body = told['requestBody'] as Tree | undefined
  if (!body || !form) return body || form ? ['a body is there that should not be, or is not there that should'] : []
  const place = [...keys, 'requestBody', 'content', 'application/x-www-form-urlencoded', 'schema']
  const schema = place.reduce<Json>((one, key) => (one as Tree)[key] as Json, description) as Tree
  const names = Object.keys(schema['properties'] as Tree)
  const strange = [...form.keys()].filter((name) => !names.includes(name))
  return [...strange.map((name) => `${name} is not known`), ...judge(schemaAt(place), Object.fromEntries(form))]
}

function schemaAt(place: readonly string[]): ValidateFunction {
  return compiled(pointer(place), () => ({ $ref: `twilio${pointer(place)}` }))
}

function parametersOf(told: Tree, keys: readonly string[], room: 'path' | 'query'): ValidateFunction {
  return compiled(`${pointer(keys)} ${room}`, () => {
    const own = ((told['parameters'] ?? []) as readonly Tree[]).filter((one) => one['in'] === room)
    return {
      type: 'object',
      properties: Object.fromEntries(own.map((one) => [String(one['name']), absolute(one['schema'] as Json)])),
      required: own.flatMap((one) => (one['required'] ? [String(one['name'])] : [])),
      additionalProperties: false,
    }
  })
}

const validators = new Map<string, ValidateFunction>()

// compiling takes far longer than judging
function compiled(name: string, schema: () => object): ValidateFunction {
  const found = validators.get(name) ?? ajv.compile(schema())
  validators.set(name, found)
  return found
}

function judge(validate: ValidateFunction, value: unknown): readonly string[] {
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+?)')}$`)
}

function pointer(keys: readonly string[]): string {
  return `#/${keys.map((key) => encodeURIComponent(key.replace(/~/g, '~0').replace(/\//g, '~1'))).join('/')}`
}

function absolute(value: Json): Json {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/', '"twilio#/')) as Json
}

/** `nullable` read as "or null", also beside `$ref`, where OpenAPI 3.0 leaves it open. */
function nullable(value: Json): Json {
  if (Array.isArray(value)) return value.map(nullable)
  if (value === null || typeof value !== 'object') return value
  const { nullable: told, ...rest } = value as Tree
  const inner = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, nullable(one)]))
  return told === true ? { anyOf: [{ type: 'null' }, inner] } : inner
}
