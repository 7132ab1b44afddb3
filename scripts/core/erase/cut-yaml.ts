import { type Document, isNode, isSeq, parseDocument } from 'yaml'
import { type Cut, isSame, standingOf, withoutContacts } from './person.ts'

/** Cuts an id out of a customer's YAML file; every other byte stays, as far as YAML lets it. */
export function cutYaml(text: string, id: string): Cut {
  const unreadable: Cut = { kind: text.includes(id) ? 'unreadable' : 'absent' }
  const document = parseDocument(text, { version: '1.2', keepSourceTokens: true })
  if (document.errors.length > 0) return unreadable
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 0 })
  } catch {
    return unreadable
  }
  const standing = standingOf(data, id)
  if (standing.kind === 'customer') return { kind: 'found', contacts: standing.contacts }
  if (standing.kind !== 'contacts') return standing
  const expected = withoutContacts(data, standing.positions)
  const isRight = (found: string) => isSame(parseDocument(found, { version: '1.2' }).toJS(), expected)
  const kept = withoutItems(document, text, standing.positions)
  if (kept !== undefined && isRight(kept)) return { kind: 'found', contacts: [id], text: kept }
  for (const position of standing.positions.toReversed()) document.deleteIn(['contacts', position])
  const written = String(document)
  return isRight(written) ? { kind: 'found', contacts: [id], text: written } : unreadable
}

/** Takes whole lines of a list in block style, with the comments above and inside them, which may speak of the person. */
function withoutItems(document: Document, text: string, positions: readonly number[]): string | undefined {
  const contacts = document.get('contacts', true)
  if (!isSeq(contacts) || contacts.srcToken?.type !== 'block-seq') return undefined
  const dashes = contacts.srcToken.items.map(
    ({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? Number.NaN,
  )
  let rest = text
  for (const position of positions.toReversed()) {
    const [dash, next] = [dashes[position], dashes[position + 1]]
    const item = contacts.items[position]
    if (dash === undefined || !isNode(item)) return undefined
    const end = next === undefined ? lastLineEnd(text, item.range?.[1], dash) : topOf(text, next)
    rest = rest.slice(0, topOf(text, dash)) + rest.slice(end)
  }
  return rest
}

/** Where the line of an offset begins, or the comments right above it. */
function topOf(text: string, offset: number): number {
  const start = lineStart(text, offset)
  const above = lineStart(text, start - 1)
  return start > 0 && /^[ \t]*#/.test(text.slice(above, start)) ? topOf(text, above) : start
}

/** Where the last line of the last item ends, with comments below that stand deeper than its dash. */
function lastLineEnd(text: string, valueEnd = text.length, dash: number): number {
  const feed = text[valueEnd - 1] === '\n' ? valueEnd - 1 : text.indexOf('\n', valueEnd)
  if (feed < 0) return text.length
  const indent = dash - lineStart(text, dash)
  const deeper = new RegExp(`^(?:[ \\t]{${indent + 1},}#.*(?:\\r?\\n|$))*`).exec(text.slice(feed + 1))
  return feed + 1 + (deeper?.[0].length ?? 0)
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}
