import { globSync, readFileSync } from 'node:fs'
import { one, sum, type Tally } from './tally.ts'
import { lintFaults, parserFaults } from './workflow-linters.ts'
import { brokenRules } from './workflow-rules.ts'

/** Lints every workflow of the repository; each file is one check. */
export async function workflows(): Promise<Tally> {
  const files = globSync('.github/workflows/*.{yml,yaml}').sort()
  const tallies: Tally[] = []
  for (const file of files) {
    const faults = await workflowFaults(file, readFileSync(file, 'utf8'))
    tallies.push(one(faults.length === 0, faults.join('\n')))
  }
  return sum(tallies)
}

/** What GitHub's own parser, actionlint and the rules of this repository have against a workflow, as `file:line sentence`. */
export async function workflowFaults(file: string, content: string): Promise<readonly string[]> {
  return [...parserFaults(file, content), ...(await lintFaults(file, content)), ...ruleFaults(file, content)]
}

function ruleFaults(file: string, content: string): string[] {
  return brokenRules(content).map(({ line, message }) => `${file}:${line} ${message}`)
}
