import { Ajv, type ValidateFunction } from 'ajv'
import { exceptions } from './exceptions.ts'
import { formats } from './formats.ts'
import { at, description, type Json, pointer, type Tree } from './openapi.ts'

/** A request, as far as the description speaks of it. */
export interface Asked {
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
}

/** A request with numbers where the description says so, or what is wrong with it. */
export type Judged =
  | { readonly path: Record<string, string | number>; readonly query: Record<string, string | number | boolean> }
  | { readonly wrong: readonly string[]; readonly where: 'path' | 'query' | 'body' }

/** Where an operation stands in the description. */
export interface Place {
  readonly path: string
  readonly method: string
}

/** Judges requests and answers by GitHub's own description. */
export interface Judge {
  readonly request: (place: Place, asked: Asked) => Judged
  readonly answer: (place: Place, status: number, body: unknown) => readonly string[]
}

/**
 * A judge. Relaxed or hardened against the description in these points only, beside the table of exceptions:
 * - an error that an operation does not mention must be a `basic-error` with a message (401, 403 and 404 are said everywhere, and
 *   mentioned almost nowhere);
 * - names in query and body that the description does not know are refused, though GitHub ignores them: a name with a typing
 *   error is a fault of the caller;
 * - `nullable` is read as "or null", also beside `enum`, `oneOf` and `$ref`, where OpenAPI 3.0.3 leaves it open.
 */
export function makeJudge(): Judge {
  const document = exceptions.reduce(
    (document, { where, change }) => replaced(document, where, change),
    description as Json,
  ) as Tree
  const schemas = nullable(document) as Tree
  const options = {
    strict: false,
    allErrors: true,
    formats,
    validateSchema: false,
    logger: false,
    verbose: true,
  } as const
  const ajv = new Ajv(options).addSchema(schemas, 'github')
  const reader = new Ajv({ ...options, coerceTypes: true }).addSchema(schemas, 'github')
  const compiled = new Map<string, ValidateFunction>()
  const validatorAt = (keys: readonly string[]) => {
    const reference = `github${pointer(keys)}`
    const found = compiled.get(reference) ?? ajv.compile({ $ref: reference })
    compiled.set(reference, found)
    return found
  }
  const parametersOf = memo(({ path, method }, room) => {
    const all = (at(document, ['paths', path, method, 'parameters']) ?? []) as readonly Json[]
    const own = all.map((one) => resolved(document, one) as Tree).filter((one) => one['in'] === room)
    return reader.compile({
      type: 'object',
      properties: Object.fromEntries(own.map((one) => [String(one['name']), nullable(one['schema'] as Json)])),
      required: own.flatMap((one) => (one['required'] ? [String(one['name'])] : [])),
      additionalProperties: false,
    })
  })
  return {
    request: (place, asked) => {
      const [path, query] = [{ ...asked.path }, { ...asked.query }]
      for (const [where, values] of [
        ['path', path],
        ['query', query],
      ] as const) {
        const validate = parametersOf(place, where)
        if (!validate(values)) return { where, wrong: sentences(validate) }
      }
      const wrong = bodyFaults(document, place, asked.body, validatorAt)
      return wrong.length > 0 ? { where: 'body', wrong } : { path, query }
    },
    answer: (place, status, body) => {
      const keys = ['paths', place.path, place.method, 'responses', String(status)]
      const told = at(document, keys)
      if (told === undefined) return unmentioned(status, body, validatorAt)
      const found = resolved(document, told) as Tree
      const base = referenceOf(told) ?? keys
      const content = found['content'] as Tree | undefined
      if (!content?.['application/json']) return body === undefined || status >= 400 ? [] : [`${status} has no body`]
      const validate = validatorAt([...base, 'content', 'application/json', 'schema'])
      return validate(body) ? [] : sentences(validate)
    },
  }
}

function bodyFaults(
  document: Tree,
  { path, method }: Place,
  body: unknown,
  validatorAt: (keys: readonly string[]) => ValidateFunction,
) {
  const keys = ['paths', path, method, 'requestBody']
  const told = at(document, keys) as Tree | undefined
  if (body === undefined) return told?.['required'] ? ["Body wasn't supplied."] : []
  if (!told) return ['This operation takes no body.']
  const place = [...keys, 'content', 'application/json', 'schema']
  const known = namesOf(document, at(document, place) as Tree)
  const strange = Object.keys(body as object).filter((name) => known.size > 0 && !known.has(name))
  const validate = validatorAt(place)
  const wrong = validate(body) ? [] : sentences(validate)
  return [...wrong, ...strange.map((name) => `"${name}" is not a permitted key.`)]
}

function namesOf(document: Tree, schema: Tree): ReadonlySet<string> {
  const own = Object.keys((schema['properties'] ?? {}) as Tree)
  const parts = ['oneOf', 'anyOf', 'allOf'].flatMap((word) => (schema[word] ?? []) as readonly Json[])
  return new Set([...own, ...parts.flatMap((part) => [...namesOf(document, resolved(document, part) as Tree)])])
}

function unmentioned(status: number, body: unknown, validatorAt: (keys: readonly string[]) => ValidateFunction) {
  if (status < 400) return [`the description has no answer ${status}`]
  const validate = validatorAt(['components', 'schemas', 'basic-error'])
  if (!validate(body)) return sentences(validate)
  return typeof (body as { message?: unknown } | null)?.message === 'string' ? [] : ['an error has a message']
}

/** In GitHub's words where they are known. */
function sentences({ errors }: ValidateFunction): readonly string[] {
  return (errors ?? []).slice(0, 10).map(({ keyword, params, instancePath, message, data }) => {
    if (keyword === 'required')
      return `"${[instancePath.slice(1), params['missingProperty']].filter(Boolean).join('/')}" wasn't supplied.`
    if (keyword === 'maxItems') {
      return `No more than ${params['limit']} items are allowed; ${(data as readonly unknown[]).length} were supplied.`
    }
    if (keyword === 'additionalProperties') return `"${params['additionalProperty']}" is not a permitted key.`
    return `For '${instancePath}': ${message}`
  })
}

function referenceOf(value: Json | undefined): readonly string[] | undefined {
  const reference = (value as { $ref?: string } | undefined)?.$ref
  return reference?.slice(2).split('/')
}

function resolved(document: Tree, value: Json): Json {
  const keys = referenceOf(value)
  return keys ? (at(document, keys) as Json) : value
}

function memo<T>(make: (place: Place, room: string) => T): (place: Place, room: string) => T {
  const made = new Map<string, T>()
  return (place, room) => {
    const key = `${place.method} ${place.path} ${room}`
    const one = made.get(key) ?? make(place, room)
    made.set(key, one)
    return one
  }
}

function nullable(value: Json): Json {
  if (Array.isArray(value)) return value.map(nullable)
  if (value === null || typeof value !== 'object') return value
  const { nullable: told, ...rest } = value as Tree
  const inner = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, nullable(one)]))
  return told === true ? { anyOf: [{ type: 'null' }, inner] } : inner
}

/** A copy with one place changed. */
export function replaced(value: Json, [key, ...rest]: readonly string[], change: (old: Json) => Json): Json {
  if (key === undefined) return change(value)
  if (value === null || typeof value !== 'object') throw new Error(`The description has nothing at ${key}`)
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? replaced(one, rest, change) : one))
  return { ...(value as Tree), [key]: replaced((value as Tree)[key] ?? null, rest, change) }
}
