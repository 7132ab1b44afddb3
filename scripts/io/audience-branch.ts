import { Unable } from '../core/unable.ts'
import { type AudienceIndex, audienceText, parseAudience } from './audience-file.ts'
import { authorized, fetchRefs } from './fetch.ts'
import type { GitHub, GitHubAccess } from './github.ts'
import { git, gitSync } from './ledger/git.ts'
import type { ContentRepository } from './repository.ts'

/** The branch of the private repository on which the audience index lies, in one commit without a past. */
const branch = 'audience'
const file = 'audience.ndjson'

/** Reads the audience index of a repository; undefined where there is none. */
export async function fetchAudience(
  repository: ContentRepository,
  access: GitHubAccess,
  github: GitHub,
): Promise<AudienceIndex | undefined> {
  const commit = await github.branch(branch)
  if (commit === undefined) return undefined
  await fetchRefs(repository, access, [`refs/heads/${branch}`])
  return parseAudience(
    `${branch}:${file}`,
    gitSync(repository.git, ['cat-file', 'blob', `${commit}:${file}`]).toString('utf8'),
  )
}

/** Puts an audience index in the place of the last one: the past of a registry is nobody's business. */
export async function pushAudience(
  { git: repository }: ContentRepository,
  access: GitHubAccess,
  index: AudienceIndex,
): Promise<void> {
  const line = (args: readonly string[], input = ''): string => gitSync(repository, args, input).toString().trim()
  const blob = line(['hash-object', '-w', '--stdin'], audienceText(index))
  const tree = line(['mktree'], `100644 blob ${blob}\t${file}\n`)
  const who = { 'user.name': 'care', 'user.email': 'care@localhost' }
  const named = { ...repository, config: { ...who } }
  const commit = gitSync(named, ['commit-tree', tree, '-m', `The audience at ${index.header.at}`])
    .toString()
    .trim()
  const { url, config } = authorized(access)
  const { code, error } = await git({ ...repository, config }, [
    'push',
    '--quiet',
    '--force',
    url,
    `${commit}:refs/heads/${branch}`,
  ])
  if (code !== 0)
    throw new Unable(
      `the audience index cannot be pushed: ${error.trim().split('\n').at(-1) ?? ''}`,
      'let the token write the contents of the repository',
    )
}
