import { applyEdits, modify } from 'jsonc-parser'
import { type Cut, isSame, standingOf, withoutContacts } from './person.ts'

/** Cuts an id out of a line of the registry; every other byte of the line stays. A line that is no JSON may still name the id. */
export function cutLine(line: string, id: string): Cut {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    return { kind: line.includes(id) ? 'unreadable' : 'absent' }
  }
  const standing = standingOf(data, id)
  if (standing.kind === 'customer') return { kind: 'found', contacts: standing.contacts }
  if (standing.kind !== 'contacts') return standing
  const text = standing.positions.reduceRight(
    (rest, position) => applyEdits(rest, modify(rest, ['contacts', position], undefined, {})),
    line,
  )
  const isRight = isSame(JSON.parse(text), withoutContacts(data, standing.positions))
  return isRight ? { kind: 'found', contacts: [id], text } : { kind: 'unreadable' }
}
