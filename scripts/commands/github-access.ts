import type { GitHubAccess } from '../io/github.ts'
import { Unable } from './context.ts'

/** Where GitHub is and who asks, as every workflow has it in its environment; on a desk, GITHUB_TOKEN and GITHUB_REPOSITORY are enough. */
export function githubAccess(env: Readonly<Record<string, string | undefined>>): GitHubAccess {
  const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository } = env
  if (!token) throw new Unable('there is no GITHUB_TOKEN', 'set it to a token that may read the repository')
  if (!repository || !/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new Unable('there is no GITHUB_REPOSITORY', 'set it to OWNER/NAME')
  return {
    token,
    repository,
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
  }
}

/** The branch that is told from. */
export const mainBranch = 'main'
