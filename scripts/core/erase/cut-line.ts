import { findNodeAtLocation, parseTree } from 'jsonc-parser'
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
  const text = withoutItems(line, standing.positions)
  const isRight = isSame(JSON.parse(text), withoutContacts(data, standing.positions))
  return isRight ? { kind: 'found', contacts: [id], text } : { kind: 'unreadable' }
}

/** An item goes with the comma behind it, the last one with the comma before it. */
function withoutItems(line: string, positions: readonly number[]): string {
  let rest = line
  for (const position of positions.toReversed()) {
    const tree = parseTree(rest)
    const items = (tree && findNodeAtLocation(tree, ['contacts'])?.children) ?? []
    const [before, item, next] = [items[position - 1], items[position], items[position + 1]]
    if (!item) continue
    const start = next || !before ? item.offset : before.offset + before.length
    rest = rest.slice(0, start) + rest.slice(next?.offset ?? item.offset + item.length)
  }
  return rest
}
