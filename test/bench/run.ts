import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Description } from './bench.ts'
import { benches } from './benches.ts'
import { carryOut, type Measured } from './order.ts'
import { heading, rowOf } from './table.ts'

// `npm run bench`: every comparison on generated content, both sides in turn. `npm run bench -- fill plan` runs these alone.
const named = process.argv.slice(2)
const described = (named.length > 0 ? named : Object.keys(benches)).map((bench) => ({
  bench,
  ...carryOut({ do: 'describe', bench }),
}))
const wanted = described.filter(({ long }) => named.length > 0 || !long)
const amounts = wanted.flatMap(({ letters, cases }) => (letters ? [] : cases))
const folder = mkdtempSync(join(tmpdir(), 'care-bench-'))
try {
  for (const entries of new Set(amounts.map((of) => of.entries)))
    carryOut({ do: 'write', folder, entries, contacts: 0 })
  for (const contacts of new Set(amounts.map((of) => of.contacts)))
    carryOut({ do: 'write', folder, entries: 0, contacts })
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`
  console.log(`Node ${process.version}, ${availableParallelism()} cores, ${memory}\n\n${heading}`)
  for (const each of wanted) compare(each)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function compare(description: Description & { readonly bench: string }): void {
  const { bench } = description
  for (const of of description.cases) {
    const { rounds, aim: _, ...amount } = of
    const ours: Measured[] = []
    const baseline: Measured[] = []
    for (let round = 0; round < rounds; round += 1) {
      ours.push(carryOut({ do: 'measure', folder, bench, side: 'ours', ...amount }))
      baseline.push(carryOut({ do: 'measure', folder, bench, side: 'baseline', ...amount }))
    }
    console.log(rowOf(description, { of, ours, baseline }))
  }
}
