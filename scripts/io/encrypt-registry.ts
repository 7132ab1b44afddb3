import { createReadStream, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Unable } from '../core/unable.ts'
import { type AgeForm, ageForm } from './age/form.ts'
import { sealed } from './age/seal.ts'
import { readRegistry } from './registry.ts'
import { createFile, replaceFile } from './replace-file.ts'

/** Encrypts a registry as a stream: a file byte for byte, a folder of YAML files as one customer a line. */
export async function encryptRegistry(
  path: string,
  of: {
    readonly recipients: readonly string[]
    readonly form: AgeForm
    readonly out: string
    /** Takes the place of a file that is there. */
    readonly replace: boolean
  },
): Promise<void> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile() && !stat?.isDirectory())
    throw new Unable(`there is no registry at ${path}`, 'name an NDJSON file or a folder of YAML files')
  if (stat.isFile() && ageForm(path) !== undefined)
    throw new Unable(`${path} is encrypted already`, 'decrypt it with the age program first: age --decrypt -i KEY')
  const plain = stat.isFile() ? createReadStream(path) : asLines(path)
  const content = await sealed(plain, of)
  await (of.replace ? replaceFile(of.out, content) : createFile(of.out, content))
}

async function* asLines(folder: string): AsyncGenerator<Uint8Array> {
  for await (const item of readRegistry({ root: dirname(folder), customers: folder })) {
    if ('read' in item) yield Buffer.from(`${JSON.stringify(item.read.customer)}\n`)
    else
      throw new Unable(
        `not every customer of ${basename(folder)} can be read, and whoever is left out would be told nothing`,
        'nothing was written; see what is wrong with: care check',
      )
  }
}
