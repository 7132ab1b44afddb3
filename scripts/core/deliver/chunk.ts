import type { Delivery } from '../plan-row.ts'

/**
 * Cuts a stream of deliveries into chunks that are claimed together. The deliveries of one customer and moment stay in one chunk
 * while they fit into it, so that nobody is told half by one run and half by another.
 */
export async function* chunksOf(rows: AsyncIterable<Delivery>, size: number): AsyncGenerator<readonly Delivery[]> {
  let chunk: Delivery[] = []
  for await (const group of groupsOf(rows, size)) {
    if (chunk.length > 0 && chunk.length + group.length > size) {
      yield chunk
      chunk = []
    }
    chunk.push(...group)
  }
  if (chunk.length > 0) yield chunk
}

async function* groupsOf(rows: AsyncIterable<Delivery>, size: number): AsyncGenerator<Delivery[]> {
  let group: Delivery[] = []
  for await (const row of rows) {
    const first = group[0]
    if (first && (group.length === size || !isSameGroup(first, row))) {
      yield group
      group = []
    }
    group.push(row)
  }
  if (group.length > 0) yield group
}

/** Whether two deliveries tell the same customer of the same moment. */
export function isSameGroup(one: Delivery, other: Delivery): boolean {
  return one.customer === other.customer && one.moment === other.moment && one.entry === other.entry
}
