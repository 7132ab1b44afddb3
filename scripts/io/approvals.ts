import type { Approvals } from '../core/decide/planner.ts'
import { type Landing, refusalOf } from '../core/gate/landing.ts'
import { verdictOf } from '../core/gate/verdict.ts'
import type { Instant } from '../core/instant.ts'
import { entryName, folders } from '../core/read/entry-name.ts'
import { Unable } from '../core/unable.ts'
import type { AudienceIndex } from './audience-file.ts'
import { type CommitTree, commitTree } from './commit-tree.ts'
import { gateFacts, type PullRequest, type Trust } from './pull-request.ts'
import { type ContentRepository, commitsBetween, isAncestor, resolveCommit } from './repository.ts'

/** A pull request that was merged; what was said of it later does not count. */
export type Merged = Pick<PullRequest, 'head' | 'authors' | 'reviews'> & { readonly mergedAt: Instant }

/** Where it is known by which pull request a commit came onto the main branch. */
export interface ApprovalSource {
  readonly name: Approvals['source']
  /** The pull request whose merging made a commit; its head can be read afterwards. */
  readonly mergedAs: (commit: string) => Promise<Merged | undefined>
}

/** Where approvals are asked for. */
export interface ApprovalPlace {
  readonly root: string
  readonly state: string
  readonly repository: ContentRepository
  /** The commit of the main branch up to which it is asked. */
  readonly main: string
  /** The commit up to which the ledger knows that everything was approved. */
  readonly verified: string | undefined
  /** Asked for only if something changed: it may be long. */
  readonly audience: () => Promise<AudienceIndex | undefined>
}

/**
 * Holds every entry that changed on the main branch since `verified` against the pull requests by which it came in, under the policies of
 * their time. A status that says "ready" is not asked: whoever can write can forge one.
 */
export async function approvalsOf(source: ApprovalSource, place: ApprovalPlace): Promise<Approvals> {
  const refused = new Map<string, string>()
  for (const [id, trust] of await trustedTexts(source, place)) if (trust.refused) refused.set(id, trust.refused)
  return { source: source.name, refused, verified: refused.size === 0 ? place.main : undefined }
}

/**
 * Goes along the main branch and says of each entry which text was approved last. A pull request is judged by what it makes of that
 * text: what was pushed past the gate before it is new to it, and needs every approval that it never had.
 */
export async function trustedTexts(
  source: ApprovalSource,
  place: ApprovalPlace,
  isAsked: (id: string) => boolean = () => true,
): Promise<ReadonlyMap<string, Trust>> {
  const { repository, main, verified } = place
  const { git, below } = repository
  if (verified !== undefined && !isAncestor(git, verified, main)) throw setBack(verified)
  const treeOf = remembering((commit: string) => commitTree(git, commit, below))
  const trusted = new Map<string, string | undefined>()
  const why = new Map<string, string>()
  for (const { commit, parent, paths } of commitsBetween(git, verified, main)) {
    const ids = new Set(paths.flatMap((path) => idOf(path, below)).filter(isAsked))
    if (ids.size === 0) continue
    for (const id of ids) if (!trusted.has(id)) trusted.set(id, verified)
    const { verdict, head } = await judge(source, place, { commit, parent, trusted })
    for (const id of ids) {
      const before = trusted.get(id)
      const isSame =
        head !== undefined &&
        isApproved(id, {
          ...{ landed: treeOf(commit), head: treeOf(head), paths: new Set(paths), below },
          trusted: before === undefined ? undefined : treeOf(before),
        })
      const refusal = refusalOf(id, { commit, verdict, isSame })
      if (refusal === undefined) trusted.set(id, commit)
      else why.set(id, refusal)
    }
  }
  return new Map(
    [...trusted].map(([id, at]) => {
      const isTrusted = sameEntry(id, treeOf(main), at === undefined ? undefined : treeOf(at))
      return [id, { trusted: at, refused: isTrusted ? undefined : why.get(id) }]
    }),
  )
}

function setBack(verified: string): Unable {
  return new Unable(
    `the commit ${verified.slice(0, 12)}, up to which the ledger knows of approvals, is not in the history of the content`,
    'fetch the whole history (fetch-depth: 0); if the main branch was set back, put it where it was',
  )
}

function idOf(path: string, below: string): string[] {
  const file = path.startsWith(below) ? path.slice(below.length) : ''
  const name = entryName(file, 'incident') ?? entryName(file, 'change')
  return name ? [name.id] : []
}

/**
 * Whether what a commit brought is what was approved: each file of the entry is as at the head of the pull request, or, if the pull
 * request did not touch it, as it was approved before. A branch need not know what others changed beside it.
 */
function isApproved(
  id: string,
  of: {
    readonly landed: CommitTree
    readonly head: CommitTree
    readonly trusted: CommitTree | undefined
    readonly paths: ReadonlySet<string>
    readonly below: string
  },
): boolean {
  const files = new Set([of.landed, of.head].flatMap((tree) => [...filesOf(id, tree).keys()]))
  return [...files].every((file) => {
    const blob = of.landed.blob(file)
    return blob === of.head.blob(file) || (!of.paths.has(`${of.below}${file}`) && blob === of.trusted?.blob(file))
  })
}

/** Whether two trees hold the same files of an entry, its translations included. */
function sameEntry(id: string, one: CommitTree, other: CommitTree | undefined): boolean {
  const [mine, theirs] = [filesOf(id, one), other ? filesOf(id, other) : new Map<string, string>()]
  return mine.size === theirs.size && [...mine].every(([file, blob]) => theirs.get(file) === blob)
}

/** The files of an entry with their blobs. */
function filesOf(id: string, tree: CommitTree): ReadonlyMap<string, string> {
  const { folder } = folders[id.startsWith('INC') ? 'incident' : 'change']
  const files = tree.list(folder).names.filter((name) => name.startsWith(`${id}.`))
  return new Map(files.map((name) => [`${folder}/${name}`, tree.blob(`${folder}/${name}`) ?? '']))
}

interface Step {
  readonly commit: string
  readonly parent: string | undefined
  readonly trusted: ReadonlyMap<string, string | undefined>
}

async function judge(
  source: ApprovalSource,
  { root, state, repository, audience }: ApprovalPlace,
  { commit, parent, trusted }: Step,
): Promise<Pick<Landing, 'verdict'> & { readonly head: string | undefined }> {
  const merged = await source.mergedAs(commit)
  const base = merged && (await beforeAll(source, repository, parent, merged.head))
  if (!merged || base === undefined) return { verdict: 'pushed', head: undefined }
  const { mergedAt: now, head, authors } = merged
  if (resolveCommit(repository.git, head) === undefined) return { verdict: 'gone', head: undefined }
  const reviews = merged.reviews.filter(({ at }) => at <= now)
  const facts = await gateFacts(
    { base, head, authors, reviews },
    { root, state, repository, now, audience: await audience(), trusted: async () => approvedLast(trusted) },
  )
  return { verdict: verdictOf(facts), head }
}

function approvedLast(trusted: Step['trusted']): ReadonlyMap<string, Trust> {
  return new Map([...trusted].map(([id, at]) => [id, { trusted: at, refused: undefined }]))
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

function remembering<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const found = known.get(key) ?? make(key)
    known.set(key, found)
    return found
  }
}
