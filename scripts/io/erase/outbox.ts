import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Person } from '../../core/erase/person.ts'
import { replaceFile } from '../replace-file.ts'
import { isAtWork, runsOf } from '../run-marker.ts'
import { isNamed } from './rows.ts'

/** What of a person lies in an outbox. */
export interface InOutbox {
  /** Letters and their drafts, by path. */
  readonly letters: readonly string[]
  /** How many lines of what was not sent name the person. */
  readonly notSent: number
  readonly erase: () => Promise<void>
}

/** Looks for a person in an outbox, where the names of letters and drafts hold the contact. */
export async function inOutbox(outbox: string, person: Person): Promise<InOutbox> {
  const files = await readdir(outbox, { recursive: true }).catch(() => [])
  const letters = files
    .filter((file) => person.contacts.has(contactOf(basename(file))))
    .map((file) => join(outbox, file))
  const list = join(outbox, 'not-sent.ndjson')
  const lines = (await readFile(list, 'utf8').catch(() => '')).split('\n')
  const kept = lines.filter((line) => !isNamed(line, person))
  return {
    letters,
    notSent: lines.length - kept.length,
    erase: async () => {
      for (const letter of letters) await rm(letter, { force: true })
      if (kept.length < lines.length) await replaceFile(list, once(kept.join('\n')))
    },
  }
}

/** The runs that may still be writing into an outbox. */
export async function runsAtWork(outbox: string): Promise<readonly string[]> {
  const folder = runsOf(outbox)
  const names = existsSync(folder) ? await readdir(folder) : []
  const runs = names.flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? [])
  return runs.filter((run) => isAtWork(outbox, run) === true)
}

/** Of `CONTACT.CHANNEL…`, or of a draft `ENTRY~MOMENT~CONTACT~CHANNEL…`. */
function contactOf(name: string): string {
  return name.split('~')[2] ?? name.split('.')[0] ?? ''
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
