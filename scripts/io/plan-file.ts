import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PlanRow } from '../core/plan-row.ts'
import { Unable } from '../core/unable.ts'

/** Writes a plan, one JSON row a line; the file is there when the plan is whole, or not at all. */
export async function writePlan(file: string, rows: AsyncIterable<PlanRow>): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`
  try {
    await mkdir(dirname(file), { recursive: true })
    const out = await open(draft, 'w')
    try {
      let lines: string[] = []
      for await (const row of rows) {
        if (lines.push(`${JSON.stringify(row)}\n`) < 1000) continue
        await out.write(lines.join(''))
        lines = []
      }
      await out.write(lines.join(''))
    } finally {
      await out.close()
    }
    await rename(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    throw new Unable(
      `the plan cannot be written to ${file}: ${(error as Error).message}`,
      'name a folder that can be written',
    )
  } finally {
    // the error above counts, not that its draft cannot be removed
    await rm(draft, { force: true }).catch(() => {})
  }
}

/** Reads a plan as a stream; another file, or one cut short, is an error with a cure. */
export async function* readPlan(file: string): AsyncGenerator<PlanRow> {
  let number = 0
  let end: PlanRow | undefined
  try {
    for await (const line of linesOf(file)) {
      if (end) throw notAPlan(file, number + 1)
      const row = rowOf(line, file, number + 1)
      if (row.type === 'end') end = row
      if (row.type === 'end' && row.rows !== number) throw cutShort(file)
      number += 1
      yield row
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    throw new Unable(
      `the plan ${file} cannot be read: ${(error as Error).message}`,
      'make it with: care plan --out FILE',
    )
  }
  if (number === 0) throw notAPlan(file, 1)
  if (!end) throw cutShort(file)
}

/** Lines end with a line feed only: node:readline also ends them at U+2028, which JSON may hold. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const part of createReadStream(file, 'utf8')) {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

function rowOf(line: string, file: string, number: number): PlanRow {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    throw notAPlan(file, number)
  }
  const type = (row as { type?: unknown } | null)?.type
  const expected = number === 1 ? ['plan'] : ['notice', 'delivery', 'superseded', 'held', 'skipped', 'end']
  if (typeof type !== 'string' || !expected.includes(type)) throw notAPlan(file, number)
  return row as PlanRow
}

function cutShort(file: string): Unable {
  return new Unable(`${file} is not a whole plan: rows are missing`, 'make it again with: care plan --out FILE')
}

function notAPlan(file: string, line: number): Unable {
  return new Unable(`${file}, line ${line}: expected a row of a plan`, 'make it with: care plan --out FILE')
}
