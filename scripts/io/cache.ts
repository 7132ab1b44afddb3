import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Body, Outline } from '../core/entry.ts'
import type { ParsedEntry } from '../core/parse-entry.ts'
import type { Problem } from '../core/problem.ts'
import { sha256 } from './hash.ts'
import { pipelineVersion } from './pipeline.ts'

/** What is kept of a parsed file, without its texts and its positions. */
export interface Kept {
  readonly facts: ParsedEntry['facts']
  readonly outline: Outline
  readonly problems: readonly Problem[]
  /** The texts, read from the disk; undefined if that is no longer possible. */
  readonly body: () => Body | undefined
}

/** Results of parsing by digest of the text: safe to delete, ignored where it cannot be read or written. */
export interface Cache {
  readonly get: (file: string, digest: string) => Kept | undefined
  readonly put: (file: string, digest: string, parsed: ParsedEntry) => Kept
  /** Writes what is new; afterwards texts are read from the disk. */
  readonly save: () => void
}

// A pack is two files: an index with the facts of all its entries behind its own digest, and the texts, found by their offset.
type Row = readonly [
  key: string,
  facts: ParsedEntry['facts'] | null,
  outline: Outline,
  problems: readonly Problem[],
  offset: number,
  length: number,
]

interface Place {
  /** The file with the texts; undefined while they are only in memory. */
  path: string | undefined
  row: Row
  text?: string | undefined
  used?: boolean
}

/** Packs are merged into one when there are more of them, so that reading them all stays fast. */
const mostPacks = 8

/** Opens the cache of a state folder. */
export function openCache(folder: string): Cache {
  const pipeline = pipelineVersion()
  const places = new Map<string, Place>()
  const packs = pipeline === undefined ? [] : load(folder, pipeline, places)
  const fresh: Place[] = []
  return {
    get: (file, digest) => {
      const place = places.get(`${digest} ${file}`)
      if (!place) return undefined
      place.used = true
      return keptOf(place)
    },
    put: (file, digest, { facts, outline, problems, body }) => {
      const place: Place = {
        path: undefined,
        row: [`${digest} ${file}`, facts ?? null, outline, problems, 0, 0],
        text: JSON.stringify(body),
        used: true,
      }
      fresh.push(place)
      return keptOf(place)
    },
    save: () => {
      if (pipeline === undefined || fresh.length === 0) return
      const old = [...places.values()]
      const merge = packs.length >= mostPacks || old.filter(({ used }) => !used).length > old.length / 2
      try {
        mkdirSync(folder, { recursive: true })
        write(folder, pipeline, merge ? [...old.filter(({ used }) => used), ...fresh] : fresh)
        for (const name of namesIn(folder))
          if (!name.startsWith(pipeline) || (merge && packs.includes(name.replace(/\.\w+$/, ''))))
            rmSync(join(folder, name), { force: true })
      } catch {
        // A cache that cannot be written costs time only: the texts stay in memory.
      }
    },
  }
}

function keptOf(place: Place): Kept {
  const [, facts, outline, problems] = place.row
  return { facts: facts ?? undefined, outline, problems, body: () => bodyOf(place) }
}

function bodyOf(place: Place): Body | undefined {
  const text = textOf(place)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as Body
  } catch {
    return undefined
  }
}

function textOf({ path, row: [, , , , offset, length], text }: Place): string | undefined {
  if (text !== undefined || path === undefined) return text
  try {
    const handle = openSync(path, 'r')
    try {
      const bytes = Buffer.allocUnsafe(length)
      return readSync(handle, bytes, 0, length, offset) === length ? bytes.toString('utf8') : undefined
    } finally {
      closeSync(handle)
    }
  } catch {
    return undefined
  }
}

const packName = /^[0-9a-f]{16}-[0-9a-f]{16}\.(?:index|texts)$/

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => packName.test(name))
  } catch {
    return []
  }
}

function load(folder: string, pipeline: string, into: Map<string, Place>): string[] {
  const indexes = namesIn(folder).filter((name) => name.startsWith(pipeline) && name.endsWith('.index'))
  for (const name of indexes) {
    try {
      const path = join(folder, name.replace(/index$/, 'texts'))
      for (const row of rowsOf(readFileSync(join(folder, name)), statSync(path).size)) into.set(row[0], { path, row })
    } catch {
      // A broken pack is as good as none; it goes when packs are merged.
    }
  }
  return indexes.map((name) => name.replace(/\.index$/, ''))
}

function rowsOf(index: Buffer, size: number): readonly Row[] {
  const end = index.indexOf(10)
  const content = index.subarray(end + 1)
  const [digest, texts] = index.toString('latin1', 0, end).split(' ')
  if (digest !== sha256(content) || Number(texts) !== size) throw new Error('the pack is broken')
  return JSON.parse(content.toString('utf8')) as Row[]
}

// Both files appear whole or not at all: the index comes last, and names the size of the other.
function write(folder: string, pipeline: string, places: readonly Place[]): void {
  const name = `${pipeline}-${sha256(places.map(({ row }) => row[0]).join('\n')).slice(0, 16)}`
  const part = join(folder, `${name}.${process.pid}.part`)
  const rows: { readonly place: Place; readonly row: Row }[] = []
  let offset = 0
  const handle = openSync(part, 'w')
  try {
    for (const place of places) {
      const text = textOf(place)
      if (text === undefined) continue
      const bytes = Buffer.from(text, 'utf8')
      writeSync(handle, bytes)
      const [key, facts, outline, problems] = place.row
      rows.push({ place, row: [key, facts, outline, problems, offset, bytes.length] })
      offset += bytes.length
    }
  } finally {
    closeSync(handle)
  }
  const path = join(folder, `${name}.texts`)
  renameSync(part, path)
  const content = Buffer.from(JSON.stringify(rows.map(({ row }) => row)), 'utf8')
  const indexPart = openSync(part, 'w')
  try {
    writeSync(indexPart, `${sha256(content)} ${offset}\n`)
    writeSync(indexPart, content)
  } finally {
    closeSync(indexPart)
  }
  renameSync(part, join(folder, `${name}.index`))
  for (const { place, row } of rows) Object.assign(place, { path, row, text: undefined })
}
