import { type Exception, exceptionOf, type Tally } from '../core/deliver/report.ts'
import { openMessage } from '../core/deliver/survey.ts'
import { deliveryKey, type Outcome, type Settlement } from '../core/ledger.ts'
import { type OpenClaim, openClaims } from '../io/ledger/open-claims.ts'
import type { Settled } from '../io/ledger/settle.ts'
import type { DeliveryRun } from './run-delivery.ts'

/** A delivery whose end stays unknown, and what its provider said. */
export interface StillOpen {
  readonly entry: string
  readonly moment: string
  readonly detail: string | undefined
}

/**
 * Asks the providers what became of claims that earlier runs left open, and settles what is known. What stays open, by its key: its
 * run may still be at work, its provider does not know, or its contact cannot be found, so that nobody can be asked.
 */
export async function reconcile(given: DeliveryRun, tally: Tally): Promise<ReadonlyMap<string, StillOpen>> {
  const { ledger, outbox, run, now } = given
  const claims = openClaims(ledger)
  if (claims.length === 0) return new Map()
  const answers = await askProviders(given, claims)
  const settled = claims.flatMap((claim) => settledBy(claim, answers) ?? [])
  await ledger.settle({ run, now }, settled)
  tally.count(
    'reconciled',
    settled.reduce((sum, { settlements }) => sum + settlements.filter(({ key }) => answers.has(key)).length, 0),
  )
  const left = new Set(ledger.unsettled().map((file) => file.run))
  for (const { file } of claims) if (!left.has(file.run)) outbox.forget(file.run)
  return stillOpen(claims, answers, given.isWhole())
}

/** Names what stays open and what the plan did not name: of older moments, and of contacts who are no longer there. */
export function nameOpen(open: ReadonlyMap<string, StillOpen>, named: ReadonlySet<string>, tally: Tally): void {
  for (const [key, { entry, moment, detail }] of open) {
    if (named.has(key)) continue
    const nobody: Pick<Exception, 'customer' | 'contact' | 'channel'> = { customer: null, contact: null, channel: null }
    tally.count('unknown')
    tally.note(exceptionOf({ entry, moment, ...nobody }, 'unknown', openMessage(key, detail), key))
  }
}

interface Answer {
  readonly outcome: Outcome
  readonly detail: string | undefined
}

async function askProviders(
  { ledger, providers, customers, now }: DeliveryRun,
  claims: readonly OpenClaim[],
): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>()
  const wanted = new Map(claims.flatMap(({ file, keys }) => keys.map((key) => [key, file] as const)))
  const moments = new Map([...wanted.values()].map(({ entry, moment }) => [`${entry} ${moment}`, { entry, moment }]))
  if (wanted.size === 0) return answers
  for await (const some of customers()) {
    for (const contact of some.flatMap(({ contacts }) => contacts)) {
      for (const provider of providers.open) {
        for (const of of moments.values()) {
          const identity = { ...of, contact: contact.id, channel: provider.channel }
          const key = deliveryKey(ledger.hmac, identity)
          const file = wanted.get(key)
          if (!file) continue
          const asked = { ...identity, key, run: file.run, claimed: now, asked: now, reader: contact }
          const answer = await provider.reconcile?.(asked)
          answers.set(key, { outcome: answer?.outcome ?? 'unknown', detail: answer?.detail })
        }
      }
    }
  }
  return answers
}

/** What is written of a claim; undefined if nothing new is known. A claim about which people decided is closed with their words. */
function settledBy({ file, keys }: OpenClaim, answers: ReadonlyMap<string, Answer>): Settled | undefined {
  const settlements = keys.flatMap((key): Settlement[] => {
    const outcome = answers.get(key)?.outcome
    return outcome === undefined || outcome === 'unknown' ? [] : [{ key, outcome }]
  })
  const isWhole = settlements.length === keys.length
  return isWhole || settlements.length > 0 ? { ...file, settlements, isWhole } : undefined
}

function stillOpen(
  claims: readonly OpenClaim[],
  answers: ReadonlyMap<string, Answer>,
  everyoneRead: boolean,
): ReadonlyMap<string, StillOpen> {
  const absent = everyoneRead
    ? 'an earlier run claimed it and ended, and its contact is not in the registry any more'
    : 'an earlier run claimed it and ended, and not every customer can be read: mend the registry first'
  return new Map(
    claims.flatMap(({ file: { entry, moment }, keys }) =>
      keys
        .filter((key) => (answers.get(key)?.outcome ?? 'unknown') === 'unknown')
        .map((key) => {
          const answer = answers.get(key)
          return [key, { entry, moment, detail: answer ? answer.detail : absent }] as const
        }),
    ),
  )
}
