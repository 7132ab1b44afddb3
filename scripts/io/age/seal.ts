import { Unable } from '../../core/unable.ts'
import { armored } from './armor.ts'
import type { AgeForm } from './form.ts'

/** Encrypts a stream for recipients (age1…); one that is none is an error before anything is read. */
export async function sealed(
  bytes: AsyncIterable<Uint8Array>,
  { recipients, form }: { readonly recipients: readonly string[]; readonly form: AgeForm },
): Promise<AsyncIterable<Uint8Array>> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient)
    } catch {
      // who pastes the wrong half of a key must not find it in a log
      const found = /^age1/.test(recipient) ? recipient : '(not shown)'
      throw new Unable(
        `found the recipient ${found}, expected one such as age1… with all its characters`,
        'copy it from the line "public key" that age-keygen prints',
      )
    }
  }
  const content = await encrypter.encrypt(ReadableStream.from<Uint8Array>(bytes))
  return form === 'armored' ? armored(content) : content
}
