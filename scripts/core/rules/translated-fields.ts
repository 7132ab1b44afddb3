import type { schemas } from '../read/schemas.ts'

/** Ways to the texts of a translation that translate nothing. */
export function surplus(
  translated: unknown,
  original: unknown,
  path: readonly (string | number)[],
): (string | number)[][] {
  if (Array.isArray(translated)) {
    if (path[0] === 'guidance') return []
    return translated.flatMap((item, index) =>
      listOf(original).length > index ? surplus(item, listOf(original)[index], [...path, index]) : [[...path, index]],
    )
  }
  if (typeof translated !== 'object' || translated === null) return original === undefined ? [[...path]] : []
  const fields = (original ?? {}) as Record<string, unknown>
  return Object.entries(translated).flatMap(([name, value]) =>
    Object.hasOwn(fields, name) ? surplus(value, fields[name], [...path, name]) : [[...path, name]],
  )
}

type Fields = NonNullable<ReturnType<(typeof schemas)['incident']>['properties']>

/** Ways to the texts of an original that a translation lacks. */
export function untranslated(
  fields: Fields,
  original: unknown,
  translated: unknown,
  path: readonly (string | number)[],
): (string | number)[][] {
  return Object.entries(fields).flatMap(([name, schema]): (string | number)[][] => {
    const [theirs, ours] = [fieldOf(original, name), fieldOf(translated, name)]
    const here = [...path, name]
    if (theirs === undefined) return []
    if (schema.translatable) return ours === undefined && schema.translatable === true ? [here] : []
    if (schema.properties) return untranslated(schema.properties, theirs, ours, here)
    const items = schema.items?.properties
    if (!items) return []
    return listOf(theirs).flatMap((item, index) =>
      untranslated(items, item, partner(item, index, listOf(ours)), [...here, index]),
    )
  })
}

function partner(item: unknown, index: number, among: readonly unknown[]): unknown {
  const id = fieldOf(item, 'id')
  return id === undefined ? among[index] : among.find((other) => fieldOf(other, 'id') === id)
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
