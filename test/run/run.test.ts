import { describe, expect, it } from 'vitest'
import { check } from './command.ts'
import { format, one, sum } from './tally.ts'
import { count } from './vitest.ts'
import { workflowFaults } from './workflows.ts'

const file = (...statuses: string[]) => ({
  name: 'a.test.ts',
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
})

describe('the summary of a run', () => {
  it('adds up and names all three numbers', () => {
    expect(format(sum([one(true), one(false), { passed: 3, failed: 0, skipped: 2 }]))).toBe(
      '4 passed, 1 failed, 2 skipped',
    )
  })

  it('counts what vitest reports', () => {
    const report = { testResults: [file('passed', 'failed', 'pending'), file('passed', 'todo')] }
    expect(count(1, report)).toMatchObject({ passed: 2, failed: 1, skipped: 2 })
  })

  it('counts a test file that could not be loaded', () => {
    const report = { testResults: [file('passed'), { name: 'b.test.ts', status: 'failed', assertionResults: [] }] }
    expect(count(1, report)).toMatchObject({ passed: 1, failed: 1 })
  })

  it.each([
    ['an error outside of every test', 1, { testResults: [file('passed')] }],
    ['no test at all', 0, { testResults: [] }],
    ['no report', 0, undefined],
  ])('counts %s as a failure', (_name, code, report) => {
    expect(count(code, report).failed).toBe(1)
  })

  it('counts a program that does not exist as a failure', async () => {
    expect(await check('care-no-such-program')).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('the lint of workflows', () => {
  const good = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with: { persist-credentials: false }
      - run: echo
`
  it('lets a good one pass', async () => expect(await workflowFaults('a.yml', good)).toEqual([]))

  it.each([
    ['an unpinned action', good.replace(/@de0f\w+/, '@v6'), 'a.yml:8 actions/checkout@v6 is not pinned'],
    ['open permissions', good.replace('permissions: {}\n', ''), 'no "permissions: {}" at the top'],
    ['an unknown key', good.replace('runs-on', 'run-on'), 'a.yml'],
    [
      'an expression that does not exist',
      good.replace('echo', 'echo ${' + '{ githob.ref }}'),
      'undefined variable "githob"',
    ],
  ])('finds %s', async (_name, text, fault) => {
    expect((await workflowFaults('a.yml', text)).join('\n')).toContain(fault)
  })
})
