import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './command.ts'
import { one, sum, type Tally } from './tally.ts'

/** The parts of vitest's JSON report that are counted. */
export interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** Runs the tests of some vitest projects, showing them as they run, and counts each. */
export async function vitest(...projects: string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'care-test-'))
  const file = join(folder, 'report.json')
  try {
    const only = projects.flatMap((project) => ['--project', project])
    const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', file]
    const { code } = await run('vitest', ['run', ...only, ...reporters], 'show')
    return count(code, read(file))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A file that could not be loaded is one failure. A run that ends badly without a failed test (an error outside of every
 * test, nothing to run, a crash) is one as well, and so is a run without a report.
 */
export function count(code: number, report: Report | undefined): Tally {
  if (report === undefined) return one(false, `vitest ended with ${code} and left no report`)
  const tally = sum(report.testResults.map(countFile))
  const isHonest = code === 0 ? tally.passed + tally.skipped > 0 : tally.failed > 0
  return isHonest ? tally : sum([tally, one(false, `vitest ended with ${code}, but no test failed`)])
}

function countFile({ name, status, message, assertionResults }: Report['testResults'][number]): Tally {
  const passed = assertionResults.filter((test) => test.status === 'passed').length
  const failed = assertionResults.filter((test) => test.status === 'failed').length
  const skipped = assertionResults.length - passed - failed
  const isBroken = status === 'failed' && failed === 0
  return { passed, failed: isBroken ? 1 : failed, skipped, log: isBroken ? `${name}: ${message ?? 'did not run'}` : '' }
}

function read(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return undefined
  }
}
