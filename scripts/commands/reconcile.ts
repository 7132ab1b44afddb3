import type { Contact, Customer } from '../core/catalog.ts'
import type { DeliveryIdentity } from '../core/deliver/message.ts'
import type { Absent, Provider, SendResult } from '../core/deliver/provider.ts'
import { type Exception, exceptionOf, type Tally } from '../core/deliver/report.ts'
import { openMessage } from '../core/deliver/survey.ts'
import { deliveryKey, type Outcome, type Settlement } from '../core/ledger.ts'
import { channels } from '../core/plan-row.ts'
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
  const answers = await askProviders(given, claims, tally)
  const settled = claims.flatMap((claim) => settledBy(claim, answers) ?? [])
  await ledger.settle({ run, now }, settled)
  tally.count(
    'reconciled',
    settled.reduce(
      (sum, { settlements }) => sum + settlements.filter(({ outcome }) => outcome !== 'unknown').length,
      0,
    ),
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
  /** Written down as well: a run that is killed reports nothing. */
  readonly repeated?: true
  /** Its run is over, and this was not written down yet: it stands in nobody's way any more. */
  readonly isNews?: boolean
}

/** What is known of a claimed key before anybody is asked. */
interface Question {
  readonly claim: OpenClaim
  /** Its run sends nothing of it any more. */
  readonly isOver: boolean
  readonly atWork: string
  /** Its run wrote down that it does not know. */
  readonly isSeen: boolean
  /** Milliseconds for which a record that may say more later is asked again, before the policy decides. */
  readonly patience: number
}

/** A record that lags, or does not answer, is asked for so long after the run was over. */
const recordPatience = 2 * 3_600_000

async function askProviders(
  given: DeliveryRun,
  claims: readonly OpenClaim[],
  tally: Tally,
): Promise<ReadonlyMap<string, Answer>> {
  const { ledger, providers, customers, clock, deadline, signal } = given
  // news must not wait for what is past
  const enough = clock.now() + (deadline - clock.now()) / 3
  const answers = new Map<string, Answer>()
  const questions = new Map(
    claims.flatMap((claim) => claim.keys.map((key) => [key, questionOf(given, claim, key)] as const)),
  )
  const moments = new Map(claims.map(({ file: { entry, moment } }) => [`${entry} ${moment}`, { entry, moment }]))
  if (questions.size === 0) return answers
  for await (const some of customers()) {
    for (const [customer, reader] of some.flatMap((each) => each.contacts.map((one) => [each, one] as const))) {
      for (const channel of channels) {
        for (const of of moments.values()) {
          const identity = { ...of, contact: reader.id, channel }
          const key = deliveryKey(ledger.hmac, identity)
          const question = questions.get(key)
          if (!question) continue
          if (signal.aborted || clock.now() >= enough) {
            answers.set(key, { outcome: 'unknown', detail: 'there was no time to ask in this run' })
            continue
          }
          const answer = await answerOf(
            given,
            question,
            { ...identity, key, customer, reader },
            providers.of(channel, reader),
          )
          answers.set(key, decided(given, question, { ...identity, customer: customer.id, key, answer }, tally))
        }
      }
    }
  }
  return answers
}

function questionOf({ outbox, clock }: DeliveryRun, claim: OpenClaim, key: string): Question {
  const { until } = claim.header
  const isAtWork = outbox.isAtWork(claim.file.run)
  const isPast = until !== undefined && clock.now() >= Date.parse(until)
  const where = isAtWork ? 'is still at work, or on another machine' : 'is not known here, and may be at work elsewhere'
  return {
    claim,
    isOver: isAtWork === false || isPast || claim.seen.has(key),
    isSeen: claim.seen.has(key),
    atWork: until === undefined ? where : `${where} until ${until}`,
    patience: until === undefined ? 0 : Date.parse(until) + recordPatience - clock.now(),
  }
}

/** What cannot be known is for a person, unless the policy would rather say it twice than not at all. */
function decided(
  { onUnknown }: DeliveryRun,
  { isOver, isSeen, patience }: Question,
  {
    key,
    answer: { outcome, detail, later },
    ...of
  }: Pick<Exception, 'entry' | 'moment' | 'customer' | 'contact' | 'channel'> & {
    readonly key: string
    readonly answer: SendResult
  },
  tally: Tally,
): Answer {
  const mayLearn = later && patience > 0
  if (outcome !== 'unknown' || !isOver || mayLearn || onUnknown(of.entry) === 'hold')
    return { outcome, detail, isNews: outcome === 'unknown' && isOver && !isSeen }
  tally.count('repeated')
  tally.note(exceptionOf(of, 'repeated', `${detail ?? 'nobody knows'}: sent again, as the policy says`, key))
  return { outcome: 'retry', detail, repeated: true }
}

async function answerOf(
  { clock, messageAgain }: DeliveryRun,
  { claim: { file, header }, isOver, atWork }: Question,
  {
    customer,
    ...of
  }: DeliveryIdentity & { readonly key: string; readonly customer: Customer; readonly reader: Contact },
  provider: Provider | Absent,
): Promise<SendResult> {
  if ('missing' in provider)
    return {
      outcome: 'unknown',
      detail: `${provider.name} cannot be asked: ${provider.missing.join(' and ')} is not set`,
      later: true,
    }
  if (!isOver) return { outcome: 'unknown', detail: `the run that claimed it ${atWork}` }
  if (provider.idempotent) return { outcome: 'retry' }
  const asked = new Date(clock.now()).toISOString()
  const { run } = file
  const claimed = header.from ?? header.now
  const message = () => messageAgain({ ...of, customer, claimed: header.now })
  const answer = await provider.reconcile?.({ ...of, run, claimed, over: header.until, asked, message })
  return answer ?? { outcome: 'unknown', detail: `${provider.name} keeps no record that could be asked` }
}

/** What is written of a claim; undefined if nothing new is known. A claim about which people decided is closed with their words. */
function settledBy({ file, keys }: OpenClaim, answers: ReadonlyMap<string, Answer>): Settled | undefined {
  const settlements = keys.flatMap((key): Settlement[] => {
    const { outcome, repeated, isNews } = answers.get(key) ?? {}
    if (outcome === undefined || (outcome === 'unknown' && !isNews)) return []
    return [{ key, outcome, ...(repeated && { repeated }) }]
  })
  const isWhole = settlements.filter(({ outcome }) => outcome !== 'unknown').length === keys.length
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
