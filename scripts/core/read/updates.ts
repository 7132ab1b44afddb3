import type { Hash } from '../digest.ts'
import { treeDigest } from '../digest.ts'
import type { Kind, Update } from '../entry.ts'
import { toInstant } from '../instant.ts'
import type { Problem } from '../problem.ts'
import type { Part } from './headings.ts'
import { updateStatuses } from './sections.ts'
import { oneOf, suggest } from './suggest.ts'

/** An update with the heading it was read from. */
export interface ReadUpdate {
  readonly update: Update
  readonly part: Part
}

/** Reads the headings of `## Updates`: `### N · status · time`, numbered from 1. What deviates is a problem with the line to write. */
export function readUpdates(
  file: string,
  kind: Kind,
  parts: readonly Part[],
  hash: Hash,
): { updates: ReadUpdate[]; problems: Problem[] } {
  const problems: Problem[] = []
  const updates: ReadUpdate[] = []
  for (const [index, part] of parts.entries()) {
    const expected = index + 1
    const { fault, number, status, at } = readHeading(part.title, kind, expected)
    if (fault) problems.push({ file, ...part.spot, severity: 'error', ...fault })
    if (number !== undefined && status !== undefined && at !== undefined) {
      updates.push({
        part,
        update: { number, status: status as Update['status'], at, digest: treeDigest(part.all, hash) },
      })
    }
  }
  return { updates, problems }
}

type Fault = Pick<Problem, 'rule' | 'message' | 'help'>
type Heading = { fault?: Fault; number?: number; status?: string; at?: string }

const form = /^(?:update\s+|#)?(\d{1,6})\W+?([a-z][a-z -]*?)[\s·•|:,–—-]+(\d{4}\S*(?:[ T]\d\S*)?(?: ?(?:Z|UTC))?)$/i

function readHeading(title: string, kind: Kind, expected: number): Heading {
  const statuses = updateStatuses[kind]
  const found = form.exec(title)
  if (!found) return { fault: misread(title, `### ${expected} · ${likely(title, statuses)}`) }
  const [, digits = '', said = '', time = ''] = found
  const status = said.toLowerCase().replaceAll(' ', '-')
  const at = toInstant(time) ?? toInstant(repaired(time))
  const known = statuses.includes(status)
  const near = known ? status : (suggest(status, statuses) ?? statuses[0])
  const line = `### ${expected} · ${near} · ${toInstant(time) ? time : (at ?? '2024-03-29T17:30:00Z').replace('.000Z', 'Z')}`
  const fault = faultOf({ title, digits, status, said, time, expected, known, statuses, line })
  return {
    ...(fault ? { fault } : {}),
    number: expected,
    ...(known ? { status } : {}),
    ...(at === undefined ? {} : { at }),
  }
}

interface Reading {
  readonly title: string
  readonly digits: string
  readonly status: string
  readonly said: string
  readonly time: string
  readonly expected: number
  readonly known: boolean
  readonly statuses: readonly string[]
  readonly line: string
}

function faultOf({ title, digits, status, said, time, expected, known, statuses, line }: Reading): Fault | undefined {
  const help = `write it as ${line}`
  if (!known)
    return { rule: 'updates/status', message: `found the status "${said}", expected ${oneOf(statuses)}`, help }
  if (toInstant(time) === undefined)
    return { rule: 'updates/time', message: `found "${time}", expected a time that there is, with a zone`, help }
  if (Number(digits) !== expected)
    return { rule: 'updates/gap', message: `found number ${digits}, expected ${expected}`, help }
  return title === `${digits} · ${status} · ${time}` && digits === String(expected) ? undefined : misread(title, line)
}

function misread(title: string, line: string): Fault {
  const message = `found "${title.slice(0, 60)}", expected number · status · time`
  return { rule: 'updates/heading', message, help: `write it as ${line}` }
}

// Of a heading in no known form, the status and the time that stand somewhere in it.
function likely(title: string, statuses: readonly string[]): string {
  const words = title.toLowerCase().replaceAll(' ', '-')
  const status = statuses.find((known) => words.includes(known)) ?? statuses[1]
  const time = [...title.matchAll(/\d{4}-\S+/g)].map(([text]) => text).find(toInstant) ?? '2024-03-29T17:30:00Z'
  return `${status} · ${time}`
}

// A time without a zone is most often meant as UTC; it is only proposed, never taken.
function repaired(time: string): string {
  const text = time.replace(' ', 'T').replace(/ ?UTC$/, 'Z')
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `${text}T00:00:00Z`
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`
}
