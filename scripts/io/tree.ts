import type { Problem } from '../core/problem.ts'
import { type Listing, listFolder, readBytes } from './files.ts'

/** Where content is read from: a folder on the disk, or a commit, which nobody has to check out. */
export interface Tree {
  /** What stands in a folder; an absent one is empty. */
  readonly list: (folder: string) => Listing
  /** The bytes of a file; what is no plain file of a sensible size is a problem instead. */
  readonly read: (file: string) => Uint8Array | Problem
  /** The id of a file's blob, where it is known without reading the file. */
  readonly blob: (file: string) => string | undefined
}

/** The tree of a folder on the disk. */
export function folderTree(root: string): Tree {
  return {
    list: (folder) => listFolder(root, folder),
    read: (file) => readBytes(root, file),
    blob: () => undefined,
  }
}
