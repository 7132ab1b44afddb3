import { compare } from '../core/problem.ts'
import { fileProblem } from '../core/read/file-fault.ts'
import { type Listing, largest } from './files.ts'
import { gitSync, type Repository } from './ledger/git.ts'
import type { Tree } from './tree.ts'

/** Where content is read from in a commit: nothing is checked out, and nothing of it can run. */
export interface CommitTree extends Tree {
  /** The commit, 40 hex digits. */
  readonly commit: string
}

/** How many blobs are asked for at once, at most: starting Git takes longer than reading that many. Who reads a few files is spared the rest. */
const atOnce = { first: 8, most: 512 }

/** Reads the content of a commit; `below` is the path of the content root from the top, empty or ending in a slash. */
export function commitTree(repository: Repository, commit: string, below = ''): CommitTree {
  const folders = listed(repository, commit, below)
  const files = new Map<string, string>()
  for (const [folder, { blobs }] of folders)
    for (const [name, blob] of blobs) files.set(folder === '' ? name : `${folder}/${name}`, blob)
  const order = [...files.keys()]
  const places = new Map(order.map((file, index) => [file, index]))
  const loaded = new Map<string, Uint8Array | 'too-large'>()
  let ahead: number = atOnce.first
  return {
    commit,
    list: (folder) => listing(folders, folder),
    blob: (file) => files.get(file),
    read: (file) => {
      const blob = files.get(file)
      if (!blob) return fileProblem(file, 'missing')
      if (!loaded.has(blob)) {
        loaded.clear()
        const from = places.get(file) ?? 0
        const wanted = order.slice(from, from + ahead).flatMap((name) => files.get(name) ?? [])
        for (const [id, bytes] of blobsOf(repository, wanted)) loaded.set(id, bytes)
        ahead = Math.min(atOnce.most, ahead * 2)
      }
      const found = loaded.get(blob) ?? 'missing'
      return typeof found === 'string' ? fileProblem(file, found) : found
    },
  }
}

interface Folder {
  readonly blobs: Map<string, string>
  readonly links: string[]
  readonly others: string[]
}

/** Every folder that holds content, with what stands in it. Names come unquoted, whatever they are. */
function listed(repository: Repository, commit: string, below: string): ReadonlyMap<string, Folder> {
  const out = gitSync(repository, ['ls-tree', '-r', '-t', '-z', '--full-tree', commit, '--', ...roots(below)])
  const folders = new Map<string, Folder>()
  const folderOf = (name: string): Folder => {
    const known = folders.get(name) ?? { blobs: new Map(), links: [], others: [] }
    folders.set(name, known)
    return known
  }
  for (const row of out.toString('utf8').split('\0')) {
    const [, mode = '', type = '', id = '', path = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(row) ?? []
    const name = path.slice(below.length)
    if (id === '') continue
    const at = name.lastIndexOf('/')
    const folder = folderOf(name.slice(0, Math.max(0, at)))
    const base = name.slice(at + 1)
    if (mode === '120000') folder.links.push(base)
    else if (type === 'blob') folder.blobs.set(base, id)
    else folder.others.push(base)
  }
  return folders
}

function roots(below: string): string[] {
  return ['incidents', 'changes', 'catalog'].map((name) => `${below}${name}`)
}

const hidden = (name: string): boolean => name.startsWith('.') || name === 'README.md'

function listing(folders: ReadonlyMap<string, Folder>, name: string): Listing {
  const steps = name.split('/').map((_, index, all) => all.slice(0, index + 1))
  for (const step of steps) {
    const above = folders.get(step.slice(0, -1).join('/'))
    const base = step.at(-1) ?? ''
    const fault = above?.links.includes(base) ? 'symlink' : above?.blobs.has(base) ? 'not-a-folder' : undefined
    if (fault) return { names: [], problems: [fileProblem(step.join('/'), fault)] }
  }
  const folder = folders.get(name)
  if (!folder) return { names: [], problems: [] }
  const { blobs, links, others } = folder
  return {
    names: [...blobs.keys()].filter((each) => !hidden(each)).sort(compare),
    problems: [
      ...links.filter((each) => !hidden(each)).map((each) => fileProblem(`${name}/${each}`, 'symlink')),
      ...others.filter((each) => !hidden(each)).map((each) => fileProblem(`${name}/${each}`, 'not-a-file')),
    ],
  }
}

/** The bytes of blobs; of one that is too large only that it is. */
function* blobsOf(repository: Repository, wanted: readonly string[]): Generator<[string, Uint8Array | 'too-large']> {
  const sizes = gitSync(repository, ['cat-file', '--batch-check'], wanted.map((id) => `${id}\n`).join(''))
  const small: string[] = []
  for (const row of sizes.toString('latin1').split('\n')) {
    const [, id = '', size = ''] = /^([0-9a-f]+) blob (\d+)$/.exec(row) ?? []
    if (id === '') continue
    if (Number(size) <= largest) small.push(id)
    else yield [id, 'too-large']
  }
  const out = gitSync(repository, ['cat-file', '--batch'], small.map((id) => `${id}\n`).join(''))
  let at = 0
  for (const id of small) {
    const end = out.indexOf(0x0a, at)
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(out.toString('latin1', at, end))?.[1]
    at = end + 1
    if (size === undefined) continue
    yield [id, out.subarray(at, at + Number(size))]
    at += Number(size) + 1
  }
}
