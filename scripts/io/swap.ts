import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Unable } from '../core/unable.ts'

/**
 * Replaces a folder as a whole: its successor is written beside it and swapped in when all is done. A failure leaves the old
 * one, and what the new one lacks is gone. Only an empty folder or one that was made by this function is replaced.
 */
export async function replaceFolder(
  folder: string,
  write: (fresh: string, scratch: string) => Promise<void>,
): Promise<void> {
  refuseForeign(folder)
  const beside = folderBeside(folder)
  try {
    const fresh = join(beside, 'new')
    mkdirSync(fresh)
    await write(fresh, join(beside, 'scratch'))
    writeFileSync(join(fresh, marker), 'Made by `care build`, which replaces this folder as a whole.\n')
    swap(folder, fresh, join(beside, 'old'))
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** Between the two renames there is no folder: a kill at that instant leaves the old one in `old`, beside its place. */
function swap(folder: string, fresh: string, old: string): void {
  const isThere = existsSync(folder)
  if (isThere) renameSync(folder, old)
  try {
    renameSync(fresh, folder)
  } catch (error) {
    if (isThere) renameSync(old, folder)
    throw error
  }
}

// A dot file: no host serves it by accident, and no page can have its name.
const marker = '.care-site'

function refuseForeign(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found) return
  if (!found.isDirectory()) throw new Unable(`${folder} is no folder`, 'name an empty or a new folder with --out')
  const held = readdirSync(folder)
  if (held.length === 0 || held.includes(marker)) return
  throw new Unable(`${folder} holds files that are not a site of ours`, 'name an empty or a new folder with --out')
}

// On the same file system, so that the swap is a rename.
function folderBeside(folder: string): string {
  try {
    mkdirSync(dirname(folder), { recursive: true })
    return mkdtempSync(join(dirname(folder), `.${basename(folder)}-`))
  } catch (error) {
    throw new Unable(`nothing can be written beside ${folder}: ${(error as Error).message}`, 'name a folder with --out')
  }
}
