import type { Problem } from '../core/problem.ts'
import type { Cache, Kept } from './cache.ts'
import { isProblem } from './files.ts'
import { blobId } from './hash.ts'
import type { Tree } from './tree.ts'

/** What is known of a file: what was kept of it, else its bytes with the digest to keep them under, else why it is not read. */
export type Source =
  | { readonly kept: Kept }
  | { readonly bytes: Uint8Array; readonly digest: string }
  | { readonly problem: Problem }

/** Looks a file up in the cache; where its blob is known, it is read only if the cache does not know it. */
export function lookUp(tree: Tree, file: string, cache: Cache): Source {
  const blob = tree.blob(file)
  const known = blob === undefined ? undefined : cache.get(file, blob)
  if (known) return { kept: known }
  const bytes = tree.read(file)
  if (isProblem(bytes)) return { problem: bytes }
  const digest = blob ?? blobId(bytes)
  const kept = blob === undefined ? cache.get(file, digest) : undefined
  return kept ? { kept } : { bytes, digest }
}
