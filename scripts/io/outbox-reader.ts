import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { type Letter, type LetterName, letterName } from '../core/deliver/letter.ts'
import { compare } from '../core/problem.ts'

/** The names of everything that lies in an outbox, in the order of their paths; none if there is no outbox yet. */
export async function listOutbox(folder: string): Promise<LetterName[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => [])
  return files
    .map((file) => letterName(file.replaceAll('\\', '/')))
    .filter((name) => name !== undefined)
    .sort((a, b) => compare(a.path, b.path))
}

/** One letter with its content; undefined if its file is gone. */
export async function readLetter(folder: string, name: LetterName): Promise<Letter | undefined> {
  const raw = await readFile(join(folder, name.path)).catch(() => undefined)
  if (!raw) return undefined
  return name.path.endsWith('.eml') ? mail(name, raw) : shortMessage(name, raw.toString('utf8'))
}

async function mail(name: LetterName, raw: Buffer): Promise<Letter> {
  const parsed = await PostalMime.parse(raw)
  return {
    ...name,
    date: parsed.date ?? '',
    to: parsed.to?.map((one) => one.address ?? '').join(', ') ?? '',
    subject: parsed.subject ?? '',
    language: parsed.headers.find((header) => header.key === 'content-language')?.value ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    source: raw.toString('utf8'),
    attachments: parsed.attachments.map((one) => one.filename ?? one.mimeType),
  }
}

/** A message that is no mail, as its provider would be given it. */
function shortMessage(name: LetterName, source: string): Letter {
  const {
    date = '',
    to = '',
    language = '',
    title,
    text = '',
  } = JSON.parse(source) as {
    readonly to?: string | { readonly platform: string }
    readonly title?: string
    readonly text?: string
    readonly date?: string
    readonly language?: string
  }
  const shown = name.channel === 'webhook' ? JSON.stringify(JSON.parse(text), null, 2) : text
  return {
    ...name,
    date,
    to: typeof to === 'string' ? to : to.platform,
    subject: title ?? subjectOf(name, text),
    language,
    text: shown,
    html: '',
    source,
    attachments: [],
  }
}

function subjectOf({ channel }: LetterName, text: string): string {
  if (channel === 'webhook') return (JSON.parse(text) as { readonly data: { readonly subject: string } }).data.subject
  return channel === 'sms' ? text : (text.split('\n')[0] ?? '')
}
