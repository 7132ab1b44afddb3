import { createHash, hash } from 'node:crypto'

/** SHA-256 of a text or of bytes, in hex. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex')
}

/** The id under which Git knows these bytes, in hex: what a commit says of a file is known without reading it. */
export function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
