import type { Entry } from '../entry.ts'

/** In which words an entry speaks to readers of a language. */
export interface Spoken<E extends Entry = Entry> {
  /** Facts with the translated fields in their places. */
  readonly facts: E['facts']
  /** Of which body: the language of the translation, or '' for the original. */
  readonly body: string
  /** Set where readers get the original instead of their language, and why. */
  readonly instead?: 'missing' | 'stale'
}

/** Chooses between original and translation; a translation counts only if it translates the revision that is there. */
export function spokenIn<E extends Entry>(entry: E, language: string, written: string): Spoken<E> {
  const translation = entry.translations[language]
  if (translation?.revision === entry.facts.revision) {
    return { facts: overlay(entry.facts, translation.facts) as E['facts'], body: language }
  }
  if (language === written) return { facts: entry.facts, body: '' }
  return { facts: entry.facts, body: '', instead: translation ? 'stale' : 'missing' }
}

/** Facts with translated fields in their places: objects by key; lists of things with an id by that id, other lists by position. */
export function overlay(original: unknown, translated: unknown): unknown {
  if (translated === undefined) return original
  if (Array.isArray(original) && Array.isArray(translated)) {
    return original.map((item, index) => overlay(item, partner(item, index, translated)))
  }
  if (isRecord(original) && isRecord(translated)) {
    return Object.fromEntries(Object.entries(original).map(([key, value]) => [key, overlay(value, translated[key])]))
  }
  return translated
}

function partner(item: unknown, index: number, among: readonly unknown[]): unknown {
  const id = isRecord(item) ? item['id'] : undefined
  return id === undefined ? among[index] : among.find((other) => isRecord(other) && other['id'] === id)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
