import type { Catalog } from '../catalog.ts'
import { channelsOf } from '../decide/audience.ts'
import { reachOf, reasonsFor } from '../decide/reach.ts'
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
  readonly customers: number
  /** How many of them the entry did not reach before, and how many it reached that it does not reach any more. */
  readonly more: number
  readonly less: number
  readonly contacts: number
  /** By tier and channel, how many messages in which language. */
  readonly byTier: ReadonlyMap<string, TierCount>
  readonly messages: ReadonlyMap<string, number>
  /** Why, the most frequent first: how many customers a reason holds for. */
  readonly why: readonly { readonly reason: Reason; readonly customers: number }[]
  /** Customers without an address for any channel that would be used: by their ids. */
  readonly unreachable: readonly string[]
}

/** What customers of one tier get. */
export interface TierCount {
  customers: number
  readonly channels: Map<string, Map<string, number>>
}

/** Counts whom an entry reaches now or was told before. It is what the plan would be, but for what single contacts have declined. */
export function reachedBy({ view, before, entry }: Merging, rows: readonly AudienceRow[], catalog: Catalog): Reached {
  const known = view ?? before?.view
  const now = known && reachOf({ ...known, entry } as View, catalog)
  const then = before && reachOf(before.view, catalog)
  const byTier = new Map<string, TierCount>()
  const messages = new Map<string, number>()
  const reasons = new Map<string, { reason: Reason; customers: number }>()
  const unreachable: string[] = []
  let [customers, more, less, contacts] = [0, 0, 0, 0]
  for (const row of rows) {
    const why = now ? reasonsFor(now, row) : []
    const wasKnown = then !== undefined && reasonsFor(then, row).length > 0
    if (why.length === 0 && !wasKnown) continue
    if (why.length === 0) less += 1
    else if (then && !wasKnown) more += 1
    customers += 1
    for (const reason of why.length > 0 ? why.slice(0, 1) : [{ kind: 'told' } as const]) {
      const key = JSON.stringify(reason)
      reasons.set(key, { reason, customers: (reasons.get(key)?.customers ?? 0) + 1 })
    }
    const channels = known ? channelsOf({ ...known, entry } as View, row.tier, catalog.policy) : []
    const used = channels.filter((channel) => row.contacts[channel])
    if (channels.length > 0 && used.length === 0) unreachable.push(row.id)
    const tier = byTier.get(row.tier) ?? { customers: 0, channels: new Map() }
    byTier.set(row.tier, tier)
    tier.customers += 1
    contacts += Math.max(0, ...used.map((channel) => sum(row.contacts[channel] ?? {})))
    for (const channel of used) {
      const counts = tier.channels.get(channel) ?? new Map<string, number>()
      tier.channels.set(channel, counts)
      for (const [language, number] of Object.entries(row.contacts[channel] ?? {})) {
        counts.set(language, (counts.get(language) ?? 0) + number)
        messages.set(channel, (messages.get(channel) ?? 0) + number)
      }
    }
  }
  return {
    ...{ of: rows.length, customers, more, less, contacts, byTier, messages, unreachable },
    share: rows.length === 0 ? 0 : customers / rows.length,
    tiers: new Set(byTier.keys()),
    why: [...reasons.values()].sort((a, b) => b.customers - a.customers),
  }
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, each) => all + each, 0)
}
