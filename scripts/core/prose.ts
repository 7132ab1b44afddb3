import type { Definition, Nodes, Root, RootContent } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Prose } from './entry.ts'
import { plainText } from './plain-text.ts'

/** Renders a piece of an entry once: safe HTML, and text that holds the same words. */
export function proseOf(nodes: readonly RootContent[], definitions: readonly Definition[]): Prose {
  for (const node of nodes) settle(node)
  const root: Root = { type: 'root', children: [...nodes, ...definitions] }
  return { html: renderer.stringify(renderer.runSync(root)).trim(), text: plainText(nodes, definitions) }
}

const renderer = unified()
  .use(remarkRehype)
  .use(rehypeSanitize, { ...defaultSchema, protocols: { href: ['https', 'mailto', 'tel'] } })
  .use(rehypeStringify)
  .freeze()

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
