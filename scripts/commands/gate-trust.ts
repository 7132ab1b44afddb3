import { parseHead } from '../core/deliver/ledger-lines.ts'
import { type ApprovalSource, trustedTexts } from '../io/approvals.ts'
import type { AudienceIndex } from '../io/audience-file.ts'
import { fetchRefs } from '../io/fetch.ts'
import type { GitHub, GitHubAccess } from '../io/github.ts'
import { gitSync } from '../io/ledger/git.ts'
import type { GatePlace } from '../io/pull-request.ts'
import type { ContentRepository } from '../io/repository.ts'

/** Where a gate is, without what it asks. */
export type TrustPlace = Pick<GatePlace, 'root' | 'state' | 'repository' | 'audience'> & { readonly base: string }

/** Asks which texts of the base nobody approved since `verified`: of them a pull request needs every approval that they never had. */
export function trustSince(
  verified: string,
  source: ApprovalSource,
  { base: main, audience, ...place }: TrustPlace,
): NonNullable<GatePlace['trusted']> {
  return async (ids) => {
    const index = async (): Promise<AudienceIndex | undefined> => audience
    const all = await trustedTexts(source, { ...place, main, verified, audience: index }, (id) => ids.has(id))
    return new Map([...all].filter(([, { refused }]) => refused !== undefined))
  }
}

/** Up to which commit the ledger on the branch `ledger` knows of approvals; undefined without such a branch, or if it does not say. */
export async function verifiedOn(
  github: GitHub,
  access: GitHubAccess,
  repository: ContentRepository,
): Promise<string | undefined> {
  const commit = await github.branch('ledger')
  if (commit === undefined) return undefined
  await fetchRefs(repository, access, ['refs/heads/ledger'])
  return parseHead(gitSync(repository.git, ['cat-file', 'blob', `${commit}:ledger.json`]).toString('utf8')).verified
}
