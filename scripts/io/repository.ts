import { simpleGit } from 'simple-git'
import { Unable } from '../core/unable.ts'
import { type Environment, gitSync, type Repository } from './ledger/git.ts'

/** The repository that content lies in. */
export interface ContentRepository {
  readonly git: Repository
  /** The path of the content root from the top of the work tree; empty or ending in a slash. */
  readonly below: string
}

/** Finds the repository of a content folder. */
export async function repositoryOf(root: string, env: Environment): Promise<ContentRepository> {
  const git = simpleGit({ baseDir: root, timeout: { block: 10_000 } })
  try {
    const dir = (await git.raw(['rev-parse', '--absolute-git-dir'])).trim()
    const below = (await git.raw(['rev-parse', '--show-prefix'])).replace(/\n$/, '')
    const format = (await git.raw(['rev-parse', '--show-object-format'])).trim()
    if (format !== 'sha1')
      throw new Unable(
        `the repository of ${root} names its commits by ${format}, expected sha1`,
        'use a repository that names them by SHA-1, as forges do: reviews and landings name commits by 40 hex digits',
      )
    return { git: { dir, env }, below }
  } catch (error) {
    if (error instanceof Unable) throw error
    throw new Unable(`${root} is in no Git repository`, 'run it in a clone, or name one with --root')
  }
}

/** The commit that a name means, 40 hex digits; undefined if there is none. Whatever the name is, it is no option. */
export function resolveCommit(git: Repository, name: string): string | undefined {
  try {
    const found = gitSync(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
      .toString()
      .trim()
    return /^[0-9a-f]{40}$/.test(found) ? found : undefined
  } catch {
    return undefined
  }
}

/** Whether there is a commit at all. */
export function hasCommits(git: Repository): boolean {
  return gitSync(git, ['rev-list', '--all', '--max-count=1']).length > 0
}

/** Where two lines of commits part: what a pull request changes is counted from there. */
export function mergeBase(git: Repository, base: string, head: string): string {
  try {
    return gitSync(git, ['merge-base', base, head]).toString().trim()
  } catch {
    throw new Unable(
      'base and head have no commit in common',
      'fetch the whole history (fetch-depth: 0), or name the right commits',
    )
  }
}

/** The paths that differ between two commits, from the top of the work tree, in their order; a rename is two. */
export function changedPaths(git: Repository, from: string, to: string): readonly string[] {
  const out = gitSync(git, ['diff-tree', '-r', '-z', '--no-renames', '--name-only', '--end-of-options', from, to])
  return out
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '')
}

/** A commit of the main branch, the one before it on that branch (undefined for the first), and the paths that it changed. */
export interface Change {
  readonly commit: string
  readonly parent: string | undefined
  readonly paths: readonly string[]
}

/**
 * The commits of a branch after one and up to another, the oldest first. What a merge brought in counts as the merge's. Without a
 * beginning they are all of them.
 */
export function commitsBetween(git: Repository, from: string | undefined, to: string): readonly Change[] {
  const range = from === undefined ? [to] : [to, `^${from}`]
  const args = ['log', '--first-parent', '-m', '--no-renames', '--name-only', '-z', '--format=%x01%H %P', '--reverse']
  const out = gitSync(git, [...args, ...range]).toString('utf8')
  return out
    .split('\u0001')
    .slice(1)
    .map((part) => {
      const [head = '', ...paths] = part.split('\0')
      const [commit = '', parent] = head.trim().split(' ')
      const names = paths.map((each, index) => (index === 0 ? each.replace(/^\n/, '') : each))
      return { commit, parent: parent || undefined, paths: names.filter((path) => path !== '') }
    })
}

/** Whether a commit is in the history of another; false also if one of them is not here. */
export function isAncestor(git: Repository, commit: string, of: string): boolean {
  try {
    gitSync(git, ['merge-base', '--is-ancestor', commit, of])
    return true
  } catch {
    return false
  }
}
