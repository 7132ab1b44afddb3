import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { compare, type Problem } from '../core/problem.ts'
import { type FileFault, fileProblem } from '../core/read/file-fault.ts'
import { Unable } from '../core/unable.ts'

/** What stands in a folder: names of files in order, and problems for whatever is neither a file nor hidden. */
export interface Listing {
  readonly names: readonly string[]
  readonly problems: readonly Problem[]
}

/** The most bytes of a file that are read. */
export const largest = 128 * 1024

/** Lists a folder below the root; an absent one is empty. Links and folders in it are problems. */
export function listFolder(root: string, folder: string): Listing {
  const steps = folder.split('/').map((_, index, all) => all.slice(0, index + 1).join('/'))
  for (const step of steps) {
    const stat = lstatSync(join(root, step), { throwIfNoEntry: false })
    if (!stat) return { names: [], problems: [] }
    if (stat.isSymbolicLink()) return { names: [], problems: [fileProblem(step, 'symlink')] }
    if (!stat.isDirectory()) return { names: [], problems: [fileProblem(step, 'not-a-folder')] }
  }
  const found = entriesOf(join(root, folder)).filter(({ name }) => !name.startsWith('.') && name !== 'README.md')
  return {
    names: found
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort(compare),
    problems: found
      .filter((entry) => !entry.isFile())
      .map((entry) => fileProblem(`${folder}/${entry.name}`, entry.isSymbolicLink() ? 'symlink' : 'not-a-file')),
  }
}

/** Reads the bytes of a file below the root; what is no plain file of a sensible size is a problem instead. */
export function readBytes(root: string, file: string): Uint8Array | Problem {
  let handle: number | undefined
  try {
    // Without waiting: a pipe put in a file's place would hold the run for ever.
    handle = openSync(`${root}/${file}`, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    // A pipe gives nothing at once, and a device gives for ever.
    const length = readSync(handle, room)
    if (length === 0 && !fstatSync(handle).isFile()) return fileProblem(file, 'not-a-file')
    return length > largest ? fileProblem(file, 'too-large') : Buffer.from(room.subarray(0, length))
  } catch (error) {
    return fileProblem(file, faults[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unreadable')
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

// Every file is read into the same room: asking for its size first would be one more call to the system for each.
const room = Buffer.alloc(largest + 1)

const faults: Readonly<Record<string, FileFault>> = { ELOOP: 'symlink', ENOENT: 'missing', EISDIR: 'not-a-file' }

/** Bytes as text; what is no UTF-8 is a problem at its first byte. */
export function decode(file: string, bytes: Uint8Array): string | Problem {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = buffer.toString('utf8')
  // Text of two bytes a character is valid UTF-8 as long as it is English, full of characters that nobody sees.
  if (buffer.subarray(0, 4).includes(0) || /^(?:fffe|feff)/.test(buffer.toString('hex', 0, 2)))
    return { ...fileProblem(file, 'encoding'), ...utf16 }
  if (isUtf8(buffer)) return text
  const again = Buffer.from(text, 'utf8')
  let wrong = 0
  while (wrong < buffer.length && buffer[wrong] === again[wrong]) wrong += 1
  const before = buffer.subarray(0, wrong).toString('utf8')
  const line = before.split('\n').length
  return fileProblem(file, 'encoding', { line, column: before.length - before.lastIndexOf('\n') })
}

const utf16 = {
  message: 'found what looks like UTF-16, expected UTF-8',
  help: 'save the file as UTF-8: what Windows calls Unicode is UTF-16',
}

/** True for what `readBytes` and `decode` return instead of content. */
export function isProblem(value: string | Uint8Array | Problem): value is Problem {
  return typeof value === 'object' && 'rule' in value
}

function entriesOf(path: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(path)
  } catch (error) {
    throw new Unable(`cannot list ${path}: ${(error as Error).message}`, 'allow the folder to be read')
  }
}

function readEntries(path: string) {
  return readdirSync(path, { withFileTypes: true })
}
