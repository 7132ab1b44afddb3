import { appendFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { openProviders } from '../channels/providers.ts'
import { exitCode, reportLines, reportSummary } from '../core/deliver/report.ts'
import type { PlanHeader } from '../core/plan-row.ts'
import { readContent } from '../io/content.ts'
import { headCommit } from '../io/git.ts'
import { readPlan } from '../io/plan-file.ts'
import { approving } from './approvals.ts'
import { type Context, contextOf, outboxOf, place, systemClock, Unable, withContext } from './context.ts'
import { deliverer } from './deliverer.ts'
import { ledgerOf, newRun } from './ledger-access.ts'
import { watched } from './left-out.ts'

/** `care deliver`: sends what is wanted and not yet in the ledger, and writes the ledger. */
export const command = withContext(new Command('deliver'))
  .description('send it and write the ledger')
  .option('--plan <file>', 'apply this plan of care plan --out, instead of making one', place)
  .option('--approvals <source>', 'of a plan of its own: send only what was approved, as care plan says')
  .option('--ledger <url>', "a remote that holds the branch `ledger` (default: this machine's own)")
  .option('--outbox <dir>', 'where messages are put (default: outbox in the state folder)', place)
  .addOption(
    new Option('--within <seconds>', 'how long it may go on sending; the rest is for the next run')
      .default(900)
      .argParser(seconds),
  )
  .action(async (options: Record<string, string | undefined> & { readonly within: number }) => {
    const context = contextOf(options)
    const plan = options['plan'] === undefined ? undefined : resolve(options['plan'])
    const commit = await headCommit(context.root)
    const header = plan === undefined ? undefined : await headerOf(plan, commit)
    const ledger = await ledgerOf(context, options['ledger'])
    const approvals = options['approvals'] === undefined ? undefined : await approving(options['approvals'], context)
    const { content, report: reportLeftOut } = watched(await readContent({ ...context, tree: approvals?.tree }))
    const outbox = outboxOf(context, options['outbox'])
    if (!content.catalog) reportLeftOut()
    const deliver = await deliverer({
      ...{ content, ledger, outbox, state: context.state, commit },
      providers: (policy, box) => openProviders({ policy, env: process.env, clock: systemClock, outbox: box }),
    })
    const { signal, stop } = onInterrupt()
    const report = await deliver({
      run: newRun(context),
      now: header?.now ?? context.now,
      within: options.within * 1000,
      plan,
      approvals: approvals && (() => approvals.of(content, ledger.reader().head.verified)),
      signal,
      progress: progressOn(context),
    })
    await ledger.tidy()
    stop()
    if (context.json) process.stdout.write(`${JSON.stringify({ version: 1, ...report })}\n`)
    else process.stdout.write(`${reportLines(report).join('\n')}\n`)
    const summary = process.env['GITHUB_STEP_SUMMARY']
    if (summary) appendFileSync(summary, reportSummary(report))
    if (report.stopped) process.stderr.write(`care: ${report.stopped.message}\n  = help  ${report.stopped.help}\n`)
    const incomplete = reportLeftOut()
    process.exitCode = report.stopped?.why === 'interrupted' ? 130 : exitCode(report) || (incomplete ? 1 : 0)
  })

/** A plan is applied only to the content it was made for: later texts were not what was approved. */
async function headerOf(file: string, commit: string | undefined): Promise<PlanHeader> {
  for await (const row of readPlan(file)) {
    if (row.type !== 'plan') break
    if (row.commit === commit) return row
    throw new Unable(
      `the plan was made for the commit ${row.commit ?? '(none)'}, the content is at ${commit ?? '(none)'}`,
      'make it again with care plan',
    )
  }
  throw new Unable(`${file} is not a plan`, 'make it with: care plan --out FILE')
}

/** Ctrl-C and a request to end finish the message in flight; a second one ends at once. */
function onInterrupt(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController()
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(130)
    process.stderr.write('\nFinishing the message in flight; once more ends at once.\n')
    controller.abort()
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  return {
    signal: controller.signal,
    stop: () => {
      process.off('SIGINT', interrupt)
      process.off('SIGTERM', interrupt)
    },
  }
}

/** Progress is for a person who watches: on a terminal, and after a second. */
function progressOn(context: Context): (sent: number, planned: number) => void {
  if (!process.stderr.isTTY || context.json) return () => {}
  const began = performance.now()
  let shown = began
  return (sent, planned) => {
    const now = performance.now()
    if (now - began < 1000 || (now - shown < 200 && sent < planned)) return
    shown = now
    process.stderr.write(`\r${sent} of ${planned} sent${sent === planned ? '\n' : ''}`)
  }
}

function seconds(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('expected a number of seconds from 1 to 99999.')
  return Number(text)
}
