import audienceSchema from '../../../schemas/audience.schema.json' with { type: 'json' }
import changeSchema from '../../../schemas/change.schema.json' with { type: 'json' }
import commonSchema from '../../../schemas/common.schema.json' with { type: 'json' }
import customerSchema from '../../../schemas/customer.schema.json' with { type: 'json' }
import incidentSchema from '../../../schemas/incident.schema.json' with { type: 'json' }
import landingsSchema from '../../../schemas/landings.schema.json' with { type: 'json' }
import policySchema from '../../../schemas/policy.schema.json' with { type: 'json' }
import reviewsSchema from '../../../schemas/reviews.schema.json' with { type: 'json' }
import serviceSchema from '../../../schemas/service.schema.json' with { type: 'json' }
import { translationSchema } from './translation-schema.ts'

/** A JSON Schema, as far as this product reads it itself. */
export interface Schema {
  readonly $ref?: string
  readonly $id?: string
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly required?: readonly string[]
  /** Whether a translation repeats the field: it must, or it may where its name is another one. */
  readonly translatable?: true | 'optional'
  readonly description?: string
  readonly help?: string
  readonly why?: string
}

/** What a file can be judged by. */
export type SchemaName =
  | 'incident'
  | 'change'
  | 'incident-translation'
  | 'change-translation'
  | 'policy'
  | 'service'
  | 'customer'
  | 'reviews'
  | 'audience'
  | 'landings'

/** The definitions that the others share. */
export const common = commonSchema as unknown as Schema

/** Every schema by the name of what it describes; those of translations follow from their originals. */
export const schemas: Readonly<Record<SchemaName, () => Schema>> = {
  incident: () => incidentSchema as unknown as Schema,
  change: () => changeSchema as unknown as Schema,
  'incident-translation': () => translationSchema(incidentSchema as unknown as Schema, resolve),
  'change-translation': () => translationSchema(changeSchema as unknown as Schema, resolve),
  policy: () => policySchema as unknown as Schema,
  service: () => serviceSchema as unknown as Schema,
  customer: () => customerSchema as unknown as Schema,
  reviews: () => reviewsSchema as unknown as Schema,
  landings: () => landingsSchema as unknown as Schema,
  audience: () => audienceSchema as unknown as Schema,
}

/** A schema with its reference followed; what stands beside the reference wins. */
export function resolve(schema: Schema, root: Schema): { readonly schema: Schema; readonly root: Schema } {
  if (schema.$ref === undefined) return { schema, root }
  const known = resolved.get(schema)
  if (known) return known
  const [file = '', pointer = ''] = schema.$ref.split('#')
  const base = file === '' ? root : common
  const target = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], base)
  const { $ref: _, ...beside } = schema
  const next = resolve(target as Schema, base)
  const found = { schema: { ...next.schema, ...beside }, root: next.root }
  resolved.set(schema, found)
  return found
}

const resolved = new WeakMap<Schema, { readonly schema: Schema; readonly root: Schema }>()
