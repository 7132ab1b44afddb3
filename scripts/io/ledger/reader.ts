import { parseHead } from '../../core/deliver/ledger-lines.ts'
import {
  foldMoment,
  type LedgerFile,
  type LedgerText,
  ledgerFile,
  ledgerPath,
} from '../../core/deliver/ledger-state.ts'
import { foldSuppressions, type SuppressionLine, suppressedFolder } from '../../core/deliver/suppressions.ts'
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
  let suppressed: ReadonlyMap<string, SuppressionLine> | undefined
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
    moments: (entry) => listing().claim.get(entry) ?? [],
    complete: (entry) => listing().complete.get(entry) ?? [],
    passed: (entry) => listing().passed.get(entry) ?? [],
    reopened: (entry) => listing().end.get(entry) ?? [],
    suppressed: () => {
      suppressed ??= readSuppressions(repository, commit)
      return suppressed
    },
    moment: (entry, moment) => foldMoment(texts(`${entry}/${moment}`)),
  }
}

/** Every file of a commit but its head, in the order of their paths. What nobody writes there is damage: it may have been a claim. */
export function listFiles(repository: Repository, commit: string): TreeFile[] {
  const listing = fieldsOf(repository, ['ls-tree', '-r', '-z', '--full-tree', commit])
  const files = listing.flatMap((line) => {
    const tab = line.indexOf('\t')
    return treeFile({ path: line.slice(tab + 1), mode: line.slice(0, 6), blob: line.slice(12, tab) })
  })
  refuseOrphans(files)
  return files
}

/** The files that a later commit has and an earlier one does not, or not so. A file that is gone is damage: all are kept. */
export function newFiles(repository: Repository, from: string, to: string): TreeFile[] {
  const fields = fieldsOf(repository, ['diff-tree', '-r', '-z', '--no-renames', from, to])
  const found: TreeFile[] = []
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , blob = ''] = (fields[at] ?? '').split(' ')
    found.push(...treeFile({ path: fields[at + 1] ?? '', mode, blob }))
  }
  return found
}

/** Which of the paths a commit has. */
export function existing(repository: Repository, commit: string, paths: readonly string[]): ReadonlySet<string> {
  return new Set(fieldsOf(repository, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, '--', ...paths]))
}

/** The texts of files, by their blob. */
export function readBlobs(
  repository: Repository,
  files: readonly Pick<TreeFile, 'path' | 'blob'>[],
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  if (files.length === 0) return texts
  const out = output(repository, ['cat-file', '--batch'], files.map((file) => `${file.blob}\n`).join(''))
  let at = 0
  for (const file of files) {
    const end = out.indexOf(10, at)
    const [, type, size] = out.toString('latin1', at, end).split(' ')
    if (type !== 'blob') throw damaged(`${file.path} cannot be read`)
    texts.set(file.blob, out.toString('utf8', end + 1, end + 1 + Number(size)))
    at = end + 2 + Number(size)
  }
  return texts
}

/** Files of runs are named by their time. */
function readSuppressions(repository: Repository, commit: string): ReadonlyMap<string, SuppressionLine> {
  const listing = fieldsOf(repository, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', suppressedFolder])
  if (listing.length === 0) return new Map()
  const files = listing.map((line) => ({
    path: line.slice(line.indexOf('\t') + 1),
    blob: line.slice(12, line.indexOf('\t')),
  }))
  const texts = readBlobs(repository, files)
  return foldSuppressions(files.map(({ path, blob }) => ({ path, text: texts.get(blob) ?? '' })))
}

interface Tree extends Readonly<Record<Listed, Names>> {
  /** Files by ENTRY/MOMENT, in the order of the tree. */
  readonly files: ReadonlyMap<string, readonly TreeFile[]>
  readonly names: readonly string[]
  /** Where each name stands among them. */
  readonly order: ReadonlyMap<string, number>
}

/** Parts of which it counts already that they are there. */
type Listed = 'claim' | 'end' | 'complete' | 'passed'

function treeOf(list: readonly TreeFile[]): Tree {
  const files = new Map<string, TreeFile[]>()
  const runs: Readonly<Record<Listed, Map<string, Map<string, string>>>> = {
    claim: new Map(),
    end: new Map(),
    complete: new Map(),
    passed: new Map(),
  }
  for (const file of list) {
    if (file.part !== 'settled') note(runs[file.part], file)
    if (file.part === 'complete' || file.part === 'passed') continue
    const name = momentName(file)
    const known = files.get(name)
    if (known) known.push(file)
    else files.set(name, [file])
  }
  const names = [...files.keys()]
  return {
    ...{ files, names, order: new Map(names.map((name, at) => [name, at])) },
    claim: inOrder(runs.claim),
    end: inOrder(runs.end),
    complete: inOrder(runs.complete),
    passed: inOrder(runs.passed),
  }
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

/** A file of the tree; nothing for the head of the ledger. */
function treeFile({
  path,
  mode,
  blob,
}: {
  readonly path: string
  readonly mode: string
  readonly blob: string
}): TreeFile[] {
  if (path === 'ledger.json' || path.startsWith(suppressedFolder)) return []
  const file = ledgerFile(path)
  if (file && mode === '100644') return [{ ...file, blob }]
  const fault = mode === '000000' ? 'was taken out' : file ? `has the mode ${mode}` : 'is no file of a ledger'
  throw damaged(`${JSON.stringify(path)} ${fault}`)
}

/** How a claim ended, without the claim: whoever was in it would be told again. */
function refuseOrphans(files: readonly TreeFile[]): void {
  const claims = files.filter(({ part }) => part === 'claim')
  const [names, moments] = [new Set(claims.map(({ path }) => path)), new Set(claims.map(momentName))]
  const orphan = files.find((file) =>
    file.part === 'complete'
      ? !moments.has(momentName(file))
      : file.part !== 'passed' && !names.has(ledgerPath({ ...file, part: 'claim', number: 0 })),
  )
  if (orphan) throw damaged(`the claim of ${orphan.path} was taken out`)
}

function momentName({ entry, moment }: LedgerFile): string {
  return `${entry}/${moment}`
}

function readHead(repository: Repository, commit: string): string {
  try {
    return gitSync(repository, ['cat-file', 'blob', `${commit}:ledger.json`]).toString('utf8')
  } catch {
    const listed = fieldsOf(repository, ['ls-tree', '-z', '--name-only', '--full-tree', commit, '--', 'ledger.json'])
    if (listed.length > 0) throw damaged('ledger.json cannot be read')
  }
  throw new Unable(
    'the branch `ledger` holds no ledger.json: it is not a ledger of Care Plan',
    'name another one with --ledger, or make one with: care ledger init',
  )
}

/** What Git prints between zero bytes. */
function fieldsOf(repository: Repository, args: readonly string[]): string[] {
  return output(repository, args).toString('utf8').split('\0').slice(0, -1)
}

function output(repository: Repository, args: readonly string[], input?: string): Buffer {
  try {
    return gitSync(repository, args, input)
  } catch (error) {
    throw damaged((error as Error).message)
  }
}

function damaged(what: string): Unable {
  return new Unable(
    `the ledger is damaged: ${what}`,
    'nothing was sent; look at the branch `ledger` with git log, and bring back what was there before',
  )
}
