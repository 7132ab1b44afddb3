import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Customer } from '../core/catalog.ts'
import type { Problem } from '../core/problem.ts'
import { fileProblem } from '../core/read/file-fault.ts'
import type { ReadCustomer } from '../core/read/judge-customers.ts'
import { idJudge } from '../core/read/judge-ids.ts'
import { parseCatalog } from '../core/read/parse-catalog.ts'
import { Unable } from '../core/unable.ts'
import { decode, isProblem, listFolder, readBytes } from './files.ts'
import { openStretches } from './known-stretches.ts'
import { openRegistryFile } from './registry-file.ts'
import { readLines } from './registry-lines.ts'

/** A customer as it was read, or what is wrong with it. */
export type RegistryItem = { readonly read: ReadCustomer } | { readonly problems: readonly Problem[] }

/** Where the registry is: below the content root, or elsewhere as the command was told. */
export interface RegistryPlace {
  readonly root: string
  readonly customers?: string | undefined
  /** The folder in whose cache it is kept which lines are valid; nothing is kept without one. */
  readonly state?: string | undefined
  /** What opens an encrypted registry, as age-keygen writes it. */
  readonly identity?: string | undefined
}

/** Streams a registry: a folder of YAML files, or a file with one JSON document a line, which may be encrypted. Memory does not grow with its length. */
export async function* readRegistry(place: RegistryPlace): AsyncGenerator<RegistryItem> {
  for await (const items of batches(place)) for (const item of items) yield item
}

/** The customers whose data are valid and whose ids are their own; what is wrong with the others is told to `onInvalid`. */
export async function* validCustomers(
  place: RegistryPlace,
  onInvalid: (problems: readonly Problem[]) => void = () => {},
): AsyncGenerator<readonly Customer[]> {
  const judgeIds = idJudge()
  for await (const items of batches(place)) {
    const valid: Customer[] = []
    for (const item of items) {
      const problems = 'read' in item ? judgeIds(item.read) : item.problems
      if ('read' in item && problems.length === 0) valid.push(item.read.customer)
      else onInvalid(problems)
    }
    yield valid
  }
}

async function* batches(place: RegistryPlace): AsyncGenerator<readonly RegistryItem[]> {
  const found = whereIs(place)
  if ('folder' in found) yield* folder(found.root, found.folder)
  else {
    const { path, file } = found
    const known = openStretches(place.state === undefined ? undefined : join(place.state, 'cache'))
    yield* readLines(await openRegistryFile(path, { file, identity: place.identity }), { file, known })
  }
}

/** A registry as it was found: a folder below another one, or a file with its name in messages. */
export type FoundRegistry =
  | { readonly root: string; readonly folder: string }
  | { readonly path: string; readonly file: string }

/** Finds the registry that a command named, or that of the catalogue; one that is not there is an error. */
export function whereIs({ root, customers }: RegistryPlace): FoundRegistry {
  if (customers === undefined) return { root, folder: 'catalog/customers' }
  // Whoever runs the command names the place: a link there is meant.
  const stat = statOf(customers)
  if (!stat.isDirectory() && !stat.isFile()) throw new Unable(`${customers} is neither a folder nor a file`, nameOne)
  if (stat.isFile()) return { path: realpathSync(customers), file: shownName(root, customers) }
  const real = realpathSync(customers)
  return { root: dirname(real), folder: basename(real) }
}

const nameOne = 'name a folder of YAML files or an NDJSON file with --customers'

function statOf(customers: string): Stats {
  try {
    return statSync(customers)
  } catch (error) {
    const isLink = lstatSync(customers, { throwIfNoEntry: false })?.isSymbolicLink()
    if (!isLink) throw new Unable(`there is no registry at ${customers}`, nameOne)
    const why = (error as NodeJS.ErrnoException).code === 'ELOOP' ? 'in a circle' : 'to nothing'
    throw new Unable(`the registry ${customers} is a link that leads ${why}`, `mend the link, or ${nameOne}`)
  }
}

function* folder(root: string, name: string): Generator<readonly RegistryItem[]> {
  const { names, problems } = listFolder(root, name)
  if (problems.length > 0) yield [{ problems }]
  for (const base of names) yield [readFile(root, `${name}/${base}`)]
}

function readFile(root: string, file: string): RegistryItem {
  if (!file.endsWith('.yaml')) return { problems: [fileProblem(file, 'name')] }
  const bytes = readBytes(root, file)
  const text = isProblem(bytes) ? bytes : decode(file, bytes)
  if (isProblem(text)) return { problems: [text] }
  const { value, problems, spot } = parseCatalog('customer', file, text)
  return value && problems.length === 0 ? { read: { file, customer: value, spot } } : { problems }
}

function shownName(root: string, path: string): string {
  const inside = relative(root, path)
  return inside.startsWith('..') ? basename(path) : inside.split(/[\\/]/).join('/')
}
