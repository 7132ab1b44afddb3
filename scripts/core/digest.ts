import type { Nodes } from 'mdast'

/** A digest of a text, in hex; passed in, because hashing is the platform's. */
export type Hash = (text: string) => string

/** Digest of a Markdown tree that does not change with line breaks, indentation or the choice between `*` and `_`. */
export function treeDigest(nodes: readonly Nodes[], hash: Hash): string {
  // 128 bits: more than enough against chance, and an index of ten thousand entries stays small.
  return hash(nodes.map(canonical).join('\n')).slice(0, 32)
}

const canonicals = new WeakMap<Nodes, string>()

// A section holds the nodes of its parts, and both have a digest.
function canonical(node: Nodes): string {
  const known = canonicals.get(node)
  if (known !== undefined) return known
  const text = JSON.stringify(normal(node))
  canonicals.set(node, text)
  return text
}

type Normal = string | readonly (Normal | readonly unknown[])[]

const facts = ['value', 'url', 'title', 'lang', 'depth', 'ordered', 'start', 'checked', 'align', 'identifier'] as const

function normal(node: Nodes): Normal {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
  const all = node as unknown as Readonly<Record<string, unknown>>
  const form: (Normal | readonly unknown[])[] = [node.type]
  for (const name of facts) if (all[name] !== undefined && all[name] !== null) form.push([name, all[name]])
  for (const child of 'children' in node ? node.children : []) {
    const next = normal(child)
    const last = form.length - 1
    // Neighbouring texts are one text that an escape or an address cut in two.
    if (typeof next === 'string' && last > 0 && typeof form[last] === 'string') form[last] = `${form[last]}${next}`
    else form.push(next)
  }
  return form
}
