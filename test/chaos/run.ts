import { parseArgs } from 'node:util'
import { runSeed } from './seed.ts'
import { heading, rowOf } from './table.ts'

// `npm run chaos -- --seeds 10 --deliveries 5000 --workers 8 --kills 20 --first 1`
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10' },
    first: { type: 'string', default: '1' },
    deliveries: { type: 'string', default: '5000' },
    workers: { type: 'string', default: '8' },
    kills: { type: 'string', default: '20' },
    verbose: { type: 'boolean', default: false },
  },
})
const first = Number(values.first)
console.log(heading)
for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
  const result = await runSeed({
    seed,
    size: { deliveries: Number(values.deliveries), entries: 4, updates: 2 },
    workers: Number(values.workers),
    kills: Number(values.kills),
    climate: { lost: 0.05, killed: 0.6, late: 0.06, hangs: true },
    within: 60,
    tell: (line) => {
      if (values.verbose) console.error(line)
      else if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`)
    },
  })
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  console.log(rowOf(result))
  for (const fault of result.count.faults) console.log(`seed ${seed}: ${fault}`)
  if (result.count.faults.length > 0) process.exitCode = 1
}
