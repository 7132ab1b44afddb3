import type { Approvals } from '../core/decide/planner.ts'
import { type Landing, refusalOf } from '../core/gate/landing.ts'
import { type Verdict, verdictOf } from '../core/gate/verdict.ts'
import type { Instant } from '../core/instant.ts'
import { entryName } from '../core/read/entry-name.ts'
import type { AudienceIndex } from './audience-file.ts'
import { commitTree } from './commit-tree.ts'
import { gateFacts, type PullRequest } from './pull-request.ts'
import { type ContentRepository, changesBetween, resolveCommit } from './repository.ts'

/** A pull request that was merged; what was said of it later does not count. */
export type Merged = Pick<PullRequest, 'head' | 'authors' | 'reviews'> & { readonly mergedAt: Instant }

/** Where it is known by which pull request a commit came onto the main branch. */
export interface ApprovalSource {
  readonly name: Approvals['source']
  /** The pull request whose merging made a commit; its head can be read afterwards. */
  readonly mergedAs: (commit: string) => Promise<Merged | undefined>
}

/**
 * Holds every entry that changed on the main branch since `verified` against the pull request by which its newest text came in, under the
 * policy of that time. A status that says "ready" is not asked: whoever can write can forge one.
 */
export async function approvalsOf(
  source: ApprovalSource,
  place: {
    readonly root: string
    readonly state: string
    readonly repository: ContentRepository
    /** The commit of the main branch that is planned from. */
    readonly main: string
    readonly verified: string | undefined
    /** Asked for only if something changed: it may be long. */
    readonly audience: () => Promise<AudienceIndex | undefined>
  },
): Promise<Approvals> {
  const { repository, main, verified } = place
  const { git, below } = repository
  const tree = commitTree(git, main, below)
  const changes = changesBetween(git, verified, main)
  const verdicts = new Map<string, Promise<{ verdict: Verdict; head: string } | undefined>>()
  const judged = (commit: string, parent: string | undefined) => {
    const known = verdicts.get(commit) ?? judge(source, place, commit, parent)
    verdicts.set(commit, known)
    return known
  }
  const landings = new Map<string, Landing[]>()
  for (const [path, { commit, parent }] of changes) {
    const file = path.startsWith(below) ? path.slice(below.length) : ''
    const name = entryName(file, 'incident') ?? entryName(file, 'change')
    if (!name) continue
    const found = await judged(commit, parent)
    const isSame = found !== undefined && commitTree(git, found.head, below).blob(file) === tree.blob(file)
    const landing = { file, commit, verdict: found?.verdict, isSame }
    landings.set(name.id, [...(landings.get(name.id) ?? []), landing])
  }
  const refused = new Map<string, string>()
  for (const [id, of] of landings) {
    const why = refusalOf(id, of)
    if (why !== undefined) refused.set(id, why)
  }
  return { source: source.name, refused, verified: refused.size === 0 ? main : undefined }
}

async function judge(
  source: ApprovalSource,
  { root, state, repository, audience }: Parameters<typeof approvalsOf>[1],
  commit: string,
  parent: string | undefined,
): Promise<{ verdict: Verdict; head: string } | undefined> {
  const merged = await source.mergedAs(commit)
  const base = merged && (await beforeAll(source, repository, parent, merged.head))
  if (!merged || base === undefined) return undefined
  const { mergedAt: now, head, authors } = merged
  const reviews = merged.reviews.filter(({ at }) => at <= now)
  const facts = await gateFacts(
    { base, head, authors, reviews },
    { root, state, repository, now, audience: await audience() },
  )
  return { verdict: verdictOf(facts), head }
}

/** The commit of the main branch before all of those that a pull request became: rebased, it is as many as it had. */
async function beforeAll(
  source: ApprovalSource,
  { git }: ContentRepository,
  parent: string | undefined,
  head: string,
): Promise<string | undefined> {
  let at = parent
  while (at !== undefined && (await source.mergedAs(at))?.head === head) at = resolveCommit(git, `${at}^1`)
  return at
}
