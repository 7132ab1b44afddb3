import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { benches } from './benches.ts'
import { carryOut, type Measured } from './order.ts'
import { heading, rowOf } from './table.ts'

// `npm run bench`: every comparison on generated content, both sides in turn. `npm run bench -- fill plan` runs these alone.
const wanted = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'care-bench-'))
try {
  for (const entries of [100, 1000, 10_000]) carryOut({ do: 'write', folder, entries, contacts: 0 })
  for (const contacts of [1000, 100_000]) carryOut({ do: 'write', folder, entries: 0, contacts })
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`
  console.log(`Node ${process.version}, ${availableParallelism()} cores, ${memory}\n\n${heading}`)
  for (const bench of wanted.length > 0 ? wanted : Object.keys(benches)) compare(bench)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function compare(bench: string): void {
  const description = carryOut({ do: 'describe', bench })
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
