import { expect, it } from 'vitest'
import type { OpenDelivery } from '../../core/deliver/provider.ts'
import { chosenKinds } from '../providers.ts'
import { ledgerCalls } from './ledger.ts'

it('takes a task without a call, and finds every one that was claimed', async () => {
  const clock = { now: () => 0, sleep: async () => {}, random: () => 0 }
  const { send, reconcile, limits } = ledgerCalls.open({ settings: {}, clock })
  expect(await send([])).toEqual({ outcome: 'accepted' })
  expect(await reconcile?.({} as OpenDelivery)).toEqual({ outcome: 'accepted' })
  expect(limits).toEqual({ concurrency: 1 })
  expect(chosenKinds({} as Parameters<typeof chosenKinds>[0])).toEqual([])
})
