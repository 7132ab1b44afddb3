import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { catalogueOf, customersOf } from '../generated/catalogue.ts'
import { generateContent, type Size } from '../generated/content.ts'
import { choicesFrom } from '../generated/random.ts'
import type { Amount, Ground } from './bench.ts'

/** The time at which everything is decided. */
export const around = '2031-03-10T12:00:00.000Z'

/** A time before any update is overdue. */
export const calm = '2031-01-01T12:00:00.000Z'

/** Where the content for an amount lies below the folder of a run. */
export function groundOf(folder: string, { entries, contacts }: Amount): Ground {
  const root = join(folder, `entries-${entries}`)
  return { root, state: join(root, '.care'), registry: join(folder, `contacts-${contacts}.ndjson`) }
}

/** Writes a content folder: entries of about 3 KB, half incidents and half changes, around sixty days. */
export function writeEntries(root: string, entries: number): void {
  const size = sizeOf({ incidents: entries / 2, changes: entries / 2, customers: 10 })
  for (const [path, text] of generateContent(size)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** Writes a registry for the same services, four contacts a customer. */
export function writeRegistry(file: string, contacts: number): void {
  const size = sizeOf({ incidents: 0, changes: 0, customers: contacts / 4 })
  const choices = choicesFrom(size.seed)
  const lines: string[] = []
  for (const customer of customersOf(size, catalogueOf(size, choices), choices))
    lines.push(`${JSON.stringify(customer)}\n`)
  writeFileSync(file, lines.join(''))
}

/** The size of generated content with so many of everything that counts. */
export function sizeOf(of: Pick<Size, 'incidents' | 'changes' | 'customers'>): Size {
  return { seed: 2031, services: 40, contacts: 4, languages: ['en'], around, words: 110, ...of }
}
