import { shorten } from '../../core/notice/subject.ts'
import { textOf, type Words } from '../../core/notice/words.ts'

/** A text as a machine can speak it: on one line, without markup, brackets, emoji and control characters, and without a full stop at its end. */
export function spoken(words: Words, text: string): string {
  return text
    .replaceAll('&', apart(words, 'ampersand'))
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{Sc}\p{Sm}\s]|\p{Variation_Selector}/gu, ' ')
    .replace(/[`*_~#<>|\\()[\]{}（）【】《》「」^"“”]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[,.:;!?，。：；！？])/g, '')
    .replace(/[\s.!?。！？…]+$/u, '')
    .trim()
}

/** A sign as a word of its own. */
function apart(words: Words, sign: 'ampersand' | 'dash' | 'dot'): string {
  return ` ${textOf(words, `notice.voice.${sign}`)} `
}

/** An id so that each letter and digit is heard: `I N C, 2 0 3 0, 0 0 0 1`. */
export function spelt(id: string): string {
  return id
    .split('-')
    .map((part) => [...part].join(' '))
    .join(', ')
}

/** The name of a host, with its dots and dashes as words. */
export function hostSpoken(words: Words, url: string): string {
  return new URL(url).hostname.replaceAll('.', apart(words, 'dot')).replaceAll('-', apart(words, 'dash'))
}

/** About how many seconds it takes to say a text. */
export function secondsOf(text: string): number {
  const syllables = text.match(SYLLABLE)?.length ?? 0
  return syllables / 4.5 + (text.length - syllables) / 14
}

/** As much of a text as is said within so many seconds, cut between words. */
export function shortened(text: string, seconds: number): string {
  if (secondsOf(text) <= seconds) return text
  let [fits, over] = [0, text.length]
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2)
    if (secondsOf(shorten(text, middle, '')) <= seconds) fits = middle
    else over = middle
  }
  const cut = shorten(text, fits, '')
  const isWithinWord = /[\p{L}\p{N}]$/u.test(cut) && /^[\p{L}\p{N}]/u.test(text.slice(cut.length))
  const border = cut.lastIndexOf(' ')
  return isWithinWord && border > cut.length / 2 ? cut.slice(0, border) : cut
}

// One character is one syllable.
const SYLLABLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
