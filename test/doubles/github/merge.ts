import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Refused, refused } from './answer.ts'
import { type Call, callerOf } from './call.ts'
import { commitOf, type Ended, git, gitEnvironment, gitHubItself, tryGit } from './git.ts'
import { obstacles } from './obstacles.ts'
import { pullOf } from './pull-of.ts'
import { rangeOf } from './pull-shape.ts'
import { mailOf } from './refs.ts'
import { followAll, mergedTree } from './sync.ts'
import { bareOf, type MergeMethod, type Pull, type User, type World } from './world.ts'

const repositoryRefuses: Readonly<Record<MergeMethod, string>> = {
  merge: 'Merge commits are not allowed on this repository.',
  squash: 'Squash merges are not allowed on this repository.',
  rebase: 'Rebase merges are not allowed on this repository.',
}

/** `pulls/merge`: made in the bare repository, with the parents that GitHub gives. */
export async function mergePull(call: Call) {
  const { world, actor, body } = call
  const pull = pullOf(call)
  const method: MergeMethod = body['merge_method'] ?? 'merge'
  if (pull.state === 'closed') throw cannot('Pull Request is not mergeable')
  if (pull.draft) throw cannot('Pull Request is still a draft')
  if (body['sha'] !== undefined && body['sha'] !== pull.head.sha) {
    throw refused(409, 'Head branch was modified. Review and try the merge again.')
  }
  if (!world.settings.mergeMethods.includes(method)) throw cannot(repositoryRefuses[method])
  const broken = await obstacles(world, pull, actor, method)
  if (broken.length > 0) throw cannot(`Repository rule violations found\n\n${broken.join('\n\n')}\n\n`)
  const dir = bareOf(world)
  const tip = (await commitOf(dir, `refs/heads/${pull.base.ref}`)) ?? pull.base.sha
  const message = { title: body['commit_title'], text: body['commit_message'] }
  const sha = await methods[method]({ world, pull, tip, dir, by: callerOf(call), message })
  if (!sha) throw cannot('Pull Request is not mergeable')
  await git(dir, ['update-ref', `refs/heads/${pull.base.ref}`, sha, tip])
  finish(world, pull, sha, callerOf(call))
  pull.made = (await git(dir, ['rev-list', '--first-parent', `${tip}..${sha}`])).split('\n')
  await followAll(world, callerOf(call))
  return ok({ sha, merged: true, message: 'Pull Request successfully merged' })
}

function cannot(message: string): Refused {
  return refused(405, message)
}

function finish(world: World, pull: Pull, sha: string, by: User): void {
  const now = world.now()
  pull.state = 'closed'
  pull.closed_at = pull.merged_at = pull.updated_at = now
  pull.merged_by = by
  pull.merge_commit_sha = sha
}

interface Making {
  readonly world: World
  readonly pull: Pull
  readonly tip: string
  readonly dir: string
  readonly by: User
  readonly message: { readonly title?: string; readonly text?: string }
}

/** How each method makes the commit that the base is to point at; undefined if there is a conflict. */
const methods: Readonly<Record<MergeMethod, (making: Making) => Promise<string | undefined>>> = {
  merge: (making) => {
    const { pull } = making
    const title = `Merge pull request #${pull.number} from ${pull.head.owner}/${pull.head.ref}`
    return commit(making, [making.tip, pull.head.sha], making.by, { title, text: pull.title })
  },
  squash: async (making) => {
    const { world, pull, dir } = making
    const { from, to } = await rangeOf(world, pull)
    const subjects = (await git(dir, ['log', '--reverse', '--format=%s', `${from}..${to}`])).split('\n')
    const text = subjects.length > 1 ? subjects.map((subject) => `* ${subject}`).join('\n\n') : ''
    return commit(making, [making.tip], pull.user, { title: `${pull.title} (#${pull.number})`, text })
  },
  rebase,
}

async function commit(making: Making, parents: readonly string[], author: User, text: { title: string; text: string }) {
  const { dir, world, pull, tip, message } = making
  const tree = await mergedTree(dir, tip, pull.head.sha)
  if (!tree) return undefined
  const date = world.now()
  const env = gitEnvironment({ name: author.login, email: mailOf(author), date }, { ...gitHubItself, date })
  const words = [message.title ?? text.title, message.text ?? text.text].filter(Boolean)
  const args = [...parents.flatMap((parent) => ['-p', parent]), ...words.flatMap((one) => ['-m', one])]
  return git(dir, ['commit-tree', tree, ...args], env)
}

/** In a work tree of its own, which is gone afterwards. */
async function rebase({ dir, world, pull, tip }: Making): Promise<string | undefined> {
  const place = join(world.root, `rebase-${pull.number}`)
  const env = gitEnvironment({ ...gitHubItself, date: world.now() })
  await git(dir, ['worktree', 'add', '--quiet', '--detach', place, pull.head.sha], env)
  try {
    // The authors and their dates stay; only who commits is given.
    const ended: Ended = await tryGit(place, ['rebase', '--quiet', '--force-rebase', tip], withoutAuthor(env))
    return ended.code === 0 ? await git(place, ['rev-parse', 'HEAD']) : undefined
  } finally {
    await rm(place, { recursive: true, force: true })
    await git(dir, ['worktree', 'prune'])
  }
}

function withoutAuthor(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('GIT_AUTHOR_')))
}
