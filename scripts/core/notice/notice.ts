import { mayDecline } from '../decide/audience.ts'
import { concernOf } from '../decide/concern.ts'
import { pageUrl } from './address.ts'
import { momentName, momentWord } from './moment-name.ts'
import { changeParts } from './notice-change.ts'
import { incidentParts } from './notice-incident.ts'
import { notesOf } from './notice-notes.ts'
import type { Notice, NoticeInput } from './notice-parts.ts'
import { brandName } from './reason-text.ts'
import { subjectOf } from './subject.ts'
import { spokenIn } from './translation.ts'
import { say } from './words.ts'

export type { Notice, NoticeInput } from './notice-parts.ts'

/** The notice of a moment in a language. */
export function noticeOf(input: NoticeInput): Notice {
  const { view, words, catalog, moment } = input
  const { policy } = catalog
  const written = policy.languages[0] ?? words.language
  const spoken = spokenIn(view.entry, words.language, written)
  const texts = input.body(view.entry, spoken.body)
  const shared = { ...input, texts, name: momentName(moment.id) }
  const parts =
    view.kind === 'incident'
      ? incidentParts({ ...shared, view, facts: spoken.facts as typeof view.entry.facts })
      : changeParts({ ...shared, view, facts: spoken.facts as typeof view.entry.facts })
  const level = view.kind === 'incident' ? view.entry.facts.severity.level : undefined
  const correction = shared.name.correction === undefined ? {} : { word: say(words, 'moment.correction') }
  const word = correction.word ?? parts.word
  return {
    entry: view.id,
    moment: moment.id,
    kind: view.kind,
    at: moment.at,
    now: input.now,
    words,
    catalog,
    view,
    facts: spoken.facts,
    texts,
    ...(level === undefined ? {} : { level }),
    forced: !mayDecline(view, policy),
    ...parts,
    word,
    subject: subjectOf({ words, kind: view.kind, level, word, title: spoken.facts.title, id: view.id }),
    brand: brandName({ words, catalog }),
    title: spoken.facts.title,
    textLanguage: spoken.instead ? written : words.language,
    url: pageUrl(policy, view, words.language),
    notes: notesOf({ ...shared, facts: spoken.facts, ...(spoken.instead ? { instead: spoken.instead } : {}), written }),
    actions: (spoken.facts.guidance ?? []).map((action) => {
      const prose = texts.guidance?.actions[action.id]
      const concern = concernOf(action)
      return prose ? { action, concern, prose } : { action, concern }
    }),
    reference: say(words, 'notice.footer.reference', {
      id: view.id,
      revision: view.entry.facts.revision,
      moment: momentWord(words, moment.id),
    }),
    support: policy.brand.support,
  }
}
