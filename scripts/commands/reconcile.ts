import { parseClaims } from '../core/deliver/ledger-state.ts'
import type { Exception, Tally } from '../core/deliver/report.ts'
import { openMessage } from '../core/deliver/survey.ts'
import { deliveryKey, type Outcome } from '../core/ledger.ts'
import type { Settled } from '../io/ledger/open.ts'
import type { TreeFile } from '../io/ledger/reader.ts'
import type { DeliveryRun } from './run-delivery.ts'

/** A claim that no run settled, and what the provider's record says of its deliveries. */
interface Open {
  readonly file: TreeFile
  readonly keys: readonly string[]
  readonly ends: Map<string, Outcome>
}

/**
 * Asks the providers what became of claims that earlier runs left open, and settles those that are known. A claim whose
 * run may still be at work stays open. A delivery whose contact has left the registry cannot be asked for: a person decides.
 * Returns why the keys that stay open do.
 */
export async function reconcile(given: DeliveryRun, tally: Tally): Promise<ReadonlyMap<string, string>> {
  const { ledger, outbox, run, now } = given
  const open = openClaims(given)
  const details = new Map<string, string>()
  if (open.length === 0) return details
  await askProviders(given, open, details)
  const settled: Settled[] = []
  for (const { file, keys, ends } of open) {
    if (ends.size === 0 || [...ends.values()].includes('unknown')) continue
    const settlements = keys.map((key) => ({ key, outcome: ends.get(key) ?? ('unknown' as const) }))
    settled.push({ ...file, settlements })
    tally.count('reconciled', ends.size)
    for (const { key, outcome } of settlements) if (outcome === 'unknown') tally.note(gone(file, key))
    tally.count('unknown', keys.length - ends.size)
  }
  await ledger.settle({ run, now }, settled)
  const left = new Set(ledger.unsettled().map((file) => file.run))
  for (const { file } of open) if (!left.has(file.run)) outbox.forget(file.run)
  return details
}

function openClaims({ ledger }: DeliveryRun): Open[] {
  const files = ledger.unsettled()
  const texts = ledger.read(files)
  const reader = ledger.reader()
  return files.flatMap((file) => {
    // a person may have decided about some of them
    const state = reader.moment(file.entry, file.moment)?.keys
    const { claims } = parseClaims(texts.get(file.blob) ?? '', file.path)
    const keys = claims.map(({ key }) => key).filter((key) => state?.get(key) === 'claimed')
    return keys.length > 0 ? [{ file, keys, ends: new Map() }] : []
  })
}

async function askProviders(
  { ledger, providers, customers }: DeliveryRun,
  open: readonly Open[],
  details: Map<string, string>,
): Promise<void> {
  const wanted = new Map(open.flatMap((each) => each.keys.map((key) => [key, each] as const)))
  const moments = new Map(open.map(({ file: { entry, moment } }) => [`${entry} ${moment}`, { entry, moment }]))
  for await (const customer of customers()) {
    for (const contact of customer.contacts) {
      for (const provider of Object.values(providers)) {
        for (const of of moments.values()) {
          const identity = { ...of, contact: contact.id, channel: provider.channel }
          const key = deliveryKey(ledger.hmac, identity)
          const claim = wanted.get(key)
          if (!claim) continue
          const answer = await provider.reconcile?.(identity, claim.file.run)
          claim.ends.set(key, answer?.outcome ?? 'unknown')
          if (answer?.detail) details.set(key, answer.detail)
        }
      }
    }
  }
}

function gone({ entry, moment }: TreeFile, key: string): Exception {
  const message = openMessage(
    key,
    'an earlier run claimed it and ended, and its contact is not in the registry any more',
  )
  return { entry, moment, customer: null, contact: null, channel: null, key: key.slice(0, 12), why: 'unknown', message }
}
