import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GateFacts } from '../scripts/core/gate/facts.ts'
import { type RecordRule, recordRules } from '../scripts/core/gate/record.ts'
import { type Requirement, type Stage, stages } from '../scripts/core/gate/stages.ts'
import { verdictOf } from '../scripts/core/gate/verdict.ts'
import { readAudience } from '../scripts/io/audience-file.ts'
import { gateFacts } from '../scripts/io/pull-request.ts'
import { repositoryOf } from '../scripts/io/repository.ts'
import { buildPullRequest } from './pull-requests/repository.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-tables-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** The facts of a pull request of `pull-requests/`. */
async function factsOf(name: string): Promise<GateFacts> {
  const { commits, authors, reviews, now, audienceFile } = buildPullRequest(name, root)
  const [base = '', head = ''] = [commits['base'], commits['head']]
  const audience = audienceFile === undefined ? undefined : readAudience(audienceFile)
  const repository = await repositoryOf(root, process.env)
  return gateFacts({ base, head, authors, reviews }, { root, state: join(root, '.care'), now, repository, audience })
}

/** What is added in memory here is what an addition costs: one object, and for a role the list of its users in the policy. */
describe('one object adds', () => {
  const legal = {
    ...{ name: 'legal', title: { incident: 'legal advice', change: 'legal advice' }, role: 'counsel' },
    judges: ({ original }: { original: { facts: { title: string } } }) => original.facts.title,
    needs: [],
  } as unknown as Stage
  const table = { stages: [...stages.slice(0, 2), legal, ...stages.slice(2)], record: recordRules }
  const withCounsel = (facts: GateFacts, users: string[]): GateFacts => ({
    ...facts,
    approvals: {
      ...facts.approvals,
      roles: { ...facts.approvals.roles, counsel: users } as GateFacts['approvals']['roles'],
    },
  })

  it('a stage with a role', async () => {
    const facts = await factsOf('level-2-ready')
    expect(verdictOf(facts).stage).toBe('ready')
    const missing = verdictOf(withCounsel(facts, ['lena']), table)
    expect(missing).toMatchObject({ stage: 'legal', ready: false })
    expect(missing.entries[0]?.missing).toMatchObject([{ rule: 'approval/counsel', who: ['lena'] }])
    const given = verdictOf(withCounsel(facts, ['sam']), table)
    expect(given).toMatchObject({ stage: 'ready', ready: true })
    expect(given.entries[0]?.approvals.at(-1)).toEqual({ role: 'counsel', by: ['sam'], stale: [] })
  })

  it('a stage that is not due where what it judges is as it was', async () => {
    const facts = withCounsel(await factsOf('update'), ['lena'])
    expect(verdictOf(facts, table).ready).toBe(true)
  })

  it('a requirement of a stage', async () => {
    const facts = await factsOf('level-2-ready')
    const short: Requirement = {
      id: 'severity/short-title',
      check: ({ head }) =>
        head.original.facts.title.length < 10
          ? []
          : [{ at: { field: ['title'] }, what: 'a title of ten letters', help: 'shorten it' }],
    }
    const more = stages.map((stage) =>
      stage.name === 'severity' ? { ...stage, needs: [...stage.needs, short] } : stage,
    )
    const verdict = verdictOf(facts, { ...table, stages: more })
    expect(verdict.stage).toBe('severity')
    expect(verdict.entries[0]?.missing).toMatchObject([{ rule: 'severity/short-title', line: 4, column: 8 }])
  })

  it('a rule about what was announced', async () => {
    const facts = await factsOf('summary-improved')
    const rule: RecordRule = {
      ...{ id: 'record/summary', severity: 'error' },
      check: ({ base, head }) =>
        base.original.outline.sections.Summary === head.original.outline.sections.Summary
          ? []
          : [{ at: { section: 'Summary' }, message: 'found another summary', help: 'put it back' }],
    }
    expect(verdictOf(facts).ready).toBe(true)
    const verdict = verdictOf(facts, { stages, record: [...recordRules, rule] })
    expect(verdict).toMatchObject({ stage: 'review', ready: false })
    expect(verdict.problems).toMatchObject([{ rule: 'record/summary', file: 'incidents/INC-2030-0001.md', line: 25 }])
  })
})
