import { type Customer, isReachable, type Policy } from '../catalog.ts'
import { languageOf } from '../decide/audience.ts'
import type { Instant } from '../instant.ts'
import { channels } from '../plan-row.ts'
import type { AudienceRow } from '../schema.gen.ts'

/** The first line of an audience index; one customer a line follows. */
export interface AudienceHeader {
  readonly type: 'audience'
  readonly version: 1
  /** When the registry was read. */
  readonly at: Instant
}

/** A customer for the audience index: no name, no address, no hash of one, and contacts only as numbers. */
export function audienceRow(customer: Customer, policy: Policy): AudienceRow {
  const { id, tier, uses, software, contacts } = customer
  const counts: Record<string, Record<string, number>> = {}
  for (const contact of contacts) {
    for (const channel of channels) {
      if (!isReachable(customer, contact, channel)) continue
      const language = languageOf(contact, policy)
      const languages = counts[channel] ?? {}
      counts[channel] = { ...languages, [language]: (languages[language] ?? 0) + 1 }
    }
  }
  return { id, tier, uses, ...(software && { software }), contacts: counts }
}
