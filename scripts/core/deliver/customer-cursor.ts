import type { Customer, CustomerStream } from '../catalog.ts'

/**
 * Finds customers in a registry that is only streamed. Plans name customers in the registry's order, so that one pass serves a whole
 * plan; a customer that does not come is looked for once from the beginning. Undefined if it is not in the registry.
 */
export function customerCursor(customers: () => CustomerStream): (id: string) => Promise<Customer | undefined> {
  let stream: AsyncIterator<readonly Customer[]> | undefined
  let some: readonly Customer[] = []
  let index = -1
  let current: Customer | undefined
  const step = async () => {
    index += 1
    while (index >= some.length) {
      stream ??= customers()[Symbol.asyncIterator]()
      const next = await stream.next()
      if (next.done) stream = undefined
      some = next.done ? [] : next.value
      index = next.done ? -1 : 0
      if (next.done) break
    }
    current = some[index]
    return current
  }
  return async (id) => {
    const start = current?.id
    let turned = start === undefined && stream === undefined
    while (current?.id !== id) {
      const next = await step()
      if (next === undefined) {
        if (turned) return undefined
        turned = true
      } else if (turned && next.id === start && start !== id) return undefined
    }
    return current
  }
}
