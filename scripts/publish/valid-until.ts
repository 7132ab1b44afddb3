import { nextWord } from '../core/decide/next-word.ts'
import { after, type Instant } from '../core/instant.ts'
import type { Policy } from '../core/schema.gen.ts'
import type { View } from '../core/view.ts'

// A site is rebuilt whenever an entry is merged, and at least this often.
const rebuilt = 3_600_000

/**
 * Until when a page that tells of these entries can be believed: the first time at which the clock alone makes it say
 * something else (a promised update, the border of a window, a deadline), but never longer than the time between two
 * builds. An older page may hide whatever was merged since.
 */
export function validUntil(views: readonly View[], policy: Policy, now: Instant): Instant {
  const times = views.filter((view) => view.open).flatMap((view) => borders(view, policy))
  return [after(now, rebuilt), ...times.filter((at) => at > now)].sort()[0] ?? now
}

function borders(view: View, policy: Policy): Instant[] {
  const deadlines = (view.entry.facts.guidance ?? []).flatMap(({ due }) => due ?? [])
  const own = view.kind === 'incident' ? [nextWord(view, policy)] : [view.planned.start, view.planned.end]
  return [...own.filter((at) => at !== undefined), ...deadlines]
}
