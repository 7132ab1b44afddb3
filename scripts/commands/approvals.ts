import { resolve } from 'node:path'
import type { Approvals } from '../core/decide/planner.ts'
import { audienceRow } from '../core/gate/audience-index.ts'
import type { AudienceRow } from '../core/schema.gen.ts'
import { type ApprovalSource, approvalsOf } from '../io/approvals.ts'
import { commitTree } from '../io/commit-tree.ts'
import type { JudgedContent } from '../io/content.ts'
import { readDocument } from '../io/documents.ts'
import { fetchRefs } from '../io/fetch.ts'
import { headCommit } from '../io/git.ts'
import { openGitHub } from '../io/github.ts'
import { refusal } from '../io/github-refusal.ts'
import { type ContentRepository, repositoryOf, resolveCommit } from '../io/repository.ts'
import type { Tree } from '../io/tree.ts'
import { type Context, Unable } from './context.ts'
import { githubAccess, mainBranch } from './github-access.ts'

/** What a run with approvals is made from: the commit that is checked out, read as a commit, so that nothing beside it is sent. */
export interface Approving {
  readonly tree: Tree
  /** Asks for the approvals of everything that changed since the ledger was sure; `verified` is what it says. */
  readonly of: (content: JudgedContent, verified: string | undefined) => Promise<Approvals>
}

/** Prepares to ask for approvals: `github`, or a file of landings. */
export async function approving(given: string, context: Context): Promise<Approving> {
  const repository = await repositoryOf(context.root, process.env)
  const main = await headCommit(context.root)
  if (main === undefined)
    throw new Unable(
      `${context.root} is not the top of a clone with commits, and approvals belong to commits`,
      'name the top of a clone of the main branch with --root',
    )
  const source = given === 'github' ? githubSource(repository) : fileSource(resolve(given))
  return {
    tree: commitTree(repository.git, main, repository.below),
    of: async (content, verified) => {
      let rows: Promise<AudienceRow[]> | undefined
      const audience = async () => {
        rows ??= rowsOf(content)
        return { header: { type: 'audience', version: 1, at: context.now }, rows: await rows } as const
      }
      return approvalsOf(source, { ...context, repository, main, verified, audience })
    },
  }
}

/** GitHub, asked which pull request a commit came by. */
export function githubSource(repository: ContentRepository): ApprovalSource {
  const access = githubAccess(process.env)
  const github = openGitHub(access)
  const known = new Map<string, ReturnType<ApprovalSource['mergedAs']>>()
  const ask: ApprovalSource['mergedAs'] = async (commit) => {
    const pull = await github.mergedAs(commit, mainBranch)
    if (pull?.mergedAt === undefined) return undefined
    // what was merged as it was is here already
    if (resolveCommit(repository.git, pull.head) === undefined)
      await fetchRefs(repository, access, [`refs/pull/${pull.number}/head`])
    return { ...pull, mergedAt: pull.mergedAt }
  }
  return {
    name: 'github',
    mergedAs: (commit) => {
      const found = known.get(commit) ?? ask(commit).catch(refused)
      known.set(commit, found)
      return found
    },
  }
}

function refused(error: unknown): never {
  throw refusal(error) ?? error
}

/** A file of landings, which any forge can write. */
export function fileSource(file: string): ApprovalSource {
  const { landings } = readDocument('landings', file)
  const known = new Map(landings.map((landing) => [landing.commit, { ...landing, mergedAt: landing.merged_at }]))
  return { name: 'file', mergedAs: async (commit) => known.get(commit) }
}

async function rowsOf({ catalog, customers }: JudgedContent): Promise<AudienceRow[]> {
  const rows: AudienceRow[] = []
  if (!catalog) return rows
  for await (const some of customers()) rows.push(...some.map((customer) => audienceRow(customer, catalog.policy)))
  return rows
}
