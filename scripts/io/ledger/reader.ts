import { foldMoment, type LedgerFile, type LedgerText, ledgerFile, parseHead } from '../../core/deliver/ledger-state.ts'
import type { LedgerHead, LedgerReader } from '../../core/ledger.ts'
import { Unable } from '../../core/unable.ts'
import { gitSync, type Repository } from './git.ts'

/** A file of the ledger's tree and the blob that holds it. */
export interface TreeFile extends LedgerFile {
  readonly blob: string
}

/** A reader that also knows the files it reads from. */
export interface FileReader extends LedgerReader {
  readonly files: () => readonly TreeFile[]
}

/** Reads the ledger as it was at one commit; names are listed once, texts only of the moments that are asked for. */
export function readLedger(repository: Repository, commit: string): FileReader {
  let head: LedgerHead | undefined
  let list: readonly TreeFile[] | undefined
  let tree: Tree | undefined
  let window: ReadonlyMap<string, string> = new Map()
  const files = () => {
    list ??= listFiles(repository, commit)
    return list
  }
  const listing = () => {
    tree ??= treeOf(files())
    return tree
  }
  const texts = (name: string): LedgerText[] => {
    const found = listing().files.get(name) ?? []
    if (!found.every((file) => window.has(file.blob))) window = readBlobs(repository, ahead(listing(), name))
    return found.map((file) => ({ file, text: window.get(file.blob) ?? '' }))
  }
  return {
    commit,
    // a process for each head: most readers are only asked for files
    get head() {
      head ??= parseHead(readHead(repository, commit))
      return head
    },
    files,
    moments: (entry) => listing().moments.get(entry) ?? [],
    complete: (entry) => listing().complete.get(entry) ?? [],
    passed: (entry) => listing().passed.get(entry) ?? [],
    moment: (entry, moment) => foldMoment(texts(`${entry}/${moment}`)),
  }
}

/** Every claim, settlement, decision and completion of a commit, in the order of their paths. */
export function listFiles(repository: Repository, commit: string): TreeFile[] {
  return parseTree(gitSync(repository, ['ls-tree', '-r', '-z', '--full-tree', commit]).toString('utf8'))
}

/** The files that a later commit has and an earlier one does not. */
export function newFiles(repository: Repository, from: string, to: string): TreeFile[] {
  const fields = gitSync(repository, ['diff-tree', '-r', '-z', '--no-renames', from, to]).toString('utf8').split('\0')
  const found: TreeFile[] = []
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const file = ledgerFile(fields[at + 1] ?? '')
    const blob = (fields[at] ?? '').split(' ')[3]
    if (file && blob && !/^0+$/.test(blob)) found.push({ ...file, blob })
  }
  return found
}

/** Which of the paths a commit has. */
export function existing(repository: Repository, commit: string, paths: readonly string[]): ReadonlySet<string> {
  const listing = gitSync(repository, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, '--', ...paths])
  return new Set(listing.toString('utf8').split('\0'))
}

/** The texts of files, by their blob. */
export function readBlobs(repository: Repository, files: readonly TreeFile[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  if (files.length === 0) return texts
  const out = gitSync(repository, ['cat-file', '--batch'], files.map((file) => `${file.blob}\n`).join(''))
  let at = 0
  for (const file of files) {
    const end = out.indexOf(10, at)
    const [, type, size] = out.toString('latin1', at, end).split(' ')
    if (type !== 'blob')
      throw new Unable(
        `the ledger is damaged: ${file.path} cannot be read`,
        'fetch the branch `ledger` again, or restore the folder from a copy',
      )
    texts.set(file.blob, out.toString('utf8', end + 1, end + 1 + Number(size)))
    at = end + 2 + Number(size)
  }
  return texts
}

interface Tree {
  /** Files by ENTRY/MOMENT, in the order of the tree. */
  readonly files: ReadonlyMap<string, readonly TreeFile[]>
  readonly names: readonly string[]
  /** Where each name stands among them. */
  readonly order: ReadonlyMap<string, number>
  readonly moments: ReadonlyMap<string, readonly string[]>
  readonly complete: ReadonlyMap<string, readonly string[]>
  readonly passed: ReadonlyMap<string, readonly string[]>
}

function treeOf(list: readonly TreeFile[]): Tree {
  const files = new Map<string, TreeFile[]>()
  const byPart = {
    claim: new Map<string, Map<string, string>>(),
    complete: new Map<string, Map<string, string>>(),
    passed: new Map<string, Map<string, string>>(),
  }
  for (const file of list) {
    if (file.part === 'claim' || file.part === 'complete' || file.part === 'passed') note(byPart[file.part], file)
    if (file.part === 'complete' || file.part === 'passed') continue
    const name = `${file.entry}/${file.moment}`
    const known = files.get(name)
    if (known) known.push(file)
    else files.set(name, [file])
  }
  const names = [...files.keys()]
  const order = new Map(names.map((name, at) => [name, at]))
  const [moments, complete, passed] = [byPart.claim, byPart.complete, byPart.passed].map(inOrder) as [
    Names,
    Names,
    Names,
  ]
  return { files, names, order, moments, complete, passed }
}

type Names = ReadonlyMap<string, readonly string[]>

/** Remembers for each moment of an entry the first run that wrote of it: names of runs begin with their time. */
function note(of: Map<string, Map<string, string>>, { entry, moment, run }: TreeFile): void {
  const runs = of.get(entry) ?? new Map<string, string>()
  of.set(entry, runs)
  const first = runs.get(moment)
  if (first === undefined || run < first) runs.set(moment, run)
}

function inOrder(of: ReadonlyMap<string, ReadonlyMap<string, string>>): Names {
  return new Map([...of].map(([entry, runs]) => [entry, [...runs].sort(byRun).map(([moment]) => moment)]))
}

function byRun([, a]: readonly [string, string], [, b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The files of a moment and of those after it: planning asks in the order of the tree, and a process for each costs most. */
function ahead(tree: Tree, name: string): TreeFile[] {
  const found: TreeFile[] = []
  for (let at = tree.order.get(name) ?? tree.names.length; at < tree.names.length; at += 1) {
    const files = tree.files.get(tree.names[at] as string) ?? []
    if (found.length > 0 && found.length + files.length > 256) break
    found.push(...files)
  }
  return found
}

function parseTree(listing: string): TreeFile[] {
  return listing.split('\0').flatMap((line) => {
    const tab = line.indexOf('\t')
    const file = ledgerFile(line.slice(tab + 1))
    return file && line.startsWith('100644 blob ') ? [{ ...file, blob: line.slice(12, tab) }] : []
  })
}

function readHead(repository: Repository, commit: string): string {
  try {
    return gitSync(repository, ['cat-file', 'blob', `${commit}:ledger.json`]).toString('utf8')
  } catch {
    throw new Unable(
      'the branch `ledger` holds no ledger.json: it is not a ledger of Care Plan',
      'name another one with --ledger, or make one with: care ledger init',
    )
  }
}
