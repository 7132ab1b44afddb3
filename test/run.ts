import { check } from './run/command.ts'
import { format, one, sum, type Tally } from './run/tally.ts'
import { vitest } from './run/vitest.ts'
import { workflows } from './run/workflows.ts'

/** Every step of `npm test`. All of them run, whatever fails; the last line says how many checks ended how. */
const steps: Readonly<Record<string, () => Promise<Tally>>> = {
  'types of the program': () => check('tsc'),
  'types of core': () => check('tsc', '-p', 'scripts/core'),
  'types of publish': () => check('tsc', '-p', 'scripts/publish'),
  'types of the browser tests': () => check('tsc', '-p', 'test/browser'),
  lint: () => check('biome', 'ci', '--error-on-warnings', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`),
  workflows,
  entries: () => check('node', 'scripts/care.ts', 'check'),
  'unit and scenario tests': () => vitest('unit', 'scenarios'),
  'browser tests': () => vitest('browser'),
}

const tallies: Tally[] = []
for (const [name, step] of Object.entries(steps)) {
  const began = performance.now()
  const tally = await step().catch((error: unknown) => one(false, String(error)))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  if (tally.log) console.log(tally.log.trimEnd())
  console.log(`${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${format(tally)} (${seconds} s)`)
  tallies.push(tally)
}

const total = sum(tallies)
process.exitCode = total.failed === 0 ? 0 : 1
console.log(`\n${format(total)}`)
