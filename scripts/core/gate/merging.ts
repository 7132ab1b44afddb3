import type { Catalog } from '../catalog.ts'
import { asOf, toldAt } from '../decide/as-of.ts'
import { lifeOf } from '../decide/moments.ts'
import type { Entry } from '../entry.ts'
import type { Instant } from '../instant.ts'
import { entriesOf } from '../read/entries.ts'
import type { Moment, View } from '../view.ts'
import type { GateFacts, Touched, Version } from './facts.ts'

/** Whom a moment is told on merging: everyone concerned, only who is newly concerned, or nobody before its time. */
export type Told = 'audience' | 'newcomers' | 'nobody-yet'

/** What merging does for one entry, as far as the texts of base and head say. */
export interface Merging {
  readonly id: string
  readonly file: string
  readonly entry: Entry
  /** The entry as customers may know it; of a draft, or before its time, as they would know it then. */
  readonly view: View
  /** What is told, and to whom; undefined where nothing is. */
  readonly telling: { readonly moment: Moment; readonly to: Told } | undefined
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
    const known = entry && asOf(entry, now)
    const view = known ?? (entry && laterOf(entry, now))
    if (!entry || !view) return []
    const before = knownBefore(of, policy, now)
    const named = { id: of.id, file: of.file, entry, view, before }
    const life = lifeOf(view.entry, policy)
    const [first] = life
    if (!known) return { ...named, telling: first && { moment: first, to: 'nobody-yet' }, passes: [], next: undefined }
    const old = new Set(before ? lifeOf(before.entry, policy).flatMap(({ id, at }) => (at <= now ? [id] : [])) : [])
    const fresh = life.filter(({ id, at, until }) => at <= now && !old.has(id) && (until ?? now) >= now)
    return {
      ...named,
      telling: tellingOf({ view, before, fresh: fresh.at(-1), newest: life.findLast(({ at }) => at <= now) }),
      passes: fresh.slice(0, -1).map(({ id }) => id),
      next: life.find(({ at }) => at > now),
    }
  })
}

/** A moment that is new is told to all. Without one, an open entry is told to whoever it reaches only now. */
function tellingOf({
  view,
  before,
  fresh,
  newest,
}: Pick<Merging, 'view' | 'before'> & Readonly<Record<'fresh' | 'newest', Moment | undefined>>): Merging['telling'] {
  if (fresh) return { moment: fresh, to: 'audience' }
  const isOther = before !== undefined && reachIn(before.entry) !== reachIn(view.entry)
  return isOther && view.open && newest ? { moment: newest, to: 'newcomers' } : undefined
}

/** What decides whom an entry reaches, and over which channel. */
function reachIn({ facts }: Entry): string {
  return JSON.stringify([facts.affects, facts.guidance, 'severity' in facts ? facts.severity.level : undefined])
}

/** An entry whose time is to come, as it is known then; a draft as if it were announced now. */
function laterOf(entry: Entry, now: Instant): View | undefined {
  const announced = entry.facts.announced ?? now
  const then = { ...entry, facts: { ...entry.facts, announced } } as Entry
  return asOf(then, toldAt(then.facts) ?? now)
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
