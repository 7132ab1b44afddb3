import { isUtf8 } from 'node:buffer'
import type { Customer } from '../core/catalog.ts'
import type { Problem } from '../core/problem.ts'
import { fileProblem } from '../core/read/file-fault.ts'
import type { ReadCustomer } from '../core/read/judge-customers.ts'
import { parseCustomerLine } from '../core/read/parse-customer-line.ts'
import type { KnownStretches } from './known-stretches.ts'
import type { RegistryItem } from './registry.ts'
import type { RegistryFile } from './registry-file.ts'

/** Reads NDJSON by stretches of whole lines, as customers or what is wrong with them. What was found valid before is not judged again. */
export async function* readLines(
  { bytes: source, digest: digestOf }: RegistryFile,
  { file, known }: { readonly file: string; readonly known: KnownStretches },
): AsyncGenerator<readonly RegistryItem[]> {
  let number = 0
  for await (const bytes of stretches(source)) {
    if (bytes === 'too-long') {
      number += 1
      yield [{ problems: [tooLong(file, number)] }]
      continue
    }
    const lines = linesOf(bytes)
    const digest = digestOf(bytes)
    if (known.has(digest)) yield lines.flatMap((line, index) => readAgain(file, number + index + 1, line))
    else {
      const items = lines.flatMap((line, index) => readLine(file, number + index + 1, line))
      if (items.every((item) => 'read' in item)) known.add(digest)
      yield items
    }
    number += lines.length
  }
  known.save()
}

/** The longest line that is read, in bytes. */
const longest = 1024 * 1024

// node:readline has no limit on a line. What comes at a time is shorter than the longest line.
async function* stretches(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | 'too-long'> {
  let rest: Buffer[] = []
  let held = 0
  for await (const part of source) {
    const chunk = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    const first = chunk.indexOf(lineFeed)
    if (first < 0) {
      held += chunk.length
      rest = held > longest ? [] : [...rest, chunk]
      continue
    }
    const last = chunk.lastIndexOf(lineFeed)
    const isTooLong = held + first > longest
    if (isTooLong) yield 'too-long'
    const whole = chunk.subarray(isTooLong ? first + 1 : 0, last)
    if (!isTooLong) yield Buffer.concat([...rest, whole])
    else if (first < last) yield whole
    rest = [chunk.subarray(last + 1)]
    held = chunk.length - last - 1
  }
  if (held > longest) yield 'too-long'
  else if (held > 0) yield Buffer.concat(rest)
}

const lineFeed = 10

/** The lines of a stretch; undefined for one that is no UTF-8. */
function linesOf(bytes: Buffer): readonly (string | undefined)[] {
  if (isUtf8(bytes)) return bytes.toString('utf8').split('\n')
  return bytes
    .toString('latin1')
    .split('\n')
    .map((text) => Buffer.from(text, 'latin1'))
    .map((line) => (isUtf8(line) ? line.toString('utf8') : undefined))
}

function readLine(file: string, line: number, text: string | undefined): RegistryItem | readonly never[] {
  if (text === undefined) return { problems: [fileProblem(file, 'encoding', { line, column: 1 })] }
  const trimmed = text.endsWith('\r') ? text.slice(0, -1) : text
  return trimmed === '' ? [] : parseCustomerLine(file, line, trimmed)
}

/** A line that was found valid: where its values stand is looked up only if a rule asks for it. */
function readAgain(file: string, line: number, text = ''): RegistryItem | readonly never[] {
  if (text === '' || text === '\r') return []
  const spot: ReadCustomer['spot'] = (anchor) => {
    const item = readLine(file, line, text)
    return 'read' in item ? item.read.spot(anchor) : { line, column: 1 }
  }
  return { read: { file, customer: JSON.parse(text) as Customer, spot } }
}

function tooLong(file: string, line: number): Problem {
  return {
    file,
    line,
    column: 1,
    rule: 'registry/line-too-long',
    severity: 'error',
    message: `found a line that is longer than is read, expected at most ${longest / 1024} KB`,
    help: 'write one customer a line',
  }
}
