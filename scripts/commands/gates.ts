import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { openGitHub, refusal } from '../io/github.ts'
import { contextOf, Unable, withContext } from './context.ts'
import { githubAccess } from './github-access.ts'

/** `care gates`: judges every open pull request again, because time has passed or another one was merged; 0 if all could be judged. */
export const command = withContext(new Command('gates'))
  .description('where every open pull request stands')
  .option('--branch <name>', 'the branch that they are merged into', 'main')
  .option('--publish', 'set status, label and comment of each, and ask for reviews')
  .action(async (options: { readonly branch: string; readonly publish?: boolean }) => {
    const { root, state, now, json } = contextOf({ ...options })
    const given = ['--root', root, '--state', state, '--now', now, ...(options.publish ? ['--publish'] : [])]
    const failed: number[] = []
    const judged: { pr: number; ready: boolean }[] = []
    for (const pr of await openPulls(options.branch)) {
      if (!json) process.stdout.write(`#${pr}\n`)
      // a process of its own: one that cannot be judged keeps no other from it
      const stdio = ['ignore', json ? 'ignore' : 'inherit', 'inherit'] as const
      const { status } = spawnSync(process.execPath, [care, 'gate', '--pr', String(pr), ...given], {
        stdio: [...stdio],
      })
      if (status === 0 || status === 1) judged.push({ pr, ready: status === 0 })
      else failed.push(pr)
    }
    if (json) process.stdout.write(`${JSON.stringify({ version: 1, judged, failed })}\n`)
    else process.stdout.write(`${judged.length} judged, ${judged.filter(({ ready }) => ready).length} ready\n`)
    if (failed.length === 0) return
    const named = failed.map((pr) => `#${pr}`).join(', ')
    throw new Unable(`${named} could not be judged`, 'see above why, then run it again')
  })

const care = fileURLToPath(new URL('../care.ts', import.meta.url))

async function openPulls(branch: string): Promise<readonly number[]> {
  try {
    return await openGitHub(githubAccess(process.env)).open(branch)
  } catch (error) {
    throw refusal(error) ?? error
  }
}
