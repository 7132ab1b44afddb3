import type { Customer, Policy } from '../catalog.ts'
import type { Channel } from '../plan-row.ts'
import type { Reason } from '../reason.ts'
import type { View } from '../view.ts'

type Contact = Customer['contacts'][number]

/** The channels over which customers of a tier are told of an entry; empty means site, feeds and calendar only. */
export function channelsOf(view: View, tier: string, policy: Policy): readonly Channel[] {
  const { channels } = view.kind === 'incident' ? levelOf(view.entry.facts.severity.level, policy) : policy.changes
  return Object.hasOwn(channels, tier) ? (channels[tier] ?? []) : []
}

/** Whether contacts may decline notices of this entry, or wait for them until their quiet hours are over: never of Level 1. */
export function mayDecline(view: View, policy: Policy): boolean {
  if (view.kind === 'change') return true
  const { level } = view.entry.facts.severity
  return level !== 1 && levelOf(level, policy).unsubscribe !== false
}

/**
 * Whether a contact wants to hear of an entry. A choice of services is asked only where every reason is a service: software that
 * the customer runs, or news of what it was told before, belongs to no service.
 */
export function wants(contact: Contact, view: View, reasons: readonly Reason[]): boolean {
  const { kinds, services } = contact.preferences ?? {}
  if (kinds && !kinds.includes(view.kind)) return false
  if (!services) return true
  return reasons.some(
    (reason) => reason.kind !== 'service' || reason.path.some((at) => services.includes(serviceOf(at))),
  )
}

/** The language of a contact's notices: its own or the nearest that the policy has, else the first one. */
export function languageOf(contact: Contact, policy: Policy): string {
  const known = nearest.get(policy) ?? new Map<string, string>()
  nearest.set(policy, known)
  const found = known.get(contact.language) ?? nearestOf(contact.language, policy)
  if (known.size < 1000) known.set(contact.language, found)
  return found
}

// This runs for every contact, and contacts speak few languages.
const nearest = new WeakMap<Policy, Map<string, string>>()

function nearestOf(wanted: string, policy: Policy): string {
  if (policy.languages.includes(wanted)) return wanted
  const parts = wanted.split('-')
  for (let length = parts.length; length > 0; length--) {
    const prefix = parts.slice(0, length).join('-')
    const found = policy.languages.find((language) => language === prefix || language.startsWith(`${prefix}-`))
    if (found) return found
  }
  return policy.languages[0] ?? 'en'
}

function levelOf(level: 1 | 2 | 3, policy: Policy): Policy['levels']['1'] {
  return policy.levels[`${level}`]
}

function serviceOf(place: string): string {
  return place.slice(0, place.indexOf('@'))
}
