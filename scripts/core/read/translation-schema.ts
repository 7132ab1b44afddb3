import type { Schema } from './schemas.ts'

type Resolve = (schema: Schema, root: Schema) => { readonly schema: Schema; readonly root: Schema }

/** What a translation may hold: the revision it translates and the translatable fields, in the shape of the original. */
export function translationSchema(original: Schema, resolve: Resolve): Schema {
  const { id: _, ...fields } = translatable(original, original, resolve)?.properties ?? {}
  const revision = resolve(original.properties?.['revision'] ?? {}, original).schema
  return {
    $id: `translation-of-${original.$id}`,
    type: 'object',
    additionalProperties: false,
    required: ['revision'],
    properties: {
      revision: { ...revision, description: 'The revision of the original that is translated.' },
      fallback,
      ...fields,
    },
  }
}

/** What an expert writes at three in the morning: the original goes out, and the translation follows. */
const fallback = {
  const: true,
  description: 'It is known to be older than the original: readers get the original, marked, until it is translated.',
}

function translatable(from: Schema, fromRoot: Schema, resolve: Resolve): Schema | undefined {
  const { schema, root } = resolve(from, fromRoot)
  if (schema.translatable) return schema
  if (schema.items) {
    const items = translatable(schema.items, root, resolve)
    return items && { type: 'array', items }
  }
  const kept = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const found = translatable(field, root, resolve)
    return found ? [[name, found] as const] : []
  })
  if (kept.length === 0) return undefined
  const id = schema.properties?.['id']
  const identity = id ? { id: resolve(id, root).schema } : {}
  return {
    type: 'object',
    additionalProperties: false,
    properties: { ...identity, ...Object.fromEntries(kept) },
    ...(id ? { required: ['id'] } : {}),
  }
}
