import { bordered } from './borders.ts'

/** The words of one language, by dotted key: `level.1.full`, and those of notices as `notice.question.affected`. */
export interface Words {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly texts: ReadonlyMap<string, string>
}

/** Values for the {holes} of a text. */
export type Holes = Readonly<Record<string, string | number>>

/**
 * Flattens the files of a language's folder, by name without ending. Keys of `words` stand for themselves, those of
 * another file begin with its name.
 */
export function wordsOf(language: string, files: Readonly<Record<string, unknown>>): Words {
  const texts = new Map<string, string>()
  for (const [name, tree] of Object.entries(files)) flatten(tree, name === 'words' ? '' : name, texts)
  return { language, direction: texts.get('direction') === 'rtl' ? 'rtl' : 'ltr', texts }
}

/** The text of a key with its holes filled. A missing key or value is a fault of ours: it throws. */
export function say(words: Words, key: string, holes: Holes = {}): string {
  const { texts, values } = filled(words, key, holes)
  const set = bordered(words.language, texts, values.map(String))
  return set.map((text, index) => text + (values[index] ?? '')).join('')
}

/** The texts of a key between its holes, and the values of those: one less. */
export function filled<T>(
  words: Words,
  key: string,
  holes: Readonly<Record<string, T>>,
): { readonly texts: readonly string[]; readonly values: readonly T[] } {
  // split with one group gives text, name, text, name, …, text
  const parts = textOf(words, key).split(HOLE)
  const values = parts.flatMap((name, index) => {
    if (index % 2 === 0) return []
    const value = holes[name]
    if (value === undefined) throw new Error(`words ${words.language}: ${key} needs a value for {${name}}`)
    return [value]
  })
  return { texts: parts.filter((_, index) => index % 2 === 0), values }
}

/** The text of a key as it is written, with its holes. */
export function textOf(words: Words, key: string): string {
  const text = words.texts.get(key)
  if (text === undefined) throw new Error(`words ${words.language}: there is no ${key}`)
  return text
}

/** The text of a key in the form that the language has for a number, which fills the hole {n} too. */
export function sayCount(words: Words, key: string, n: number, holes: Holes = {}): string {
  const form = `${key}.${pluralOf(words.language, n)}`
  return say(words, words.texts.has(form) ? form : `${key}.other`, { n, ...holes })
}

/** `a, b and c`. */
export function sayList(words: Words, items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  const list = items.slice(0, -1).join(textOf(words, 'join'))
  return say(words, 'and', { list, last: items.at(-1) ?? '' })
}

/** A {hole} in a text. */
export const HOLE: RegExp = /\{([a-z_]+)\}/g

const plurals = new Map<string, Intl.PluralRules>()

function pluralOf(language: string, n: number): string {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language)
  plurals.set(language, rules)
  return rules.select(n)
}

function flatten(tree: unknown, prefix: string, into: Map<string, string>): void {
  if (typeof tree === 'string') into.set(prefix, tree)
  else if (typeof tree === 'object' && tree !== null) {
    for (const [key, value] of Object.entries(tree)) flatten(value, prefix === '' ? key : `${prefix}.${key}`, into)
  } else if (tree !== null && tree !== undefined)
    throw new Error(`words: ${prefix} must be a text, found ${String(tree)}`)
}
