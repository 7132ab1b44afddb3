import type { ErrorObject } from 'ajv'
import { toInstant } from '../instant.ts'
import { resolve, type Schema, type SchemaName, schemas } from './schemas.ts'
import { validators } from './validators.gen.js'

/** Judges data by a schema: every fault at once, in ajv's own form; none for valid data. */
export function schemaErrors(name: SchemaName, data: unknown): readonly ErrorObject[] {
  const validate = validators[name]
  return validate(data) ? [] : (validate.errors ?? [])
}

/** A copy of valid data with every time in the one form that is compared. */
export function normalised<T>(name: SchemaName, data: T): T {
  const schema = schemas[name]()
  return walk(data, schema, schema) as T
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
