import { ledgerPath, ndjson } from '../core/deliver/ledger-state.ts'
import type { Completion } from '../core/ledger.ts'
import type { PlannedNotice } from '../core/plan-row.ts'
import type { DeliveryRun } from './run-delivery.ts'

/**
 * Writes down, in one commit, of which moments everyone was claimed. A later run then knows that nobody was left out by a crash,
 * and need not read what was claimed of an entry that has ended. Of a moment that reached nobody there is nothing to write.
 */
export async function completeMoments(
  { ledger, run, now }: Pick<DeliveryRun, 'ledger' | 'run' | 'now'>,
  notices: readonly PlannedNotice[],
): Promise<void> {
  const reader = ledger.reader()
  const done = notices.filter(
    ({ entry, moment }) => reader.moments(entry).includes(moment) && !reader.complete(entry).includes(moment),
  )
  if (done.length === 0) return
  const line: Completion = { type: 'complete', version: 1, run, now }
  const files = new Map(
    done.map(({ entry, moment }) => [
      ledgerPath({ entry, moment, run, chunk: 0, part: 'complete', number: 0 }),
      ndjson([line]),
    ]),
  )
  await ledger.write({ run, now, message: `complete ${run}` }, () => files)
}
