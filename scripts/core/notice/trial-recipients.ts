import type { Customer, Place } from '../catalog.ts'
import type { Recipient } from '../deliver/message.ts'
import { longestPackageUrl } from '../package-url.ts'
import type { Reason } from '../reason.ts'
import type { Notice } from './notice-parts.ts'
import { MOST_REASONS } from './reason-text.ts'

/**
 * The readers who ask the most of a notice (every action, the longest values that the schema allows, as many reasons as are shown;
 * then a reason of every kind) and the one who asks the least (nothing that may be absent). A notice that can be filled for them can
 * be filled for anybody; they are tried before anything is claimed, so that a notice that cannot be filled claims nothing.
 */
export function trialRecipients(notice: Notice): readonly [longest: Recipient, ...others: Recipient[]] {
  const { language } = notice.words
  const { services } = notice.catalog
  const uses = [...services.values()].map(({ id, regions }) => ({ service: id, regions: [...regions] }))
  const places = uses.flatMap(({ service, regions }) => regions.map((region): Place => `${service}@${region}`))
  const most: Customer = {
    id: `cus-${'x'.repeat(32)}`,
    name: LONG,
    tier: notice.catalog.policy.tiers.at(-1)?.id ?? '',
    uses,
    software: notice.actions.flatMap(({ action }) => action.for?.software ?? []),
    care_engineer: LONG,
    contacts: [contactOf(language, { id: `con-${'x'.repeat(32)}`, name: LONG, role: LONG, time_zone: LONG_ZONE })],
  }
  const least: Customer = { id: 'cus-0000', name: 'x', tier: 'trial', uses: [], contacts: [contactOf(language)] }
  const [service, software] = [serviceReasons(places), softwareReasons()]
  return [
    recipient(most, [...service, ...software]),
    recipient(most, [...service.slice(0, 1), ...software.slice(0, 2), { kind: 'everyone' }]),
    recipient(least, [{ kind: 'told' }]),
  ]
}

// Escaping makes an ampersand five times as long: nothing that the schema allows, or that is shown of an inventory, becomes longer.
const LONG = '&'.repeat(longestPackageUrl)
const LONG_ZONE = 'America/Argentina/ComodRivadavia'

function serviceReasons(places: readonly Place[]): readonly Reason[] {
  return places.slice(0, MOST_REASONS).map((place) => ({
    kind: 'service',
    path: [place, ...places.slice(0, 4)],
    effect: 'partial-outage',
  }))
}

function softwareReasons(): readonly Reason[] {
  return Array.from({ length: MOST_REASONS }, (_, index) => ({
    kind: 'software',
    purl: LONG,
    versions: '>=1.0.0|<2.0.0',
    certain: index === 0,
  }))
}

function contactOf(language: string, more: Partial<Recipient['contact']> = {}): Recipient['contact'] {
  const email = `${'a'.repeat(64)}@${'b'.repeat(63)}.example`
  const webhook = `https://${'a'.repeat(985)}.example`
  const number = '+123456789012345'
  const chat = { platform: 'slack', url: `https://hooks.slack.com/services/${'x'.repeat(968)}` } as const
  const channels = { email, sms: number, voice: number, paging: 'x'.repeat(32), chat, webhook }
  return { id: 'con-0000', language, time_zone: 'UTC', channels, ...more }
}

function recipient(customer: Customer, reasons: readonly Reason[]): Recipient {
  return { customer, contact: customer.contacts[0] as Recipient['contact'], reasons }
}
