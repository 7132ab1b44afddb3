import type { Place } from '../catalog.ts'
import type { Recipient } from '../deliver/message.ts'
import type { Reason } from '../reason.ts'
import type { Notice } from './notice-parts.ts'
import { MOST_REASONS } from './reason-text.ts'

/**
 * The reader whose notice is longest: every action, the longest names that the schema allows, and as many reasons as are
 * shown. Filled before anything is claimed, so that a notice that cannot be filled claims nothing.
 */
export function longestRecipient(notice: Notice): Recipient {
  const { services, policy } = notice.catalog
  const uses = [...services.values()].map(({ id, regions }) => ({ service: id, regions: [...regions] }))
  const places = uses.flatMap(({ service, regions }) => regions.map((region): Place => `${service}@${region}`))
  const software = notice.actions.flatMap(({ action }) => action.for?.software ?? [])
  const contact = {
    id: `con-${'x'.repeat(32)}`,
    name: LONG,
    language: notice.words.language,
    time_zone: LONG_ZONE,
    channels: { email: `x@${'x'.repeat(60)}.example.com`, sms: '+999999999999999' },
  }
  const tier = policy.tiers.at(-1)?.id ?? ''
  return {
    contact,
    customer: {
      id: `cus-${'x'.repeat(32)}`,
      name: LONG,
      tier,
      uses,
      software,
      care_engineer: LONG,
      contacts: [contact],
    },
    reasons: [...serviceReasons(places), ...softwareReasons()],
  }
}

// Escaping makes an ampersand five times as long: nothing that the schema allows becomes longer.
const LONG = '&'.repeat(300)
const LONG_ZONE = 'America/Argentina/ComodRivadavia'

function serviceReasons(places: readonly Place[]): readonly Reason[] {
  return places.slice(0, MOST_REASONS).map((place) => ({
    kind: 'service',
    path: [place, ...places.slice(0, 4)],
    effect: 'partial-outage',
  }))
}

function softwareReasons(): readonly Reason[] {
  return Array.from({ length: MOST_REASONS }, () => ({
    kind: 'software',
    purl: `pkg:generic/${'x'.repeat(280)}`,
    versions: '>=1.0.0|<2.0.0',
    certain: false,
  }))
}
