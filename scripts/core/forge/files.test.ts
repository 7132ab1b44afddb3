import { describe, expect, it } from 'vitest'
import type { Policy } from '../catalog.ts'
import { forgeFiles, forgeProblems } from './files.ts'

const people = { assessor: ['ann'], guidance: ['ann'], reviewer: ['rob'], duty_manager: ['dan'] }
const policy = { approvals: { roles: people, maintainers: ['max'] } } as unknown as Policy
const files = forgeFiles(policy)
const read = (changes: Readonly<Record<string, string | undefined>>) => (path: string) =>
  path in changes ? changes[path] : files.get(path)

describe('what GitHub is told', () => {
  it('is owners and rulesets', () => {
    expect([...files.keys()]).toEqual([
      '.github/CODEOWNERS',
      '.github/rulesets/main.json',
      '.github/rulesets/ledger.json',
      '.github/rulesets/machine.json',
    ])
  })

  it('has no problem where it is what the policy implies, is missing, or ends its lines in another way', () => {
    expect(forgeProblems(policy, read({}))).toEqual([])
    expect(forgeProblems(policy, () => undefined)).toEqual([])
    expect(forgeProblems(policy, (path) => files.get(path)?.replaceAll('\n', '\r\n'))).toEqual([])
  })

  it.each([
    ['.github/CODEOWNERS', '/incidents/  @ann', '/incidents/  @eve', 3],
    ['.github/rulesets/main.json', '"required_approving_review_count": 1', '"required_approving_review_count": 0', 24],
    ['.github/CODEOWNERS', '/changes/', '', 4],
  ])('has one where %s differs, at its first line', (file, from, to, line) => {
    const text = (files.get(file) ?? '').replace(from, to)
    expect(text).not.toBe(files.get(file))
    expect(forgeProblems(policy, read({ [file]: text }))).toMatchObject([{ file, line, rule: 'forge/drift' }])
  })

  it('has one where a line was left out at the end', () => {
    const text = files.get('.github/CODEOWNERS')?.split('\n').slice(0, 3).join('\n')
    expect(forgeProblems(policy, read({ '.github/CODEOWNERS': text }))).toMatchObject([{ line: 4 }])
  })
})
