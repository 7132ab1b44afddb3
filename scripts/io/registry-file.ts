import { createHmac, hkdfSync } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { ageForm } from './age/form.ts'
import { openAge } from './age/open.ts'
import { sha256 } from './hash.ts'

/** A registry of one file, opened: what it says as a stream, and how stretches of it are remembered. */
export interface RegistryFile {
  readonly bytes: AsyncIterable<Uint8Array>
  /** A digest of a stretch that tells nobody what it says. */
  readonly digest: (bytes: Uint8Array) => string
}

/** Opens a registry of one file, plain or encrypted with age; `file` is its name in messages. */
export async function openRegistryFile(
  path: string,
  { file, identity }: { readonly file: string; readonly identity: string | undefined },
): Promise<RegistryFile> {
  const form = ageForm(path)
  if (form === undefined) return { bytes: createReadStream(path, { highWaterMark: 256 * 1024 }), digest: sha256 }
  const { bytes } = await openAge({ path, file, form, identity })
  return { bytes, digest: keyed(identity ?? '') }
}

/** Whoever knows all of a short line but a number could find it by its plain digest: the key is that of the registry itself. */
function keyed(identity: string): RegistryFile['digest'] {
  const key = Buffer.from(hkdfSync('sha256', identity, '', 'care: known stretches of a registry', 32))
  return (bytes) => createHmac('sha256', key).update(bytes).digest('hex')
}
