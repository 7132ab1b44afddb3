import type { CallMessage } from '../../core/deliver/message.ts'
import type { ProviderKind } from '../../core/deliver/provider.ts'

/** Calls by people: the claim in the ledger is the task, so that nothing is left to be sent, and nothing can be lost. */
export const ledgerCalls: ProviderKind<CallMessage> = {
  name: 'ledger',
  channel: 'call',
  settings: {},
  open: () => ({
    name: 'ledger',
    channel: 'call',
    limits: { concurrency: 1 },
    idempotent: true,
    send: async () => ({ outcome: 'accepted' }),
    reconcile: async () => ({ outcome: 'accepted' }),
  }),
}
