import type { RootContent as HtmlNode } from 'hast'
import type { Nodes, Root, RootContent } from 'mdast'
import rehypeSanitize, { type Options } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Prose } from '../entry.ts'
import { plainText } from './plain-text.ts'

/**
 * Renders a body once, and returns what cuts pieces out of it: safe HTML, and text that holds the same words. The tree is changed:
 * lines that were only wrapped are joined.
 */
export function proseOf(root: Root): (nodes: readonly RootContent[]) => Prose {
  settle(root)
  const definitions = root.children.filter((node) => node.type === 'definition')
  const rendered = new Map<number | undefined, HtmlNode>()
  for (const node of renderer.runSync(root).children) rendered.set(node.position?.start.offset, node)
  return (nodes) => {
    const found = nodes.flatMap((node) => rendered.get(node.position?.start.offset) ?? [])
    const children = found.flatMap((node, index): HtmlNode[] =>
      index === 0 ? [node] : [{ type: 'text', value: '\n' }, node],
    )
    return { html: renderer.stringify({ type: 'root', children }), text: plainText(nodes, definitions) }
  }
}

// What Markdown makes of an entry that has no problem; everything else was refused before, and is cut off here once more.
const allowed: Options = {
  tagNames: [
    ...['p', 'br', 'hr', 'em', 'strong', 'del', 'a', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href'], ol: ['start'], th: ['align'], td: ['align'], code: [['className', /^language-./]] },
  protocols: { href: ['https', 'mailto', 'tel'] },
  strip: ['script', 'style'],
}

const renderer = unified().use(remarkRehype).use(rehypeSanitize, allowed).use(rehypeStringify).freeze()

const wide = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]'
const wideBreak = new RegExp(`(?<=${wide})\\n(?=${wide})`, 'gu')

// Lines that were only wrapped are joined, in Chinese and Japanese without a space; a box to tick becomes a sign,
// because it is a form control in HTML.
function settle(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replace(wideBreak, '').replaceAll('\n', ' ')
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    const first = node.children[0]
    const box = { type: 'text', value: node.checked ? '☑ ' : '☐ ' } as const
    if (first?.type === 'paragraph') first.children.unshift(box)
    else node.children.unshift({ type: 'paragraph', children: [box] })
    node.checked = null
  }
  if ('children' in node) for (const child of node.children) settle(child)
}
