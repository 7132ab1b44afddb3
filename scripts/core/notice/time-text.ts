import type { Instant } from '../instant.ts'
import { type Holes, say, sayCount, textOf, type Words } from './words.ts'

/** A point in time for a reader: in their zone, and in UTC beside it. */
export function momentText(words: Words, instant: Instant, zone: string): string {
  const local = partsOf(words, instant, zone)
  const utc = partsOf(words, instant, 'UTC')
  if (isUtc(zone)) return say(words, 'time.utc', { time: say(words, 'time.moment', utc) })
  return say(words, 'time.both', {
    local: say(words, 'time.zoned', { time: say(words, 'time.moment', local), zone: zoneName(words, zone) }),
    utc: say(words, 'time.utc', { time: say(words, sameDay(local, utc) ? 'time.clock' : 'time.day_clock', utc) }),
  })
}

/** A day for a reader, as it is called in their zone. */
export function dayText(words: Words, instant: Instant, zone: string): string {
  return say(words, 'time.day', partsOf(words, instant, zone))
}

/**
 * A point in time in few characters, without the year and in one zone, as `29 Mar, 18:30 UTC+1`: readers travel. Without the
 * day, if it is the one of `now`.
 */
export function shortText(words: Words, instant: Instant, zone: string, now?: Instant): string {
  const local = partsOf(words, instant, zone)
  const isToday = now !== undefined && sameDay(local, partsOf(words, now, zone))
  const time = say(words, isToday ? 'time.clock' : 'time.day_clock', local)
  return `${say(words, 'time.utc', { time })}${offsetText(local, instant)}`
}

/** How far a clock is ahead of UTC, as `+1`, `-3:30`, or nothing. */
function offsetText({ year, month, day, hour, minute }: Parts, instant: Instant): string {
  const clock = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
  const minutes = clock / 60_000 - Math.floor(Date.parse(instant) / 60_000)
  if (minutes === 0) return ''
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** From one point in time to another, with its length, in the reader's zone and in UTC. */
export function windowText(
  words: Words,
  window: { readonly from: Instant; readonly to: Instant },
  zone: string,
): string {
  const utc = say(words, 'time.utc', { time: rangeText(words, window, 'UTC', zone) })
  const local = { time: rangeText(words, window, zone), zone: zoneName(words, zone) }
  return say(words, 'time.with_length', {
    window: isUtc(zone) ? utc : say(words, 'time.both', { local: say(words, 'time.zoned', local), utc }),
    length: durationText(words, Date.parse(window.to) - Date.parse(window.from)),
  })
}

/** A length of time in days, hours and minutes; seconds are cut off. */
export function durationText(words: Words, milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000)
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  const parts = [
    days > 0 ? sayCount(words, 'duration.day', days) : '',
    hours > 0 ? say(words, 'duration.hour', { n: hours }) : '',
    rest > 0 ? say(words, 'duration.minute', { n: rest }) : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? textOf(words, 'duration.zero') : parts.join(textOf(words, 'duration.gap'))
}

/** How a language calls a time zone; its IANA name if it has no word for it. */
export function zoneName(words: Words, zone: string): string {
  return words.texts.get(`zone.${zone}`) ?? zone
}

/** True for the zones that are UTC by another name. */
export function isUtc(zone: string): boolean {
  return /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Universal)$/i.test(zone)
}

interface Parts extends Holes {
  readonly year: string
  readonly month: string
  readonly day: string
}

// A reader who is shown UTC in brackets beside their own time needs its date only where it is another one.
function rangeText(words: Words, { from, to }: { from: Instant; to: Instant }, zone: string, beside?: string): string {
  const [start, end] = [partsOf(words, from, zone), partsOf(words, to, zone)]
  const known = beside !== undefined && !isUtc(beside)
  const repeats = known && sameDay(start, partsOf(words, from, beside)) && sameDay(end, partsOf(words, to, beside))
  return say(words, 'time.range', {
    from: say(words, repeats && sameDay(start, end) ? 'time.clock' : known ? 'time.day_clock' : 'time.moment', start),
    to: say(words, sameDay(start, end) ? 'time.clock' : known ? 'time.day_clock' : 'time.moment', end),
  })
}

function sameDay(a: Parts, b: Parts): boolean {
  return a.day === b.day && a.month === b.month && a.year === b.year
}

const formats = new Map<string, readonly [Intl.DateTimeFormat, Intl.DateTimeFormat]>()

function partsOf(words: Words, instant: Instant, zone: string): Parts {
  const [numbers, names] = formatsOf(words.language, zone)
  const date = new Date(instant)
  const holes: Record<string, string> = {}
  for (const { type, value } of numbers.formatToParts(date)) holes[type] = value
  const { year = '', month = '', day = '', hour = '', minute = '' } = holes
  for (const { type, value } of names.formatToParts(date)) holes[type] = value
  return {
    year,
    month,
    day,
    hour: hour.padStart(2, '0'),
    minute: minute.padStart(2, '0'),
    weekday: holes['weekday'] ?? '',
    month_name: holes['month'] ?? '',
  }
}

// Making a format costs a hundred times as much as using it; there are as many as readers have zones and languages.
function formatsOf(language: string, zone: string): readonly [Intl.DateTimeFormat, Intl.DateTimeFormat] {
  const key = `${language} ${zone}`
  const known = formats.get(key)
  if (known) return known
  const base = { timeZone: zone, calendar: 'gregory', numberingSystem: 'latn' } as const
  const made = [
    new Intl.DateTimeFormat('en', {
      ...base,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
    new Intl.DateTimeFormat(language, { ...base, weekday: 'short', month: 'short', day: 'numeric' }),
  ] as const
  formats.set(key, made)
  return made
}
