import { join } from 'node:path'
import { outboxProviders } from '../channels/providers.ts'
import type { Policy } from '../core/catalog.ts'
import type { Content } from '../core/content.ts'
import { type Approvals, createPlanner, planRows } from '../core/decide/planner.ts'
import type { Outbox } from '../core/deliver/outbox.ts'
import type { Providers } from '../core/deliver/provider.ts'
import type { DeliverReport } from '../core/deliver/report.ts'
import type { Entry } from '../core/entry.ts'
import type { Instant } from '../core/instant.ts'
import { unsubscribeKey, unsubscribeToken } from '../core/notice/unsubscribe-token.ts'
import type { PlanRow } from '../core/plan-row.ts'
import { sha256 } from '../io/hash.ts'
import { hmacOf } from '../io/ledger/key.ts'
import type { Ledger } from '../io/ledger/open.ts'
import { type OpenOutbox, openOutbox } from '../io/outbox.ts'
import { readPlan, type Spool, spoolPlan } from '../io/plan-file.ts'
import { systemClock, Unable } from './context.ts'
import { messagesAgain } from './message-again.ts'
import { preparer } from './preparing.ts'
import { runDelivery } from './run-delivery.ts'

/** One run: under which name, at which time, with a plan that was made before or one of its own. */
export interface DelivererRun {
  readonly run: string
  readonly now: Instant
  /** Milliseconds that it may take; an hour if absent. */
  readonly within?: number | undefined
  readonly plan?: string | undefined
  /** Asks for approvals, of a plan of its own. */
  readonly approvals?: (() => Promise<Approvals>) | undefined
  readonly signal: AbortSignal
  /** Called with every row of the plan, before anything is claimed. */
  readonly observe?: (row: PlanRow) => void
  readonly progress?: (sent: number, planned: number) => void
}

/** Delivers content, as often as it is asked to and at whatever time; templates are compiled once. */
export async function deliverer(of: {
  readonly content: Content
  readonly ledger: Ledger
  readonly outbox: string
  readonly state: string
  /** The commit of the content, if it has one. */
  readonly commit?: string | undefined
  /** Who carries the messages: the outbox, unless told otherwise. */
  readonly providers?: (policy: Policy, outbox: Outbox) => Providers
}): Promise<(run: DelivererRun) => Promise<DeliverReport>> {
  const { content, ledger, commit } = of
  const { catalog } = content
  if (!catalog)
    throw new Unable(
      'the policy or a service is not valid, so that nothing can be decided',
      'see what is wrong with: care check',
    )
  const tokens = hmacOf(unsubscribeKey(ledger.hmac))
  const preparerAt = await preparer(content, catalog, (contact, kind) => unsubscribeToken({ contact, kind }, tokens))
  const { policy } = catalog
  const levels = new Map(content.entries.map((entry) => [entry.id, levelOf(entry)]))
  return async ({ run, now, within = 3_600_000, plan, approvals, signal, observe, progress }) => {
    const outbox = openOutbox(of.outbox, run)
    const providers = openedBy(of.providers ?? (() => outboxProviders(outbox)), policy, outbox)
    let whole = true
    const customers = () =>
      content.customers(() => {
        whole = false
      })
    let spool: Spool | undefined
    const makePlan = async () => {
      const planner = createPlanner({
        entries: content.entries,
        catalog,
        ledger: ledger.reader(),
        now,
        commit,
        hash: sha256,
        hmac: ledger.hmac,
        approvals: await approvals?.(),
      })
      const made = planRows({ planner, customers: customers(), isWhole: () => whole })
      spool = await spoolPlan(join(of.state, 'cache', `plan-${run}.ndjson`), made)
      return spool.rows
    }
    try {
      return await runDelivery({
        run,
        now,
        ledger,
        outbox,
        providers,
        clock: systemClock,
        deadline: systemClock.now() + within,
        messageAgain: messagesAgain(content, catalog, preparerAt),
        onUnknown: (entry) => unknownOf(levels.get(entry), policy),
        mustBeApproved: policy.approvals !== undefined,
        customers,
        isWhole: () => whole,
        plan: plan === undefined ? makePlan : async () => () => readPlan(plan),
        ...preparerAt(now),
        signal,
        observe: observe ?? (() => {}),
        progress: progress ?? (() => {}),
      })
    } finally {
      await providers.close()
      await spool?.close()
    }
  }
}

/** What the policy says of an end that nobody can tell; of an entry that is gone it is for a person. */
function unknownOf(level: Level | undefined, policy: Policy): 'hold' | 'resend' {
  const rule = level === 'change' ? policy.changes : level === undefined ? undefined : policy.levels[level]
  return rule?.unknown ?? 'hold'
}

type Level = keyof Policy['levels'] | 'change'

function levelOf(entry: Entry): Level {
  return entry.kind === 'change' ? 'change' : `${entry.facts.severity.level}`
}

/** A setting that no provider can use ends the run before it began: nothing was claimed under its name. */
function openedBy(open: (policy: Policy, outbox: Outbox) => Providers, policy: Policy, outbox: OpenOutbox): Providers {
  try {
    return open(policy, outbox)
  } catch (error) {
    outbox.close(true)
    throw error
  }
}
