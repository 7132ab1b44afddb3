import type { Place } from '../catalog.ts'
import { milliseconds } from '../instant.ts'
import type { PlannedEffect } from '../schema.gen.ts'
import { durationText } from './time-text.ts'
import type { Words } from './words.ts'

/** What was planned or measured for a place. */
export function effectAt(effects: readonly PlannedEffect[], place: Place | undefined): PlannedEffect | undefined {
  const [service, region = ''] = (place ?? '').split('@')
  return effects.find((effect) => effect.service === service && effect.regions.includes(region))
}

/** For how long a service is unavailable; undefined if that is not stated, or not at all. */
export function downtimeText(words: Words, effect: PlannedEffect | undefined): string | undefined {
  const length = effect?.downtime === undefined ? 0 : milliseconds(effect.downtime)
  return length === 0 ? undefined : durationText(words, length)
}
