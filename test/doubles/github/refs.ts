import { notFound, ok, refused } from './answer.ts'
import { type Call, nameOf } from './call.ts'
import { fileShapes } from './files.ts'
import { commitOf, git, tryGit } from './git.ts'
import { page } from './paginate.ts'
import { rulesFor } from './rules.ts'
import { nodeId, repoApi, repoPage } from './urls.ts'
import { userShape } from './users.ts'
import { bareOf, type User, userOf, type World } from './world.ts'

/** The commit that a branch, tag, `heads/…`, `tags/…` or SHA stands for; GitHub's 422 if none does. */
export async function resolve(world: World, ref: string): Promise<string> {
  const names = /^[0-9a-f]{7,40}$/.test(ref) ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/${ref}`]
  for (const name of names) {
    const found = await commitOf(bareOf(world), name)
    if (found) return found
  }
  throw refused(422, `No commit found for SHA: ${ref}`)
}

/** The commits of a range such as `a..b`, oldest first, as GitHub shows them. */
export async function commitShapes(world: World, range: readonly string[]) {
  const format = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x01'
  const out = await git(bareOf(world), ['log', `--format=${format}`, ...range])
  return out.split('\u0001').flatMap((one) => (one.trim() ? [commitShape(world, one.trim().split('\0'))] : []))
}

function commitShape(world: World, [sha, tree, parents, an, ae, ad, cn, ce, cd, message]: readonly string[]) {
  const account = (email = '') => {
    const user = accountOf(world, email)
    return user ? userShape(world, user) : null
  }
  return {
    sha: String(sha),
    node_id: nodeId('Commit', String(sha)),
    commit: {
      author: { name: an, email: ae, date: utc(ad) },
      committer: { name: cn, email: ce, date: utc(cd) },
      message: message?.trimEnd() ?? '',
      tree: { sha: String(tree), url: repoApi(world, `/git/trees/${tree}`) },
      url: repoApi(world, `/git/commits/${sha}`),
      comment_count: 0,
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    },
    url: repoApi(world, `/commits/${sha}`),
    html_url: repoPage(world, `/commit/${sha}`),
    comments_url: repoApi(world, `/commits/${sha}/comments`),
    author: account(ae),
    committer: account(ce),
    parents: (parents ?? '')
      .split(' ')
      .filter(Boolean)
      .map((one) => ({
        sha: one,
        url: repoApi(world, `/commits/${one}`),
        html_url: repoPage(world, `/commit/${one}`),
      })),
  }
}

function utc(date = ''): string {
  return `${new Date(date).toISOString().slice(0, 19)}Z`
}

/** GitHub gives a commit to whose address it bears; here everybody has `ID+LOGIN@users.noreply.github.com`. */
export function mailOf({ id, login }: User): string {
  return `${id}+${login}@users.noreply.github.com`
}

function accountOf(world: World, email: string): User | undefined {
  const [, login] = /^\d+\+(.+)@users\.noreply\.github\.com$/.exec(email) ?? []
  return login === undefined ? undefined : userOf(world, login)
}

/** `repos/get-commit` */
export async function getCommit(call: Call) {
  const { world } = call
  const sha = await resolve(world, nameOf(call, 'ref'))
  const [commit] = await commitShapes(world, ['-1', sha])
  const parent = commit?.parents[0]?.sha ?? '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
  const files = await fileShapes(world, parent, sha)
  const [additions, deletions] = [sum(files.map((one) => one.additions)), sum(files.map((one) => one.deletions))]
  return ok({ ...commit, stats: { additions, deletions, total: additions + deletions }, files })
}

/** `repos/list-commits` */
export async function listCommits(call: Call) {
  const { sha, path } = call.query
  const from = await resolve(call.world, String(sha ?? call.world.defaultBranch)).catch(() => {
    throw notFound()
  })
  return page(call, await commitShapes(call.world, [from, '--', ...(path ? [String(path)] : [])]))
}

/** `repos/get-branch` */
export async function getBranch(call: Call) {
  const { world } = call
  const name = nameOf(call, 'branch')
  const ref = `refs/heads/${name}`
  const sha = await commitOf(bareOf(world), ref)
  if (!sha) throw refused(404, 'Branch not found')
  const [commit] = await commitShapes(world, ['-1', sha])
  const self = repoApi(world, `/branches/${encodeURIComponent(name)}`)
  return ok({
    name,
    commit,
    _links: { self, html: repoPage(world, `/tree/${name}`) },
    protected: rulesFor(world, ref).length > 0,
    protection: { enabled: false, required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] } },
    protection_url: `${self}/protection`,
  })
}

/** `git/get-ref` */
export async function getRef(call: Call) {
  const { world } = call
  const ref = `refs/${nameOf(call, 'ref')}`
  const found = await tryGit(bareOf(world), ['for-each-ref', '--format=%(refname) %(objectname) %(objecttype)', ref])
  const [name, sha, type] = found.out.split('\n')[0]?.split(' ') ?? []
  if (name !== ref || !sha) throw notFound()
  const url = repoApi(world, `/git/${type === 'tag' ? 'tags' : 'commits'}/${sha}`)
  return ok({ ref, node_id: nodeId('Ref', ref), url: repoApi(world, `/git/${ref}`), object: { sha, type, url } })
}

/** `repos/get-content`: files only. */
export async function getContent(call: Call) {
  const { world } = call
  const path = nameOf(call, 'path')
  const ref = String(call.query['ref'] ?? world.defaultBranch)
  const commit = await resolve(world, ref).catch(() => {
    throw refused(404, `No commit found for the ref ${ref}`)
  })
  const line = await git(bareOf(world), ['ls-tree', '-z', commit, '--', path])
  const [mode, type, sha] = (line.split('\t')[0] ?? '').split(' ')
  if (!sha) throw notFound()
  if (type !== 'blob' || mode === '120000') throw refused(501, 'The double answers files only')
  const bytes = Buffer.from(await git(bareOf(world), ['cat-file', 'blob', sha]).then((text) => `${text}\n`))
  const size = Number(await git(bareOf(world), ['cat-file', '-s', sha]))
  const [self, page_, blob] = [
    repoApi(world, `/contents/${path}?ref=${ref}`),
    repoPage(world, `/blob/${ref}/${path}`),
    repoApi(world, `/git/blobs/${sha}`),
  ]
  return ok({
    type: 'file',
    encoding: 'base64',
    size,
    name: path.split('/').at(-1),
    path,
    content: bytes.subarray(0, size).toString('base64'),
    sha,
    url: self,
    git_url: blob,
    html_url: page_,
    download_url: repoPage(world, `/raw/${ref}/${path}`),
    _links: { self, git: blob, html: page_ },
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
