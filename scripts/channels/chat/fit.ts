import type { ChatMessage, ChatPart } from '../../core/deliver/message.ts'
import { cut, shorten } from '../../core/notice/subject.ts'

/** Cuts the start of a text, so that pieces of at most so many UTF-16 units hold all of it. */
export function pieces(text: string, limit: number): readonly string[] {
  const found: string[] = []
  let rest = text
  while (rest.length > limit) {
    const end = [rest.lastIndexOf('\n', limit), rest.lastIndexOf(' ', limit)].find((index) => index > 0)
    const start = end ?? Math.max(1, shorten(rest, limit + 1).length - 1)
    found.push(rest.slice(0, start).trimEnd())
    rest = rest.slice(start).trimStart()
  }
  return [...found, ...(rest === '' ? [] : [rest])]
}

/** Octets of a text in UTF-8. */
export function octets(text: string): number {
  return new TextEncoder().encode(text).length
}

/**
 * A message as a platform takes it: its longest parts are cut until it fits, and only if that is not enough, the last ones are left
 * out. Title, state, link and reference always stay.
 */
export function fitted<T>(
  message: ChatMessage,
  render: (message: ChatMessage) => T,
  fits: (rendered: T) => boolean,
): T {
  const whole = render(message)
  if (fits(whole)) return whole
  for (let count = message.parts.length; count > 0; count--) {
    const parts = message.parts.slice(0, count)
    const found = longest(parts, (cutParts) => render({ ...message, parts: cutParts }), fits)
    if (found !== undefined) return found
  }
  return render({ ...message, parts: [] })
}

// A part cut to fewer characters than this says nothing: then rather the last one is left out.
const SHORTEST = 80

function longest<T>(
  parts: readonly ChatPart[],
  render: (parts: readonly ChatPart[]) => T,
  fits: (rendered: T) => boolean,
): T | undefined {
  const at = (limit: number): T => render(parts.map((part) => ({ ...part, text: cut(part.text, limit) })))
  let best = at(SHORTEST)
  if (!fits(best)) return undefined
  let [good, over] = [SHORTEST, Math.max(...parts.map(({ text }) => text.length)) + 1]
  while (over - good > 1) {
    const middle = Math.floor((good + over) / 2)
    const tried = at(middle)
    if (fits(tried)) [good, best] = [middle, tried]
    else over = middle
  }
  return best
}
