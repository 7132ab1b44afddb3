import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Environment } from './ledger/git.ts'

const run = promisify(execFile)

/** The commit of a content folder, 40 hex digits; undefined where there is no Git. */
export async function contentCommit(root: string, env: Environment): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['-C', root, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], {
      env: { PATH: env['PATH'], HOME: env['HOME'], LC_ALL: 'C' },
    })
    return stdout.trim() || undefined
  } catch {
    return undefined
  }
}
