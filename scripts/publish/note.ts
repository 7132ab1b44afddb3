import type { Edition } from './edition.ts'
import type { Texts } from './texts.ts'

/** The sentence, in the reader's language, that says why the words are in another one. */
export function noteOf(edition: Edition, { facts, instead }: Texts): string | undefined {
  if (!instead) return undefined
  const { written } = edition.site
  const language = new Intl.DisplayNames(edition.language.tag, { type: 'language' }).of(written) ?? written
  return edition.say(`text.${instead}`, { language, revision: facts.revision })
}
