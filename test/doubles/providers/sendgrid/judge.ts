import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { formats } from '../../../../scripts/core/read/formats.ts'

type Json = null | boolean | number | string | readonly Json[] | Tree
type Tree = { readonly [key: string]: Json }

/** Judges requests and answers by SendGrid's own description. */
export interface Judge {
  /** What is wrong with the body of a mail, as the field and a sentence. */
  readonly mail: (body: unknown) => readonly Fault[]
  /** What is wrong with an answer of the double. */
  readonly answer: (path: string, method: 'get' | 'post', status: number, body: unknown) => readonly string[]
}

/** An entry of SendGrid's `errors`. */
export interface Fault {
  readonly field: string | null
  readonly message: string
}

/**
 * A judge. Hardened against the description in one point: names that it does not know are refused, for a name with a typing error is a
 * fault of the caller. Where it says less than the documentation, `mail-rules.ts` goes on.
 */
export function makeJudge(): Judge {
  const text = readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8')
  const document = closed(nullable(JSON.parse(text) as Json)) as Tree
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false, formats })
  ajv.addSchema(document, 'sendgrid')
  const compiled = new Map<string, ValidateFunction>()
  const validator = (pointer: string): ValidateFunction => {
    const found = compiled.get(pointer) ?? ajv.compile({ $ref: `sendgrid#${pointer}` })
    compiled.set(pointer, found)
    return found
  }
  return {
    mail: (body) => {
      const validate = validator('/paths/~1mail~1send/post/requestBody/content/application~1json/schema')
      validate(body)
      return (validate.errors ?? []).map(({ instancePath, message = '', params }) => ({
        field: instancePath.slice(1).replaceAll('/', '.') || null,
        message: `${message} ${params['additionalProperty'] ?? ''}`.trim(),
      }))
    },
    answer: (path, method, status, body) => {
      const place = ['paths', path, method, 'responses', String(status)]
      const told = at(document, place) as Tree | undefined
      if (!told) return status >= 400 ? [] : [`the description has no answer ${status}`]
      const reference = told['$ref'] as string | undefined
      const base = reference?.slice(1) ?? `/${place.map(escaped).join('/')}`
      if (!at(document, [...base.slice(1).split('/').map(plain), 'content'])) return []
      const validate = validator(`${base}/content/application~1json/schema`)
      return validate(body)
        ? []
        : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
    },
  }
}

function at(value: Json, keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>((one, key) => (one as Tree | undefined | null)?.[key], value)
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

function plain(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~')
}

function nullable(value: Json): Json {
  if (Array.isArray(value)) return value.map(nullable)
  if (value === null || typeof value !== 'object') return value
  const { nullable: told, ...rest } = value as Tree
  const inner = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, nullable(one)]))
  return told === true ? { anyOf: [{ type: 'null' }, inner] } : inner
}

/** With no other properties than those that are named, wherever some are. */
function closed(value: Json): Json {
  if (Array.isArray(value)) return value.map(closed)
  if (value === null || typeof value !== 'object') return value
  const inner = Object.fromEntries(Object.entries(value as Tree).map(([key, one]) => [key, closed(one)]))
  const isSchema = inner['type'] === 'object' && typeof inner['properties'] === 'object'
  return isSchema ? { ...inner, additionalProperties: false } : inner
}
