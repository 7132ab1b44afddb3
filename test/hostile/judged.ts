import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { customerJudge } from '../../scripts/core/read/judge-customers.ts'
import { textReport } from '../../scripts/core/read/report.ts'
import { readContent } from '../../scripts/io/content.ts'
import { readRegistry } from '../../scripts/io/registry.ts'
import { sourceLines } from '../../scripts/io/source-lines.ts'
import type { Case } from './cases.ts'

/** What `care check` finds in the base with a case put into it, and the processor time that it took. */
export async function judged({ place }: Case): Promise<{ problems: string[]; milliseconds: number }> {
  const root = mkdtempSync(join(tmpdir(), 'care-hostile-'))
  try {
    cpSync(join(import.meta.dirname, 'base'), root, { recursive: true })
    for (const folder of ['incidents', 'changes', 'catalog/customers']) mkdirSync(join(root, folder), { recursive: true })
    place(root)
    const before = process.cpuUsage()
    const content = await readContent({ root, state: join(root, '.care'), now: '2024-03-29T18:00:00.000Z' })
    const judge = customerJudge(content.all)
    const problems = [...content.problems]
    const customers = existsSync(join(root, 'registry.ndjson')) ? join(root, 'registry.ndjson') : undefined
    for await (const item of readRegistry({ root, customers }))
      for (const problem of 'read' in item ? judge(item.read) : item.problems) problems.push(problem)
    const report = textReport(problems, { color: false, line: sourceLines(root) })
    if (/[^\P{C}\n]/u.test(report)) throw new Error('the report holds a character that a terminal obeys or hides')
    const { user, system } = process.cpuUsage(before)
    const found = problems.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`)
    return { problems: found.sort(), milliseconds: (user + system) / 1000 }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
