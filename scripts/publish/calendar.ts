import ical, { ICalEventStatus } from 'ical-generator'
import type { Catalog } from '../core/catalog.ts'
import type { Attachment } from '../core/deliver/message.ts'
import { pageUrl } from '../core/notice/address.ts'
import { brandName } from '../core/notice/reason-text.ts'
import { spokenIn } from '../core/notice/translation.ts'
import { say, textOf, type Words } from '../core/notice/words.ts'
import type { ChangeView } from '../core/view.ts'

/** What a calendar is made of. */
export interface CalendarInput {
  readonly views: readonly ChangeView[]
  readonly words: Words
  readonly catalog: Catalog
}

/** Changes as iCalendar (RFC 5545) in a language: the same changes give the same bytes, whenever it is made. */
export function calendarOf({ views, words, catalog }: CalendarInput): string {
  const brand = brandName({ words, catalog })
  const calendar = ical({
    name: `${brand} · ${textOf(words, 'kinds.change')}`,
    prodId: {
      company: brand,
      product: textOf(words, 'notice.calendar.product'),
      language: words.language.toUpperCase(),
    },
    ttl: 3600,
  })
  for (const view of views) calendar.createEvent(eventOf(view, { words, catalog, brand }))
  return `${calendar.toString()}\r\n`
}

/** A change's calendar entry as a file beside its mail. */
export function calendarAttachment(input: { readonly view: ChangeView } & Omit<CalendarInput, 'views'>): Attachment {
  const { view, words, catalog } = input
  const content = calendarOf({ views: [view], words, catalog })
  return { name: `${view.id}.ics`, type: 'text/calendar; charset=utf-8', content }
}

/** How often what a calendar shows of a change was said anew: announced, moved, started, ended. */
export function sequenceOf(view: ChangeView): number {
  return 1 + view.moves.length + (view.actual.start ? 1 : 0) + (view.ended ? 1 : 0)
}

type Event = Parameters<ReturnType<typeof ical>['createEvent']>[0]

function eventOf(view: ChangeView, { words, catalog, brand }: Omit<CalendarInput, 'views'> & { brand: string }): Event {
  const { policy } = catalog
  const { facts } = spokenIn(view.entry, words.language, policy.languages[0] ?? words.language)
  const url = pageUrl(policy, view, words.language)
  const noticed = facts.noticed ? [say(words, 'notice.calendar.noticed', { text: facts.noticed })] : []
  const updated = new Date(view.updated)
  return {
    id: `${view.id}@${new URL(policy.brand.url).hostname}`,
    sequence: sequenceOf(view),
    stamp: updated,
    lastModified: updated,
    start: new Date(view.planned.start),
    end: new Date(view.planned.end),
    summary: facts.title,
    description: [textOf(words, `state.${view.state}`), ...noticed, url].join('\n'),
    status: view.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    url,
    categories: [{ name: textOf(words, 'kind.change') }, { name: textOf(words, `change.${facts.type}`) }],
    organizer: { name: brand, email: policy.brand.from },
  }
}
