import type { Contact } from '../catalog.ts'
import type { Instant } from '../instant.ts'
import type { Outcome } from '../ledger.ts'
import type { Channel } from '../plan-row.ts'
import type { DeliveryIdentity, Message } from './message.ts'

/** How one call ended for all that it carried, with a sentence for people that holds no address. */
export interface SendResult {
  readonly outcome: Outcome
  readonly detail?: string
  /** The provider refuses us, not the message: nothing more is sent through it in this run, and this is tried again in the next. */
  readonly stop?: true
  /** Of `unknown`, from a record: it may say more when it is asked again later. */
  readonly later?: true
  /** Not before so many seconds. */
  readonly retryAfter?: number
}

/** So many calls within so many milliseconds. */
export interface Rate {
  readonly calls: number
  readonly per: number
}

/** What a provider allows; a limit of size or characters that a message passes is a rejection by `send`, before any call. */
export interface Limits {
  /** Calls in flight. */
  readonly concurrency: number
  /** Messages in one call; 1 if absent. */
  readonly batch?: number
  /** How often a message is handed over in one run; 4 if absent. */
  readonly attempts?: number
  /** Of our account. */
  readonly rate?: Rate
  /** To one address, such as a robot or a number. */
  readonly addressRate?: Rate
}

/** A message on its way, with the key by which the ledger knows it: 64 hex digits, which say nothing of the contact. */
export interface Outgoing<M extends Message = Message> {
  readonly message: M
  readonly key: string
}

/** A delivery that was claimed and whose end is not known. */
export interface OpenDelivery extends DeliveryIdentity {
  readonly key: string
  readonly run: string
  /** By the clock: nothing of it was sent before. */
  readonly claimed: Instant
  /** Since when the run can send nothing any more; absent if that is not known. */
  readonly over?: Instant | undefined
  /** The clock at the question. */
  readonly asked: Instant
  /** The contact as the registry has it now. */
  readonly reader: Contact
  /** What would be sent of it today, which is what was sent unless the entry has changed; absent where nobody can fill it. */
  readonly message?: () => Promise<Message | undefined>
}

/** An address that a provider does not write to any more. */
export interface Suppression {
  readonly address: string
  readonly reason: 'bounce' | 'complaint' | 'invalid' | 'unsubscribed'
  readonly since: Instant
}

/** Whether a provider would take something from us. */
export interface Verified {
  readonly works: boolean
  readonly message: string
  readonly help?: string
}

/**
 * Who carries messages of a channel. Effects only; decisions were made before. `send` and `joins` are methods, so that a list can hold
 * providers of every channel: each is only given messages of its own.
 */
export interface Provider<M extends Message = Message> {
  readonly name: string
  /** The outbox carries every one. */
  readonly channel: Channel | 'every'
  readonly limits: Limits
  /** Whether a second sending under the same key is recognised and dropped. */
  readonly idempotent: boolean
  /** Each address is a server of its own: what one of them fails to do says nothing of the others. */
  readonly independent?: true
  /** Whether a message may travel in one call with those that are in it; absent if every message is a call of its own. */
  joins?(batch: readonly M[], next: M): boolean
  /** One call. Never throws for what a provider may do; the result holds for everything in it. */
  send(batch: readonly Outgoing<M>[]): Promise<SendResult>
  /**
   * Asks the provider's record what became of a delivery that an earlier run claimed; absent where there is no record. `retry`: the
   * record is complete for that time, and it is not in it.
   */
  readonly reconcile?: (of: OpenDelivery) => Promise<SendResult>
  /** All addresses that the provider does not write to any more. Throws if it cannot say. */
  readonly suppressions?: () => Promise<readonly Suppression[]>
  /** Asks whether the credentials are good, without telling anybody anything. */
  readonly verify?: () => Promise<Verified>
  /** Lets go of connections, after the last call. */
  readonly close?: () => Promise<void>
}

/** The clock of a process and its patience, passed in. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** From 0 to 1. */
  readonly random: () => number
}

/** What a provider is made with. */
export interface ProviderSetup {
  /** The variables that it declared, of those that are set. */
  readonly settings: Readonly<Record<string, string>>
  readonly clock: Clock
}

/** A provider that can be chosen: what it needs, and how it is made. One object a provider, listed in `channels/providers.ts`. */
export interface ProviderKind<M extends Message = Message> {
  readonly name: string
  readonly channel: Channel
  /** Environment variables with its credentials and settings, and what each is. */
  readonly settings: Readonly<Record<string, { readonly about: string; readonly required: boolean }>>
  /** May throw `Unable` for a setting that has no valid form. */
  readonly open: (setup: ProviderSetup) => Provider<M>
}

/** A provider that cannot be used, and the environment variables that it lacks. */
export interface Absent {
  readonly name: string
  readonly missing: readonly string[]
}

/** Who carries what. */
export interface Providers {
  /** Who carries a channel to a contact. */
  readonly of: (channel: Channel, contact: Contact) => Provider | Absent
  /** Those that can be used. */
  readonly open: readonly Provider[]
  /** Something would leave this machine: then what is sent must have been approved. */
  readonly real: boolean
  readonly close: () => Promise<void>
}
