import type { Policy } from '../catalog.ts'
import type { Entry } from '../entry.ts'
import type { Instant } from '../instant.ts'
import { lifeOf } from './moments.ts'

/** Every time up to `until` at which a moment of one of the entries falls, oldest first. */
export function everyInstant(entries: readonly Entry[], policy: Policy, until: Instant): Instant[] {
  const times = entries.flatMap((entry) => lifeOf(entry, policy).map(({ at }) => at))
  return [...new Set(times)].filter((at) => at <= until).sort()
}
