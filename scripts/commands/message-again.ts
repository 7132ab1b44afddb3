import type { Catalog, Customer } from '../core/catalog.ts'
import type { Content } from '../core/content.ts'
import { asOf } from '../core/decide/as-of.ts'
import { languageOf } from '../core/decide/audience.ts'
import { momentsOf } from '../core/decide/moments.ts'
import { reachOf, reasonsFor } from '../core/decide/reach.ts'
import type { DeliveryIdentity, Message, Prepared } from '../core/deliver/message.ts'
import type { Instant } from '../core/instant.ts'
import type { Preparer } from './preparing.ts'

/** A delivery that was claimed, whose it is, and the time that its run was made for. */
export interface Claimed extends DeliveryIdentity {
  readonly customer: Customer
  readonly claimed: Instant
}

/**
 * Writes a message once more as its run wrote it, to look for it in a provider's record. Undefined where that cannot be done: the
 * entry or its text may have gone since.
 */
export function messagesAgain(
  content: Content,
  catalog: Catalog,
  preparerAt: (now: Instant) => Preparer,
): (of: Claimed) => Promise<Message | undefined> {
  const prepared = new Map<string, Promise<Prepared | string | undefined>>()
  const prepare = async ({ entry: id, moment: name, channel, claimed }: Claimed, language: string) => {
    const view = viewOf(id, claimed)
    const moment = view && momentsOf(view, catalog.policy).find((each) => each.id === name)
    if (!view || !moment) return undefined
    const notice = {
      type: 'notice',
      kind: view.kind,
      entry: id,
      moment: name,
      at: moment.at,
      digest: '',
      source: '',
      passes: [],
    } as const
    return preparerAt(claimed).prepare(notice, language, channel)
  }
  const viewOf = (id: string, now: Instant) => {
    const entry = content.entries.find((each) => each.id === id)
    return entry && asOf(entry, now)
  }
  return async (of) => {
    const contact = of.customer.contacts.find(({ id }) => id === of.contact)
    const view = viewOf(of.entry, of.claimed)
    if (!contact || !view) return undefined
    const language = languageOf(contact, catalog.policy)
    const name = [of.entry, of.moment, language, of.channel, of.claimed].join(' ')
    try {
      const known = prepared.get(name) ?? prepare(of, language)
      prepared.set(name, known)
      const notice = await known
      if (notice === undefined || typeof notice === 'string') return undefined
      const reasons = reasonsFor(reachOf(view, catalog), of.customer)
      return notice.fill({ customer: of.customer, contact, reasons: reasons.length > 0 ? reasons : [{ kind: 'told' }] })
    } catch {
      // a notice that cannot be made any more says nothing of what was sent
      return undefined
    }
  }
}
