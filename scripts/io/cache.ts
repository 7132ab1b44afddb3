import { mkdirSync } from 'node:fs'
import type { Policy, Service } from '../core/catalog.ts'
import type { Body } from '../core/entry.ts'
import type { ParsedEntry } from '../core/read/parse-entry.ts'
import {
  type Pack,
  type PackWriter,
  type Piece,
  packsIn,
  type Row,
  readPack,
  readPiece,
  removePack,
  writePack,
} from './pack.ts'
import { pipelineVersion } from './pipeline.ts'

/** What is kept of a parsed file without its positions: an entry, or a file of the catalogue, which has facts alone. */
export type Parsed = Pick<ParsedEntry, 'outline' | 'body' | 'problems'> & { readonly facts: Facts | undefined }

/** What a file says in its fields. */
export type Facts = NonNullable<ParsedEntry['facts']> | Policy | Service

/** What was kept; its texts are read when they are asked for. */
export interface Kept extends Omit<Parsed, 'body'> {
  /** Undefined if the texts can no longer be read: then the file has to be parsed again. */
  readonly body: () => Body | undefined
}

/** Results of parsing by digest of the text: safe to delete, and ignored where it cannot be read or written. */
export interface Cache {
  readonly get: (file: string, digest: string) => Kept | undefined
  readonly put: (file: string, digest: string, parsed: Parsed) => Kept
  /** Keeps what is new for the next run. */
  readonly save: () => void
}

/** Packs are merged into one when there are more of them, so that reading them all stays fast. */
const mostPacks = 8

/** Opens the cache in a folder, which need not be there yet. */
export function openCache(folder: string): Cache {
  const pipeline = pipelineVersion() ?? ''
  const names = pipeline === '' ? [] : packsIn(folder)
  const packs = names.filter((name) => name.startsWith(pipeline)).map((name) => readPack(folder, name))
  const used: { readonly pack: Pack; readonly row: Row }[] = []
  const fresh: Row[] = []
  // what one reading parsed, another one with the same cache need not
  const latest = new Map<string, { readonly row: Row; readonly kept: Kept }>()
  let writer: PackWriter | undefined
  const write = (text: string): Piece | null => {
    writer ??= begin(folder, pipeline)
    return attempt(() => writer?.add(text)) ?? null
  }
  return {
    get: (file, digest) => {
      const parsed = latest.get(file)
      if (parsed && digest.startsWith(parsed.row[1])) return parsed.kept
      for (const pack of packs) {
        const row = pack.rows.get(file)
        if (!row || !digest.startsWith(row[1])) continue
        used.push({ pack, row })
        return keptOf(row, ([, , , , , piece]) => piece && readPiece(pack.texts, piece))
      }
      return undefined
    },
    put: (file, digest, { facts, outline, problems, body }) => {
      const text = JSON.stringify(body)
      // Half a digest is enough to tell texts apart, and the index is read each time.
      const row: Row = [file, digest.slice(0, 32), facts ?? null, outline, problems, write(text)]
      fresh.push(row)
      const own = writer
      const kept =
        row[5] === null
          ? keptOf(row, () => text)
          : keptOf(row, ([, , , , , piece]) => piece && readPiece(own?.texts() ?? '', piece))
      latest.set(file, { row, kept })
      return kept
    },
    save: () =>
      attempt(() => {
        if (!writer) return
        const rows = packs.reduce((sum, pack) => sum + pack.rows.size, 0)
        const isWasteful = packs.length >= mostPacks || used.length < rows / 2
        const moved = (isWasteful ? used : []).flatMap(
          ({ pack, row: [file, digest, facts, outline, problems, piece] }): Row[] => {
            const text = piece && readPiece(pack.texts, piece)
            return text ? [[file, digest, facts, outline, problems, write(text)]] : []
          },
        )
        const own = writer
        writer = undefined
        own.close([...moved, ...fresh.splice(0)])
        for (const name of names) if (isWasteful || !name.startsWith(pipeline)) removePack(folder, name)
      }),
  }
}

function keptOf(row: Row, text: (row: Row) => string | null | undefined): Kept {
  const [, , facts, outline, problems] = row
  return {
    facts: facts ?? undefined,
    outline,
    problems,
    body: () => attempt(() => JSON.parse(text(row) ?? '') as Body),
  }
}

function begin(folder: string, pipeline: string): PackWriter | undefined {
  if (pipeline === '') return undefined
  return attempt(() => {
    mkdirSync(folder, { recursive: true })
    return writePack(folder, pipeline)
  })
}

/** What an act gives, or undefined if it fails: a cache that fails costs time and nothing else. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
