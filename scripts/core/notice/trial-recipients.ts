import type { Catalog, Customer, Place } from '../catalog.ts'
import type { Recipient } from '../deliver/message.ts'
import type { Reason } from '../reason.ts'

/**
 * Recipients who ask the most and the least of a notice: the longest values that the schema allows, every service, every kind of reason;
 * and nothing that may be absent. A notice that can be filled for both can be filled for anybody.
 */
export function trialRecipients({ services }: Catalog, language: string): readonly Recipient[] {
  const uses = [...services].map(([service, { regions }]) => ({ service, regions: [...regions] }))
  const places = uses.flatMap(({ service, regions }) => regions.map((region): Place => `${service}@${region}`))
  const reasons: Reason[] = [
    ...(places.length > 0 ? [{ kind: 'service', path: places.slice(0, 8), effect: 'partial-outage' } as const] : []),
    { kind: 'software', purl: software, versions: '>=1.0.0 <2.0.0', certain: true },
    { kind: 'software', purl: software, versions: '*', certain: false },
    { kind: 'everyone' },
  ]
  const most: Customer = {
    id: 'cus-00000000000000000000000000000000',
    name: long,
    tier: 'trial',
    uses,
    software: [software],
    care_engineer: long,
    contacts: [contactOf(language, { name: long, role: long, time_zone: 'America/Argentina/ComodRivadavia' })],
  }
  const least: Customer = { id: 'cus-0000', name: '_', tier: 'trial', uses: [], contacts: [contactOf(language, {})] }
  return [recipient(most, reasons), recipient(least, [{ kind: 'told' }])]
}

const long = 'W<&"\'{}'.repeat(50).slice(0, 300)
const software = `pkg:deb/debian/${'x'.repeat(200)}@1:5.6.1-1`

function contactOf(language: string, more: Partial<Recipient['contact']>): Recipient['contact'] {
  const email = `${'a'.repeat(64)}@${'b'.repeat(63)}.example`
  return { id: 'con-0000', language, time_zone: 'UTC', channels: { email, sms: '+123456789012345' }, ...more }
}

function recipient(customer: Customer, reasons: readonly Reason[]): Recipient {
  return { customer, contact: customer.contacts[0] as Recipient['contact'], reasons }
}
