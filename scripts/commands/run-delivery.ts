import type { CustomerStream } from '../core/catalog.ts'
import { chunksOf } from '../core/deliver/chunk.ts'
import { customerCursor } from '../core/deliver/customer-cursor.ts'
import { batchesOf, type ClaimBatch, type Filled, fillChunk } from '../core/deliver/fill.ts'
import { ndjson } from '../core/deliver/ledger-lines.ts'
import type { Message, Prepared } from '../core/deliver/message.ts'
import { grace } from '../core/deliver/patience.ts'
import type { Clock, Provider, Providers } from '../core/deliver/provider.ts'
import { type DeliverReport, type Stop, type Tally, tallyOf } from '../core/deliver/report.ts'
import { type PlanSurvey, surveyPlan } from '../core/deliver/survey.ts'
import type { Outcome, Settlement } from '../core/ledger.ts'
import type { Channel, Delivery, PlannedNotice, PlanRow } from '../core/plan-row.ts'
import { Unable } from '../core/unable.ts'
import type { Ledger } from '../io/ledger/open.ts'
import type { Settled } from '../io/ledger/settle.ts'
import type { OpenOutbox } from '../io/outbox.ts'
import { completeMoments } from './complete-moments.ts'
import type { Claimed } from './message-again.ts'
import { nameOpen, reconcile } from './reconcile.ts'
import { type Down, type Sending, sendChunk } from './send-chunk.ts'
import { noteSuppressions } from './suppressions.ts'

/** What one run of deliver is given. */
export interface DeliveryRun {
  readonly run: string
  readonly now: string
  readonly ledger: Ledger
  readonly outbox: OpenOutbox
  readonly providers: Providers
  readonly customers: () => CustomerStream
  /** Whether every customer could be read so far: one that could not may have left the registry, or not. */
  readonly isWhole: () => boolean
  /** Makes the plan, when earlier runs are reconciled. Its rows are read twice: to prepare everything, then to send. */
  readonly plan: () => Promise<() => AsyncIterable<PlanRow>>
  /** Throws for a notice that says something else now than when it was planned. */
  readonly confirm: (notice: PlannedNotice) => void
  /**
   * Compiles a notice in a language for a channel and fills it once with the longest values; throws if the template is broken. A
   * sentence says why this one notice cannot be made: the others go out.
   */
  readonly prepare: (notice: PlannedNotice, language: string, channel: Channel) => Promise<Prepared | string>
  readonly clock: Clock
  /** Milliseconds since 1970 at which it stops sending; the rest is for the next run. */
  readonly deadline: number
  /** Writes a claimed message once more, to look for it in a provider's record. */
  readonly messageAgain: (of: Claimed) => Promise<Message | undefined>
  /** What the policy says of deliveries of an entry whose end nobody can tell. */
  readonly onUnknown: (entry: string) => 'hold' | 'resend'
  /** The policy names who approves: then nothing leaves this machine unless approvals were asked for. */
  readonly mustBeApproved: boolean
  /** Aborted by Ctrl-C: the message in flight is finished, and what is done is settled. */
  readonly signal: AbortSignal
  /** Called with every row of the plan, before anything is claimed. */
  readonly observe: (row: PlanRow) => void
  /** Called with how many were sent, of how many. */
  readonly progress: (sent: number, planned: number) => void
}

/** How many deliveries are claimed in one commit. */
const chunkSize = 1000

/** Applies a plan: it only subtracts. Reconciles, prepares everything, then for each chunk fills, claims, sends and settles. */
export async function runDelivery(given: DeliveryRun): Promise<DeliverReport> {
  const tally = tallyOf()
  let stopped: Stop | undefined
  let clean = false
  try {
    const open = await reconcile(given, tally)
    for (const silent of await noteSuppressions(given)) tally.warn(silent)
    const rows = await given.plan()
    const details = new Map([...open].flatMap(([key, { detail }]) => (detail ? [[key, detail] as const] : [])))
    const plan = await surveyPlan(rows(), { tally, hmac: given.ledger.hmac, observe: given.observe, details })
    nameOpen(open, plan.open, tally)
    stopped = await applyPlan(given, plan, rows, tally)
    await noteVerified(given, plan.header.verified)
    clean = true
  } catch (error) {
    if (!(error instanceof Unable)) throw error
    stopped = { why: 'failed', message: error.message, help: error.help }
  } finally {
    given.outbox.close(clean)
  }
  return tally.report(given.run, stopped)
}

