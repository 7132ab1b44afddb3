import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Unable } from '../../core/unable.ts'
import { type Environment, git, type Repository } from './git.ts'

/** Where the ledger's branch is kept. */
export const branch = 'refs/heads/ledger'

/** Opens a bare repository of ours; undefined if there is none. Its configuration is put back to ours: it could name programs. */
export function openRepository(dir: string, env: Environment): Repository | undefined {
  if (!existsSync(join(dir, 'HEAD'))) return undefined
  if (readFileSync(join(dir, 'config'), 'utf8') !== config) writeFileSync(join(dir, 'config'), config)
  return { dir, env }
}

/** Opens a bare repository of ours, or makes it: beside its place and then moved there, so that there is never half of one. */
export async function createRepository(dir: string, env: Environment): Promise<Repository> {
  const existing = openRepository(dir, env)
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
