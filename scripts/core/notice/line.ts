import type { Instant } from '../instant.ts'
import { bordered } from './borders.ts'
import { momentText, windowText } from './time-text.ts'
import { filled, type Words } from './words.ts'

/** A part of a sentence: text, or something whose look depends on the reader's time zone or on the medium. */
export type Piece =
  | string
  | { readonly at: Instant }
  | { readonly from: Instant; readonly to: Instant }
  | { readonly code: string }
  | { readonly strong: string }
  | { readonly url: string; readonly text: string }

/** A sentence whose times are not yet written out, because its readers live in different zones. */
export type Line = readonly Piece[]

/** The text of a key with its holes filled by pieces; see `say`. */
export function line(words: Words, key: string, holes: Readonly<Record<string, Piece | Line | number>> = {}): Line {
  const { texts, values } = filled(words, key, holes)
  const lines = values.map(
    (value): Line => (Array.isArray(value) ? value : [typeof value === 'number' ? String(value) : (value as Piece)]),
  )
  const set = bordered(
    words.language,
    texts,
    lines.map((pieces) => pieces.map(known).join('')),
  )
  return set.flatMap((text, index) => [...(text === '' ? [] : [text]), ...(lines[index] ?? [])])
}

/** What can be known of a piece's text before its reader is: a time begins with a digit and ends with UTC or a bracket. */
function known(piece: Piece): string {
  if (typeof piece === 'string') return piece
  if ('code' in piece) return piece.code
  if ('strong' in piece) return piece.strong
  return 'text' in piece ? piece.text : '0'
}

/** A line as plain text for a reader in a zone. */
export function plain(words: Words, pieces: Line, zone: string): string {
  return pieces.map((piece) => plainPiece(words, piece, zone)).join('')
}

/** A piece as plain text; a link shows its address, so that it can be followed without HTML. */
export function plainPiece(words: Words, piece: Piece, zone: string): string {
  if (typeof piece === 'string') return piece
  if ('at' in piece) return momentText(words, piece.at, zone)
  if ('from' in piece) return windowText(words, piece, zone)
  if ('code' in piece) return piece.code
  if ('strong' in piece) return piece.strong
  return piece.text === piece.url ? piece.url : `${piece.text} <${piece.url}>`
}
