/** A stretch of text that must not be published, with the rule it breaks. */
export interface Unsafe {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly message: string
  readonly help: string
}

const turning = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069'
const control = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufff0-\\uffff\\ud800-\\udfff'

const kinds = [
  {
    rule: 'text/bidirectional',
    set: turning,
    name: 'a character that turns the direction of text',
    help: 'delete it: a reader would see the words in another order than they are',
  },
  {
    rule: 'text/invisible',
    // what Unicode says to show nothing for, and three signs that are blank
    set: `[\\p{Default_Ignorable_Code_Point}--[${turning}${control}]]\\u2800\\u{16fe4}\\u{1d159}`,
    name: 'an invisible character',
    help: 'delete it: nobody can see or review it',
  },
  {
    rule: 'text/control',
    set: control,
    name: 'a control character',
    help: 'delete it; lines end in LF or CRLF, and words are separated by spaces',
  },
] as const

// Nothing below finds anything in printable ASCII, and most lines of a registry hold nothing else.
const plain = /^[\t\n\x20-\x7e]*$/
const anyUnsafe = new RegExp(`[${kinds.map(({ set }) => set).join('')}]`, 'v')
const patterns = kinds.map((kind) => ({ ...kind, pattern: new RegExp(`[${kind.set}]+`, 'gv') }))

// What nobody sees and yet belongs there: within an emoji or choosing its look, and where letters of a script join or do not. There it
// stands between two of them, or behind the sign that takes a vowel away (Unicode Standard Annex 31, 2.3).
const joining = scripts(
  ...['Arabic', 'Syriac', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati'],
  ...['Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala'],
)
const vowelless = '[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca]'
const joiner = `(?<=[${joining}]\\p{M}*)[\\u200c\\u200d](?=[${joining}])|(?<=${vowelless})[\\u200c\\u200d]`
const rightful = new RegExp(`\\p{RGI_Emoji}|(?<=\\p{Extended_Pictographic})[\\ufe0e\\ufe0f]|${joiner}`, 'gv')

// Alphabets with letters that pass for Latin ones, and Latin letters in another dress. Greek ones that Unicode's list of confusable
// characters (Technical Standard 39) gives no Latin letter for are signs of units and formulas: μs, kΩ and Δt are honest.
const alphabets = scripts('Cyrillic', 'Armenian', 'Cherokee', 'Coptic', 'Lisu', 'Canadian_Aboriginal', 'Deseret')
const signs = 'ΓΔΘΛΞΠΣΦΨΩβδεζηθκλμξπςτφχψω\\u2126'
const dressed = '\\uff21-\\uff3a\\uff41-\\uff5a\\u{1d400}-\\u{1d7ff}'
const foreign = new RegExp(`[${alphabets}[${scripts('Greek')}--[${signs}]]${dressed}]`, 'v')
const latin = new RegExp(`[${scripts('Latin')}--[${dressed}]]`, 'v')
// Some scripts put no space between words: what is written in them ends a word of another one.
const unspaced = scripts(
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
)
const word = new RegExp(`[[\\p{L}\\p{M}\\p{N}_]--[${unspaced}]]+`, 'gv')

/** The most that is looked for: of a flood the first ones are enough to refuse it. */
const most = 200

/** Finds what a reader cannot see or would misread: direction marks, invisible and control characters, mixed alphabets; at most 200. */
export function unsafeIn(text: string): Unsafe[] {
  if (plain.test(text)) return []
  return [...characters(text), ...mixedWords(text)].slice(0, most)
}

function characters(written: string): Unsafe[] {
  if (!anyUnsafe.test(written)) return []
  const text = written.replace(rightful, (found) => ' '.repeat(found.length))
  return patterns.flatMap(({ rule, name, help, pattern }) =>
    firstOf(text.matchAll(pattern)).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      rule,
      message: `found ${name} (${codePoint(match[0])}), expected text that shows all it holds`,
      help,
    })),
  )
}

function mixedWords(text: string): Unsafe[] {
  if (!foreign.test(text)) return []
  return firstOf(text.matchAll(word), ([written]) => foreign.test(written) && latin.test(written)).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: 'text/mixed-alphabets',
    message: `found Latin letters mixed with ${codePoint(foreign.exec(match[0])?.[0] ?? '')} in one word, expected one alphabet`,
    help: 'type the word again in one alphabet, or part the two by a space or a hyphen: letters that look alike hide another name',
  }))
}

function firstOf(
  matches: Iterable<RegExpExecArray>,
  isWanted: (match: RegExpExecArray) => boolean = () => true,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (const match of matches) {
    if (found.length === most) break
    if (isWanted(match)) found.push(match)
  }
  return found
}

function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function scripts(...names: readonly string[]): string {
  return names.map((name) => `\\p{Script=${name}}`).join('')
}
