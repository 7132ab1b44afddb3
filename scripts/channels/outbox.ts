import type { Message } from '../core/deliver/message.ts'
import type { Outbox } from '../core/deliver/outbox.ts'
import type { Provider } from '../core/deliver/provider.ts'
import type { Channel } from '../core/plan-row.ts'
import { emlOf, unsafePart } from './email/eml.ts'

/** Messages of a channel as files: mails that a mail program opens, all others as JSON. */
export function outboxProvider(channel: Channel, outbox: Outbox): Provider {
  const ending = channel === 'email' ? 'eml' : 'json'
  return {
    name: 'outbox',
    channel,
    limits: { concurrency: 1 },
    idempotent: false,
    async send([first]) {
      if (!first) return { outcome: 'rejected', detail: 'nothing to send' }
      const { message } = first
      const wrong = message.channel === 'email' ? unsafePart(message) : undefined
      if (wrong) return { outcome: 'rejected', detail: `a control character in ${wrong}` }
      return outbox.put(message, ending, await contentOf(message))
    },
    reconcile: async (delivery) => outbox.ask(delivery, ending, delivery.run),
  }
}

function contentOf(message: Message): Promise<Uint8Array> | string {
  if (message.channel === 'email') return emlOf(message)
  const { channel: _, ...rest } = message
  return `${JSON.stringify({ version: 1, ...rest }, null, 2)}\n`
}
