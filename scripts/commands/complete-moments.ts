import { ndjson } from '../core/deliver/ledger-lines.ts'
import { ledgerPath } from '../core/deliver/ledger-state.ts'
import type { Completion, LedgerMoment } from '../core/ledger.ts'
import type { PlannedNotice } from '../core/plan-row.ts'
import { readLedger } from '../io/ledger/reader.ts'
import type { DeliveryRun } from './run-delivery.ts'

/**
 * Writes down, in one commit, of which moments everyone was claimed. A later run then knows that nobody was left out by a crash,
 * and need not read what was claimed of an entry that has ended. Of a moment that reached nobody there is nothing to write, and none
 * of which another run has yet to say how it ended, or gave something back: whoever takes it for over would not look again.
 */
export async function completeMoments(
  { ledger, run, now }: Pick<DeliveryRun, 'ledger' | 'run' | 'now'>,
  notices: readonly PlannedNotice[],
): Promise<void> {
  const line: Completion = { type: 'complete', version: 1, run, now }
  await ledger.write({ run, now, message: `complete ${run}` }, (head) => {
    const reader = readLedger(ledger.store.repository, head)
    const done = notices.filter(
      ({ entry, moment }) =>
        reader.moments(entry).includes(moment) &&
        !reader.complete(entry).includes(moment) &&
        !isUnderWay(reader.moment(entry, moment)),
    )
    return new Map(
      done.map(({ entry, moment }) => [
        ledgerPath({ entry, moment, run, chunk: 0, part: 'complete', number: 0 }),
        ndjson([line]),
      ]),
    )
  })
}

function isUnderWay(state: LedgerMoment | undefined): boolean {
  for (const end of state?.keys.values() ?? []) if (end === 'claimed' || end === 'retry') return true
  return false
}
