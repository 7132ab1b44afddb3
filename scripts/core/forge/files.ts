import type { Problem } from '../problem.ts'
import { policyFile } from '../rules/policy.ts'
import type { Policy } from '../schema.gen.ts'
import { codeOwners } from './owners.ts'
import { rulesets } from './rulesets.ts'

/** The files that GitHub is told by who decides about what: their texts, by their paths from the top of the repository. */
export function forgeFiles({ approvals }: Policy): ReadonlyMap<string, string> {
  return new Map([
    ...(approvals ? [['.github/CODEOWNERS', codeOwners(approvals)] as const] : []),
    ...Object.entries(rulesets).map(
      ([name, ruleset]) => [`.github/rulesets/${name}.json`, `${JSON.stringify(ruleset, undefined, 2)}\n`] as const,
    ),
  ])
}

/** Files that are there and say something else than the policy; what is missing is not set up, which is no problem of content. */
export function forgeProblems(policy: Policy, read: (path: string) => string | undefined): readonly Problem[] {
  return [...forgeFiles(policy)].flatMap(([file, text]): Problem[] => {
    const found = read(file)
    const lines = found?.split(/\r?\n/)
    const line = lines && firstDifference(lines, text.split('\n'))
    if (line === undefined) return []
    return [
      {
        ...{ file, line, column: 1, rule: 'forge/drift', severity: 'error' },
        message: `found another text than ${policyFile} implies, expected the one that is made from it`,
        help: 'run npm run owners, and commit what it writes',
        why: 'the policy says who decides about what, and GitHub must be told the same',
      },
    ]
  })
}

/** The first line that differs, from 1; undefined if there is none. */
function firstDifference(found: readonly string[], expected: readonly string[]): number | undefined {
  const longer = found.length > expected.length ? found : expected
  const index = longer.findIndex((_, at) => found[at] !== expected[at])
  return index < 0 ? undefined : index + 1
}
