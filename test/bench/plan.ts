import { createHash, createHmac } from 'node:crypto'
import { createReadStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Catalog, Customer } from '../../scripts/core/catalog.ts'
import { asOf } from '../../scripts/core/decide/as-of.ts'
import { momentsOf } from '../../scripts/core/decide/moments.ts'
import { createPlanner, planRows } from '../../scripts/core/decide/planner.ts'
import type { Entry } from '../../scripts/core/entry.ts'
import { readContent } from '../../scripts/io/content.ts'
import type { Amount, Bench, Ground, Work } from './bench.ts'
import { around } from './ground.ts'

/** How many entries have something to say: on most days it is one, or none. */
const news = 2

/** Who is reached and what they are sent: the registry is read and matched, and every row of the plan is made. */
export const plan: Bench = {
  name: 'reach and plan',
  against: 'streaming and parsing the registry (readline, JSON.parse)',
  piece: 'contact',
  cases: [100, 1000, 10_000].flatMap((entries) => [
    { entries, contacts: 1000, rounds: 5 },
    { entries, contacts: 100_000, rounds: 7, aim: 3 },
  ]),
  ours: planned,
  baseline: parsed,
}

/** The same with a registry that was never seen: each customer is judged, by schema and for what nobody sees. */
export const planFirst: Bench = {
  ...plan,
  name: 'reach and plan, registry never seen',
  cases: [1000, 10_000].map((entries) => ({ entries, contacts: 100_000, rounds: 5 })),
  ours: (ground, amount) => {
    rmSync(join(ground.state, 'cache', 'registry.txt'), { force: true })
    return planned(ground, amount)
  },
}

async function planned({ root, state, registry }: Ground, { contacts }: Amount): Promise<Work> {
  const content = await readContent({ root, state, now: around, customers: registry })
  if (!content.catalog) throw new Error('the generated policy is not valid')
  const { catalog } = content
  const { entries, since } = withNews(content.entries, catalog)
  return async () => {
    const ledger = {
      commit: '0'.repeat(40),
      head: { version: 1, since, fingerprint: '' },
      moments: () => [],
      complete: () => [],
      passed: () => [],
      reopened: () => [],
      suppressed: () => new Map(),
      moment: () => undefined,
    } as const
    const planner = createPlanner({ entries, catalog, ledger, now: around, hash, hmac })
    let deliveries = 0
    for await (const rows of planRows({ planner, customers: content.customers(), isWhole: () => true }))
      for (const { type } of rows) if (type === 'delivery') deliveries += 1
    if (deliveries === 0) throw new Error('nobody is reached, so that nothing was measured')
    return contacts
  }
}

/** What the registry costs that nobody avoids. */
export function parsed({ registry }: Pick<Ground, 'registry'>): Work {
  return async () => {
    let contacts = 0
    const input = createReadStream(registry)
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
      contacts += (JSON.parse(line) as Customer).contacts.length
    return contacts
  }
}

/** The entries, of which so many have something to say to a ledger that began at `since`; what ties with them is left out. */
function withNews(all: readonly Entry[], { policy }: Catalog) {
  const newest = all
    .flatMap((entry) => {
      const view = asOf(entry, around)
      return view ? [{ entry, at: momentsOf(view, policy).at(-1)?.at ?? '' }] : []
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const since = newest[news - 1]?.at ?? around
  const ties = new Set(newest.filter(({ at }, index) => at >= since && index >= news).map(({ entry }) => entry))
  return { entries: all.filter((entry) => !ties.has(entry)), since }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(text: string): string {
  return createHmac('sha256', 'bench').update(text).digest('hex')
}
