import { type Catalog, localized } from '../core/catalog.ts'
import type { Entry } from '../core/entry.ts'
import type { Instant } from '../core/instant.ts'
import type { View } from '../core/view.ts'
import type { Link, Text } from './inline.ts'
import type { Language } from './language.ts'
import { remembered } from './remembered.ts'
import { type TextSource, type Texts, textsOf } from './texts.ts'

/** Everything that pages are made of: what is known at `now`, and where the site will stand. */
export interface Site extends TextSource {
  readonly catalog: Catalog
  /** Entries as they may be known at `now`, in the order of their ids. */
  readonly views: readonly View[]
  readonly now: Instant
  /** The path of the site on its host: `/` or `/status/`. */
  readonly base: string
  /** The languages of the policy, the first one first. */
  readonly languages: readonly Language[]
}

/** The site in one language. */
export interface Edition {
  readonly site: Site
  readonly language: Language
  readonly say: Language['say']
  /** The address of a page of this edition within its host. */
  readonly href: (path?: string) => string
  readonly name: (text: string | Readonly<Record<string, string>>) => string
  readonly service: (id: string) => string
  readonly region: (id: string) => string
  readonly texts: <E extends Entry>(entry: E) => Texts<E>
  /** An entry's title and address. */
  readonly link: (view: View) => Link
}

/** The site as readers of one of its languages see it. */
export function editionOf(site: Site, language: Language): Edition {
  const { policy, services } = site.catalog
  const name = (text: string | Readonly<Record<string, string>>): string => localized(text, language.tag, site.written)
  const href = (path = ''): string => site.base + editionPath(site, language.tag) + path
  const spoken = remembered((entry: Entry) => textsOf(entry, language.tag, site))
  const texts = <E extends Entry>(entry: E): Texts<E> => spoken(entry) as Texts<E>
  return {
    site,
    language,
    say: language.say,
    href,
    name,
    service: (id) => name(services.get(id)?.name ?? id),
    region: (id) => name(policy.regions?.find((region) => region.id === id)?.name ?? id),
    texts,
    link: (view) => ({ href: href(entryPath(view)), label: titleOf(texts(view.entry)) }),
  }
}

/** Where an entry's page stands in its edition. */
export function entryPath(view: Pick<View, 'kind' | 'id'>): string {
  return `${view.kind}s/${view.id}/`
}

/** Where an edition stands in the site: the first language at the top, every other one in a folder of its own. */
export function editionPath(site: Pick<Site, 'written'>, tag: string): string {
  return tag === site.written ? '' : `${tag.toLowerCase()}/`
}

function titleOf(texts: Texts): Text {
  return texts.text(texts.facts.title)
}
