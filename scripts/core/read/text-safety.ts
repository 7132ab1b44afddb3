/** A stretch of text that must not be published, with the rule it breaks. */
export interface Unsafe {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly message: string
  readonly help: string
}

// Variation selectors 15 and 16 stay allowed: they belong to ordinary emoji.
const kinds = [
  {
    rule: 'text/bidirectional',
    set: '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069',
    name: 'a character that turns the direction of text',
    help: 'delete it: a reader would see the words in another order than they are',
  },
  {
    rule: 'text/invisible',
    set: '\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200d\\u2060-\\u2065\\u206a-\\u206f\\u2800\\u3164\\ufe00-\\ufe0d\\ufeff\\uffa0\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}',
    name: 'an invisible character',
    help: 'delete it: nobody can see or review it',
  },
  {
    rule: 'text/control',
    set: '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufff0-\\uffff\\ud800-\\udfff',
    name: 'a control character',
    help: 'delete it; lines end in LF or CRLF, and words are separated by spaces',
  },
] as const

// Nothing below finds anything in printable ASCII, and most lines of a registry hold nothing else.
const plain = /^[\t\n\x20-\x7e]*$/
const anyUnsafe = new RegExp(`[${kinds.map(({ set }) => set).join('')}]`, 'u')
const patterns = kinds.map((kind) => ({ ...kind, pattern: new RegExp(`[${kind.set}]+`, 'gu') }))
// The Greek signs of units and formulas pass for no Latin letter: μs, kΩ and Δt are honest.
const otherScript = /[\p{Script=Cyrillic}[\p{Script=Greek}--[μΩΔΣπλθφ]]]/v
// What nobody sees may still belong there: inside an emoji, and where letters of Arabic and Indic scripts join or do not.
const joining =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}]'
const rightful = new RegExp(`\\p{RGI_Emoji}|(?<=${joining}\\p{M}*)[\\u200c\\u200d](?=${joining})`, 'gv')
const word = /[\p{L}\p{M}\p{N}_]+/gu

/** Finds what a reader cannot see or would misread: direction marks, invisible and control characters, mixed alphabets. */
export function unsafeIn(text: string): Unsafe[] {
  if (plain.test(text)) return []
  return [...characters(text), ...mixedWords(text)]
}

function characters(written: string): Unsafe[] {
  if (!anyUnsafe.test(written)) return []
  const text = written.replace(rightful, (found) => ' '.repeat(found.length))
  return patterns.flatMap(({ rule, name, help, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      rule,
      message: `found ${name} (${codePoint(match[0])}), expected text that shows all it holds`,
      help,
    })),
  )
}

function mixedWords(text: string): Unsafe[] {
  if (!otherScript.test(text)) return []
  return [...text.matchAll(word)].flatMap((match) => {
    const foreign = otherScript.exec(match[0])?.[0]
    if (foreign === undefined || !/\p{Script=Latin}/u.test(match[0])) return []
    return {
      start: match.index,
      end: match.index + match[0].length,
      rule: 'text/mixed-alphabets',
      message: `found Latin letters mixed with ${codePoint(foreign)} in one word, expected one alphabet`,
      help: 'type the word again in one alphabet: letters that look alike hide another name',
    }
  })
}

function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
