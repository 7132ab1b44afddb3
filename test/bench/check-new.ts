import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import type { Bench } from './bench.ts'
import { check } from './check.ts'

/** Checking what was never seen: facts, body and all rules, and keeping the result. */
export const checkNew: Bench = {
  name: 'check, new entries',
  against: 'remark and gfm parsing the bodies, already in memory',
  piece: 'entry',
  cases: [
    { entries: 100, contacts: 1000, rounds: 7 },
    { entries: 1000, contacts: 1000, rounds: 5, aim: 1.5 },
    { entries: 10_000, contacts: 1000, rounds: 1, aim: 1.5 },
  ],
  ours: (ground) => {
    rmSync(ground.state, { recursive: true, force: true })
    return () => check(ground)
  },
  baseline: ({ root }) => {
    const bodies = ['incidents', 'changes'].flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => bodyOf(readFileSync(join(root, folder, name), 'utf8'))),
    )
    const processor = remark().use(remarkGfm).freeze()
    return () => {
      for (const body of bodies) processor.parse(body)
      return bodies.length
    }
  },
}

function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n---\n', 3) + 5)
}
