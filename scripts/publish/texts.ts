import type { Body, Entry, Prose } from '../core/entry.ts'
import { spokenIn } from '../core/notice/translation.ts'
import type { Html, Text } from './inline.ts'

/** The words of an entry for a reader of one language: its translation, or the original, marked. */
export interface Texts<E extends Entry = Entry> {
  readonly facts: E['facts']
  readonly body: Body
  /** Set where readers get the original instead of their language, and why. */
  readonly instead: 'missing' | 'stale' | undefined
  /** Marks words of the entry with their language where it is not the page's. */
  readonly text: (text: string) => Text
  readonly html: (prose: Prose | undefined) => Html | undefined
}

/** What choosing texts needs to know of the content. */
export interface TextSource {
  readonly body: (entry: Entry, language?: string) => Body
  /** The language in which entries are written: the first of the policy. */
  readonly written: string
}

/** The words of an entry in a language. */
export function textsOf<E extends Entry>(entry: E, language: string, source: TextSource): Texts<E> {
  const { facts, body, instead } = spokenIn(entry, language, source.written)
  const marked = instead && { lang: source.written }
  return {
    facts,
    body: source.body(entry, body),
    instead,
    text: (text) => ({ text, ...marked }),
    html: (prose) => prose && { html: prose.html, ...marked },
  }
}
