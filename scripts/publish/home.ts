import { placeStates, touchesServices } from '../core/decide/places.ts'
import type { ChangeView, IncidentView } from '../core/view.ts'
import { scopesOf } from './affected.ts'
import { bannerOf } from './banner.ts'
import { windowOf } from './change-page.ts'
import { actBy, chipOf } from './chip.ts'
import { daysOf } from './days.ts'
import type { Edition } from './edition.ts'
import { guidanceOf } from './guidance.ts'
import { firstParagraph, newestWords, nextUpdate } from './incident-page.ts'
import type { Text } from './inline.ts'
import { tagOf } from './note.ts'
import type { Texts } from './texts.ts'
import { groupsOf } from './tree.ts'

/** All that the first page says. */
export type HomePage = ReturnType<typeof homePage>

/** An open incident or advisory on the first page. */
export type IncidentCard = ReturnType<typeof incidentCard>

/** An open change on the first page. */
export type ChangeCard = ReturnType<typeof changeCard>

/** What the first page says at a time. */
export function homePage(edition: Edition) {
  const open = edition.site.views.filter((view) => view.open)
  const incidents = open.filter((view) => view.kind === 'incident').sort(byLevel)
  const changes = open.filter((view) => view.kind === 'change').sort(byTime)
  const states = placeStates(edition.site.catalog, open)
  const cards = {
    incidents: incidents.filter(touchesServices).map((view) => incidentCard(edition, view)),
    actions: changes.filter((view) => actBy(view) !== undefined).map((view) => changeCard(edition, view)),
    advisories: incidents.filter((view) => !touchesServices(view)).map((view) => incidentCard(edition, view)),
    changes: changes.filter((view) => actBy(view) === undefined).map((view) => changeCard(edition, view)),
  }
  return {
    kind: 'home' as const,
    banner: bannerOf(edition, states),
    counts: (['incidents', 'actions', 'advisories', 'changes'] as const)
      .filter((part) => cards[part].length > 0)
      .map((part) => ({ href: `#${part}`, text: edition.language.count(`home.counts.${part}`, cards[part].length) })),
    ...cards,
    groups: groupsOf(edition, states),
    days: daysOf(edition),
    support: edition.site.catalog.policy.brand.support,
  }
}

function incidentCard(edition: Edition, view: IncidentView) {
  const texts = edition.texts(view.entry)
  const { facts, body, text } = texts
  const { level } = facts.severity
  return {
    id: view.id,
    link: edition.link(view),
    level,
    levelName: edition.say(`level.${level}.full`),
    status: view.status,
    statusName: edition.say(`status.${view.status}`),
    category: edition.say(`category.${facts.category}`),
    tag: tagOf(edition, texts),
    scope: scopesOf(edition, view),
    words: newestWords(view, texts) ?? introduction(texts, text),
    summary: body.summary ? text(firstParagraph(body.summary)) : undefined,
    since: edition.language.utc(facts.started ?? facts.detected),
    next: nextUpdate(edition, view),
    required: guidanceOf(edition, view).steps.filter(({ required }) => required),
    advised: guidanceOf(edition, view).steps.filter(({ required }) => !required).length,
  }
}

function changeCard(edition: Edition, view: ChangeView) {
  const texts = edition.texts(view.entry)
  const by = actBy(view)
  return {
    id: view.id,
    link: edition.link(view),
    chip: chipOf(edition, view),
    state: view.state,
    stateName: edition.say(`state.${view.state}`),
    tag: tagOf(edition, texts),
    by: by === undefined ? undefined : { at: edition.language.utc(by), passed: by <= view.now },
    scope: scopesOf(edition, view),
    // Before it begins, what changes counts; from then on, how it goes.
    words: (view.state === 'scheduled' ? undefined : newestWords(view, texts)) ?? introduction(texts, texts.text),
    window: windowOf(edition, view.planned),
    moved: view.moves.length > 0,
  }
}

function introduction({ body }: Texts, text: (words: string) => Text): Text | undefined {
  return body.summary && text(firstParagraph(body.summary))
}

function byLevel(a: IncidentView, b: IncidentView): number {
  return a.entry.facts.severity.level - b.entry.facts.severity.level || (a.updated < b.updated ? 1 : -1)
}

function byTime(a: ChangeView, b: ChangeView): number {
  return (actBy(a) ?? a.planned.start) < (actBy(b) ?? b.planned.start) ? -1 : 1
}
