import type { Channel } from './plan-row.ts'
import type { Customer, Policy, Service } from './schema.gen.ts'

/** What decisions need besides the entries: the services by id and the policy. Customers are streamed, never held. */
export interface Catalog {
  readonly services: ReadonlyMap<string, Service>
  readonly policy: Policy
}

/** A person or robot of a customer. */
export type Contact = Customer['contacts'][number]

/** Whether a contact is reached over a channel. One contact of a customer is called: the first with a number, else the first. */
export function isReachable({ contacts }: Pick<Customer, 'contacts'>, contact: Contact, channel: Channel): boolean {
  if (channel !== 'call') return contact.channels[channel] !== undefined
  return contact === (contacts.find(({ channels: { voice, sms } }) => voice ?? sms) ?? contacts[0])
}

/** The address of a contact on a channel, as the registry has it; of a robot its URL. Empty where there is none. */
export function addressOf({ channels }: Contact, channel: Channel): string {
  const address = channel === 'call' ? undefined : channels[channel]
  return typeof address === 'string' ? address : (address?.url ?? '')
}

/**
 * Who carries a channel, by the policy. Once anything leaves this machine a channel must be named to go to the outbox: undefined means
 * that nobody carries it, which is an oversight.
 */
export function carrierOf(channel: Channel, { providers = {} }: Pick<Policy, 'providers'>): string | undefined {
  const isReal = Object.values(providers).some((name) => name !== 'outbox')
  if (channel === 'call') return isReal ? 'ledger' : 'outbox'
  return providers[channel] ?? (isReal ? undefined : 'outbox')
}

export type { Customer, Policy, Service } from './schema.gen.ts'

/** What a customer has that an entry may concern. */
export type Usage = Pick<Customer, 'uses' | 'software'>

/** Customers in the order of the registry, some at a time as they are read: a step of a stream costs as much as a customer. */
export type CustomerStream = AsyncIterable<readonly Customer[]>

/** A service in a region, written `service@region`: a node of the dependency graph. */
export type Place = `${string}@${string}`

/** A text in a language; falls back to the policy's first language. */
export function localized(text: string | Readonly<Record<string, string>>, language: string, fallback: string): string {
  if (typeof text === 'string') return text
  return text[language] ?? text[fallback] ?? Object.values(text)[0] ?? ''
}
