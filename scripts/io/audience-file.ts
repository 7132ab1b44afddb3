import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { AudienceHeader } from '../core/gate/audience-index.ts'
import { toInstant } from '../core/instant.ts'
import { schemaErrors } from '../core/read/schema.ts'
import type { AudienceRow } from '../core/schema.gen.ts'
import { Unable } from '../core/unable.ts'

/** An audience index, read whole: it holds a line for each customer. */
export interface AudienceIndex {
  readonly header: AudienceHeader
  readonly rows: readonly AudienceRow[]
}

/** The text of an audience index. */
export function audienceText({ header, rows }: AudienceIndex): string {
  return [header, ...rows].map((row) => `${JSON.stringify(row)}\n`).join('')
}

/** Writes an audience index; the file is there when it is whole, or not at all. */
export function writeAudience(file: string, index: AudienceIndex): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    replace(file, audienceText(index))
  } catch (error) {
    throw new Unable(`the audience index cannot be written: ${(error as Error).message}`, 'name a file with --out')
  }
}

function replace(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(draft, text)
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** The file of an audience index. */
export function readAudience(file: string): AudienceIndex {
  try {
    return parseAudience(file, readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof Unable) throw error
    throw new Unable(`the audience index cannot be read: ${(error as Error).message}`, made)
  }
}

/** Reads an audience index. It may come from a branch that others can write to: a line of another form is an error. */
export function parseAudience(file: string, text: string): AudienceIndex {
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '')
  const header = parsed(file, 1, head) as Partial<AudienceHeader> | null
  if (header?.type !== 'audience' || header.version !== 1 || toInstant(String(header.at)) === undefined)
    throw new Unable(`${file}:1: expected the header of an audience index`, made)
  const rows = lines.map((line, index) => {
    const row = parsed(file, index + 2, line)
    if (schemaErrors('audience', row).length > 0)
      throw new Unable(`${file}:${index + 2}: expected a customer of an audience index`, made)
    return row as AudienceRow
  })
  return { header: header as AudienceHeader, rows }
}

const made = 'make it with: care audience --out FILE'

function parsed(file: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unable(`${file}:${line}: expected JSON`, made)
  }
}
