import type { PlaceState } from '../core/decide/places.ts'
import type { View } from '../core/view.ts'
import { accents } from './accent.ts'
import { type ChangePage, changePage } from './change-page.ts'
import { type Edition, editionOf, editionPath, entryPath, type Site } from './edition.ts'
import { type HomePage, homePage } from './home.ts'
import { firstParagraph, type IncidentPage, incidentPage } from './incident-page.ts'
import type { Inline, Text, Time } from './inline.ts'
import type { Language } from './language.ts'
import { validUntil } from './valid-until.ts'

/** A page of the site: its frame, and what it says. */
export interface Page {
  /** Where it stands below the base, such as `zh-cn/incidents/INC-2024-0001/`; it ends with a slash or is empty. */
  readonly path: string
  readonly language: Language
  readonly title: Text
  readonly description: Text
  readonly brand: Brand
  /** The address of the first page in this language. */
  readonly home: string
  /** This page in every language of the site: on its host, and as the absolute address that search engines want. */
  readonly editions: readonly Translated[]
  /** The state that colours the page's head and its icon. */
  readonly mood: PlaceState
  readonly asOf: Time
  /** Until when the page can be believed; a page about what is over has no such time. */
  readonly stale: { readonly until: string; readonly words: readonly Inline[] } | undefined
  readonly content: HomePage | IncidentPage | ChangePage | MissingPage
}

/** How the provider looks. */
export interface Brand {
  readonly name: string
  readonly support: string
  readonly accent: { readonly light: string; readonly dark: string }
}

/** A page in one of the languages. */
export interface Translated {
  readonly tag: string
  readonly name: string
  readonly href: string
  readonly absolute: string
  readonly current: boolean
}

/** The page for addresses that do not exist; a host has one for all, so it speaks every language. */
export interface MissingPage {
  readonly kind: 'missing'
  readonly languages: readonly { readonly language: Language; readonly home: string }[]
}

/** Every page of the site in every language. */
export function sitePages(site: Site): Page[] {
  return site.languages.flatMap((language) => {
    const edition = editionOf(site, language)
    return [homeOf(edition), ...site.views.map((view) => entryOf(edition, view))]
  })
}

/** The page that a host shows for an address that does not exist. */
export function missingPage(site: Site): Page {
  const editions = site.languages.map((language) => editionOf(site, language))
  const [first] = editions
  if (!first) throw new RangeError('a site needs a language')
  const home = frame(first, '', { text: first.say('missing.title') })
  return {
    ...home,
    path: '404',
    // It has no other edition: readers get the first page of their language instead.
    editions: home.editions.map((edition) => ({ ...edition, current: false })),
    description: { text: first.say('missing.text') },
    mood: 'operational',
    stale: undefined,
    content: { kind: 'missing', languages: editions.map(({ language, href }) => ({ language, home: href() })) },
  }
}

function homeOf(edition: Edition): Page {
  const content = homePage(edition)
  const { brand } = frame(edition, '', { text: '' })
  return {
    ...frame(edition, '', { text: content.banner.sentence }),
    description: { text: edition.say('home.description', { brand: brand.name }) },
    mood: content.banner.state,
    stale: staleOf(edition, edition.site.views),
    content,
  }
}

function entryOf(edition: Edition, view: View): Page {
  const content = view.kind === 'incident' ? incidentPage(edition, view) : changePage(edition, view)
  const { body, text } = edition.texts(view.entry)
  return {
    ...frame(edition, entryPath(view), content.title),
    description: body.summary ? text(shortened(firstParagraph(body.summary))) : content.title,
    mood: moodOf(view),
    stale: view.open ? staleOf(edition, [view]) : undefined,
    content,
  }
}

type Frame = Pick<Page, 'path' | 'language' | 'title' | 'brand' | 'home' | 'editions' | 'asOf'>

function frame(edition: Edition, path: string, title: Text): Frame {
  const { site, language } = edition
  const { brand } = site.catalog.policy
  return {
    path: editionPath(site, language.tag) + path,
    language,
    title,
    brand: { name: edition.name(brand.name), support: brand.support, accent: accents(brand.color ?? '#2a5db0') },
    home: edition.href(),
    asOf: language.utc(site.now),
    editions: site.languages.map(({ tag, name }) => ({
      tag,
      name,
      href: site.base + editionPath(site, tag) + path,
      absolute: `${brand.url}/${editionPath(site, tag)}${path}`,
      current: tag === language.tag,
    })),
  }
}

function staleOf(edition: Edition, views: readonly View[]): Page['stale'] {
  const until = validUntil(views, edition.site.catalog.policy, edition.site.now)
  return { until, words: edition.language.weave('page.stale', { time: edition.language.utc(until) }) }
}

function moodOf(view: View): PlaceState {
  if (view.kind === 'change') return view.open ? 'maintenance' : view.state === 'completed' ? 'operational' : 'at-risk'
  if (!view.open) return 'operational'
  const effects = (view.entry.facts.affects.services ?? []).map(({ effect }) => effect)
  return (['outage', 'partial-outage', 'degraded'] as const).find((effect) => effects.includes(effect)) ?? 'at-risk'
}

// Search engines show about so many characters.
function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159).replace(/\s+\S*$/, '')}…`
}
