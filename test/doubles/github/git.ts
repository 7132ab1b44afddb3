import { spawn } from 'node:child_process'
import { devNull } from 'node:os'

/** Who made a commit, and when. */
export interface Signature {
  readonly name: string
  readonly email: string
  readonly date: string
}

/** How GitHub signs what it commits itself. */
export const gitHubItself = { name: 'GitHub', email: 'noreply@github.com' }

/** The environment of every Git here: nothing of the machine's settings, author and date given. */
export function gitEnvironment(author?: Signature, committer = author): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: devNull,
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    ...(author && {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_AUTHOR_DATE: author.date,
    }),
    ...(committer && {
      GIT_COMMITTER_NAME: committer.name,
      GIT_COMMITTER_EMAIL: committer.email,
      GIT_COMMITTER_DATE: committer.date,
    }),
  }
}

/** How a Git command ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** Runs Git in a folder and says how it ended. */
export function tryGit(cwd: string, args: readonly string[], env = gitEnvironment()): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const [out, error]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => error.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString() }),
    )
  })
}

/** Runs Git in a folder; its output without the last line end. Throws with Git's words when it fails. */
export async function git(cwd: string, args: readonly string[], env = gitEnvironment()): Promise<string> {
  const { code, out, error } = await tryGit(cwd, args, env)
  if (code !== 0) throw new Error(`git ${args.join(' ')}: exit ${code}\n${out}${error}`)
  return out.replace(/\n$/, '')
}

/** The commit that a name stands for, undefined if there is none. */
export async function commitOf(dir: string, name: string): Promise<string | undefined> {
  const { code, out } = await tryGit(dir, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${name}^{commit}`])
  return code === 0 ? out.trim() : undefined
}

/** Whether one commit is in the history of another. */
export async function isAncestor(dir: string, older: string, newer: string): Promise<boolean> {
  return (await tryGit(dir, ['merge-base', '--is-ancestor', older, newer])).code === 0
}

/** Where two histories part; undefined if they share nothing. */
export async function mergeBase(dir: string, one: string, other: string): Promise<string | undefined> {
  const { code, out } = await tryGit(dir, ['merge-base', one, other])
  return code === 0 ? out.trim() : undefined
}
