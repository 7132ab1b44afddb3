import { SegmentedMessage } from 'sms-segments-calculator'
import gsm from 'sms-segments-calculator/dist/libs/UnicodeToGSM.js'

/** How many messages an operator makes, and charges for, of a text. */
export function segmentsOf(text: string): number {
  return new SegmentedMessage(text).segmentsCount
}

/**
 * How many segments a text takes, without laying them out: a thousand times cheaper, and at times one too few, because a
 * character is not divided between two segments. To look for a text that fits; what was found must be counted.
 */
export function roughSegmentsOf(text: string): number {
  const septets = septetsOf(text)
  const [units, single, joined] = septets === undefined ? [text.length, 70, 67] : [septets, 160, 153]
  return units <= single ? 1 : Math.ceil(units / joined)
}

/** A text with typographic characters replaced, where that more than doubles what fits into a segment. */
export function gsmText(text: string): string {
  const tidy = (from: string): string => from.replace(/ {2,}/g, ' ').trim()
  const simple = tidy(text.replace(/[‘’“”«»–—…·•\u00a0]/g, (character) => SIMPLE[character] ?? character))
  return septetsOf(simple) === undefined ? tidy(text) : simple
}

// Undefined if a character is not in the alphabet of GSM; some of it take two septets.
function septetsOf(text: string): number | undefined {
  let septets = 0
  for (let index = 0; index < text.length; index++) {
    const code = ALPHABET[text.charCodeAt(index)]
    if (code === undefined) return undefined
    septets += code.length
  }
  return septets
}

type Alphabet = Readonly<Record<number, readonly number[]>>

// Node hands out a CommonJS module whole, test runners and bundlers its default export.
const ALPHABET: Alphabet = gsm.default ?? (gsm as unknown as Alphabet)

const SIMPLE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '·': '-',
  '•': '-',
  '\u00a0': ' ',
}
