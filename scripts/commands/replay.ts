import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Content } from '../core/content.ts'
import { everyInstant } from '../core/decide/every-instant.ts'
import type { Count, DeliverReport } from '../core/deliver/report.ts'
import { after } from '../core/instant.ts'
import { Unable } from '../core/unable.ts'
import { initLedger } from '../io/ledger/init.ts'
import { keepKey, keyFile } from '../io/ledger/key.ts'
import { localStore } from '../io/ledger/local.ts'
import { keepNotSent } from '../io/not-sent.ts'
import type { NotSent } from '../publish/outbox-page.ts'
import type { Context } from './context.ts'
import { deliverer } from './deliverer.ts'
import { ledgerOf, newRun } from './ledger-access.ts'

/** What a replay did: the outcomes added up, and all that was not sent, also by earlier replays of this folder. */
export interface Replayed {
  readonly instants: number
  readonly counts: Readonly<Partial<Record<Count, number>>>
  readonly notSent: readonly NotSent[]
}

/** Plans and delivers at every time that means something to the content, oldest first, as if the clock stood there. */
export async function replay(
  context: Context,
  content: Content,
  progress: (done: number, all: number) => void,
): Promise<Replayed> {
  const { policy } = content.catalog ?? {}
  if (!policy) throw new Unable('the policy or a service is not valid', 'see what is wrong with: care check')
  const instants = everyInstant(content.entries, policy, context.now)
  const ledger = await ledgerFrom(context, after(instants[0] ?? context.now, -1))
  const outbox = join(context.state, 'outbox')
  const deliver = await deliverer({ content, ledger, outbox, state: context.state })
  const seen: NotSent[] = []
  const reports: DeliverReport[] = []
  for (const [done, now] of instants.entries()) {
    progress(done, instants.length)
    const { signal } = new AbortController()
    const observe = (row: { readonly type: string }) => {
      if (isNotSent(row)) seen.push(row)
    }
    const report = await deliver({ run: newRun({ ...context, now }), now, signal, observe })
    if (report.stopped) throw new Unable(report.stopped.message, report.stopped.help)
    reports.push(report)
  }
  progress(instants.length, instants.length)
  return { instants: instants.length, counts: sum(reports), notSent: await keepNotSent(outbox, seen) }
}

async function ledgerFrom(context: Context, since: string) {
  if (!localStore(context.state, process.env)) {
    const key = () => keepKey(keyFile(context.state), randomBytes(32).toString('hex'))
    await initLedger({ state: context.state, since, key, run: newRun(context), env: process.env })
  }
  return ledgerOf(context)
}

function isNotSent(row: { readonly type: string }): row is NotSent {
  return row.type === 'held' || row.type === 'skipped' || row.type === 'superseded'
}

function sum(reports: readonly DeliverReport[]): Replayed['counts'] {
  const counts: Partial<Record<Count, number>> = {}
  for (const report of reports) {
    for (const [what, number] of Object.entries(report.counts) as [Count, number][]) {
      counts[what] = (counts[what] ?? 0) + number
    }
  }
  return counts
}
