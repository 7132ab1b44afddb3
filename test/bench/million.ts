import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPlanner, planRows } from '../../scripts/core/decide/planner.ts'
import { readContent } from '../../scripts/io/content.ts'
import { sha256 } from '../../scripts/io/hash.ts'
import type { Bench, Side } from './bench.ts'
import { around } from './ground.ts'
import { type Letters, newLedger, openBenchLedger, writeLetters } from './letters.ts'
import { parsed } from './plan.ts'

/** A plan with the ledger of a remote, of which nobody was told anything: every contact is a row. */
export const planMillion: Bench = {
  name: 'plan, nobody told yet',
  against: 'streaming and parsing the registry (readline, JSON.parse)',
  piece: 'contact',
  letters: true,
  megabytes: 500,
  cases: [10_000, 100_000, 1_000_000].map((contacts) => ({ entries: 1, contacts, rounds: 1 })),
  ours: planned('none'),
  baseline: (ground, { contacts }) => parsed({ ...ground, ...writeLetters(dirname(ground.registry), contacts) }),
}

/** The same when everybody was told: each claim is read and asked for. */
export const planTold: Bench = { ...planMillion, name: 'plan, everybody told', ours: planned('all') }

function planned(told: 'none' | 'all'): Side {
  return async ({ registry: beside }, { contacts }) => {
    const folder = dirname(beside)
    const letters = writeLetters(folder, contacts)
    if (told === 'none') await newLedger(folder)
    else tellAll(folder, letters)
    const { root, state, registry } = letters
    const content = await readContent({ root, state, now: around, customers: registry })
    const { catalog, entries } = content
    if (!catalog) throw new Error('the policy is not valid')
    for await (const _ of content.customers());
    return async () => {
      const ledger = await openBenchLedger(folder)
      const facts = { now: around, hash: sha256, hmac: ledger.hmac }
      const planner = createPlanner({ entries, catalog, ledger: ledger.reader(), ...facts })
      let deliveries = 0
      for await (const rows of planRows({ planner, customers: content.customers(), isWhole: () => true }))
        for (const { type } of rows) if (type === 'delivery') deliveries += 1
      if (deliveries !== (told === 'all' ? 0 : contacts)) throw new Error(`${deliveries} deliveries were planned`)
      return contacts
    }
  }
}

/** In a process of its own, whose memory is not measured. */
function tellAll(folder: string, letters: Letters): void {
  const script = fileURLToPath(new URL('told.ts', import.meta.url))
  const { status, stderr } = spawnSync(process.execPath, [script, folder, JSON.stringify(letters)], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}
