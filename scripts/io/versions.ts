import type { Version } from '../core/gate/facts.ts'
import { entryName, folders } from '../core/read/entry-name.ts'
import { type ParsedEntry, parseEntry } from '../core/read/parse-entry.ts'
import type { Original, Translated } from '../core/rules/rule.ts'
import type { Cache } from './cache.ts'
import { decode, isProblem } from './files.ts'
import { sha256 } from './hash.ts'
import { lookUp } from './look-up.ts'
import type { Tree } from './tree.ts'

/** Some entries as a tree has them; one whose fields its schema refuses is left out. What is read here is not kept in the cache. */
export function versionsOf(tree: Tree, ids: ReadonlySet<string>, cache: Cache): ReadonlyMap<string, Version> {
  const originals = new Map<string, Pick<Version, 'original' | 'body'>>()
  const translations = new Map<string, Version['translations']>()
  for (const kind of ['incident', 'change'] as const) {
    const { folder } = folders[kind]
    for (const base of tree.list(folder).names) {
      const name = entryName(`${folder}/${base}`, kind)
      if (!name || !ids.has(name.id)) continue
      const read = readOne(tree, name, cache)
      if (read?.facts === undefined) continue
      const { facts, outline, body } = read
      if (name.language === '') originals.set(name.id, { original: { name, facts, outline } as Original, body })
      else
        translations.set(name.id, [
          ...(translations.get(name.id) ?? []),
          { ...({ name, facts, outline } as Translated), body },
        ])
    }
  }
  return new Map([...originals].map(([id, of]) => [id, { ...of, translations: translations.get(id) ?? [] }]))
}

type Read = Pick<ParsedEntry, 'facts' | 'outline' | 'body'>

function readOne(tree: Tree, name: Parameters<typeof parseEntry>[0], cache: Cache): Read | undefined {
  const source = lookUp(tree, name.file, cache)
  const body = 'kept' in source ? source.kept.body() : undefined
  if ('kept' in source && body) return { ...source.kept, facts: source.kept.facts as ParsedEntry['facts'], body }
  const bytes = 'bytes' in source ? source.bytes : tree.read(name.file)
  const text = isProblem(bytes) ? bytes : decode(name.file, bytes)
  return isProblem(text) ? undefined : parseEntry(name, text, sha256)
}
