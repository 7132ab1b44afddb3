import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Held, Skipped, Superseded } from '../core/plan-row.ts'

/** Remembers beside the outbox what was not sent and why, each once, and returns all that is known. */
export async function keepNotSent<Row extends Held | Skipped | Superseded>(
  outbox: string,
  rows: readonly Row[],
): Promise<Row[]> {
  const file = join(outbox, 'not-sent.ndjson')
  const known = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '')
  const lines = [...new Set([...known, ...rows.map((row) => JSON.stringify(row))])]
  if (lines.length > known.length) await writeFile(file, `${lines.join('\n')}\n`)
  return lines.map((line) => JSON.parse(line) as Row)
}
