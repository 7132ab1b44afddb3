import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import type { Catalog } from '../core/catalog.ts'
import type { Content } from '../core/content.ts'
import { planJson } from '../core/decide/plan-json.ts'
import { planSummary } from '../core/decide/plan-summary.ts'
import { createPlanner, planRows } from '../core/decide/planner.ts'
import type { PlanRow } from '../core/plan-row.ts'
import { readContent } from '../io/content.ts'
import { headCommit } from '../io/git.ts'
import { sha256 } from '../io/hash.ts'
import { readPlan, writePlan } from '../io/plan-file.ts'
import { approving } from './approvals.ts'
import { contextOf, place, Unable, withContext } from './context.ts'
import { ledgerOf } from './ledger-access.ts'
import { watched } from './left-out.ts'

/** `care plan`: what would be sent now, to whom and why. It only reads; `care deliver` applies what it writes with --out. */
export const command = withContext(new Command('plan'))
  .description('what would be sent now, to whom and why')
  .option('--out <file>', 'write the plan, one JSON row a line, for care deliver --plan', place)
  .option('--approvals <source>', 'send only what was approved: github, or a JSON file (schemas/landings.schema.json)')
  .option('--ledger <url>', "a remote that holds the branch `ledger` (default: this machine's own)")
  .action(async (options: Record<string, string | undefined>) => {
    const context = contextOf(options)
    const ledger = await ledgerOf(context, options['ledger'])
    const approvals = options['approvals'] === undefined ? undefined : await approving(options['approvals'], context)
    const { content, report } = watched(await readContent({ ...context, tree: approvals?.tree }))
    if (!content.catalog) report()
    const planner = createPlanner({
      entries: content.entries,
      catalog: usable(content),
      ledger: ledger.reader(),
      now: context.now,
      commit: await headCommit(context.root),
      hash: sha256,
      hmac: ledger.hmac,
      approvals: await approvals?.of(content, ledger.reader().head.verified),
    })
    const out = options['out'] === undefined ? undefined : resolve(options['out'])
    let whole = true
    const customers = content.customers(() => {
      whole = false
    })
    const made = planRows({ planner, customers, isWhole: () => whole })
    if (out !== undefined) await writePlan(out, made)
    const rows = out === undefined ? oneByOne(made) : readPlan(out)
    if (context.json) await pipeline(Readable.from(planJson(rows)), process.stdout, { end: false }).catch(unlessClosed)
    else process.stdout.write(await planSummary(rows))
    report()
  })

async function* oneByOne(rows: AsyncIterable<readonly PlanRow[]>): AsyncGenerator<PlanRow> {
  for await (const some of rows) yield* some
}

function usable({ catalog }: Content): Catalog {
  if (catalog) return catalog
  throw new Unable(
    'the policy or a service is not valid, so that nothing can be decided',
    'see what is wrong with: care check',
  )
}

/** Whoever reads the output, such as `head`, may have seen enough. */
function unlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
