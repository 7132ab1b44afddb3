import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Person } from '../../core/erase/person.ts'

/** The folders of a state folder, as far as they are told apart, in whose files or names an id of a person still stands. */
export async function tracesIn(state: string, { customer, contacts }: Person): Promise<readonly string[]> {
  const ids = [...contacts, ...(customer === undefined ? [] : [customer])]
  const found = new Set<string>()
  for (const file of await filesBelow(state)) {
    const [top = ''] = relative(state, file).split(/[\\/]/)
    // files may be called after customers: only the first step of a path is told
    if (!found.has(join(state, top)) && (await holds(file, ids))) found.add(join(state, top))
  }
  return [...found].sort()
}

/** Every file but those of Git, whose objects hold nothing that can be read so. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\.git[\\/]/.test(relative(folder, path)))
}

async function holds(file: string, ids: readonly string[]): Promise<boolean> {
  if (ids.some((id) => hasWord(file, id))) return true
  let rest = ''
  try {
    for await (const part of createReadStream(file, { encoding: 'latin1', highWaterMark: 256 * 1024 })) {
      const text = rest + part
      if (ids.some((id) => hasWord(text, id))) return true
      rest = text.slice(-longestId)
    }
  } catch {
    // what cannot be read here is read by nobody who runs this
  }
  return false
}

/** The longest id that a schema lets pass, and the signs beside it. */
const longestId = 40

/** An id may be the beginning of another one. */
function hasWord(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1))
    if (!/[a-z0-9]/.test(text[at + id.length] ?? '')) return true
  return false
}
