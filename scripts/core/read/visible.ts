import type { Nodes } from 'mdast'

/** Whether a reader sees anything of some Markdown: a letter, a digit or a sign, not only rules, lists and spaces. */
export function isVisible(nodes: readonly Nodes[]): boolean {
  return nodes.some((node) =>
    'value' in node ? /[\p{L}\p{N}\p{S}\p{P}]/u.test(node.value) : 'children' in node && isVisible(node.children),
  )
}
