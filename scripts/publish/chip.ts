import type { Instant } from '../core/instant.ts'
import type { ChangeView } from '../core/view.ts'
import type { Edition } from './edition.ts'
import type { Inline } from './inline.ts'

/** What a change asks of its readers, in a few words. */
export interface Chip {
  readonly asks: 'required' | 'optional' | 'none'
  readonly words: readonly Inline[]
}

/** The chip of a change: derived from its guidance, never written. */
export function chipOf(edition: Edition, view: ChangeView): Chip {
  const by = actBy(view)
  if (by !== undefined)
    return { asks: 'required', words: edition.language.weave('chip.required', { date: edition.language.day(by) }) }
  const asks = (view.entry.facts.guidance ?? []).length > 0 ? 'optional' : 'none'
  return { asks, words: [edition.say(`chip.${asks}`)] }
}

/** Until when readers must act: the earliest deadline of what is required, else the start of the window. */
export function actBy(view: ChangeView): Instant | undefined {
  const required = (view.entry.facts.guidance ?? []).filter((action) => action.required)
  if (required.length === 0) return undefined
  const deadlines = required.flatMap(({ due }) => due ?? []).sort()
  return deadlines[0] ?? view.planned.start
}
