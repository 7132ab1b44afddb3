/** Where a letter lies in the outbox: `ENTRY/MOMENT/CONTACT.CHANNEL[.COPY].…`. */
export interface LetterName {
  readonly path: string
  readonly entry: string
  readonly moment: string
  readonly contact: string
  readonly channel: string
  /** 1, or more if the same delivery was accepted again. */
  readonly copy: number
}

/** What lies in the outbox, read back for people: a mail or a text message. */
export interface Letter extends LetterName {
  /** ISO 8601 with milliseconds; empty where the file has no date. */
  readonly date: string
  readonly to: string
  readonly subject: string
  readonly language: string
  readonly text: string
  /** Empty for a text message. */
  readonly html: string
  /** The file as it is. */
  readonly source: string
  readonly attachments: readonly string[]
}

/** The name of a letter from its path below the outbox; undefined if the path is none. */
export function letterName(path: string): LetterName | undefined {
  const found = /^([A-Z]+-[^/]+)\/([^/]+)\/([^/.]+)\.([a-z]+)(?:\.(\d+))?(?:\.eml|\.json)$/.exec(path)
  if (!found) return undefined
  const [, entry = '', moment = '', contact = '', channel = '', copy] = found
  return { path, entry, moment, contact, channel, copy: Number(copy ?? 1) }
}
