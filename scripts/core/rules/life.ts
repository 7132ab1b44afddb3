import type { Outline } from '../entry.ts'
import type { Instant } from '../instant.ts'
import type { Incident } from '../schema.gen.ts'

const closing: ReadonlySet<string> = new Set(['resolved', 'merged', 'false-alarm'])

/** True for a status with which an incident ends. */
export function closes(status: string): boolean {
  return closing.has(status)
}

/** When the incident ended, as the file knows it; undefined while it is open. */
export function endOf(outline: Outline): Instant | undefined {
  const last = outline.updates.at(-1)
  return last && closes(last.status) ? last.at : undefined
}

/** When customers last heard of it: the newest update, or the announcement. */
export function newestWord(facts: Incident, outline: Outline): Instant | undefined {
  return outline.updates.at(-1)?.at ?? facts.announced
}

/** A time as it is shown in a message. */
export function shownTime(instant: Instant): string {
  return instant.replace(/(?::00)?\.000Z$/, 'Z')
}
