import { accessSync, constants, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether a folder can be written, or made: what is there of its path is a folder in which one may write. */
export function isWritable(folder: string): boolean {
  try {
    const found = statSync(folder, { throwIfNoEntry: false })
    if (!found) return folder !== dirname(folder) && isWritable(dirname(folder))
    accessSync(folder, constants.W_OK)
    return found.isDirectory()
  } catch {
    return false
  }
}
