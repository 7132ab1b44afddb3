import { isUtf8 } from 'node:buffer'
import { cutLine } from '../../core/erase/cut-line.ts'
import type { Cut } from '../../core/erase/person.ts'
import { Unable } from '../../core/unable.ts'

/** The lines of a stream with their ends, some at a time. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<readonly Buffer[]> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const part of bytes) {
    const all = Buffer.concat([rest, part])
    const end = all.lastIndexOf(lineFeed) + 1
    rest = all.subarray(end)
    if (rest.length > longest)
      throw new Unable(
        `${file}: found a line of more than ${longest / 1024} KB, expected one customer a line`,
        'nothing was changed; see what is wrong with: care check',
      )
    if (end > 0) yield split(all.subarray(0, end))
  }
  if (rest.length > 0) yield [rest]
}

/** What a line of the registry says of an id, in bytes: its end stays as it is. */
export function cutBytes(line: Buffer, id: string): { readonly cut: Cut; readonly rest: Buffer } {
  const end = line.subarray(line.length - (line.at(-1) !== lineFeed ? 0 : line.at(-2) === carriageReturn ? 2 : 1))
  const body = line.subarray(0, line.length - end.length)
  if (!isUtf8(body)) return { cut: { kind: body.includes(id) ? 'unreadable' : 'absent' }, rest: line }
  const cut = cutLine(body.toString('utf8'), id)
  if (cut.kind !== 'found') return { cut, rest: line }
  return { cut, rest: cut.text === undefined ? Buffer.alloc(0) : Buffer.concat([Buffer.from(cut.text), end]) }
}

/** The longest line that is read, in bytes. */
const longest = 1024 * 1024

const [lineFeed, carriageReturn] = [10, 13]

function split(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = []
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(lineFeed, from) + 1
    lines.push(bytes.subarray(from, to))
    from = to
  }
  return lines
}
