import type { RootContent as HtmlNode } from 'hast'
import type { Definition, Nodes, Root, RootContent, Table } from 'mdast'
import rehypeSanitize, { type Options } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype, { type Options as RenderOptions } from 'remark-rehype'
import { unified } from 'unified'
import type { Prose } from '../entry.ts'
import { plainText } from './plain-text.ts'

/**
 * Renders a body once, and returns what cuts pieces out of it: safe HTML, and text that holds the same words. The tree is changed:
 * lines that were only wrapped are joined.
 */
export function proseOf(root: Root): (nodes: readonly RootContent[]) => Prose {
  const definitions: Definition[] = []
  settle(root, definitions)
  const rendered = new Map<number | undefined, HtmlNode>()
  const tree = renderer.runSync({
    type: 'root',
    children: [...definitions, { type: 'unseen', content: root.children }],
  } as Root)
  for (const node of tree.children) rendered.set(node.position?.start.offset, node)
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
  attributes: {
    a: ['href'],
    ol: ['start'],
    th: ['align'],
    td: ['align', 'dataLabel'],
    code: [['className', /^language-./]],
  },
  protocols: { href: ['https', 'mailto', 'tel'] },
  strip: ['script', 'style'],
}

type State = Parameters<NonNullable<NonNullable<RenderOptions['handlers']>['text']>>[0]

// remark-rehype first walks all that it can see for definitions, which takes as long as the rest. They were found before: they are
// put in front, and the content where it does not look.
const handlers = {
  unseen: (state: State, node: { readonly content: RootContent[] }) =>
    state.all({ type: 'root', children: node.content }),
}

const renderer = unified()
  .use(remarkRehype, { handlers } as RenderOptions)
  .use(rehypeSanitize, allowed)
  .use(rehypeStringify)
  .freeze()

const wide = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]'
const wideBreak = new RegExp(`(?<=${wide})\\n(?=${wide})`, 'gu')

// On a narrow screen a row is read alone: each cell carries the words of its head.
function label({ children: [head, ...rows] }: Table): void {
  const names = (head?.children ?? []).map((cell) => plainText([{ type: 'paragraph', children: cell.children }], []))
  for (const { children } of rows)
    for (const [column, cell] of children.entries())
      if (names[column]) cell.data = { hProperties: { dataLabel: names[column] } }
}

// Lines that were only wrapped are joined, in Chinese and Japanese without a space; a box to tick becomes a sign,
// because it is a form control in HTML.
function settle(node: Nodes, definitions: Definition[]): void {
  if (node.type === 'definition') definitions.push(node)
  if (node.type === 'table') label(node)
  if (node.type === 'text') node.value = node.value.replace(wideBreak, '').replaceAll('\n', ' ')
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    const first = node.children[0]
    const box = { type: 'text', value: node.checked ? '☑ ' : '☐ ' } as const
    if (first?.type === 'paragraph') first.children.unshift(box)
    else node.children.unshift({ type: 'paragraph', children: [box] })
    node.checked = null
  }
  if ('children' in node) for (const child of node.children) settle(child, definitions)
}
