import { createReadStream } from 'node:fs'
import { Unable } from '../../core/unable.ts'
import { dearmored } from './armor.ts'
import type { AgeForm } from './form.ts'
import { identitiesOf, identityVariable, recipientsOf } from './identities.ts'

/** An age file: where it is, the name by which messages call it, how it is written, and what may open it. */
export interface AgeFile {
  readonly path: string
  readonly file: string
  readonly form: AgeForm
  /** Identities as age-keygen writes them; undefined if none was given. */
  readonly identity: string | undefined
}

/** An age file whose header was read and whose key is known. */
export interface OpenAge {
  /** Of how many recipients the header speaks; who they are it does not say. */
  readonly recipients: number
  /** What was encrypted, piece by piece. Each piece is authentic before it is given, and a file cut short ends with an error. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Opens an age file as a stream. Whatever is wrong with it or the identity is an error with its cure. */
export async function openAge(age: AgeFile): Promise<OpenAge> {
  const identities = await identitiesOf(age.identity ?? '')
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  let kinds: readonly string[] | undefined
  // asked first, and opens nothing: it sees for whom the file is
  decrypter.addIdentity({
    unwrapFileKey: (stanzas: readonly { readonly args: readonly string[] }[]) => {
      kinds = stanzas.map(({ args: [kind = ''] }) => kind)
      return null
    },
  })
  for (const identity of identities) decrypter.addIdentity(identity)
  const source = createReadStream(age.path, { highWaterMark: 256 * 1024 })
  try {
    const content = age.form === 'armored' ? dearmored(source) : source
    const plain = await decrypter.decrypt(ReadableStream.from<Uint8Array>(content))
    return { recipients: kinds?.length ?? 0, bytes: wholePieces(plain, age.file) }
  } catch (error) {
    source.destroy()
    throw isOfSystem(error) ? error : await refusal(age, identities, kinds)
  }
}

/** The least that is given at a time, in bytes: age itself has pieces of 64 KB. */
const piece = 256 * 1024

async function* wholePieces(plain: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  let [parts, held, given]: [Uint8Array[], number, number] = [[], 0, 0]
  try {
    for await (const part of plain) {
      parts.push(part)
      held += part.length
      if (held < piece) continue
      yield Buffer.concat(parts)
      given += held
      parts = []
      held = 0
    }
  } catch (error) {
    if (error instanceof Unable || isOfSystem(error)) throw error
    throw new Unable(
      `${file}: found a file that was changed or cut short, after ${given + held} bytes of content that are whole; expected it as age wrote it`,
      'fetch it again, or restore it from a copy; nothing of it is used',
    )
  }
  if (held > 0) yield Buffer.concat(parts)
}

async function refusal(
  { file }: AgeFile,
  identities: readonly string[],
  kinds: readonly string[] | undefined,
): Promise<Unable> {
  const own = await recipientsOf(identities)
  const again = `encrypt it again with: care contacts encrypt FILE --to ${own[0] ?? 'age1…'} --out ${file}`
  if (kinds === undefined)
    return new Unable(`${file}: found a header that is damaged or cut short, expected one of age`, 'fetch it again')
  if (kinds.includes('scrypt'))
    return new Unable(`${file}: found a file encrypted with a passphrase, expected one for a recipient`, again)
  if (!kinds.some((kind) => readable.has(kind)))
    return new Unable(`${file}: found it encrypted for ${kinds.join(', ')}, expected a recipient age1…`, again)
  if (identities.length === 0)
    return new Unable(
      `${file}: found a registry encrypted with age and no ${identityVariable}, expected the identity that opens it`,
      `set ${identityVariable} to the key (AGE-SECRET-KEY-1…) of one of its recipients`,
    )
  return new Unable(
    `${file}: found it encrypted for other recipients or with a damaged header, expected one for ${own.join(' or ')}`,
    `set ${identityVariable} to the key of one of its recipients, or ${again}`,
  )
}

/** Kinds of recipients whose identities are read. */
const readable: ReadonlySet<string> = new Set(['X25519', 'mlkem768x25519'])

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
