import { compare } from '../problem.ts'

/** One shortest cycle for each group of nodes that all reach each other; beginning with the smallest name, in order. */
export function cycles<N extends string>(graph: ReadonlyMap<N, readonly N[]>): N[][] {
  return components(graph)
    .filter((nodes) => nodes.length > 1 || (nodes[0] !== undefined && graph.get(nodes[0])?.includes(nodes[0])))
    .map((nodes) => shortest(graph, [...nodes].sort(compare)[0] as N, new Set(nodes)))
    .sort((a, b) => compare(a.join(), b.join()))
}

// Tarjan's algorithm with a stack of its own: a chain of services may be longer than the call stack.
function components<N extends string>(graph: ReadonlyMap<N, readonly N[]>): N[][] {
  const order = new Map<N, number>()
  const low = new Map<N, number>()
  const open: N[] = []
  const isOpen = new Set<N>()
  const found: N[][] = []
  for (const start of graph.keys()) {
    if (order.has(start)) continue
    const work: { node: N; next: number }[] = [{ node: start, next: 0 }]
    while (work.length > 0) {
      const frame = work.at(-1) as { node: N; next: number }
      const { node } = frame
      if (frame.next === 0) {
        order.set(node, order.size)
        low.set(node, order.size - 1)
        open.push(node)
        isOpen.add(node)
      }
      const target = (graph.get(node) ?? [])[frame.next]
      frame.next += 1
      if (target !== undefined) {
        if (!order.has(target) && graph.has(target)) work.push({ node: target, next: 0 })
        else if (isOpen.has(target)) low.set(node, Math.min(low.get(node) ?? 0, order.get(target) ?? 0))
        continue
      }
      work.pop()
      const parent = work.at(-1)?.node
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(node) ?? 0))
      if (low.get(node) === order.get(node)) {
        const component = open.splice(open.lastIndexOf(node))
        for (const member of component) isOpen.delete(member)
        found.push(component)
      }
    }
  }
  return found
}

function shortest<N extends string>(graph: ReadonlyMap<N, readonly N[]>, start: N, within: ReadonlySet<N>): N[] {
  const from = new Map<N, N>()
  const queue: N[] = [start]
  for (const node of queue) {
    for (const target of [...(graph.get(node) ?? [])].sort(compare)) {
      if (target === start) return pathTo(node, from)
      if (!within.has(target) || from.has(target)) continue
      from.set(target, node)
      queue.push(target)
    }
  }
  return [start]
}

function pathTo<N extends string>(node: N, from: ReadonlyMap<N, N>): N[] {
  const path: N[] = []
  for (let at: N | undefined = node; at !== undefined; at = from.get(at)) path.unshift(at)
  return path
}
