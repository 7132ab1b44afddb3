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

function shortMessage(name: LetterName, source: string): Letter {
  const message = JSON.parse(source) as {
    to?: string
    text?: string
    date?: string
    language?: string
  }
  const text = message.text ?? ''
  const { date = '', to = '', language = '' } = message
  return {
    ...name,
    date,
    to,
    subject: text,
    language,
    text,
    html: '',
    source,
    attachments: [],
  }
}
