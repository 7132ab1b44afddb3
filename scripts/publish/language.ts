import type { Instant } from '../core/instant.ts'
import { bordered } from '../core/notice/borders.ts'
import { versionsText } from '../core/notice/reason-text.ts'
import { dayText, durationText, momentText } from '../core/notice/time-text.ts'
import { filled, type Holes, say, sayCount, sayList, textOf, type Words } from '../core/notice/words.ts'
import type { Inline, Time } from './inline.ts'
import { remembered } from './remembered.ts'

/** A language of the site: everything that a page says in it goes through here. */
export interface Language {
  readonly tag: string
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** The words of the pages for a key, else those shared with notices. */
  readonly say: (key: string, holes?: Holes) => string
  /** The words of a key with their {holes} unfilled. */
  readonly pattern: (key: string) => string
  /** Like `say`, in the form that goes with a number; the number is the hole {n}. */
  readonly count: (key: string, n: number, holes?: Holes) => string
  /** Like `say`, with pieces in the holes that need markup of their own. */
  readonly weave: (key: string, holes: Readonly<Record<string, Inline | readonly Inline[]>>) => Inline[]
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string
  /** A time in UTC with its date. */
  readonly utc: (at: Instant) => Time
  /** The day of a time in UTC. */
  readonly day: (at: Instant) => Time
  readonly duration: (milliseconds: number) => string
  /** A version range, such as `≥ 5.6.0, < 5.6.2`. */
  readonly versions: (range: string) => string
  readonly percent: (share: number, digits: number) => string
}

/** A language from its words. */
export function languageOf(words: Words): Language {
  const keyOf = (key: string): string => (words.texts.has(`site.${key}`) ? `site.${key}` : key)
  const formOf = (key: string): string => (words.texts.has(`site.${key}.other`) ? `site.${key}` : key)
  const utc = remembered((at: Instant): Time => ({ time: at, text: momentText(words, at, 'UTC') }))
  return {
    tag: words.language,
    name: textOf(words, 'name'),
    direction: words.direction,
    say: (key, holes) => say(words, keyOf(key), holes),
    pattern: (key) => textOf(words, keyOf(key)),
    count: (key, n, holes) => sayCount(words, formOf(key), n, holes),
    weave: (key, holes) => woven(words, keyOf(key), holes),
    list: (items) => sayList(words, items),
    utc,
    day: (at) => ({ time: at.slice(0, 10), text: dayText(words, at, 'UTC') }),
    duration: (milliseconds) => durationText(words, milliseconds),
    versions: (range) => versionsText(words, range),
    percent: (share, digits) =>
      new Intl.NumberFormat(words.language, { style: 'percent', maximumFractionDigits: digits }).format(share),
  }
}

function woven(words: Words, key: string, holes: Readonly<Record<string, Inline | readonly Inline[]>>): Inline[] {
  const { texts, values } = filled(words, key, holes)
  const lines = values.map((value) => (Array.isArray(value) ? (value as readonly Inline[]) : [value as Inline]))
  const set = bordered(
    words.language,
    texts,
    lines.map((pieces) => pieces.map(shown).join('')),
  )
  return set.flatMap((text, index) => [...(text === '' ? [] : [text]), ...(lines[index] ?? [])])
}

function shown(piece: Inline): string {
  if (typeof piece === 'string') return piece
  if ('label' in piece) return piece.label.text
  return 'id' in piece ? piece.id : piece.text
}
