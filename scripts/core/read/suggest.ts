import { distance } from 'fastest-levenshtein'

/** The known word that a mistyped one most likely means; undefined if none is near. */
export function suggest<K extends string>(word: string, known: readonly K[]): K | undefined {
  const short = word.slice(0, 64).toLowerCase()
  const near = known
    .map((candidate) => ({ candidate, far: distance(short, candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= farthest(Math.max(short.length, candidate.length)))
    .sort((a, b) => a.far - b.far)
  return near[0]?.candidate
}

// Two letters that changed places are two steps apart: from four letters on, that much is still the same word.
function farthest(length: number): number {
  return length < 4 ? 1 : Math.max(2, Math.floor(length * 0.4))
}

/** Words as an English list: `1, 2 or 3`. */
export function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}

/** A value as it is shown in a message: JSON, shortened, on one line. It has no more levels than are read. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
