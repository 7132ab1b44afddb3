import type { Provider } from '../../core/deliver/message.ts'
import type { Outbox } from '../../core/deliver/outbox.ts'

/** Text messages as JSON files. */
export function smsOutbox(outbox: Outbox): Provider {
  return {
    name: 'outbox',
    channel: 'sms',
    async send(message) {
      if (message.channel !== 'sms') return { outcome: 'rejected', detail: `not a text message: ${message.channel}` }
      const { channel: _, ...rest } = message
      return outbox.put(message, 'json', `${JSON.stringify({ version: 1, ...rest }, null, 2)}\n`)
    },
    reconcile: async (delivery, run) => outbox.ask(delivery, 'json', run),
  }
}
