import { type Catalog, localized, type Place } from '../catalog.ts'
import { isTold, type Reason } from '../reason.ts'
import { type Line, line } from './line.ts'
import { say, sayCount, sayList, textOf, type Words } from './words.ts'

/** How an effect is spoken of: while it lasts, before it, after it, or when there is none after all. */
export type Tense = 'now' | 'planned' | 'past' | 'void'

/** What naming places needs. */
export interface Names {
  readonly words: Words
  readonly catalog: Catalog
}

/** Why a customer is written to, as sentences that begin with the answer to "Am I affected?". */
export function reasonLines({ words, catalog }: Names, reasons: readonly Reason[], tense: Tense): readonly Line[] {
  const told = isTold(reasons)
  const meant = told ? reasons : reasons.filter((reason) => reason.kind !== 'told')
  const shown = meant.slice(0, MOST_REASONS)
  const spared = tense === 'void' ? [] : shown.filter(isSpared)
  const harmed = shown.filter((reason) => !spared.includes(reason))
  const [first = '', ...others] = [
    ...harmed.map((reason) => reasonText({ words, catalog }, reason, tense)),
    ...(spared.length > 0 ? [sparedText({ words, catalog }, spared)] : []),
  ]
  const verdict = { strong: textOf(words, `notice.affected.${verdictOf(reasons, tense)}`) }
  const rest = meant.length - shown.length
  return [
    line(words, 'notice.affected.line', { verdict, reason: first }),
    ...others.map((text): Line => [text]),
    ...(rest > 0 ? [[sayCount(words, 'notice.affected.more', rest)]] : []),
  ]
}

/** A reason as a sentence. */
export function reasonText({ words, catalog }: Names, reason: Reason, tense: Tense): string {
  if (reason.kind === 'service') return serviceText({ words, catalog }, reason, tense)
  if (reason.kind === 'software') return softwareText(words, reason, tense)
  if (reason.kind === 'told') return textOf(words, 'notice.reason.told')
  return say(words, 'notice.reason.everyone', { brand: brandName({ words, catalog }) })
}

/** A service in a region, by their names. */
export function placeText({ words, catalog }: Names, place: Place): string {
  const [service = '', region = ''] = place.split('@')
  const fallback = catalog.policy.languages[0] ?? words.language
  const named = (text: Parameters<typeof localized>[0]): string => localized(text, words.language, fallback)
  const holes = {
    service: named(catalog.services.get(service)?.name ?? service),
    region: named(catalog.policy.regions?.find((one) => one.id === region)?.name ?? region),
  }
  // a full-width bracket brings its own space
  return say(words, 'place', holes).replaceAll('） ', '）')
}

/** The provider's name. */
export function brandName({ words, catalog }: Names): string {
  return localized(catalog.policy.brand.name, words.language, catalog.policy.languages[0] ?? words.language)
}

/** What a level means, by the policy. */
export function levelMeaning({ words, catalog }: Names, level: 1 | 2 | 3): string {
  return localized(catalog.policy.levels[level].meaning, words.language, catalog.policy.languages[0] ?? words.language)
}

/** A range of versions, such as `>=5.6.0|<5.6.2`, as readers of any language know it: `≥ 5.6.0, < 5.6.2`. */
export function versionsText(words: Words, versions: string): string {
  if (versions.trim() === '*') return textOf(words, 'versions.all')
  return versions
    .split('|')
    .map((part) => part.trim().replace(/^(>=|<=|!=|[<>=])?\s*/, (_, sign: string = '=') => SIGNS[sign] ?? ''))
    .join(textOf(words, 'join'))
}

/** So many reasons are shown; more would not be read, and the page has them all. */
export const MOST_REASONS = 10

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥ ', '<=': '≤ ', '!=': '≠ ', '<': '< ', '>': '> ', '=': '' }

function verdictOf(reasons: readonly Reason[], tense: Tense): string {
  if (tense === 'void') return 'no'
  if (isTold(reasons)) return 'gone'
  const certain = reasons.filter((reason) => reason.kind !== 'told' && !(reason.kind === 'software' && !reason.certain))
  if (certain.length === 0) return 'maybe'
  const harmed = certain.filter((reason) => reason.kind !== 'service' || reason.effect !== 'none')
  if (harmed.length === 0) return 'spared'
  return tense === 'past' && harmed.every((reason) => reason.kind === 'service') ? 'past' : 'yes'
}

function serviceText(names: Names, reason: Reason & { kind: 'service' }, tense: Tense): string {
  const { words } = names
  const [place = '', ...through] = reason.path.map((one) => placeText(names, one))
  if (tense === 'void') return say(words, 'notice.reason.because', { place })
  if (reason.effect === 'none') return sparedText(names, [reason])
  const effect = textOf(words, `notice.${tense}.${reason.effect}`)
  if (through.length === 0) return say(words, 'notice.reason.direct', { place, effect })
  return say(words, 'notice.reason.chain', { place, through: through.join(textOf(words, 'notice.reason.via')), effect })
}

function softwareText(words: Words, reason: Reason & { kind: 'software' }, tense: Tense): string {
  const key = tense === 'void' ? 'software_because' : reason.certain ? 'software' : 'software_maybe'
  return say(words, `notice.reason.${key}`, { package: reason.purl, versions: versionsText(words, reason.versions) })
}

function isSpared(reason: Reason): boolean {
  return reason.kind === 'service' && reason.effect === 'none'
}

// Places that keep working are said in one sentence: nothing differs between them.
function sparedText(names: Names, reasons: readonly Reason[]): string {
  const places = reasons.flatMap((reason) => (reason.kind === 'service' ? reason.path.slice(0, 1) : []))
  const list = sayList(
    names.words,
    places.map((place) => placeText(names, place)),
  )
  return say(names.words, 'notice.reason.spared', { place: list })
}
