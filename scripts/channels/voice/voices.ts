/** A voice of Twilio, and the language in which it speaks. */
export interface Voice {
  readonly language: string
  readonly voice: string
}

/** Who speaks a language of BCP 47; undefined if nobody does. The longest beginning that is known counts. */
export function voiceOf(language: string): Voice | undefined {
  const parts = language.toLowerCase().split('-')
  for (let count = parts.length; count > 0; count--) {
    const found = voices[parts.slice(0, count).join('-')]
    if (found) return { language: found[0], voice: `Polly.${found[1]}` }
  }
  return undefined
}

// Both are named, because a default voice that does not speak the language makes Twilio skip the sentence.
const voices: Readonly<Record<string, readonly [language: string, voice: string]>> = {
  ar: ['arb', 'Zeina'],
  cy: ['cy-GB', 'Gwyneth'],
  da: ['da-DK', 'Naja'],
  de: ['de-DE', 'Vicki'],
  en: ['en-US', 'Joanna'],
  'en-au': ['en-AU', 'Nicole'],
  'en-gb': ['en-GB', 'Amy'],
  'en-in': ['en-IN', 'Raveena'],
  es: ['es-ES', 'Lucia'],
  'es-mx': ['es-MX', 'Mia'],
  fr: ['fr-FR', 'Lea'],
  'fr-ca': ['fr-CA', 'Chantal'],
  hi: ['hi-IN', 'Aditi'],
  is: ['is-IS', 'Dora'],
  it: ['it-IT', 'Bianca'],
  ja: ['ja-JP', 'Mizuki'],
  ko: ['ko-KR', 'Seoyeon'],
  nb: ['nb-NO', 'Liv'],
  nl: ['nl-NL', 'Lotte'],
  no: ['nb-NO', 'Liv'],
  pl: ['pl-PL', 'Ewa'],
  pt: ['pt-PT', 'Ines'],
  'pt-br': ['pt-BR', 'Vitoria'],
  ro: ['ro-RO', 'Carmen'],
  ru: ['ru-RU', 'Tatyana'],
  sv: ['sv-SE', 'Astrid'],
  tr: ['tr-TR', 'Filiz'],
  zh: ['cmn-CN', 'Zhiyu'],
}
