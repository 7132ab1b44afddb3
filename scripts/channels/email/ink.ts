import type { Prose } from '../../core/entry.ts'
import { type Line, plain, plainPiece } from '../../core/notice/line.ts'
import { styled } from '../../core/notice/styled.ts'
import type { Words } from '../../core/notice/words.ts'
import { escapeHtml, safeUrl } from './escape.ts'
import type { Part, Template, Templates } from './template.ts'

/** A place in a mail that is filled for each reader. */
export interface Personal {
  readonly personal: 'affected' | 'effects' | 'customer' | 'tier' | 'engineer'
}

/** The places that are filled for each reader. */
export const PERSONAL = {
  affected: { personal: 'affected' },
  effects: { personal: 'effects' },
  customer: { personal: 'customer' },
  tier: { personal: 'tier' },
  engineer: { personal: 'engineer' },
} as const satisfies Readonly<Record<string, Personal>>

/** Finished text with places left open. */
export type Segments = readonly (string | Personal)[]

/** A medium: the same mail is written in HTML and in plain text, so that both hold the same facts. */
export interface Ink {
  readonly template: Template
  /** A text as it stands in this medium. */
  readonly text: (text: string) => string
  readonly prose: (prose: Prose) => string
  readonly line: (line: Line, zone: string) => string
  readonly fragment: (name: string, holes: Holes) => Segments
}

/** Values for a fragment; what goes into a raw hole must already be safe. */
export type Holes = Readonly<Record<string, string | Segments>>

/** Writes HTML. */
export function htmlInk(templates: Templates, words: Words): Ink {
  return inkOf(templates.html, {
    text: escapeHtml,
    prose: (prose) => styled(prose, words.direction),
    line: (line, zone) => line.map((piece) => htmlPiece(words, piece, zone)).join(''),
  })
}

/** Writes plain text. */
export function textInk(templates: Templates, words: Words): Ink {
  return inkOf(templates.text, {
    text: (text) => text,
    prose: (prose) => prose.text.trim(),
    line: (line, zone) => plain(words, line, zone),
  })
}

/** A template with its holes filled. A hole without a value is a fault of ours: it throws. */
export function filled(ink: Pick<Ink, 'text'>, parts: readonly Part[], holes: Holes): Segments {
  return parts.flatMap((part): Segments => {
    if (typeof part === 'string') return [part]
    const value = holes[part.hole]
    if (value === undefined) throw new Error(`the template needs a value for {{${part.hole}}}`)
    if (typeof value !== 'string') return value
    return [part.raw ? value : ink.text(value)]
  })
}

/**
 * Puts segments together, so that as few as possible are left. What is joined is written out in one piece: put together with `+`,
 * it would be gathered again from a thousand pieces for every reader.
 */
export function join(list: readonly Segments[]): Segments {
  const joined: (string | Personal)[] = []
  let run: string[] = []
  for (const segment of list.flat()) {
    if (typeof segment === 'string') run.push(segment)
    else {
      joined.push(run.join(''), segment)
      run = []
    }
  }
  return [...joined, run.join('')]
}

function inkOf(template: Template, medium: Pick<Ink, 'text' | 'prose' | 'line'>): Ink {
  return {
    ...medium,
    template,
    fragment: (name, holes) => {
      const parts = template.fragments.get(name)
      if (!parts) throw new Error(`the template has no fragment ${name}`)
      return filled(medium, parts, holes)
    },
  }
}

function htmlPiece(words: Words, piece: Line[number], zone: string): string {
  if (typeof piece === 'string') return escapeHtml(piece)
  if ('code' in piece)
    return `<code dir="ltr" style="font-family:Menlo,Consolas,monospace;font-size:14px">${escapeHtml(piece.code)}</code>`
  if ('strong' in piece) return `<strong>${escapeHtml(piece.strong)}</strong>`
  const url = 'url' in piece ? safeUrl(piece.url) : undefined
  if ('url' in piece && url) return `<a href="${escapeHtml(url)}" style="color:#175cd3">${escapeHtml(piece.text)}</a>`
  return escapeHtml(plainPiece(words, piece, zone))
}
