import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Policy } from '../core/catalog.ts'
import { forgeFiles, forgeProblems } from '../core/forge/files.ts'
import type { Finding } from '../core/health.ts'
import { count } from '../core/start-summary.ts'
import { readForgeFile } from '../io/forge-files.ts'

/** Whether the policy says who may approve. Content that knows no pull requests needs nobody. */
export function approvals(root: string, policy: Policy | undefined): Finding | undefined {
  if (!isOnGitHub(root)) return undefined
  const what = 'Approvals'
  const { roles, maintainers = [] } = policy?.approvals ?? {}
  if (!roles) {
    const message = 'the policy has no `approvals`, so that nobody may approve anything'
    return { what, state: 'missing', message, help: 'write them into catalog/policy.yaml' }
  }
  const empty = Object.entries({ ...roles, maintainer: maintainers }).filter(([, users]) => users.length === 0)
  if (empty.length > 0) {
    const message = `nobody is ${empty.map(([role]) => role.replace('_', ' ')).join(', ')}`
    return { what, state: 'missing', message, help: 'write logins into approvals of catalog/policy.yaml' }
  }
  const people = new Set(Object.values(roles).flatMap((users) => users.map((user) => user.toLowerCase())))
  return { what, state: 'works', message: `${count(people.size, 'person holds', 'people hold')} a role` }
}

/** Whether the files that GitHub is told by say what the policy says; whether they were imported there, only GitHub knows. */
export function owners(root: string, policy: Policy | undefined): Finding | undefined {
  if (!policy || !isOnGitHub(root)) return undefined
  const what = 'Owners'
  const help = 'write them with: npm run owners'
  const read = readForgeFile(root)
  const drift = forgeProblems(policy, read).map(({ file }) => file)
  if (drift.length > 0)
    return { what, state: 'broken', message: `not what the policy implies: ${drift.join(', ')}`, help }
  const absent = [...forgeFiles(policy).keys()].filter((file) => read(file) === undefined)
  if (absent.length > 0) return { what, state: 'missing', message: `there is no ${absent.join(', ')}`, help }
  return { what, state: 'works', message: 'CODEOWNERS and rulesets are what the policy implies' }
}

/** Whether the workflows are there. */
export function workflows(root: string): Finding | undefined {
  if (!isOnGitHub(root)) return undefined
  const what = 'Workflows'
  const all = ['check', 'gate', 'publish'].map((name) => `.github/workflows/${name}.yml`)
  const absent = all.filter((file) => !existsSync(join(root, file)))
  if (absent.length === 0) return { what, state: 'works', message: 'check, gate, publish' }
  const help = 'take them from the template; without them nothing is judged and nothing is sent'
  return { what, state: 'missing', message: `there is no ${absent.join(', ')}`, help }
}

function isOnGitHub(root: string): boolean {
  return existsSync(join(root, '.github'))
}
