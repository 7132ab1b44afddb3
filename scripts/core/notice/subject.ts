import type { Kind } from '../entry.ts'
import { oneLine } from './one-line.ts'
import { say, textOf, type Words } from './words.ts'

/** What a subject says, in this order: level and state, title, identity. */
export interface SubjectInput {
  readonly words: Words
  readonly kind: Kind
  readonly level: 1 | 2 | 3 | undefined
  readonly word: string
  readonly title: string
  readonly id: string
}

/** Mail programs show about this many characters. */
export const SUBJECT_LIMIT = 70

/** A subject of at most so many UTF-16 units on one line; only the title is shortened, never what sorts or finds it. */
export function subjectOf({ words, kind, level, word, title, id }: SubjectInput, limit = SUBJECT_LIMIT): string {
  const holes = {
    word,
    id,
    level: level === undefined ? '' : textOf(words, `level.${level}.short`),
    kind: textOf(words, `kind.${kind}`),
  }
  const key = `notice.subject.${kind}`
  const room = limit - say(words, key, { ...holes, title: '' }).length
  return say(words, key, { ...holes, title: shorten(oneLine(title), room) })
}

/** Cuts a text to at most so many UTF-16 units, between characters as readers see them, with … at the end. */
export function shorten(text: string, limit: number, mark = '…'): string {
  if (text.length <= limit) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > limit - mark.length) break
    kept += segment
  }
  return kept === '' && limit < mark.length ? '' : kept.trimEnd() + mark
}

/** Cuts a text to at most so many UTF-16 units, before a word or, where there are no spaces, between characters; … at the end. */
export function cut(text: string, limit: number): string {
  const short = shorten(text, limit)
  if (short === text) return text
  const word = /\s+\S{0,24}…$/.exec(short)
  return word && word.index > 0 ? `${short.slice(0, word.index)}…` : short
}
