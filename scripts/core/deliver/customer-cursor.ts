import type { Customer } from '../catalog.ts'

/**
 * Finds customers in a registry that is only streamed. Plans name customers in the registry's order, so that one pass serves a whole
 * plan; a customer that does not come is looked for once from the beginning. Undefined if it is not in the registry.
 */
export function customerCursor(
  customers: () => AsyncIterable<Customer>,
): (id: string) => Promise<Customer | undefined> {
  let stream: AsyncIterator<Customer> | undefined
  let current: Customer | undefined
  const step = async () => {
    stream ??= customers()[Symbol.asyncIterator]()
    const next = await stream.next()
    current = next.done ? undefined : next.value
    if (next.done) stream = undefined
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
