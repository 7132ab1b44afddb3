import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { toInstant } from '../instant.ts'
import { formats } from './formats.ts'
import { common, resolve, type Schema, type SchemaName, schemas } from './schemas.ts'

/** Judges data by a schema: every fault at once, in ajv's own form; none for valid data. */
export function schemaErrors(name: SchemaName, data: unknown): readonly ErrorObject[] {
  const validate = validatorOf(name)
  return validate(data) ? [] : (validate.errors ?? [])
}

/** A copy of valid data with every time in the one form that is compared. */
export function normalised<T>(name: SchemaName, data: T): T {
  const schema = schemas[name]()
  return walk(data, schema, schema) as T
}

let ajv: Ajv2020 | undefined
const validators = new Map<SchemaName, ValidateFunction>()

// Compiling takes longer than reading a hundred files: only what is asked for, only once.
function validatorOf(name: SchemaName): ValidateFunction {
  const known = validators.get(name)
  if (known) return known
  ajv ??= new Ajv2020({
    ...{ allErrors: true, verbose: true, strict: true, strictRequired: false, strictTypes: false },
    // A test judges our own schemas by those of the standard: it takes as long as compiling them.
    ...{ meta: false, validateSchema: false },
    keywords: ['translatable', 'help', 'why'],
    formats: { ...formats },
    schemas: [common],
  })
  const validate = ajv.compile(schemas[name]())
  validators.set(name, validate)
  return validate
}

function walk(value: unknown, from: Schema, fromRoot: Schema): unknown {
  if (typeof value !== 'object' && typeof value !== 'string') return value
  const { schema, root } = resolve(from, fromRoot)
  if (typeof value === 'string') return schema.format === 'date-time' ? (toInstant(value) ?? value) : value
  if (Array.isArray(value)) return schema.items ? value.map((item) => walk(item, schema.items as Schema, root)) : value
  const properties = schema.properties
  if (value === null || !properties) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      properties[name] ? walk(field, properties[name], root) : field,
    ]),
  )
}
