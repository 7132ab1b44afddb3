import { join } from 'node:path'
import { asOf } from '../core/decide/as-of.ts'
import type { Entry, Kind } from '../core/entry.ts'
import { reachedBy } from '../core/gate/audience-tally.ts'
import type { GateFacts, Review, Touched } from '../core/gate/facts.ts'
import { isOutOfReach, type Meetable, monthsOf, windowsOf } from '../core/gate/glance.ts'
import { mergingOf } from '../core/gate/merging.ts'
import { apart } from '../core/gate/teeth/conflict.ts'
import type { Instant } from '../core/instant.ts'
import type { Problem } from '../core/problem.ts'
import { type EntryName, entryName, folders } from '../core/read/entry-name.ts'
import { parseEntry } from '../core/read/parse-entry.ts'
import { policyFile } from '../core/rules/policy.ts'
import type { Anchor } from '../core/rules/rule.ts'
import type { Reviews } from '../core/schema.gen.ts'
import { Unable } from '../core/unable.ts'
import type { View } from '../core/view.ts'
import type { AudienceIndex } from './audience-file.ts'
import { type Cache, openCache } from './cache.ts'
import { readCatalogue } from './catalogue.ts'
import { type CommitTree, commitTree } from './commit-tree.ts'
import { readContent } from './content.ts'
import { decode, isProblem } from './files.ts'
import { sha256 } from './hash.ts'
import { mergedTree } from './merged-tree.ts'
import { type ContentRepository, changedPaths, mergeBase, resolveCommit } from './repository.ts'
import type { Tree } from './tree.ts'
import { versionsOf } from './versions.ts'

/** A pull request as Git and a forge know it. Commits are 40 hex digits. */
export interface PullRequest {
  readonly base: string
  readonly head: string
  readonly authors: readonly string[]
  readonly reviews: Reviews['reviews']
}

/** What is known of one entry that changed on the main branch. */
export interface Trust {
  /** The commit whose text of the entry was approved last; undefined if none was. */
  readonly trusted: string | undefined
  /** Why the text of the main branch is another one than that, or is not approved; undefined if it is the same. */
  readonly refused: string | undefined
}

/** Where a pull request is looked at, and for which time. */
export interface GatePlace {
  readonly root: string
  readonly state: string
  readonly now: Instant
  readonly repository: ContentRepository
  /** The audience index, where there is one. */
  readonly audience?: AudienceIndex | undefined
  /** Asked which texts of the base were not approved: what was pushed past the gate is new to a pull request. */
  readonly trusted?: ((ids: ReadonlySet<string>) => Promise<ReadonlyMap<string, Trust>>) | undefined
  /** Told of each file that had to be parsed to know what a change may meet. */
  readonly onParsed?: (() => void) | undefined
}

/** Reads what a verdict is made from, out of commits alone: nothing of the pull request is checked out, and nothing of it runs. */
export async function gateFacts(of: PullRequest, place: GatePlace): Promise<GateFacts> {
  const { repository, now, root, state, onParsed } = place
  const { git, below } = repository
  const cache = openCache(join(state, 'cache'))
  const trees = new Map<string, CommitTree>()
  const treeOf = (commit: string): CommitTree => {
    const tree = trees.get(commit) ?? commitTree(git, commit, below)
    trees.set(commit, tree)
    return tree
  }
  const [base, head] = [treeOf(of.base), treeOf(of.head)]
  const fork = mergeBase(git, of.base, of.head)
  const paths = changedPaths(git, fork, of.head)
  const { entries: files, others } = sorted(paths, below)
  const ids = new Set(files.map(({ id }) => id))
  const catalogue = readCatalogue(base, cache)
  const { policy } = catalogue
  if (!policy) throw notReady(catalogue.problems[0]?.message ?? 'it is not there')
  if (!policy.approvals) throw notReady('it has no `approvals`')
  const touchedFiles = new Set(paths.filter((path) => path.startsWith(below)).map((path) => path.slice(below.length)))
  // What merging a commit makes: of what the pull request leaves alone, the branch that is merged into may know more.
  const merged = (commit: Tree): Tree => mergedTree(base, commit, (file) => touchedFiles.has(file))
  const tree = merged(head)
  const [before, after] = [versionsOf(base, ids, cache), versionsOf(tree, ids, cache)]
  const trust = (await place.trusted?.(ids)) ?? new Map<string, Trust>()
  const beforeOf = (id: string): Pick<Touched, 'base' | 'wasThere'> => {
    const [kind, at] = [kindOf(id), trust.get(id)?.trusted]
    if (!trust.has(id)) return { base: before.get(id), wasThere: base.blob(fileOf(id, kind)) !== undefined }
    if (at === undefined) return { base: undefined, wasThere: false }
    const approved = treeOf(at)
    const wasThere = approved.blob(fileOf(id, kind)) !== undefined
    return { base: versionsOf(approved, new Set([id]), cache).get(id), wasThere }
  }
  const touched = [...ids].sort().map((id): Touched => {
    const kind = kindOf(id)
    const file = fileOf(id, kind)
    const standing = before.get(id)?.original.facts.revision
    return { id, kind, file, ...beforeOf(id), standing, head: after.get(id), isThere: tree.blob(file) !== undefined }
  })
  // What others lean on is gone or another: then every file may have a problem by it.
  const isFelt = others.some((path) => path.startsWith('catalog/')) || files.some(({ file }) => !head.blob(file))
  const meetable: Meetable = {
    now,
    windows: windowsOf(touched, now),
    months: monthsOf(touched, now),
    apart: policy.changes.apart ?? apart,
  }
  const skip = (name: EntryName, text: string): boolean =>
    !isFelt && !ids.has(name.id) && isOutOfReach(name, text, meetable)
  const isAsked = (file: string): boolean => isFelt || touchedFiles.has(file)
  const reading = { root, state, now, cache, skip, isAsked, onParsed }
  const content = await readContent({ ...reading, tree })
  // what was wrong before is no fault of a pull request that does not touch it
  const old = new Set(isFelt ? (await readContent({ ...reading, tree: base })).problems.map(nameOf) : [])
  return {
    now,
    policy,
    approvals: policy.approvals,
    services: catalogue.services,
    authors: of.authors,
    reviews: reviewsOf(of.reviews, { repository, ids, cache, treeOf: (commit) => merged(treeOf(commit)) }),
    touched,
    entries: content.entries,
    problems: [
      ...content.problems.filter((problem) => touchedFiles.has(problem.file) || !old.has(nameOf(problem))),
      ...behind(files, { base, head, fork: treeOf(fork) }),
      ...unapproved(trust),
    ],
    others,
    audience: audienceOf(touched, catalogue.services, policy, place),
    spot: spots(tree),
    hash: sha256,
  }
}

