import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Content } from '../core/content.ts'
import type { Body, Kind } from '../core/entry.ts'
import type { Instant } from '../core/instant.ts'
import { type Problem, sortProblems } from '../core/problem.ts'
import { entriesOf } from '../core/read/entries.ts'
import { type EntryName, entryName, folders } from '../core/read/entry-name.ts'
import { fileProblem } from '../core/read/file-fault.ts'
import { judgeAll } from '../core/read/judge-all.ts'
import type { ParsedEntry } from '../core/read/parse-entry.ts'
import type { Everything, Original, Translated } from '../core/rules/rule.ts'
import { type Cache, type Kept, openCache } from './cache.ts'
import { type Catalogue, readCatalogue } from './catalogue.ts'
import { decode, isProblem } from './files.ts'
import { sha256 } from './hash.ts'
import { locate } from './locate.ts'
import { lookUp } from './look-up.ts'
import { validCustomers } from './registry.ts'
import { folderTree, type Tree } from './tree.ts'
import { languagesOf } from './words.ts'

/** Where content is, and for which time it is read. */
export interface ContentPlace {
  readonly root: string
  /** The registry, where it is not in the catalogue. */
  readonly customers?: string | undefined
  /** What opens the registry, where it is encrypted. */
  readonly identity?: string | undefined
  /** The folder below which parsed files are kept. */
  readonly state: string
  readonly now: Instant
  /** What is known of files already; without it, what is kept below `state`. */
  readonly cache?: Cache | undefined
  /** Where entries, services and policy are read from, if not from the folder. */
  readonly tree?: Tree | undefined
  /** Whether a text that is not known yet can be left out: a gate need not parse what ended long ago. */
  readonly skip?: ((name: EntryName, text: string) => boolean) | undefined
  /** Whether problems of a file are asked for: a place costs another reading of its file. */
  readonly isAsked?: ((file: string) => boolean) | undefined
  /** Told of each file that had to be parsed: a thousand of them take seconds. */
  readonly onParsed?: (() => void) | undefined
}

/** Content with what rules about customers look at. */
export interface JudgedContent extends Content {
  readonly all: Everything
}

/** Reads entries, catalogue and policy of a folder and judges them; customers are only streamed when they are asked for. */
export async function readContent(place: ContentPlace): Promise<JudgedContent> {
  const cache = place.cache ?? openCache(join(place.state, 'cache'))
  const tree = place.tree ?? folderTree(place.root)
  const from = { ...place, tree, cache }
  const folders = [await readFolder(from, 'incident'), await readFolder(from, 'change')]
  const catalogue = readCatalogue(tree, cache)
  cache.save()
  const files = folders.flatMap((folder) => folder.files)
  const skipped = folders.flatMap((folder) => folder.skipped)
  const all = { ...everything(place.now, files, skipped, catalogue), spoken: await languagesOf() }
  const read = [
    ...folders.flatMap((folder) => folder.problems),
    ...files.flatMap(({ kept }) => kept.problems),
    ...catalogue.problems,
  ]
  const { isAsked = () => true } = place
  const found = judgeAll(all)
  const asked = found.filter(({ finding }) => isAsked(finding.file))
  const problems = sortProblems([...read.filter(({ file }) => isAsked(file)), ...(await locate(tree, asked))])
  const broken = new Set([
    ...read.filter(({ severity }) => severity === 'error').map(({ file }) => file),
    ...found.filter(({ rule }) => rule.severity === 'error').map(({ finding }) => finding.file),
  ])
  const undecided = [...broken].some((file) => /^catalog(?:$|\/services|\/policy)/.test(file))
  return {
    all,
    problems,
    entries: entriesOf(all, broken),
    catalog: all.policy && !undecided ? { services: all.services, policy: all.policy } : undefined,
    body: bodies(tree, files),
    customers: (onInvalid) => validCustomers(place, onInvalid),
  }
}

interface ReadFile {
  readonly name: EntryName
  readonly kept: Kept
}

interface ReadFrom extends Pick<ContentPlace, 'onParsed' | 'skip'> {
  readonly tree: Tree
  readonly cache: Cache
}

async function readFolder(
  { tree, cache, onParsed, skip }: ReadFrom,
  kind: Kind,
): Promise<{ files: ReadFile[]; skipped: EntryName[]; problems: Problem[] }> {
  const { folder } = folders[kind]
  const { names, problems: listed } = tree.list(folder)
  const problems = [...listed]
  const files: ReadFile[] = []
  const skipped: EntryName[] = []
  for (const base of names) {
    const file = `${folder}/${base}`
    const name = entryName(file, kind)
    if (!name) {
      problems.push(fileProblem(file, 'name'))
      continue
    }
    const source = lookUp(tree, file, cache)
    if ('problem' in source) problems.push(source.problem)
    if ('kept' in source) files.push({ name, kept: source.kept })
    if (!('bytes' in source)) continue
    const { bytes, digest } = source
    const text = decode(file, bytes)
    if (isProblem(text)) problems.push(text)
    else if (skip?.(name, text)) skipped.push(name)
    else {
      files.push({ name, kept: cache.put(file, digest, (await parser()).parseEntry(name, text, sha256)) })
      onParsed?.()
    }
  }
  return { files, skipped, problems }
}

// Loading the Markdown parser takes as long as reading a thousand files: only when a text is new.
function parser(): Promise<typeof import('../core/read/parse-entry.ts')> {
  return import('../core/read/parse-entry.ts')
}

function everything(
  now: Instant,
  files: readonly ReadFile[],
  skipped: readonly EntryName[],
  { services, serviceIds, policy }: Catalogue,
): Omit<Everything, 'spoken'> {
  const originals = new Map<string, Original>()
  const translations: Translated[] = []
  const entryIds = new Set(skipped.filter(({ language }) => language === '').map(({ id }) => id))
  for (const { name, kept } of files) {
    const { facts, outline } = kept
    if (name.language === '') entryIds.add(name.id)
    if (facts === undefined) continue
    if (name.language === '') originals.set(name.id, { name, facts, outline } as Original)
    else translations.push({ name, facts, outline } as Translated)
  }
  return { now, originals, translations, entryIds, services, serviceIds, policy }
}

function bodies(tree: Tree, files: readonly ReadFile[]): Content['body'] {
  const byFile = new Map(files.map((file) => [file.name.file, file]))
  return (entry, language = '') => {
    const path = language === '' ? entry.file : entry.translations[language]?.file
    const file = path === undefined ? undefined : byFile.get(path)
    if (!file) throw new RangeError(`${entry.id} has no text in "${language}"`)
    return file.kept.body() ?? parsedAgain(tree, file.name)
  }
}

// The cache was deleted or damaged after it was opened. Its reader is not asynchronous, so neither is this.
function parsedAgain(tree: Tree, name: EntryName): Body {
  const { parseEntry } = createRequire(import.meta.url)('../core/read/parse-entry.ts') as {
    parseEntry: (...of: readonly [EntryName, string, typeof sha256]) => ParsedEntry
  }
  const bytes = tree.read(name.file)
  const text = isProblem(bytes) ? bytes : decode(name.file, bytes)
  if (isProblem(text)) throw new Error(`${name.file} was removed while it was in use`)
  return parseEntry(name, text, sha256).body
}
