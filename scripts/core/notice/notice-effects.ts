import type { Customer, Place } from '../catalog.ts'
import type { Reason } from '../reason.ts'
import type { PlannedEffect } from '../schema.gen.ts'
import { downtimeText, effectAt } from './effect-text.ts'
import type { Notice } from './notice-parts.ts'
import { placeText } from './reason-text.ts'
import { durationText } from './time-text.ts'
import { say, sayCount, textOf } from './words.ts'

/** What a change means for one place that a customer uses. */
export interface EffectRow {
  readonly place: string
  /** Which affected place it depends on, and what its SLA allows. */
  readonly note: string
  readonly planned: string
  /** Only in a report. */
  readonly measured?: string
}

/** A customer's own places, planned and measured, and how many more there are than are shown. */
export interface EffectTable {
  readonly rows: readonly EffectRow[]
  readonly more: string
}

/** What a change means for places of a customer; without rows, if it touches none. */
export function effectTable(notice: Notice, pairs: readonly PlacePair[]): EffectTable {
  const shown = pairs.slice(0, MOST)
  const more = pairs.length - shown.length
  return {
    rows: shown.map((pair) => rowOf(notice, pair)),
    more: more > 0 ? sayCount(notice.words, 'notice.table.more', more) : '',
  }
}

/** A place that a customer uses, and the affected one that it depends on or is. */
export interface PlacePair {
  readonly own: Place
  readonly affected: Place
}

/**
 * The places of a customer on which a change has, or had, an effect. Those who were reached otherwise (everyone, or told
 * before) see the places of the change that they use directly.
 */
export function placesOf({ effects }: Notice, customer: Customer, reasons: readonly Reason[]): readonly PlacePair[] {
  if (effects.planned.length === 0 && !effects.measured?.length) return []
  const pairs = reasons.flatMap((reason): PlacePair[] => {
    if (reason.kind !== 'service') return []
    const [own, affected] = [reason.path[0], reason.path.at(-1)]
    return own && affected ? [{ own, affected }] : []
  })
  if (pairs.length > 0) return pairs.filter(({ affected }) => isHarmed(effects, affected))
  return customer.uses
    .flatMap(({ service, regions }) => regions.map((region): Place => `${service}@${region}`))
    .filter((place) => isHarmed(effects, place))
    .map((place) => ({ own: place, affected: place }))
}

const MOST = 15

function rowOf({ words, catalog, effects }: Notice, { own, affected }: PlacePair): EffectRow {
  const through =
    own === affected ? '' : say(words, 'notice.table.through', { place: placeText({ words, catalog }, affected) })
  const sla = catalog.services.get(own.split('@')[0] ?? '')?.sla
  const promise =
    sla === undefined ? '' : say(words, 'notice.table.sla', { percent: `${sla}%`, duration: allowed(words, sla) })
  const { planned, measured } = effects
  return {
    place: placeText({ words, catalog }, own),
    note: [through, promise].filter((part) => part !== '').join(' · '),
    planned: effectText(words, effectAt(planned, affected)),
    ...(measured ? { measured: effectText(words, effectAt(measured, affected)) } : {}),
  }
}

function isHarmed({ planned, measured = [] }: Notice['effects'], place: Place): boolean {
  return [planned, measured].some((effects) => (effectAt(effects, place)?.effect ?? 'none') !== 'none')
}

function effectText(words: Notice['words'], effect: PlannedEffect | undefined): string {
  if (!effect) return textOf(words, 'notice.table.unknown')
  const word = textOf(words, `effect.${effect.effect}`)
  const duration = downtimeText(words, effect)
  return duration ? say(words, 'notice.table.downtime', { effect: word, duration }) : word
}

// An availability of a month is promised; a month is counted as 30 days, as service level agreements do.
function allowed(words: Notice['words'], sla: number): string {
  return durationText(words, (1 - sla / 100) * 30 * 24 * 3_600_000 + 500)
}
