import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { type Instant, toInstant } from '../../scripts/core/instant.ts'
import type { Reviews } from '../../scripts/core/schema.gen.ts'

/** What a commit does to a file: removes it, gives it a text, links it, or makes another text of one. */
type Edit =
  | null
  | string
  | { readonly link: string }
  | {
      /** A text of `like/`; without it and `from`, the text as the commit before has it. */
      readonly like?: string
      /** Another file of the commit before. */
      readonly from?: string
      /** Each must be there exactly once. */
      readonly replace?: readonly (readonly [string, string])[]
      readonly append?: string
    }

/** A pull request as its folder describes it. */
export interface Described {
  readonly title: string
  readonly now: string
  readonly authors?: readonly string[]
  readonly commits: Readonly<Record<string, Readonly<Record<string, Edit>>>>
  /** `USER STATE COMMIT`, oldest first. */
  readonly reviews?: readonly string[]
  /** false: nobody knows the audience; else it is that of `audience.ndjson`. */
  readonly audience?: false
}

/** A pull request in a real repository: every commit has a tag of its name, and `base` is the branch that is merged into. */
export interface Built {
  readonly title: string
  readonly now: Instant
  readonly commits: Readonly<Record<string, string>>
  readonly authors: readonly string[]
  readonly reviews: Reviews['reviews']
  /** The file for `--reviews`. */
  readonly reviewsFile: string
  /** The file for `--audience`; undefined where nobody knows it. */
  readonly audienceFile: string | undefined
}

const home = import.meta.dirname

/** The names of all pull requests, in their order. */
export const pullRequests = readdirSync(home).filter((name) => existsSync(join(home, name, 'pull-request.yaml')))

/** Builds the repository of a pull request in an empty folder; the same folder gives the same commits. */
export function buildPullRequest(name: string, root: string): Built {
  const described = parse(readFileSync(join(home, name, 'pull-request.yaml'), 'utf8')) as Described
  const now = toInstant(described.now)
  if (!now) throw new Error(`${name} names the time ${described.now}`)
  git(root, ['init', '-q', '--template=', '-b', 'main'])
  git(root, ['fast-import', '--quiet'], stream(described))
  const names = namesOf(described)
  const ids = git(root, ['rev-parse', ...names.map((each) => `refs/tags/${each}`)]).split('\n')
  const commits = Object.fromEntries(names.map((each, index) => [each, ids[index] ?? '']))
  const authors = described.authors ?? ['eve']
  const reviews = (described.reviews ?? []).map((line, index, all) =>
    reviewOf(line, minutesBefore(now, all.length - index)),
  )
  const reviewsFile = join(root, 'reviews.json')
  writeFileSync(reviewsFile, JSON.stringify({ version: 1, authors, reviews }))
  const audienceFile = described.audience === false ? undefined : join(home, 'audience.ndjson')
  return { title: described.title, now, commits, authors, reviews, reviewsFile, audienceFile }
}

/** The name of the commit that is merged into: the base branch may have gone on since the pull request began. */
export function targetOf({ commits }: Pick<Built, 'commits'>): string {
  return 'later' in commits ? 'later' : 'base'
}

type Files = ReadonlyMap<string, { readonly mode: '100644' | '120000'; readonly text: string }>

/** The commits in their order: the base, numbered ones, the head, and what came to the base later. */
function namesOf({ commits }: Described): string[] {
  const rank = (name: string): number =>
    name === 'base' ? 0 : name === 'head' ? 1e6 : name === 'later' ? 2e6 : Number(name)
  return Object.keys(commits).sort((a, b) => rank(a) - rank(b))
}

/** What `git fast-import` reads: each commit follows the one before, only `later` follows `base`. */
function stream(described: Described): string {
  const trees = new Map<string, Files>()
  let before: string | undefined
  const parts = namesOf(described).map((name, index) => {
    const edits = described.commits[name] ?? {}
    const parent = name === 'later' ? 'base' : before
    const files = edited((parent && trees.get(parent)) || shared(), edits)
    trees.set(name, files)
    if (name !== 'later') before = name
    return commitText({ name, parent, files, index })
  })
  return parts.join('')
}

function commitText(of: { name: string; parent: string | undefined; files: Files; index: number }): string {
  const rows = [...of.files].map(([path, { mode, text }]) => `M ${mode} inline ${quoted(path)}\n${data(text)}`)
  return [
    `commit refs/tags/${of.name}\n`,
    `committer Eve <eve@test.example> ${1_900_000_000 + of.index * 60} +0000\n`,
    data(of.name),
    of.parent ? `from refs/tags/${of.parent}\n` : '',
    `deleteall\n${rows.join('')}\n`,
  ].join('')
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}

// The way in which fast-import reads a path with odd letters.
function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}

function shared(): Files {
  const names = readdirSync(join(home, 'base'), { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  )
  return new Map(
    names.map((each) => {
      const path = join(each.parentPath, each.name)
      return [path.slice(join(home, 'base').length + 1), { mode: '100644', text: readFileSync(path, 'utf8') }]
    }),
  )
}

function edited(files: Files, edits: Readonly<Record<string, Edit>>): Files {
  const result = new Map(files)
  for (const [path, edit] of Object.entries(edits ?? {})) {
    if (edit === null) {
      if (!result.delete(path)) throw new Error(`there is no ${path} to remove`)
    } else if (typeof edit === 'string') result.set(path, { mode: '100644', text: edit })
    else if ('link' in edit) result.set(path, { mode: '120000', text: edit.link })
    else result.set(path, { mode: '100644', text: textOf(path, edit, files) })
  }
  return result
}

function textOf(path: string, edit: Exclude<Edit, null | string | { link: string }>, files: Files): string {
  const { like, from = path, replace = [], append = '' } = edit
  const id = /^\w+-\d+-\d+/.exec(basename(path))?.[0] ?? ''
  const begin = like
    ? readFileSync(join(home, 'like', `${like}.md`), 'utf8').replaceAll('$ID', id)
    : files.get(from)?.text
  if (begin === undefined) throw new Error(`there is no ${from} to change`)
  return (
    replace.reduce((text, [old, now]) => {
      const parts = text.split(old)
      if (parts.length !== 2)
        throw new Error(`${path} has ${JSON.stringify(old)} ${parts.length - 1} times, expected once`)
      return parts.join(now)
    }, begin) + append
  )
}

function reviewOf(line: string, at: Instant): Reviews['reviews'][number] {
  const [user = '', state = '', commit = ''] = line.split(' ')
  return { user, state: state as 'approved', commit: commit === 'gone' ? 'd'.repeat(40) : commit, at }
}

function minutesBefore(now: Instant, minutes: number): Instant {
  return new Date(Date.parse(now) - minutes * 60_000).toISOString()
}

function git(root: string, args: readonly string[], input = ''): string {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', ['-C', root, ...args], { env, input, encoding: 'utf8' })
}
