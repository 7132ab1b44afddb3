import type { Contact } from '../catalog.ts'
import type { Instant } from '../instant.ts'

/** Whether a contact wants to be left alone now, by the clock of its own zone; from 22:00 until 07:00 goes over midnight. */
export function isQuiet({ preferences, time_zone }: Contact, now: Instant): boolean {
  const hours = preferences?.quiet_hours
  if (!hours) return false
  const clock = clockOf(now, time_zone)
  return hours.from <= hours.until
    ? clock >= hours.from && clock < hours.until
    : clock >= hours.from || clock < hours.until
}

function clockOf(now: Instant, zone: string): string {
  const known =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
  if (formats.size < 1000) formats.set(zone, known)
  return known.format(new Date(now))
}

// Making a format takes longer than asking a thousand contacts.
const formats = new Map<string, Intl.DateTimeFormat>()
