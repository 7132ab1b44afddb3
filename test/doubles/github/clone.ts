import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Ended, git, gitEnvironment, tryGit } from './git.ts'
import { mailOf } from './refs.ts'
import type { GitHub } from './start.ts'
import { userOf } from './world.ts'

/** Somebody's clone, with real Git over HTTP. */
export interface Clone {
  readonly dir: string
  /** Runs Git as this person, at the world's time; throws if it fails. */
  readonly git: (...args: readonly string[]) => Promise<string>
  /** Runs Git and says how it ended. */
  readonly tryGit: (...args: readonly string[]) => Promise<Ended>
  /** Writes files, or removes those that are null, and commits them. The commit. */
  readonly commit: (message: string, files: Readonly<Record<string, string | null>>) => Promise<string>
  /** Starts a branch at `main` as it is on the server. */
  readonly branch: (name: string) => Promise<void>
  readonly push: (...args: readonly string[]) => Promise<Ended>
  readonly remove: () => void
}

/** Clones the repository as somebody; the first clone of an empty one starts `main`. */
export async function cloneAs(github: GitHub, login: string, fork?: string): Promise<Clone> {
  const user = userOf(github.world, login)
  if (!user) throw new Error(`Nobody here is called ${login}`)
  const dir = mkdtempSync(join(tmpdir(), 'github-clone-'))
  const env = () => gitEnvironment({ name: login, email: mailOf(user), date: github.world.now() })
  const run = (...args: readonly string[]) => git(dir, args, env())
  await git(dir, ['clone', '--quiet', github.remote(login, fork), '.'], env())
  await run('symbolic-ref', 'HEAD', `refs/heads/${github.world.defaultBranch}`)
  return {
    dir,
    git: run,
    tryGit: (...args) => tryGit(dir, args, env()),
    commit: async (message, files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(dir, path)), { recursive: true })
        if (text === null) rmSync(join(dir, path))
        else writeFileSync(join(dir, path), text)
      }
      await run('add', '--all')
      await run('commit', '--quiet', '--allow-empty', '-m', message)
      return run('rev-parse', 'HEAD')
    },
    branch: async (name) => {
      await run('fetch', '--quiet', 'origin')
      await run('switch', '--quiet', '--create', name, `origin/${github.world.defaultBranch}`)
    },
    push: (...args) => tryGit(dir, ['push', '--quiet', ...(args.length > 0 ? args : ['origin', 'HEAD'])], env()),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}
