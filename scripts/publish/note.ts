import type { Edition } from './edition.ts'
import type { Texts } from './texts.ts'

/** The sentence, in the reader's language, that says why the words are in another one. */
export function noteOf(edition: Edition, { facts, instead }: Texts): string | undefined {
  return instead && edition.say(`text.${instead}`, { language: written(edition), revision: facts.revision })
}

/** The same in two words, for lists. */
export function tagOf(edition: Edition, { instead }: Texts): string | undefined {
  return instead && edition.say('text.tag', { language: written(edition) })
}

function written(edition: Edition): string {
  const tag = edition.site.written
  return new Intl.DisplayNames(edition.language.tag, { type: 'language' }).of(tag) ?? tag
}
