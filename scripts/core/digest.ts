import type { Nodes } from 'mdast'

/** A digest of a text, in hex; passed in, because hashing is the platform's. */
export type Hash = (text: string) => string

/** Digest of a Markdown tree that does not change with line breaks, indentation or the choice between `*` and `_`. */
export function treeDigest(nodes: readonly Nodes[], hash: Hash): string {
  // 128 bits: more than enough against chance, and an index of ten thousand entries stays small.
  return hash(JSON.stringify(normal(nodes))).slice(0, 32)
}

type Normal = string | readonly [type: string, facts: Readonly<Record<string, unknown>>, ...children: Normal[]]

const facts = [
  'value',
  'url',
  'title',
  'lang',
  'depth',
  'ordered',
  'start',
  'checked',
  'align',
  'alt',
  'identifier',
] as const

function normal(nodes: readonly Nodes[]): Normal[] {
  const merged: Normal[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type !== 'text') merged.push(element(node))
    else if (typeof last === 'string') merged[merged.length - 1] = collapsed(last + node.value)
    else merged.push(collapsed(node.value))
  }
  return merged
}

function element(node: Exclude<Nodes, { type: 'text' }>): Normal {
  const all = node as unknown as Record<string, unknown>
  const kept = facts.flatMap((name) =>
    all[name] === undefined || all[name] === null ? [] : [[name, all[name]] as const],
  )
  return [node.type, Object.fromEntries(kept), ...('children' in node ? normal(node.children as Nodes[]) : [])]
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ')
}
