import { Unable } from '../core/unable.ts'
import type { GitHubAccess } from './github.ts'
import { git } from './ledger/git.ts'
import type { ContentRepository } from './repository.ts'

/** The address of a repository on GitHub, and settings with the token: Git gets them by its environment, where no list of processes shows them. */
export function authorized({ serverUrl, repository, token }: GitHubAccess): {
  readonly url: string
  readonly config: Readonly<Record<string, string>>
} {
  const url = `${serverUrl}/${repository}.git`
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    url,
    config: {
      [`http.${url}.extraheader`]: `Authorization: Basic ${basic}`,
      ...(isLoopback(url) && { 'protocol.http.allow': 'always' }),
    },
  }
}

/** Fetches commits of a repository on GitHub as objects: nothing is checked out. */
export async function fetchRefs(
  { git: repository }: ContentRepository,
  access: GitHubAccess,
  refs: readonly string[],
): Promise<void> {
  const { url, config } = authorized(access)
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', url, ...refs]
  const { code, error } = await git({ ...repository, config }, args, { timeout })
  const why = error.trim().split('\n').at(-1) || `it took longer than ${timeout / 1000} s`
  if (code !== 0)
    throw new Unable(
      `the commits cannot be fetched from ${url}: ${why}`,
      'let the token read the contents of the repository, and run it again',
    )
}

/** In milliseconds: enough for a long history over a slow line. */
const timeout = 300_000

function isLoopback(url: string): boolean {
  return /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url)
}
