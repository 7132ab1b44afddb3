import { closeSync, openSync, readSync } from 'node:fs'

/** How an age file is written: as bytes, or as text between two lines. */
export type AgeForm = 'binary' | 'armored'

/** The first line of an armored file. */
export const armorBegin = '-----BEGIN AGE ENCRYPTED FILE-----'

/** The last line of an armored file. */
export const armorEnd = '-----END AGE ENCRYPTED FILE-----'

/** Whether a file is encrypted with age, and how it is written; told by its first bytes, whatever its name. */
export function ageForm(path: string): AgeForm | undefined {
  const first = Buffer.alloc(256)
  const handle = openSync(path, 'r')
  try {
    const text = first.toString('latin1', 0, readSync(handle, first))
    if (text.startsWith('age-encryption.org/')) return 'binary'
    return text.trimStart().startsWith(armorBegin) ? 'armored' : undefined
  } finally {
    closeSync(handle)
  }
}
