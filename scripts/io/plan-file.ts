import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseRow } from '../core/deliver/parse-row.ts'
import type { PlanRow } from '../core/plan-row.ts'
import { Unable } from '../core/unable.ts'

/** Writes a plan, one JSON row a line; the file is there when the plan is whole, or not at all. */
export async function writePlan(file: string, rows: AsyncIterable<readonly PlanRow[]>): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`
  // a rename would put a plain file in the place of a device or a pipe
  if (await isOtherThanFile(file)) throw new Unable(`${file} is no file`, 'name a file, or use --json for the output')
  try {
    await mkdir(dirname(file), { recursive: true })
    const out = await open(draft, 'w')
    try {
      await writeRows(out, rows)
    } finally {
      await out.close()
    }
    await rename(draft, file)
  } catch (error) {
    throw unwritten(file, error)
  } finally {
    // the error above counts, not that its draft cannot be removed
    await rm(draft, { force: true }).catch(() => {})
  }
}

async function isOtherThanFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isFile(),
    () => false,
  )
}

/** A plan that one run keeps for itself, to read it more than once. */
export interface Spool {
  readonly rows: () => AsyncIterable<PlanRow>
  readonly close: () => Promise<void>
}

/** Keeps a plan in a file without a name, so that a run that is killed leaves nothing behind. */
export async function spoolPlan(file: string, rows: AsyncIterable<readonly PlanRow[]>): Promise<Spool> {
  let kept: FileHandle | undefined
  try {
    await mkdir(dirname(file), { recursive: true })
    kept = await open(file, 'wx+')
    const spool = kept
    await rm(file)
    await writeRows(spool, rows)
    return { rows: () => rowsOf(file, spool), close: () => spool.close() }
  } catch (error) {
    await kept?.close()
    throw unwritten(file, error)
  }
}

async function writeRows(out: FileHandle, rows: AsyncIterable<readonly PlanRow[]>): Promise<void> {
  for await (const some of rows) await out.appendFile(some.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

/** What the system refuses is no fault of the planner, whose own errors stay as they are. */
function unwritten(file: string, error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code === undefined) return error
  return new Unable(
    `the plan cannot be written to ${file}: ${(error as Error).message}`,
    'name a folder that can be written',
  )
}

/** Reads a plan as a stream; another file, or one cut short, is an error with a cure. */
export function readPlan(file: string): AsyncGenerator<PlanRow> {
  return rowsOf(file)
}

async function* rowsOf(file: string, open?: FileHandle): AsyncGenerator<PlanRow> {
  let number = 0
  let end: PlanRow | undefined
  try {
    for await (const line of linesOf(file, open)) {
      if (end) throw notAPlan(file, number + 1, 'nothing after the last row')
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
  if (number === 0) throw notAPlan(file, 1, 'a row of a plan')
  if (!end) throw cutShort(file)
}

/** Lines end with a line feed only: node:readline also ends them at U+2028, which JSON may hold. */
async function* linesOf(file: string, open?: FileHandle): AsyncGenerator<string> {
  let rest = ''
  const from = open ? { fd: open, start: 0, autoClose: false } : {}
  for await (const part of createReadStream(file, { encoding: 'utf8', ...from })) {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

function rowOf(line: string, file: string, number: number): PlanRow {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw notAPlan(file, number, 'JSON')
  }
  const parsed = parseRow(value)
  if ('fault' in parsed) throw notAPlan(file, number, `${parsed.fault.expected} as \`${parsed.fault.field}\``)
  const isHeader = parsed.row.type === 'plan'
  if (isHeader !== (number === 1)) throw notAPlan(file, number, `${isHeader ? 'no' : 'the'} header of a plan`)
  return parsed.row
}

function cutShort(file: string): Unable {
  return new Unable(`${file} is not a whole plan: rows are missing`, 'make it again with: care plan --out FILE')
}

function notAPlan(file: string, line: number, expected: string): Unable {
  return new Unable(`${file}, line ${line}: expected ${expected}`, 'make the plan again with: care plan --out FILE')
}
