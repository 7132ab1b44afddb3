import { customerJudge } from '../../scripts/core/read/judge-customers.ts'
import { readContent } from '../../scripts/io/content.ts'
import { readRegistry } from '../../scripts/io/registry.ts'
import type { Ground } from './bench.ts'
import { calm } from './ground.ts'

/** Does what `care check` does before it prints. Entries with a problem are read once more for its place: here none has one. */
export async function check({ root, state }: Ground): Promise<number> {
  const content = await readContent({ root, state, now: calm })
  const judge = customerJudge(content.all)
  const problems = [...content.problems]
  for await (const item of readRegistry({ root })) problems.push(...('read' in item ? judge(item.read) : item.problems))
  const odd = problems.find(({ file }) => !file.startsWith('catalog/'))
  if (odd) throw new Error(`${odd.file}:${odd.line}:${odd.column} ${odd.message}`)
  return content.all.originals.size
}
