import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { entryName } from '../scripts/core/read/entry-name.ts'
import { common, schemas } from '../scripts/core/read/schemas.ts'

const top = join(import.meta.dirname, '..')
const folder = '.astro/collections'

const kinds = ['incident', 'change'] as const
const collections = kinds.flatMap((kind) => [kind, `${kind}-translation`] as const)

/**
 * What the Astro extension of VS Code completes and judges front matter by, the only one that does so by a JSON Schema: texts by their paths.
 * It wants every file by its address, so that a new entry is known to it from the next time on.
 */
export function editorFiles(root: string, files: readonly string[]): ReadonlyMap<string, string> {
  const entries = files.flatMap((file): [string, string][] => {
    const name = entryName(file, 'incident') ?? entryName(file, 'change')
    if (!name) return []
    const collection = name.language === '' ? name.kind : `${name.kind}-translation`
    return [[decodeURIComponent(pathToFileURL(join(root, file)).href).toLowerCase(), collection]]
  })
  const list = {
    collections: collections.map((name) => ({ name, hasSchema: true })),
    entries: Object.fromEntries(entries),
  }
  return new Map([
    [`${folder}/collections.json`, json(list)],
    [`${folder}/common.schema.json`, json(common)],
    ...collections.map((name) => [`${folder}/${name}.schema.json`, json(schemas[name]())] as const),
  ])
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

if (import.meta.main) {
  const files = kinds.flatMap((kind) => readdirSync(join(top, `${kind}s`)).map((file) => `${kind}s/${file}`))
  rmSync(join(top, folder), { recursive: true, force: true })
  mkdirSync(join(top, folder), { recursive: true })
  for (const [path, text] of editorFiles(top, files)) writeFileSync(join(top, path), text)
}