function nameOf({ file, rule, message }: Problem): string {
  return `${file}\n${rule}\n${message}`
}

function kindOf(id: string): Kind {
  return id.startsWith('INC') ? 'incident' : 'change'
}

function fileOf(id: string, kind: Kind): string {
  return `${folders[kind].folder}/${id}.md`
}

/** Whom each touched entry reaches; undefined where nobody may know. */
function audienceOf(
  touched: readonly Touched[],
  services: GateFacts['services'],
  policy: GateFacts['policy'],
  { audience, now }: GatePlace,
): GateFacts['audience'] {
  if (!audience) return () => undefined
  const reached = new Map(
    mergingOf({ touched, policy, now }).map((merging) => [
      merging.id,
      reachedBy({ ...merging, view: merging.view ?? toldNow(merging.entry, now) }, audience.rows, { services, policy }),
    ]),
  )
  return (id) => reached.get(id)
}

/** A draft, or what is under embargo, as it will be known: as many people have to approve it. */
function toldNow({ facts: { embargo: _, ...facts }, ...entry }: Entry, now: Instant): View | undefined {
  return asOf({ ...entry, facts: { ...facts, announced: now } } as Entry, now)
}

function notReady(message: string): Unable {
  return new Unable(
    `the policy of the base cannot say who may approve: ${message}`,
    `mend ${policyFile} on the branch that is merged into`,
  )
}

/** What was changed on both sides: merging would make a text that nobody has seen. */
function behind(
  files: readonly EntryName[],
  { base, head, fork }: Readonly<Record<'base' | 'head' | 'fork', CommitTree>>,
): Problem[] {
  return files
    .filter(({ file }) => base.blob(file) !== fork.blob(file) && base.blob(file) !== head.blob(file))
    .map(({ file }) => ({
      ...{ file, line: 1, column: 1, rule: 'record/behind', severity: 'error' },
      message: 'found a text that was changed on the other branch as well, expected its newest one as the beginning',
      help: 'merge or rebase onto the branch that is merged into',
    }))
}

/** What came in past the gate and is judged again with this pull request. */
function unapproved(trust: ReadonlyMap<string, Trust>): Problem[] {
  return [...trust].flatMap(([id, { refused }]): Problem[] =>
    refused === undefined
      ? []
      : [
          {
            ...{ file: fileOf(id, kindOf(id)), line: 1, column: 1, rule: 'record/unapproved', severity: 'warning' },
            message: `found a text on the branch that is merged into which nobody is told of: ${refused}`,
            help: 'look at all that differs from the text that was approved last: each stage needs its approval for it',
          },
        ],
  )
}

function sorted(paths: readonly string[], below: string): { entries: EntryName[]; others: string[] } {
  const entries: EntryName[] = []
  const others: string[] = []
  for (const path of paths) {
    const file = path.startsWith(below) ? path.slice(below.length) : undefined
    const name = file === undefined ? undefined : (entryName(file, 'incident') ?? entryName(file, 'change'))
    if (name) entries.push(name)
    else others.push(file ?? path)
  }
  return { entries, others }
}

function reviewsOf(
  reviews: Reviews['reviews'],
  of: {
    readonly repository: ContentRepository
    readonly ids: ReadonlySet<string>
    readonly cache: Cache
    readonly treeOf: (commit: string) => Tree
  },
): Review[] {
  const seen = new Map<string, Review['seen']>()
  return reviews.map(({ user, state, commit: name, at }) => {
    const commit = resolveCommit(of.repository.git, name)
    if (commit !== undefined && !seen.has(commit)) seen.set(commit, versionsOf(of.treeOf(commit), of.ids, of.cache))
    return { user, state, at, commit: commit ?? name, seen: commit === undefined ? undefined : seen.get(commit) }
  })
}

function spots(tree: Tree): GateFacts['spot'] {
  const known = new Map<string, (at: Anchor) => ReturnType<GateFacts['spot']>>()
  return (file, at) => {
    const spot = known.get(file) ?? spotsIn(tree, file)
    known.set(file, spot)
    return spot(at)
  }
}

function spotsIn(tree: Tree, file: string): (at: Anchor) => ReturnType<GateFacts['spot']> {
  const name = entryName(file, 'incident') ?? entryName(file, 'change')
  const bytes = tree.read(file)
  const text = isProblem(bytes) ? bytes : decode(file, bytes)
  return name && !isProblem(text) ? parseEntry(name, text, sha256).spot : () => ({ line: 1, column: 1 })
}