async function applyPlan(
  given: DeliveryRun,
  plan: PlanSurvey,
  rows: () => AsyncIterable<PlanRow>,
  tally: Tally,
): Promise<Stop | undefined> {
  const { run, now, ledger, outbox } = given
  if (given.providers.real && given.mustBeApproved && plan.header.approvals === undefined) throw unapproved
  for (const notice of plan.notices.values()) given.confirm(notice)
  const prepared = new Map<string, Prepared | string>()
  for (const { notice, language, channel } of plan.needed.values()) {
    prepared.set(
      `${notice.entry} ${notice.moment} ${language} ${channel}`,
      await given.prepare(notice, language, channel),
    )
  }
  const find = customerCursor(given.customers)
  const unfinished = new Set(plan.unfinished)
  let [number, sent] = [0, 0]
  const down = new Map<Provider, Down>()
  const filling = {
    find,
    prepared,
    hmac: ledger.hmac,
    providers: given.providers,
    suppressed: ledger.reader().suppressed(),
    down,
    seen: new Map(),
    tally,
  }
  const sending: Sending = {
    ...{ clock: given.clock, deadline: given.deadline, signal: given.signal, tally, paces: new Map(), down },
    sent: () => given.progress(++sent, plan.deliveries),
  }
  const times = { from: instantOf(given.clock.now()), until: instantOf(given.deadline + grace) }
  const claim = ledger.claiming({ run, now, sending: times, commit: plan.header.commit, seen: plan.header.ledger })
  // how the last chunk ended: written with the next claim, because a push costs more than what is in it
  let ended: readonly Settled[] = []
  try {
    for await (const chunk of chunksOf(deliveriesOf(rows()), chunkSize)) {
      if (given.signal.aborted) return interrupted
      if (given.clock.now() >= given.deadline) return stopOf(down) ?? late
      const filled = await fillChunk(chunk, filling)
      for (const name of leftOut(chunk, filled)) unfinished.add(name)
      if (filled.length === 0) continue
      const got = await claim(number, batchesOf(filled, plan.notices, ledger.hmac), ended)
      ended = []
      outbox.settled()
      for (const batch of got.outdated) unfinished.add(nameOf(batch))
      const claimed = new Set(got.batches.flatMap((batch) => batch.claims.map(({ key }) => key)))
      const outdated = got.outdated.reduce((sum, { claims }) => sum + claims.length, 0)
      tally.count('superseded', outdated)
      tally.count('lost', filled.length - claimed.size - outdated)
      const ends = await sendChunk(
        filled.filter(({ key }) => claimed.has(key)),
        sending,
      )
      const endOf = (key: string) => ends.get(key) ?? 'retry'
      ended = got.batches.map((batch) => settledOf(batch, { run, chunk: number, ends }))
      for (const batch of got.batches)
        if (batch.claims.some(({ key }) => endOf(key) === 'retry')) unfinished.add(nameOf(batch))
      number += 1
      if (given.signal.aborted) return interrupted
    }
  } finally {
    await ledger.settle({ run, now }, ended)
    outbox.settled()
  }
  if (plan.whole)
    await completeMoments(
      given,
      [...plan.notices.values()].filter((notice) => !unfinished.has(nameOf(notice))),
    )
  return stopOf(down)
}

/** How a claim ended; what nobody was asked to carry was not tried. */
function settledOf(
  { entry, moment, claims }: ClaimBatch,
  { run, chunk, ends }: { readonly run: string; readonly chunk: number; readonly ends: ReadonlyMap<string, Outcome> },
): Settled {
  const settlements = claims.map(({ key }): Settlement => {
    const outcome = ends.get(key)
    return outcome === undefined ? { key, outcome: 'retry', untried: true } : { key, outcome }
  })
  const isWhole = settlements.every(({ outcome }) => outcome !== 'unknown')
  return { entry, moment, run, chunk, settlements, isWhole }
}

function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

/** Some provider took nothing more: the others went on. */
function stopOf(down: ReadonlyMap<Provider, Down>): Stop | undefined {
  const all = [...down.values()]
  if (all.length === 0) return undefined
  const message = all.map(({ why }) => why).join('; ')
  return all.some(({ refused }) => refused)
    ? {
        why: 'failed',
        message,
        help: 'set the right credentials (care doctor tries them) or the right sender, then run it again',
      }
    : { why: 'refused', message, help: 'run it again later: nothing is sent twice' }
}

/** Up to there everything was approved: the next run asks about what comes after. */
async function noteVerified({ ledger, run, now }: DeliveryRun, verified: string | undefined): Promise<void> {
  if (verified === undefined || ledger.reader().head.verified === verified) return
  await ledger.write({ run, now, message: `verify ${run}` }, () => {
    return new Map([['ledger.json', ndjson([{ ...ledger.reader().head, verified }])]])
  })
}

/** The moments of which some delivery of a chunk could not be filled. */
function leftOut(chunk: readonly Delivery[], filled: readonly Filled[]): readonly string[] {
  const done = new Set(filled.map(({ row: { contact, channel, ...row } }) => `${nameOf(row)} ${contact} ${channel}`))
  return chunk.filter((row) => !done.has(`${nameOf(row)} ${row.contact} ${row.channel}`)).map(nameOf)
}

function nameOf({ entry, moment }: { readonly entry: string; readonly moment: string }): string {
  return `${entry} ${moment}`
}

async function* deliveriesOf(rows: AsyncIterable<PlanRow>): AsyncGenerator<Delivery> {
  for await (const row of rows) if (row.type === 'delivery') yield row
}

const unapproved = new Unable(
  'the policy names who approves, and nobody was asked whether what is sent was approved',
  'say --approvals github or --approvals FILE; without approvals only the outbox is used, or a policy without `approvals`',
)

const interrupted: Stop = {
  why: 'interrupted',
  message: 'interrupted; what was sent is settled',
  help: 'run it again: it goes on where it stopped',
}

const late: Stop = {
  why: 'late',
  message: 'the time of this run is over; what was sent is settled',
  help: 'run it again: it goes on where it stopped; --within gives it more time',
}
