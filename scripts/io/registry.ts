import { isUtf8 } from 'node:buffer'
import { createReadStream, realpathSync, statSync } from 'node:fs'
import { basename, dirname, relative } from 'node:path'
import type { Customer } from '../core/catalog.ts'
import type { Problem } from '../core/problem.ts'
import { fileProblem } from '../core/read/file-fault.ts'
import type { ReadCustomer } from '../core/read/judge-customers.ts'
import { idJudge } from '../core/read/judge-ids.ts'
import { parseCatalog } from '../core/read/parse-catalog.ts'
import { parseCustomerLine } from '../core/read/parse-customer-line.ts'
import { Unable } from '../core/unable.ts'
import { decode, isProblem, listFolder, readBytes } from './files.ts'

/** A customer as it was read, or what is wrong with it. */
export type RegistryItem = { readonly read: ReadCustomer } | { readonly problems: readonly Problem[] }

/** Where the registry is: below the content root, or elsewhere as the command was told. */
export interface RegistryPlace {
  readonly root: string
  readonly customers?: string | undefined
}

/** Streams a registry: a folder of YAML files, or a file with one JSON document a line. Memory does not grow with its length. */
export async function* readRegistry(place: RegistryPlace): AsyncGenerator<RegistryItem> {
  for await (const items of batches(place)) for (const item of items) yield item
}

/** The customers whose data are valid and whose ids are their own; what is wrong with the others is told to `onInvalid`. */
export async function* validCustomers(
  place: RegistryPlace,
  onInvalid: (problems: readonly Problem[]) => void = () => {},
): AsyncGenerator<Customer> {
  const judgeIds = idJudge()
  for await (const items of batches(place)) {
    for (const item of items) {
      const problems = 'read' in item ? judgeIds(item.read) : item.problems
      if ('read' in item && problems.length === 0) yield item.read.customer
      else onInvalid(problems)
    }
  }
}

// A step of an asynchronous generator costs as much as a line: only the outermost takes one for each customer.
async function* batches({ root, customers }: RegistryPlace): AsyncGenerator<Iterable<RegistryItem>> {
  // Whoever runs the command names the place: a link there is meant.
  const stat = customers === undefined ? undefined : statSync(customers, { throwIfNoEntry: false })
  if (customers === undefined) yield folder(root, 'catalog/customers')
  else if (stat?.isDirectory()) {
    const real = realpathSync(customers)
    yield folder(dirname(real), basename(real))
  } else if (stat?.isFile()) yield* lines(customers, shownName(root, customers))
  else
    throw new Unable(
      `there is no registry at ${customers}`,
      'name a folder of YAML files or an NDJSON file with --customers',
    )
}

/** The longest line that is read, in bytes. */
const longest = 1024 * 1024

function* folder(root: string, name: string): Generator<RegistryItem> {
  const { names, problems } = listFolder(root, name)
  if (problems.length > 0) yield { problems }
  for (const base of names) {
    const file = `${name}/${base}`
    if (!/\.yaml$/.test(base)) {
      yield { problems: [fileProblem(file, 'name')] }
      continue
    }
    const bytes = readBytes(root, file)
    const text = isProblem(bytes) ? bytes : decode(file, bytes)
    if (isProblem(text)) {
      yield { problems: [text] }
      continue
    }
    const { value, problems: faults, spot } = parseCatalog('customer', file, text)
    if (value && faults.length === 0) yield { read: { file, customer: value, spot } }
    else yield { problems: faults }
  }
}

async function* lines(path: string, file: string): AsyncGenerator<Iterable<RegistryItem>> {
  let number = 0
  for await (const some of rawLines(path)) {
    yield itemsOf(file, number, some)
    number += some.length
  }
}

function* itemsOf(file: string, before: number, some: readonly RawLine[]): Generator<RegistryItem> {
  for (const [index, line] of some.entries()) {
    const number = before + index + 1
    if (line === 'too-long') yield { problems: [lineProblem(file, number, 'too-long')] }
    else if (!isUtf8(line)) yield { problems: [fileProblem(file, 'encoding', { line: number, column: 1 })] }
    else if (line.length > 0) yield parseCustomerLine(file, number, line.toString('utf8'))
  }
}

function lineProblem(file: string, line: number, fault: 'too-long'): Problem {
  return {
    file,
    line,
    column: 1,
    rule: `registry/line-${fault}`,
    severity: 'error',
    message: `found a line that is longer than is read, expected at most ${longest / 1024} KB`,
    help: 'write one customer a line',
  }
}

type RawLine = Buffer | 'too-long'

// node:readline has no limit on a line. The lines of one stretch of the file come together.
async function* rawLines(path: string): AsyncGenerator<readonly RawLine[]> {
  let rest: Buffer[] = []
  let held = 0
  let skipping = false
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    const found: RawLine[] = []
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const part = chunk.subarray(start, end)
      start = end + 1
      const tooLong = skipping || held + part.length > longest
      found.push(tooLong ? 'too-long' : trimmed(rest.length === 0 ? part : Buffer.concat([...rest, part])))
      rest = []
      held = 0
      skipping = false
    }
    const part = chunk.subarray(start)
    held += part.length
    if (held > longest) {
      skipping = true
      rest = []
    } else if (part.length > 0) rest.push(part)
    yield found
  }
  if (skipping) yield ['too-long']
  else if (held > 0) yield [trimmed(Buffer.concat(rest))]
}

function trimmed(line: Buffer): Buffer {
  return line.at(-1) === 13 ? line.subarray(0, -1) : line
}

function shownName(root: string, path: string): string {
  const inside = relative(root, path)
  return inside.startsWith('..') ? basename(path) : inside.split(/[\\/]/).join('/')
}
