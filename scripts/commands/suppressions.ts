import { errorClass } from '../core/deliver/error-class.ts'
import { suppressionFile } from '../core/deliver/suppressions.ts'
import type { DeliveryRun } from './run-delivery.ts'

/** A provider without a list: what another one said of its channel before holds no more. */
const nobody = async () => []

/**
 * Asks the providers, before anything is planned, to whom they do not write any more, and notes what is new as keyed hashes. A provider
 * that cannot say is asked by the next run: what is known stays known.
 */
export async function noteSuppressions(
  given: Pick<DeliveryRun, 'providers' | 'ledger' | 'run' | 'now'>,
): Promise<readonly string[]> {
  const { providers, ledger, run, now } = given
  const files = new Map<string, string>()
  const silent: string[] = []
  for (const { name, channel, suppressions = nobody } of providers.open) {
    if (channel === 'every') continue
    try {
      const file = suppressionFile(await suppressions(), ledger.reader().suppressed(), {
        channel,
        hmac: ledger.hmac,
        run,
        now,
      })
      if (file) files.set(...file)
    } catch (error) {
      silent.push(`${name} does not say whom it writes to no more (${errorClass(error)})`)
    }
  }
  if (files.size > 0) await ledger.write({ run, now, message: `suppressed ${run}` }, () => files)
  return silent
}
