import type { Catalog } from '../catalog.ts'
import { asOf } from '../decide/as-of.ts'
import { lifeOf } from '../decide/moments.ts'
import type { Entry } from '../entry.ts'
import type { Instant } from '../instant.ts'
import { entriesOf } from '../read/entries.ts'
import type { Moment, View } from '../view.ts'
import type { GateFacts, Touched, Version } from './facts.ts'

/** What merging does for one entry, as far as the texts of base and head say. */
export interface Merging {
  readonly id: string
  readonly entry: Entry
  /** Undefined while nobody may know of it: a draft, an embargo, a time to come. */
  readonly view: View | undefined
  /** What is told on merging: the newest moment that the base does not have. */
  readonly moment: Moment | undefined
  /** Older moments that are new as well, and that nobody is told of, because a newer one is. */
  readonly passes: readonly string[]
  /** What the clock tells next, if nothing is written until then. */
  readonly next: Moment | undefined
  /** The entry as customers know it, with what they were told last. */
  readonly before: { readonly entry: Entry; readonly view: View; readonly moment: Moment } | undefined
}

/** What merging does, entry by entry; nothing is said of what cannot be read. */
export function mergingOf({ touched, policy, now }: Pick<GateFacts, 'touched' | 'policy' | 'now'>): Merging[] {
  return touched.flatMap((of) => {
    const entry = entryOf(of, of.head)
    if (!entry) return []
    const before = knownBefore(of, policy, now)
    const known = new Set(before ? lifeOf(before.entry, policy).flatMap(({ id, at }) => (at <= now ? [id] : [])) : [])
    const view = asOf(entry, now)
    const life = lifeOf(entry, policy)
    const fresh = view ? life.filter(({ id, at, until }) => at <= now && !known.has(id) && (until ?? now) >= now) : []
    return {
      id: of.id,
      entry,
      view,
      moment: fresh.at(-1),
      passes: fresh.slice(0, -1).map(({ id }) => id),
      next: life.find(({ at }) => at > now),
      before,
    }
  })
}

function knownBefore(of: Touched, policy: Pick<Catalog['policy'], 'changes'>, now: Instant): Merging['before'] {
  const entry = entryOf(of, of.base)
  const view = entry && asOf(entry, now)
  const moment = entry && lifeOf(entry, policy).findLast(({ at }) => at <= now)
  return view && moment ? { entry, view, moment } : undefined
}

function entryOf({ id }: Touched, version: Version | undefined): Entry | undefined {
  if (!version) return undefined
  const { original, translations } = version
  return entriesOf({ originals: new Map([[id, original]]), translations }, new Set())[0]
}
