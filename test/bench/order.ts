import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Amount, Description } from './bench.ts'

/** What a process is to do: write content, say what a benchmark is, or measure one side of it once. */
export type Order =
  | (Amount & { readonly do: 'write'; readonly folder: string })
  | { readonly do: 'describe'; readonly bench: string }
  | (Amount & {
      readonly do: 'measure'
      readonly folder: string
      readonly bench: string
      readonly side: 'ours' | 'baseline'
    })

/** What one process measured. */
export interface Measured {
  /** Elapsed time. */
  readonly milliseconds: number
  /**
   * Milliseconds on a processor of all its threads and of the processes that it started and waited for, such as Git: what others do on the
   * machine counts little here.
   */
  readonly busy: number
  readonly pieces: number
  /** The most memory that the process had at any time. */
  readonly megabytes: number
  /** Milliseconds of writing the ledger, where one is written. */
  readonly ledger?: number
}

/** Has an order carried out by a new process. */
export function carryOut(order: Order & { readonly do: 'write' }): undefined
export function carryOut(order: Order & { readonly do: 'describe' }): Description
export function carryOut(order: Order & { readonly do: 'measure' }): Measured
export function carryOut(order: Order): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', child, JSON.stringify(order)], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout === '' ? undefined : JSON.parse(stdout)
}

const child = fileURLToPath(new URL('child.ts', import.meta.url))
