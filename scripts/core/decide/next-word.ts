import { after, type Instant } from '../instant.ts'
import type { Policy } from '../schema.gen.ts'
import type { IncidentView } from '../view.ts'

/**
 * When customers hear more of an incident at the latest: the time in the file, and where that belongs to a later update, the
 * cadence of the level after the newest word; undefined once it is closed.
 */
export function nextWord(view: IncidentView, policy: Policy): Instant | undefined {
  if (!view.open) return undefined
  const newest = view.updates.at(-1)?.at ?? view.announced
  return view.nextUpdate ?? after(newest, policy.levels[view.entry.facts.severity.level].cadence)
}
