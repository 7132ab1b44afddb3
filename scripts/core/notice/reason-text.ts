import { type Catalog, localized, type Place } from '../catalog.ts'
import type { Instant } from '../instant.ts'
import { isTold, type Reason } from '../reason.ts'
import type { PlannedEffect } from '../schema.gen.ts'
import { downtimeText, effectAt } from './effect-text.ts'
import { type Line, line } from './line.ts'
import type { Effects } from './notice-parts.ts'
import { say, sayCount, sayList, textOf, type Words } from './words.ts'

/**
 * How an effect is spoken of: while it lasts, before it, while it may happen, as it had been planned, as it was measured, after
 * it, or when there is none after all.
 */
export type Tense = 'now' | 'planned' | 'running' | 'meant' | 'measured' | 'past' | 'void'

/** What naming places needs. */
export interface Names {
  readonly words: Words
  readonly catalog: Catalog
}

/** What speaking of effects needs besides: how, for how long, and until when. */
export interface Telling extends Names {
  readonly tense: Tense
  readonly effects: Effects
  /** The planned end of a change that is running. */
  readonly until?: Instant
}

/** Why a customer is written to, as sentences that begin with the answer to "Am I affected?". */
export function reasonLines(telling: Telling, reasons: readonly Reason[]): readonly Line[] {
  const { words } = telling
  const told = isTold(reasons)
  const meant = told ? reasons : reasons.filter((reason) => reason.kind !== 'told')
  const shown = meant.slice(0, MOST_REASONS)
  const joined = shown.filter((reason) => isJoined(telling, reason))
  // what was measured to have no effect needs no sentence of its own
  const single = shown.filter((reason) => !joined.includes(reason) && !isUnharmed(telling, reason))
  const [first, ...others] = [
    ...single.map((reason) => reasonLine(telling, reason)),
    ...(joined.length > 0 ? [[joinedText(telling, joined)]] : []),
  ]
  const verdict = { strong: textOf(words, `notice.affected.${verdictOf(telling, reasons)}`) }
  const rest = meant.length - shown.length
  return [
    first ? line(words, 'notice.affected.line', { verdict, reason: first }) : [verdict],
    ...others,
    ...(rest > 0 ? [[sayCount(words, 'notice.affected.more', rest)]] : []),
  ]
}

function reasonLine(telling: Telling, reason: Reason): Line {
  const { words, tense } = telling
  if (reason.kind === 'service') return serviceLine(telling, reason)
  if (reason.kind === 'software') return [softwareText(words, reason, tense)]
  if (reason.kind === 'told') return [textOf(words, 'notice.reason.told')]
  return [say(words, 'notice.reason.everyone', { brand: brandName(telling) })]
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
  return say(words, 'place', holes)
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

/** The answer to "Am I affected?" in a word. */
export type Verdict = 'yes' | 'maybe' | 'spared' | 'past' | 'perhaps' | 'unharmed' | 'gone' | 'no'

/** Whether a customer is affected. */
export function verdictOf(telling: Telling, reasons: readonly Reason[]): Verdict {
  const { tense } = telling
  if (tense === 'void') return 'no'
  if (isTold(reasons)) return 'gone'
  const certain = reasons.filter((reason) => reason.kind !== 'told' && !(reason.kind === 'software' && !reason.certain))
  if (certain.length === 0) return 'maybe'
  const harmed = certain.filter((reason) => reason.kind !== 'service' || isWeighed(telling, reason))
  if (harmed.length === 0) return 'spared'
  const services = harmed.flatMap((reason) => (reason.kind === 'service' ? [reason] : []))
  if (services.length < harmed.length) return 'yes'
  return VERDICTS[tense] ?? measuredVerdict(telling, services)
}

/** What a tense says of services; what was measured decides by itself. */
const VERDICTS: Readonly<Partial<Record<Tense, Verdict>>> = {
  now: 'yes',
  planned: 'yes',
  running: 'yes',
  meant: 'perhaps',
  past: 'past',
}

function measuredVerdict(telling: Telling, reasons: readonly ServiceReason[]): Verdict {
  const measured = reasons.map((reason) => measuredOf(telling, reason))
  if (measured.some((found) => found !== undefined && found.effect !== 'none')) return 'past'
  return measured.every((found) => found !== undefined) ? 'unharmed' : 'perhaps'
}

type ServiceReason = Reason & { kind: 'service' }

function serviceLine(telling: Telling, reason: ServiceReason): Line {
  const { words } = telling
  const [place = '', ...through] = reason.path.map((one) => placeText(telling, one))
  const effect = effectLine(telling, reason)
  if (through.length === 0) return line(words, 'notice.reason.direct', { place, effect })
  return line(words, 'notice.reason.chain', {
    place,
    through: through.join(textOf(words, 'notice.reason.via')),
    effect,
  })
}

/** `may be unavailable until …, for up to 10 min` */
function effectLine(telling: Telling, reason: ServiceReason): Line {
  const { words, tense, until, effects } = telling
  const planned = effectAt(effects.planned, reason.path.at(-1))
  const measured = measuredOf(telling, reason)
  if (tense === 'measured' && measured) return measuredLine(words, measured, planned)
  const spoken: Line = [textOf(words, `notice.${tense === 'measured' ? 'meant' : tense}.${reason.effect}`)]
  if (tense !== 'running' && tense !== 'meant' && tense !== 'measured') return spoken
  const bounded = until ? line(words, 'notice.effect.until', { effect: spoken, when: { at: until } }) : spoken
  const duration = downtimeText(words, planned)
  return duration ? line(words, 'notice.effect.for', { effect: bounded, duration }) : bounded
}

function measuredLine(words: Words, measured: PlannedEffect, planned: PlannedEffect | undefined): Line {
  const effect = textOf(words, `notice.past.${measured.effect}`)
  const duration = downtimeText(words, measured)
  if (!duration) return [effect]
  const before = downtimeText(words, planned)
  return before
    ? line(words, 'notice.effect.measured_planned', { effect, duration, planned: before })
    : line(words, 'notice.effect.measured', { effect, duration })
}

function measuredOf({ effects }: Telling, reason: ServiceReason): PlannedEffect | undefined {
  return effectAt(effects.measured ?? [], reason.path.at(-1))
}

function softwareText(words: Words, reason: Reason & { kind: 'software' }, tense: Tense): string {
  const key = tense === 'void' ? 'software_because' : reason.certain ? 'software' : 'software_maybe'
  return say(words, `notice.reason.${key}`, { package: reason.purl, versions: versionsText(words, reason.versions) })
}

// Places of which nothing different is said stand in one sentence: those that keep working, and those of what will not be.
function isJoined(telling: Telling, reason: Reason): boolean {
  return reason.kind === 'service' && (telling.tense === 'void' || !isWeighed(telling, reason))
}

// A measure counts more than the plan: what was to keep working may have been harmed.
function isWeighed(telling: Telling, reason: ServiceReason): boolean {
  return reason.effect !== 'none' || (telling.tense === 'measured' && measuredOf(telling, reason) !== undefined)
}

function isUnharmed(telling: Telling, reason: Reason): boolean {
  return telling.tense === 'measured' && reason.kind === 'service' && measuredOf(telling, reason)?.effect === 'none'
}

function joinedText(telling: Telling, reasons: readonly Reason[]): string {
  const places = reasons.flatMap((reason) => (reason.kind === 'service' ? reason.path.slice(0, 1) : []))
  const list = sayList(
    telling.words,
    places.map((place) => placeText(telling, place)),
  )
  return say(telling.words, `notice.reason.${telling.tense === 'void' ? 'because' : 'spared'}`, { place: list })
}
