import { nextWord } from '../core/decide/next-word.ts'
import { touchesServices } from '../core/decide/places.ts'
import type { Prose } from '../core/entry.ts'
import { between } from '../core/instant.ts'
import type { IncidentView, View } from '../core/view.ts'
import { affectedBy, scopesOf } from './affected.ts'
import type { Edition } from './edition.ts'
import { incidentFacts } from './facts.ts'
import { guidanceOf } from './guidance.ts'
import type { Inline } from './inline.ts'
import { noteOf } from './note.ts'
import type { Texts } from './texts.ts'
import { timelineOf } from './timeline.ts'

/** All that the page of an incident says. */
export type IncidentPage = ReturnType<typeof incidentPage>

/** What the page of an incident says at a time. */
export function incidentPage(edition: Edition, view: IncidentView) {
  const { say, language } = edition
  const texts = edition.texts(view.entry)
  const { facts, body, text, html } = texts
  const level = facts.severity.level
  const began = facts.started ?? facts.detected
  return {
    kind: 'incident' as const,
    id: view.id,
    title: text(facts.title),
    note: noteOf(edition, texts),
    level,
    levelName: say(`level.${level}.full`),
    reason: text(facts.severity.rationale),
    meaning: edition.name(edition.site.catalog.policy.levels[level].meaning),
    category: say(`category.${facts.category}`),
    status: view.status,
    statusName: say(`status.${view.status}`),
    open: view.open,
    revision: facts.revision,
    since: language.utc(began),
    length: language.duration(between(began, view.ended ?? view.now)),
    next: nextUpdate(edition, view),
    outcome: outcomeOf(edition, view),
    touchesServices: touchesServices(view),
    scope: scopesOf(edition, view),
    affected: affectedBy(edition, view),
    guidance: guidanceOf(edition, view),
    over: overOf(edition, view),
    doing: newestWords(view, texts),
    summary: html(body.summary),
    impact: html(body.impact),
    actionsTaken: html(body.actionsTaken),
    timeline: timelineOf(edition, view),
    evaluation: view.evaluation === 'none' ? undefined : evaluationOf(edition, view, texts),
    facts: incidentFacts(edition, view),
  }
}

/** When readers hear more: the promised time, that it is late, or that all is said. */
export function nextUpdate(
  edition: Edition,
  view: IncidentView,
): { readonly late: boolean; readonly open: boolean; readonly words: readonly Inline[] } {
  const { language, site } = edition
  const next = nextWord(view, site.catalog.policy)
  if (next === undefined) {
    const time = language.utc(view.ended ?? view.updated)
    return { late: false, open: false, words: language.weave('incident.no_more', { time }) }
  }
  const time = language.utc(next)
  if (next > view.now) return { late: false, open: true, words: [time] }
  return { late: true, open: true, words: language.weave('incident.next_update_late', { time }) }
}

/** The newest thing that was said, in its first paragraph: an update, else nothing. */
export function newestWords(view: View, { body, text }: Texts): Inline | undefined {
  const newest = view.updates.at(-1)
  const prose = newest && body.updates[newest.number]
  return prose && text(firstParagraph(prose))
}

/** The first paragraph of a text, as plain words; without a last sentence that leads to what is not shown. */
export function firstParagraph(prose: Prose): string {
  const [first = ''] = prose.text.split(/\n\s*\n/)
  // The marks of code belong to plain text; a page has no use for them.
  const words = first
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(`+)(.+?)\1/g, '$2')
    .trim()
  return words.replace(/(?<=[.!?]\s|[。！？])(?:(?![.!?]\s|[。！？]).)*[:：]$/u, '').trim()
}

// Who runs software with a flaw must still repair it when our own part is over.
function overOf(edition: Edition, view: IncidentView): string | undefined {
  if (view.status === 'false-alarm') return edition.say('incident.nothing')
  return view.open || view.entry.facts.affects.software ? undefined : edition.say('incident.over')
}

function outcomeOf(edition: Edition, view: IncidentView): Inline[] | undefined {
  if (view.status === 'false-alarm') return [edition.say('incident.false-alarm')]
  if (view.status !== 'merged') return undefined
  const other = edition.site.views.find(({ id }) => id === view.entry.facts.merged_into)
  // The other one may still be under embargo: then its id is not ours to say.
  return other
    ? edition.language.weave('incident.merged', { incident: edition.link(other) })
    : [edition.say('status.merged')]
}

function evaluationOf(edition: Edition, view: IncidentView, { body, html }: Texts) {
  const parts = (body.evaluation?.parts ?? []).map(({ heading, prose }) => ({
    heading: edition.say(`evaluation.${heading.toLowerCase().replaceAll(' ', '-')}`),
    text: html(prose),
  }))
  return { title: edition.say(`evaluation.${view.evaluation}`), intro: html(body.evaluation?.intro), parts }
}
