import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWorkflow } from './workflow.ts'
import { allLintFaults, newer, parserFaults } from './workflow-linters.ts'
import { brokenRules, workflowRules } from './workflow-rules.ts'

const root = join(import.meta.dirname, '../..')
const hostile = globSync(join(import.meta.dirname, 'hostile-workflows/*.yml')).sort()
const own = globSync(join(root, '.github/workflows/*.yml')).sort()

const expected = (text: string): string[] =>
  text.split('\n').flatMap((line, index) => {
    const rules = /# expect (.*)$/.exec(line)?.[1]?.split(' ') ?? []
    return rules.map((rule) => `${index + 1} ${rule}`)
  })
const withoutExpectations = (text: string): string => text.replaceAll(/\s*# expect .*$/gm, '')

describe('the rules of workflows', () => {
  it.each(hostile.map((file) => [basename(file), readFileSync(file, 'utf8')]))('refuse %s', (file, text) => {
    const judged = withoutExpectations(text)
    expect(parserFaults(file, judged)).toEqual([])
    expect(
      brokenRules(judged)
        .map(({ line, rule }) => `${line} ${rule}`)
        .sort(),
    ).toEqual(expected(text).sort())
  })

  it.each(workflowRules.map(({ id }) => id))('%s is broken by a workflow here', (rule) => {
    const broken = hostile.flatMap((file) => expected(readFileSync(file, 'utf8')))
    expect(broken.some((line) => line.endsWith(` ${rule}`))).toBe(true)
  })

  it('let nothing of ours be silent about what actionlint does not know yet', async () => {
    const said = await Promise.all(own.map((file) => allLintFaults(basename(file), readFileSync(file, 'utf8'))))
    expect(
      said.flat().some((message) => message.startsWith(newer)),
      'actionlint knows it now: take the exception out of workflow-linters.ts',
    ).toBe(true)
  })
})

describe('the workflows', () => {
  const jobs = own.flatMap((file) => readWorkflow(readFileSync(file, 'utf8')).jobs)

  it('have one summary check', () => {
    expect(jobs.filter(({ value }) => value['name'] === 'Required')).toHaveLength(1)
  })

  it('let the sender hear that it is cancelled', async () => {
    const sender = jobs.flatMap(({ steps }) => steps).find(({ run }) => run?.includes('deliver'))
    const dir = mkdtempSync(join(tmpdir(), 'care-exec-'))
    writeFileSync(
      join(dir, 'node'),
      `#!${process.execPath}\nprocess.on('SIGINT', () => process.exit(42))\nconsole.log('ready')\nsetInterval(() => {}, 1000)\n`,
    )
    chmodSync(join(dir, 'node'), 0o755)
    writeFileSync(join(dir, 'step.sh'), sender?.run ?? '')
    // as GitHub runs a step, and as it cancels one: only the first process is told
    const step = spawn('bash', ['-e', join(dir, 'step.sh')], {
      env: { PATH: `${dir}:${process.env['PATH']}`, REMOTE: '' },
    })
    await once(step.stdout, 'data')
    step.kill('SIGINT')
    expect(await once(step, 'close')).toEqual([42, null])
  })
})
