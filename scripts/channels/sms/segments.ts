import { SegmentedMessage } from 'sms-segments-calculator'

/** How many messages an operator makes, and charges for, of a text. */
export function segmentsOf(text: string): number {
  return new SegmentedMessage(text).segmentsCount
}

/** A text with typographic characters replaced, where that more than doubles what fits into a segment. */
export function gsmText(text: string): string {
  const simple = text
    .replace(/[‘’“”«»–—…·•\u00a0]/g, (character) => SIMPLE[character] ?? character)
    .replace(/ {2,}/g, ' ')
    .trim()
  return new SegmentedMessage(simple).encodingName === 'GSM-7' ? simple : text.replace(/ {2,}/g, ' ').trim()
}

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
