import { createHash } from 'node:crypto'

/** A customer as far as it says who somebody is. */
export interface Known {
  readonly id: string
  readonly name?: string
  readonly care_engineer?: string
  readonly contacts: readonly { readonly id: string; readonly name?: string; readonly channels: object }[]
}

/** What may be read by others, by a name: an output, a file, a blob. */
export type Texts = ReadonlyMap<string, string | Uint8Array>

/** Every name and address of a registry that stands in a text, in any form that leads back to it, as `text: whose field`. */
export function leaksIn(texts: Texts, registry: readonly Known[]): string[] {
  const needles = registry.flatMap(secretsOf).flatMap(({ of, value }) => formsOf(value).map((form) => ({ of, form })))
  return found(texts, needles)
}

/** Every id of a customer or contact that stands in a text; where no id may be, such as on the site and in the ledger. */
export function idsIn(texts: Texts, registry: readonly Known[]): string[] {
  const ids = registry.flatMap(({ id, contacts }) => [id, ...contacts.map((contact) => contact.id)])
  return found(
    texts,
    ids.map((id) => ({ of: id, form: id })),
  )
}

interface Secret {
  readonly of: string
  readonly value: string
}

/** Names, and whatever text stands below a contact's channels: a channel of tomorrow is looked for as well. */
function secretsOf({ id, name, care_engineer, contacts }: Known): Secret[] {
  return [
    ...textsBelow(name, `${id} name`),
    ...textsBelow(care_engineer, `${id} care_engineer`),
    ...contacts.flatMap((contact) => [
      ...textsBelow(contact.name, `${contact.id} name`),
      ...textsBelow(contact.channels, `${contact.id} channels`),
    ]),
  ]
}

function textsBelow(value: unknown, of: string): Secret[] {
  if (typeof value === 'string') return [{ of, value }]
  if (typeof value !== 'object' || value === null) return []
  // the platform of a chat is a word of ours
  const own = Object.entries(value).filter(([key]) => key !== 'platform')
  return own.flatMap(([key, inner]) => textsBelow(inner, `${of}.${key}`))
}

/** A text as it may be written: escaped, encoded, or as a hash without a key, which anybody can try. */
function formsOf(value: string): string[] {
  const bytes = Buffer.from(value)
  const hashes = ['md5', 'sha1', 'sha256'].flatMap((name) =>
    [value, value.toLowerCase()].map((text) => createHash(name).update(text).digest('hex')),
  )
  return [
    ...new Set([
      value,
      value.replace(/^\+/, ''),
      encodeURIComponent(value),
      JSON.stringify(value).slice(1, -1),
      value.replaceAll('&', '&amp;').replaceAll("'", '&#39;'),
      bytes.toString('hex'),
      // of base64, what does not depend on what stands around it
      ...[0, 1, 2].map((shift) =>
        Buffer.concat([Buffer.alloc(shift), bytes])
          .toString('base64')
          .slice(shift === 0 ? 0 : 4, -4),
      ),
      ...hashes,
    ]),
  ].filter((form) => Buffer.byteLength(form) > 4)
}

function found(texts: Texts, needles: readonly { readonly of: string; readonly form: string }[]): string[] {
  const all = new Set<string>()
  for (const [name, text] of texts) {
    // mails break lines inside of words with "=", and nobody writes addresses in one case
    const plain = (typeof text === 'string' ? text : Buffer.from(text).toString('utf8')).replace(/=\r?\n/g, '')
    const folded = plain.toLowerCase()
    for (const { of, form } of needles) if (folded.includes(form.toLowerCase())) all.add(`${name}: ${of}`)
  }
  return [...all]
}
