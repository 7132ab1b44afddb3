import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { check } from './check.ts'

/** Checking what was checked before: nothing is parsed again, but every file is read and every rule is asked. */
export const checkCached: Bench = {
  name: 'check, cached entries',
  against: 'reading and hashing the same files',
  piece: 'entry',
  cases: [
    { entries: 100, contacts: 1000, rounds: 9 },
    { entries: 1000, contacts: 1000, rounds: 9 },
    { entries: 10_000, contacts: 1000, rounds: 7, aim: 3 },
  ],
  ours: (ground) => () => check(ground),
  baseline:
    ({ root }) =>
    () => {
      let files = 0
      for (const folder of ['incidents', 'changes']) {
        for (const name of readdirSync(join(root, folder))) {
          createHash('sha256')
            .update(readFileSync(join(root, folder, name)))
            .digest('hex')
          files += 1
        }
      }
      return files
    },
}
