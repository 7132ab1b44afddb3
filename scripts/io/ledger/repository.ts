import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Unable } from '../../core/unable.ts'
import { type Environment, git, type Repository } from './git.ts'

/** Where the ledger's branch is kept. */
export const branch = 'refs/heads/ledger'

/**
 * Opens a bare repository of ours; undefined if there is none, an error with the cure if half of one is left. Its configuration is put
 * back to ours: it could name programs.
 */
export function openRepository(dir: string, env: Environment, cure: string): Repository | undefined {
  if (!existsSync(join(dir, 'HEAD'))) {
    if (!existsSync(dir) || readdirSync(dir).length === 0) return undefined
    throw new Unable(`the ledger in ${dir} is damaged: it has no HEAD`, cure)
  }
  const file = join(dir, 'config')
  if (!existsSync(file) || readFileSync(file, 'utf8') !== config) writeFileSync(file, config)
  return { dir, env }
}

/** Opens a bare repository of ours, or makes it: beside its place and then moved there, so that there is never half of one. */
export async function createRepository(dir: string, env: Environment, cure: string): Promise<Repository> {
  const existing = openRepository(dir, env, cure)
  if (existing) return existing
  let draft: string | undefined
  const failed = (why: string) =>
    new Unable(
      `cannot make the ledger's repository ${dir}: ${why}`,
      'git 2.34 or newer must be installed and the folder writable',
    )
  try {
    mkdirSync(dirname(dir), { recursive: true })
    draft = mkdtempSync(`${dir}.tmp-`)
    const made = await git({ dir: draft, env }, ['init', '--quiet', '--bare', '--template=', '--initial-branch=ledger'])
    if (made.code !== 0) throw failed(lastLine(made.error))
    writeFileSync(join(draft, 'config'), config)
    renameSync(draft, dir)
  } catch (error) {
    // another run of this machine was faster
    if (!existsSync(join(dir, 'HEAD'))) throw error instanceof Unable ? error : failed((error as Error).message)
  } finally {
    if (draft) rmSync(draft, { recursive: true, force: true })
  }
  return { dir, env }
}

/** A commit that adds or replaces files. */
export interface Commit {
  /** The commit it stands on; undefined for the first. */
  readonly parent: string | undefined
  readonly files: ReadonlyMap<string, string>
  readonly message: string
  readonly now: string
}

/** Writes a commit that no branch shows yet; `refs/care/<hold>` keeps it from a concurrent gc until it is let go. */
export async function writeCommit(repository: Repository, hold: string, commit: Commit): Promise<string> {
  const seconds = Math.floor(Date.parse(commit.now) / 1000)
  const stream = [
    `commit refs/care/${hold}\nmark :1\ncommitter care <> ${seconds} +0000\n${data(commit.message)}`,
    commit.parent ? `from ${commit.parent}\n` : '',
    ...[...commit.files].map(([path, content]) => `M 100644 inline ${path}\n${data(content)}`),
    '\nget-mark :1\ndone\n',
  ]
  // --force: an attempt that lost left its commit under the same name
  const done = await git(repository, ['fast-import', '--quiet', '--done', '--force', '--date-format=raw'], {
    input: stream.join(''),
  })
  const id = done.out.trim()
  if (done.code !== 0 || !/^[0-9a-f]{40}$/.test(id)) {
    throw new Unable(
      `cannot write to the ledger's repository ${repository.dir}: ${lastLine(done.error)}`,
      'look at free space and permissions, then run it again',
    )
  }
  return id
}

/** What to do about a refusal: Git leaves a lock behind where it was killed. */
export function refusalCure(why: string): string {
  const [, lock] = /Unable to create '(.*\.lock)': File exists/.exec(why) ?? []
  if (lock) return `if no other run is at work, delete ${lock}, then run it again: nothing is sent twice`
  return 'nothing was sent for what could not be claimed; look at the permissions and rules of its branch `ledger`'
}

/** The last line of what Git said: the one with the reason. */
export function lastLine(error: string): string {
  const lines = error
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
  return (lines.find((line) => /^(?:fatal|error|remote):/.test(line)) ?? lines.at(-1) ?? 'no reason given').trim()
}

const config = `[core]
\trepositoryformatversion = 0
\tfilemode = true
\tbare = true
\tlogallrefupdates = false
[gc]
\tauto = 0
`

/** Counted in bytes, as fast-import wants it. */
function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}
