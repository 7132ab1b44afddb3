import { after, type Instant } from '../core/instant.ts'
import type { View } from '../core/view.ts'
import type { Edition } from './edition.ts'
import type { Link, Time } from './inline.ts'
import { saidOf } from './timeline.ts'

/** A day, or a row of days without news. */
export interface Day {
  readonly from: Time
  readonly to: Time
  readonly news: readonly News[]
}

/** An entry on a day when something was said of it: where it stood at the end of that day. */
export interface News {
  readonly kind: View['kind']
  readonly link: Link
  readonly words: string
}

const shown = 14

/** The last days, newest first; days without news that follow each other are one row. */
export function daysOf(edition: Edition): Day[] {
  const { now } = edition.site
  const days = Array.from({ length: shown }, (_, ago) => after(now, -ago * 86_400_000))
  const news = newsByDate(edition, dateOf(days.at(-1) ?? now))
  const rows: Day[] = []
  for (const at of days) {
    const day = edition.language.day(at)
    const row: Day = { from: day, to: day, news: news.get(dateOf(at)) ?? [] }
    const last = rows.at(-1)
    if (last && last.news.length === 0 && row.news.length === 0) rows[rows.length - 1] = { ...last, from: day }
    else rows.push(row)
  }
  return rows
}

function newsByDate(edition: Edition, first: string): ReadonlyMap<string, readonly News[]> {
  const news = new Map<string, News[]>()
  for (const view of edition.site.views) {
    if (dateOf(view.updated) < first) continue
    const link = edition.link(view)
    // What was said last on a day is where the entry stood at its end.
    const last = new Map(saidOf(edition, view).map(({ at, label }) => [dateOf(at), label]))
    for (const [date, words] of last) news.set(date, [...(news.get(date) ?? []), { kind: view.kind, link, words }])
  }
  return news
}

function dateOf(at: Instant): string {
  return at.slice(0, 10)
}
