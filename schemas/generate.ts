import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { generateValidators } from './validators.ts'

const here = new URL('./', import.meta.url)
const top = new URL('../', here)
const banner = '// Generated from schemas/*.schema.json by `npm run types`. Do not edit.\n'

type Schema = { readonly [keyword: string]: unknown }

/** The text of every generated file, by its path from the top of the repository. */
export async function generateAll(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['scripts/core/schema.gen.ts', await generateTypes(readSchemas())],
    ['scripts/core/read/validators.gen.js', `${banner}\n${generateValidators()}`],
  ])
}

/** The TypeScript of every schema, as one text: a type a schema, named by its title, and a type a definition, by its key. */
export async function generateTypes(schemas: ReadonlyMap<string, Schema>): Promise<string> {
  const titles = new Map([...schemas].map(([file, schema]) => [file, titleOf(file, schema)]))
  const named = new Map<string, Schema>()
  for (const [file, schema] of schemas) {
    const { $defs = {}, ...own } = schema as Schema & { $defs?: Record<string, Schema> }
    const isLibrary = own['properties'] === undefined && Object.keys($defs).length > 0
    for (const [name, definition] of [
      ...Object.entries($defs),
      ...(isLibrary ? [] : [[titleOf(file, own), own] as const]),
    ]) {
      if (named.has(name))
        throw new Error(`${file}: a second definition is named ${name}; types need names of their own`)
      named.set(name, withNamesForReferences(definition, titles) as Schema)
    }
  }
  const types: string[] = []
  for (const [name, schema] of [...named].sort(([a], [b]) => (a < b ? -1 : 1))) types.push(await typeOf(name, schema))
  return `${banner}\n${types.join('\n')}`
}

/** A generated file as it stands in the repository. */
export const readGenerated = (path: string): string => readFileSync(new URL(path, top), 'utf8')

function readSchemas(): ReadonlyMap<string, Schema> {
  const files = readdirSync(here).filter((file) => file.endsWith('.schema.json'))
  return new Map(files.sort().map((file) => [file, JSON.parse(readFileSync(new URL(file, here), 'utf8')) as Schema]))
}

/**
 * A reference becomes the name of its type. The compiler of types would copy the definition instead wherever a reference
 * has a description beside it.
 */
function withNamesForReferences(node: unknown, titles: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map((item) => withNamesForReferences(item, titles))
  if (typeof node !== 'object' || node === null) return node
  const { $ref, ...rest } = node as Schema
  if (typeof $ref === 'string') return { tsType: nameOf($ref, titles), description: rest['description'] }
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withNamesForReferences(value, titles)]))
}

function nameOf(ref: string, titles: ReadonlyMap<string, string>): string {
  const name = /^[^#]*#\/\$defs\/(\w+)$/.exec(ref)?.[1] ?? titles.get(ref)
  if (name === undefined) throw new Error(`cannot name the type of the reference ${ref}`)
  return name
}

function titleOf(file: string, schema: Schema): string {
  if (typeof schema['title'] !== 'string')
    throw new Error(`${file}: a schema needs a title; it becomes the name of its type`)
  return schema['title']
}

const typeOf = (name: string, schema: Schema): Promise<string> =>
  compile({ ...schema, $id: undefined, title: name } as JSONSchema, name, {
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    style: { semi: false, singleQuote: true, printWidth: 120 },
    unknownAny: true,
  })

if (import.meta.main) for (const [path, text] of await generateAll()) writeFileSync(new URL(path, top), text)
