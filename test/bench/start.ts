import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Bench } from './bench.ts'
import { around } from './ground.ts'

const care = fileURLToPath(new URL('../../scripts/care.ts', import.meta.url))

/** A whole `care check`, from the shell to its last line: what somebody waits for who has a hundred entries. */
export const start: Bench = {
  name: 'the whole process of care check',
  against: 'Node starting and doing nothing',
  piece: 'run',
  cases: [{ entries: 100, contacts: 1000, rounds: 7 }],
  ours:
    ({ root, state }) =>
    () =>
      ended(care, 'check', '--root', root, '--state', state, '--now', around),
  baseline: () => () => ended('-e', ''),
}

function ended(...args: readonly string[]): number {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return 1
}
