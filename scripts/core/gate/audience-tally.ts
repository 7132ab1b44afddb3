import type { Catalog } from '../catalog.ts'
import { channelsOf } from '../decide/audience.ts'
import { type Reach, reachOf, reasonsFor } from '../decide/reach.ts'
import type { Channel } from '../plan-row.ts'
import { compare } from '../problem.ts'
import type { Reason } from '../reason.ts'
import type { AudienceRow } from '../schema.gen.ts'
import type { View } from '../view.ts'
import type { Merging } from './merging.ts'

/** Whom an entry reaches, counted from an audience index. */
export interface Reached {
  /** Which share of all customers it is, between 0 and 1. */
  readonly share: number
  readonly tiers: ReadonlySet<string>
  /** All customers of the index. */
  readonly of: number
  /** Customers whom the entry concerns now or was told to before. */
  readonly customers: number
  /** How many of them the entry did not reach before, and how many it reached that it does not reach any more. */
  readonly more: number
  readonly less: number
  /** The customers to whom a message goes, by their ids. */
  readonly written: readonly string[]
  /** The best contract first. */
  readonly byTier: ReadonlyMap<string, TierCount>
  /** By channel. */
  readonly messages: ReadonlyMap<Channel, number>
  /** Why, the most frequent first: how many customers a reason holds for. */
  readonly why: readonly { readonly reason: Reason; readonly customers: number }[]
  /** Customers without an address for any channel that would be used: by their ids. */
  readonly unreachable: readonly string[]
}

/** What customers of one tier get. */
export interface TierCount {
  readonly customers: number
  /** By channel, how many messages. */
  readonly messages: ReadonlyMap<Channel, number>
  /** By language, how many messages over all channels. */
  readonly languages: ReadonlyMap<string, number>
}

/** Counts whom an entry reaches now or was told before. It is what the plan would be, but for what single contacts have declined. */
export function reachedBy(merging: Merging, rows: readonly AudienceRow[], catalog: Catalog): Reached {
  const listeners = rows.flatMap(listening(merging, catalog))
  const written = listeners.filter(({ gets }) => gets.length > 0)
  const tiers = catalog.policy.tiers.map(({ id }) => id)
  const order = (tier: string): number => tiers.indexOf(tier)
  const present = [...new Set(listeners.map(({ row }) => row.tier))].sort(
    (a, b) => order(a) - order(b) || compare(a, b),
  )
  return {
    share: rows.length === 0 ? 0 : listeners.length / rows.length,
    tiers: new Set(present),
    of: rows.length,
    customers: listeners.length,
    more: listeners.filter(({ isNew }) => isNew).length,
    less: listeners.filter(({ reason }) => reason.kind === 'told').length,
    written: written.map(({ row }) => row.id),
    byTier: new Map(present.map((tier) => [tier, tierCount(listeners.filter(({ row }) => row.tier === tier))])),
    messages: messagesTo(written),
    why: reasonsOf(listeners),
    unreachable: listeners.filter(({ isUnreachable }) => isUnreachable).map(({ row }) => row.id),
  }
}

/** A merging as it is once its audience is known: what reaches nobody new is not told. */
export function settled(merging: Merging, reached: Reached | undefined): Merging {
  const isNobody =
    merging.telling?.to === 'newcomers' && reached?.written.length === 0 && reached.unreachable.length === 0
  return isNobody ? { ...merging, telling: undefined } : merging
}

/** A customer whom an entry concerns. */
interface Listener {
  readonly row: AudienceRow
  readonly reason: Reason
  readonly isNew: boolean
  /** The channels over which it is written to on merging, or will be once the entry may be known. */
  readonly gets: readonly Channel[]
  readonly isUnreachable: boolean
}

/** In reach now, or written to before: one that heard nothing of it by mail is left in peace when it is out of reach again. */
function listening({ view, before, telling }: Merging, catalog: Catalog): (row: AudienceRow) => Listener[] {
  const now = reachOf(view, catalog)
  const then = before && reachOf(before.view, catalog)
  return (row) => {
    const [reason] = reasonsFor(now, row)
    const last = before && then ? channelsFor(row, { view: before.view, reach: then }, catalog) : undefined
    const heard = last !== undefined && last.used.length > 0
    if (!reason && !heard) return []
    const { wanted, used } = channelsTo(row, view, catalog)
    const isTold = telling !== undefined && (telling.to !== 'newcomers' || (reason !== undefined && !heard))
    return [
      {
        row,
        reason: reason ?? { kind: 'told' },
        isNew: reason !== undefined && before !== undefined && last === undefined,
        gets: isTold ? used : [],
        isUnreachable: isTold && wanted.length > 0 && used.length === 0,
      },
    ]
  }
}

interface Channels {
  /** Those that the policy uses, and those of them for which there is an address. */
  readonly wanted: readonly Channel[]
  readonly used: readonly Channel[]
}

/** Undefined for who is not in reach. */
function channelsFor(
  row: AudienceRow,
  { view, reach }: { readonly view: View; readonly reach: Reach },
  catalog: Catalog,
): Channels | undefined {
  return reasonsFor(reach, row).length > 0 ? channelsTo(row, view, catalog) : undefined
}

function channelsTo(row: AudienceRow, view: View, { policy }: Catalog): Channels {
  const wanted = channelsOf(view, row.tier, policy)
  return { wanted, used: wanted.filter((channel) => row.contacts[channel]) }
}

function tierCount(listeners: readonly Listener[]): TierCount {
  const languages = new Map<string, number>()
  for (const { row, gets } of listeners)
    for (const channel of gets)
      for (const [language, number] of Object.entries(row.contacts[channel] ?? {}))
        languages.set(language, (languages.get(language) ?? 0) + number)
  const sorted = [...languages].sort(([a, one], [b, two]) => two - one || compare(a, b))
  return { customers: listeners.length, messages: messagesTo(listeners), languages: new Map(sorted) }
}

function messagesTo(listeners: readonly Listener[]): ReadonlyMap<Channel, number> {
  const counts = new Map<Channel, number>()
  for (const { row, gets } of listeners)
    for (const channel of gets) counts.set(channel, (counts.get(channel) ?? 0) + sum(row.contacts[channel] ?? {}))
  return new Map([...counts].sort(([a], [b]) => compare(a, b)))
}

function reasonsOf(listeners: readonly Listener[]): Reached['why'] {
  const reasons = new Map<string, { readonly reason: Reason; readonly customers: number }>()
  for (const { reason } of listeners) {
    const key = JSON.stringify(reason)
    reasons.set(key, { reason, customers: (reasons.get(key)?.customers ?? 0) + 1 })
  }
  return [...reasons].sort(([a, one], [b, two]) => two.customers - one.customers || compare(a, b)).map(([, why]) => why)
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, each) => all + each, 0)
}
