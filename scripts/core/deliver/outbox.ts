import type { DeliveryIdentity } from './message.ts'
import type { SendResult } from './provider.ts'

/** What the outbox keeps of a channel: the ending of its files. */
export type OutboxEnding = 'eml' | 'json'

/** A folder that takes messages instead of a mail server or an operator; what providers of the kind `outbox` write to. */
export interface Outbox {
  /** Takes a message; a second one of the same delivery stands beside the first, so that a duplicate is seen. */
  readonly put: (of: DeliveryIdentity, ending: OutboxEnding, content: Uint8Array | string) => SendResult
  /** Whether a message of an earlier run was taken: accepted, retry (it never was), or unknown (that run may still be at it). */
  readonly ask: (of: DeliveryIdentity, ending: OutboxEnding, run: string) => SendResult
}
