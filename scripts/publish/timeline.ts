import { momentsOf } from '../core/decide/moments.ts'
import type { Instant } from '../core/instant.ts'
import { momentName } from '../core/notice/moment-name.ts'
import type { View } from '../core/view.ts'
import type { Edition } from './edition.ts'
import type { Html, Inline, Time } from './inline.ts'

/** Something that was said of an entry, with what was corrected in it later. */
export interface TimelineItem {
  /** The id of its moment. */
  readonly anchor: string
  readonly label: string
  /** The number of an update. */
  readonly number: number | undefined
  /** What it says of the entry's state: a status, or the name of the moment. */
  readonly status: string
  readonly at: Time
  readonly text: Html | undefined
  readonly reason: Inline | undefined
  readonly corrections: readonly (readonly Inline[])[]
}

/** All that was said of an entry, newest first. */
export function timelineOf(edition: Edition, view: View): TimelineItem[] {
  const { body, html } = edition.texts(view.entry)
  return saidOf(edition, view)
    .filter(({ correction }) => !correction)
    .map(({ id, at, number, status, label }) => ({
      anchor: id,
      label,
      number,
      status,
      at: edition.language.utc(at),
      text: number === undefined ? undefined : html(body.updates[number]),
      reason: reasonOf(edition, view, id),
      corrections: correctionsOf(edition, view, id),
    }))
    .reverse()
}

/** A moment in words. */
export interface Said {
  readonly id: string
  readonly at: Instant
  readonly number: number | undefined
  readonly status: string
  readonly label: string
  readonly correction: boolean
}

/** The moments of an entry up to now in words, oldest first. A reminder repeats what was said: it is no news. */
export function saidOf(edition: Edition, view: View): Said[] {
  return momentsOf(view, edition.site.catalog.policy).flatMap(({ id, at }): Said[] => {
    const { name, number, correction } = momentName(id)
    if (name === 'reminder') return []
    const update = name === 'update' ? view.updates.find((one) => one.number === number) : undefined
    const label = correction !== undefined ? 'moment.correction' : update ? `status.${update.status}` : `moment.${name}`
    return [
      {
        id,
        at,
        number: update?.number,
        status: update?.status ?? name,
        label: edition.say(label),
        correction: correction !== undefined,
      },
    ]
  })
}

function reasonOf(edition: Edition, view: View, moment: string): Inline | undefined {
  if (view.kind !== 'change') return undefined
  const { facts, text } = edition.texts(view.entry)
  const { name, number = 0 } = momentName(moment)
  const reasons: Readonly<Record<string, string | undefined>> = {
    move: facts.moves?.[number - 1]?.reason,
    cancelled: facts.cancelled?.reason,
    'rolled-back': facts.rolled_back?.reason,
  }
  const reason = reasons[name]
  return reason === undefined ? undefined : text(reason)
}

function correctionsOf(edition: Edition, view: View, moment: string): Inline[][] {
  const { facts, text } = edition.texts(view.entry)
  return (facts.corrections ?? [])
    .filter((correction) => correction.moment === moment && correction.at <= view.now)
    .map(({ at, reason }) =>
      edition.language.weave('timeline.corrected', { time: edition.language.utc(at), reason: text(reason) }),
    )
}
