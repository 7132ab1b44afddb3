import { type Answer, ok } from './answer.ts'
import type { Call } from './call.ts'

/** One page of a list; `wrap` puts it into what the operation answers. The server adds the Link header. */
export function page<T>(
  call: Call,
  all: readonly T[],
  wrap: (items: readonly T[]) => unknown = (items) => items,
): Answer {
  // GitHub gives 100 to whoever asks for more.
  const size = Math.min(100, Math.max(1, Number(call.query['per_page'] ?? 30)))
  const number = Math.max(1, Number(call.query['page'] ?? 1))
  const last = Math.max(1, Math.ceil(all.length / size))
  const links: readonly (readonly [string, number, boolean])[] = [
    ['prev', number - 1, number > 1],
    ['next', number + 1, number < last],
    ['last', last, number < last],
    ['first', 1, number > 1],
  ]
  const link = links.flatMap(([rel, at, given]) => (given ? [`${rel} ${at}`] : [])).join(',')
  return { ...ok(wrap(all.slice((number - 1) * size, number * size))), ...(link && { headers: { link } }) }
}
