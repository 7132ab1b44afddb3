import { after } from '../core/instant.ts'
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
  const rows: Day[] = []
  for (let ago = 0; ago < shown; ago++) {
    const at = after(edition.site.now, -ago * 86_400_000)
    const day: Day = {
      from: edition.language.day(at),
      to: edition.language.day(at),
      news: newsOf(edition, at.slice(0, 10)),
    }
    const last = rows.at(-1)
    if (last && last.news.length === 0 && day.news.length === 0) rows[rows.length - 1] = { ...last, from: day.from }
    else rows.push(day)
  }
  return rows
}

function newsOf(edition: Edition, date: string): News[] {
  return edition.site.views.flatMap((view) => {
    const said = saidOf(edition, view)
      .filter(({ at }) => at.startsWith(date))
      .at(-1)
    return said ? [{ kind: view.kind, link: edition.link(view), words: said.label }] : []
  })
}
