/** A point in time as `YYYY-MM-DDTHH:mm:ss.sssZ`: instants of this form compare as strings do. */
export type Instant = string

/** A length of time as written in entries and policy, such as `PT4H` or `P14D`. */
export type Duration = string

/** Brings an ISO 8601 time with a zone into the one form that is compared; undefined if it is none. */
export function toInstant(text: string): Instant | undefined {
  // Clocks on Earth stand between twelve hours behind UTC and fourteen before it.
  if (
    !/^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]0\d:?\d\d|[+-]1[0-2]:?\d\d|\+1[34]:?\d\d)$/.test(
      text,
    )
  )
    return undefined
  const date = new Date(text)
  if (Number.isNaN(date.getTime()) || !isOnCalendar(text)) return undefined
  // an offset can lead out of the four-digit years, where instants would no longer compare as strings do
  const instant = date.toISOString()
  return instant.length === 24 ? instant : undefined
}

// Date takes 30 February for 1 March, and 24:00 for the next day.
function isOnCalendar(text: string): boolean {
  const [year, month, day, hour] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10), text.slice(11, 13)].map(
    Number,
  )
  return Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() && Number(hour) < 24
}

/** The length of a duration in milliseconds. */
export function milliseconds(duration: Duration): number {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration)
  if (!found) throw new RangeError(`not a duration: ${duration}`)
  const [days, hours, minutes] = found.slice(1).map((part) => Number(part ?? 0)) as [number, number, number]
  return ((days * 24 + hours) * 60 + minutes) * 60_000
}

/** The instant that lies a duration (or that many milliseconds) after another; a negative number goes back. */
export function after(instant: Instant, length: Duration | number): Instant {
  const step = typeof length === 'number' ? length : milliseconds(length)
  return new Date(Date.parse(instant) + step).toISOString()
}

/** The milliseconds from one instant to a later one. */
export function between(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from)
}
