import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { simpleGit } from 'simple-git'

/**
 * The commit that is checked out in a content folder, 40 hex digits. Undefined where the folder is not the top of a work tree, or
 * nothing was committed yet: the commit of a repository around it says nothing of its content.
 */
export async function headCommit(root: string): Promise<string | undefined> {
  if (!existsSync(join(root, '.git'))) return undefined
  try {
    const git = simpleGit({ baseDir: root, timeout: { block: 10_000 } })
    // Where the folder's own repository is broken, Git would go on to one around it.
    if ((await git.raw(['rev-parse', '--show-prefix'])).trim() !== '') return undefined
    const commit = (await git.raw(['rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}'])).trim()
    return /^[0-9a-f]{40}$/.test(commit) ? commit : undefined
  } catch {
    return undefined
  }
}

/** The version of the Git that is installed; undefined if there is none. */
export async function gitVersion(): Promise<string | undefined> {
  const version = await simpleGit().version()
  return version.installed ? `${version.major}.${version.minor}.${version.patch}` : undefined
}
