import type { DeliveryIdentity, Message } from '../core/deliver/message.ts'
import type { Outbox, OutboxEnding } from '../core/deliver/outbox.ts'
import type { Provider } from '../core/deliver/provider.ts'
import { emlOf, unsafePart } from './email/eml.ts'

/** Messages as files: mails that a mail program opens, all others as JSON; one after the other, in the order of the plan. */
export function outboxProvider(outbox: Outbox): Provider {
  return {
    name: 'outbox',
    channel: 'every',
    limits: { concurrency: 1, attempts: 1 },
    idempotent: false,
    async send([first]) {
      if (!first) return { outcome: 'rejected', detail: 'nothing to send' }
      const { message } = first
      const wrong = message.channel === 'email' ? unsafePart(message) : undefined
      if (wrong) return { outcome: 'rejected', detail: `a control character in ${wrong}` }
      return outbox.put(message, endingOf(message), await contentOf(message))
    },
    reconcile: async (delivery) => outbox.ask(delivery, endingOf(delivery), delivery.run),
  }
}

function endingOf({ channel }: DeliveryIdentity): OutboxEnding {
  return channel === 'email' ? 'eml' : 'json'
}

function contentOf(message: Message): Promise<Uint8Array> | string {
  if (message.channel === 'email') return emlOf(message)
  const { channel: _, ...rest } = message
  return `${JSON.stringify({ version: 1, ...rest }, null, 2)}\n`
}
