import type { Provider } from '../core/deliver/message.ts'
import type { Outbox } from '../core/deliver/outbox.ts'
import type { Channel } from '../core/plan-row.ts'
import { emailOutbox } from './email/outbox.ts'
import { smsOutbox } from './sms/outbox.ts'

/** Who carries what: for each channel its provider. */
export type Providers = Readonly<Record<Channel, Provider>>

/** Every channel carried by the outbox: no port, no account, nothing leaves this machine. */
export function outboxProviders(outbox: Outbox): Providers {
  return { email: emailOutbox(outbox), sms: smsOutbox(outbox) }
}
