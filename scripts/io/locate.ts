import type { Problem } from '../core/problem.ts'
import { entryName } from '../core/read/entry-name.ts'
import type { Spot } from '../core/read/lines.ts'
import { readMarkdown, readYaml } from '../core/read/source.ts'
import { type Found, problemAt } from '../core/rules/found.ts'
import type { Anchor } from '../core/rules/rule.ts'
import { decode, isProblem } from './files.ts'
import { sha256 } from './hash.ts'
import type { Tree } from './tree.ts'

/** Turns findings into problems: only files in which something was found are read again for its place. */
export async function locate(tree: Tree, findings: readonly Found[]): Promise<Problem[]> {
  const files = new Map<string, Found[]>()
  for (const each of findings) files.set(each.finding.file, [...(files.get(each.finding.file) ?? []), each])
  const problems: Problem[] = []
  for (const [file, ofFile] of files) {
    const spot = await spotsOf(
      tree,
      file,
      ofFile.every(({ finding }) => 'field' in finding.at),
    )
    problems.push(...ofFile.map((each) => problemAt(each, spot)))
  }
  return problems
}

const top: Spot = { line: 1, column: 1 }

async function spotsOf(tree: Tree, file: string, onlyFields: boolean): Promise<(anchor: Anchor) => Spot> {
  const bytes = tree.read(file)
  const text = isProblem(bytes) ? bytes : decode(file, bytes)
  if (isProblem(text)) return () => top
  const name = entryName(file, 'incident') ?? entryName(file, 'change')
  if (name && !onlyFields) {
    const { parseEntry } = await import('../core/read/parse-entry.ts')
    return parseEntry(name, text, sha256).spot
  }
  const source = name ? readMarkdown(file, text) : readYaml(file, text)
  return (anchor) => ('field' in anchor ? source.spot(anchor.field, anchor.key) : top)
}
