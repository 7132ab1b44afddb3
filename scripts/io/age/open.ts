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
  /** Closes what was not read. */
  readonly close: () => Promise<void>
}

/** Opens an age file as a stream. Whatever is wrong with it or the identity is an error with its cure. */
export async function openAge(age: AgeFile): Promise<OpenAge> {
  const identities = await identitiesOf(age.identity ?? '')
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  const seen: Seen = { kinds: [], isForOthers: false }
  // witnesses open nothing: the first sees for whom the file is, the last that no identity before it fits
  const witness = (note: (stanzas: readonly { readonly args: readonly string[] }[]) => void) =>
    decrypter.addIdentity({
      unwrapFileKey: (stanzas: readonly { readonly args: readonly string[] }[]) => {
        note(stanzas)
        return null
      },
    })
  witness((stanzas) => {
    seen.kinds = stanzas.map(({ args: [kind = ''] }) => kind)
  })
  for (const identity of identities) decrypter.addIdentity(identity)
  witness(() => {
    seen.isForOthers = true
  })
  const source = createReadStream(age.path, { highWaterMark: 256 * 1024 })
  try {
    const content = age.form === 'armored' ? dearmored(source) : source
    const plain = await decrypter.decrypt(ReadableStream.from<Uint8Array>(content))
    return { recipients: seen.kinds.length, bytes: wholePieces(plain, age.file), close: () => plain.cancel() }
  } catch (error) {
    source.destroy()
    throw isOfSystem(error) ? error : await refusal(age, identities, seen)
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

/** What a header said before it was given up. */
interface Seen {
  kinds: readonly string[]
  isForOthers: boolean
}

async function refusal(
  { file }: AgeFile,
  identities: readonly string[],
  { kinds, isForOthers }: Readonly<Seen>,
): Promise<Unable> {
  const own = await recipientsOf(identities)
  const again = `encrypt it again with: care contacts encrypt FILE --to ${own[0] ?? 'age1…'} --out ${file}`
  const refused = (found: string, expected: string, help: string) =>
    new Unable(`${file}: found ${found}, expected ${expected}`, help)
  if (kinds.includes('scrypt'))
    return refused('a file encrypted with a passphrase', 'one encrypted for a recipient', again)
  if (!isForOthers)
    return refused('a header that is damaged or cut short', 'one of age', 'fetch it again, or restore it from a copy')
  if (!kinds.some((kind) => readable.has(kind)))
    return refused(`it encrypted for ${kinds.join(', ')}`, 'a recipient age1…', again)
  if (identities.length === 0)
    return refused(
      `a registry encrypted with age and no ${identityVariable}`,
      'the identity that opens it',
      `set ${identityVariable} to the key (AGE-SECRET-KEY-1…) of one of its recipients`,
    )
  return refused(
    'it encrypted for other recipients',
    `one for ${own.join(' or ')}`,
    `set ${identityVariable} to the key of one of its recipients, or ${again}`,
  )
}

/** Kinds of recipients whose identities are read. */
const readable: ReadonlySet<string> = new Set(['X25519', 'mlkem768x25519'])

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
