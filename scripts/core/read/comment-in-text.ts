import type { Problem } from '../problem.ts'
import { resolve, type Schema, type SchemaName, schemas } from './schemas.ts'
import type { Source } from './source.ts'
import type { Path } from './yaml-source.ts'

/** Texts of which YAML took the end for a comment: `title: Ticket #5` says "Ticket". Where only a word of a list fits, a remark may follow. */
export function commentProblems(name: SchemaName, { file, data, commentBehind }: Source): Problem[] {
  if (!commentBehind) return []
  const schema = schemas[name]()
  return [...proseIn(data, { schema, root: schema }, [])].flatMap((path) => {
    const spot = commentBehind(path)
    return spot ? [{ file, ...spot, severity: 'error', ...swallowed } as const] : []
  })
}

const swallowed = {
  rule: 'yaml/comment-in-text',
  message: 'found a # that ends the text, expected all of it to be read',
  help: 'put the text in quotes, or the remark on a line of its own',
}

interface At {
  readonly schema: Schema
  readonly root: Schema
}

function* proseIn(value: unknown, at: At, path: Path): Generator<Path> {
  const { schema, root } = resolve(at.schema, at.root)
  const { anyOf = [], items, properties = {}, additionalProperties: others } = schema
  for (const one of anyOf) yield* proseIn(value, { schema: one, root }, path)
  if (typeof value === 'string') {
    if (isProse(schema)) yield path
  } else if (Array.isArray(value)) {
    if (items)
      for (const [index, item] of value.entries()) yield* proseIn(item, { schema: items, root }, [...path, index])
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(value)) {
      const known = Object.hasOwn(properties, name) ? properties[name] : others
      if (typeof known === 'object') yield* proseIn(field, { schema: known, root }, [...path, name])
    }
  }
}

/** Whether several words may be written. */
function isProse({ type, format, pattern }: Schema): boolean {
  return (
    type === 'string' && format === undefined && (pattern === undefined || new RegExp(pattern, 'u').test('two words'))
  )
}
