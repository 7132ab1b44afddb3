import {
  closeSync,
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
import { crc32 } from 'node:zlib'
import type { Outline } from '../core/entry.ts'
import type { Problem } from '../core/problem.ts'
import type { Facts } from './cache.ts'
import { sha256 } from './hash.ts'

/**
 * A pack keeps what was parsed, of each file one text. It is two files: an index of rows behind its own checksum, small and read
 * whole, and the texts, of which each row names its piece.
 */
export interface Pack {
  readonly name: string
  /** The file of the texts. */
  readonly texts: string
  /** By the file that was parsed. */
  readonly rows: ReadonlyMap<string, Row>
}

/** A row as it is written: an array, because ten thousand of them are read each time. */
export type Row = readonly [
  file: string,
  digest: string,
  facts: Facts | null,
  outline: Outline,
  problems: readonly Problem[],
  piece: Piece | null,
]

/** A piece of the texts, with its checksum. */
export type Piece = readonly [offset: number, length: number, checksum: number]

/** A pack that is being written: texts go to the disk at once, the index at the end. */
export interface PackWriter {
  /** The file of its texts, which gets another name when the pack is closed. */
  readonly texts: () => string
  readonly add: (text: string) => Piece
  /** Gives the pack its name; before that, nobody else sees it. */
  readonly close: (rows: readonly Row[]) => void
}

const form = /^[0-9a-f]{16}-[0-9a-f]{16}\.(?:index|texts)$/

/** The names of the packs in a folder, without their endings; none where it cannot be read. */
export function packsIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => form.test(name))
    return [...new Set(names.map((name) => name.replace(/\.\w+$/, '')))]
  } catch {
    return []
  }
}

/** Removes a pack; who is just reading it parses again. */
export function removePack(folder: string, name: string): void {
  for (const ending of ['index', 'texts']) rmSync(join(folder, `${name}.${ending}`), { force: true })
}

/** Reads a pack; one that is broken in any way has no rows. */
export function readPack(folder: string, name: string): Pack {
  const texts = join(folder, `${name}.texts`)
  try {
    return { name, texts, rows: rowsOf(readFileSync(join(folder, `${name}.index`)), statSync(texts).size) }
  } catch {
    return { name, texts, rows: new Map() }
  }
}

/** A piece of a file of texts; undefined if it is no longer there as it was written. */
export function readPiece(texts: string, [offset, length, checksum]: Piece): string | undefined {
  try {
    const handle = openSync(texts, 'r')
    try {
      const bytes = Buffer.allocUnsafe(length)
      const isWhole = readSync(handle, bytes, 0, length, offset) === length && crc32(bytes) === checksum
      return isWhole ? bytes.toString('utf8') : undefined
    } finally {
      closeSync(handle)
    }
  } catch {
    return undefined
  }
}

/** Begins a pack in a folder that is there. */
export function writePack(folder: string, pipeline: string): PackWriter {
  const part = join(folder, `${pipeline}.${process.pid}.part`)
  const handle = openSync(part, 'w')
  let texts = part
  let offset = 0
  return {
    texts: () => texts,
    add: (text) => {
      const bytes = Buffer.from(text, 'utf8')
      writeSync(handle, bytes)
      const piece: Piece = [offset, bytes.length, crc32(bytes)]
      offset += bytes.length
      return piece
    },
    close: (rows) => {
      closeSync(handle)
      const content = Buffer.from(ascii(JSON.stringify(rows.filter(([, , , , , piece]) => piece !== null))), 'latin1')
      const name = join(folder, `${pipeline}-${sha256(content).slice(0, 16)}`)
      renameSync(part, `${name}.texts`)
      texts = `${name}.texts`
      writeWhole(`${name}.index`, part, `${crc32(content)} ${offset}\n`, content)
    },
  }
}

// The index comes last and names the size of the texts: a pack that was cut short is seen to be broken.
function writeWhole(path: string, part: string, head: string, content: Uint8Array): void {
  const handle = openSync(part, 'w')
  try {
    writeSync(handle, head)
    writeSync(handle, content)
  } finally {
    closeSync(handle)
  }
  renameSync(part, path)
}

function rowsOf(index: Buffer, size: number): Map<string, Row> {
  const end = index.indexOf(10)
  const content = index.subarray(end + 1)
  const [whole, texts] = index.toString('latin1', 0, end).split(' ')
  if (Number(whole) !== crc32(content) || Number(texts) !== size) return new Map()
  const rows = new Map<string, Row>()
  for (const row of JSON.parse(content.toString('latin1')) as readonly Row[]) rows.set(row[0], row)
  return rows
}

// One character beyond Latin would make a string of two bytes a character of it all, and slow to parse.
function ascii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
