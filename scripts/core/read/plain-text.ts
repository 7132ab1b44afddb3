import type { Definition, ListItem, Nodes, Parents, RootContent, Table } from 'mdast'

/** Markdown as plain text that holds every word: links as `text (address)`, lists with their marks, code indented. */
export function plainText(nodes: readonly RootContent[], definitions: readonly Definition[]): string {
  // of two with the same name the first one counts
  const targets = new Map(definitions.toReversed().map(({ identifier, url }) => [identifier, url]))
  return blocks(nodes, targets).trimEnd()
}

type Targets = ReadonlyMap<string, string>

function blocks(nodes: readonly Nodes[], targets: Targets, between = '\n\n'): string {
  return nodes
    .map((node) => block(node, targets))
    .filter((text) => text !== '')
    .join(between)
}

function block(node: Nodes, targets: Targets): string {
  switch (node.type) {
    case 'list':
      return node.children
        .map((item, index) => listItem(item, node.ordered ? `${(node.start ?? 1) + index}. ` : '- ', targets))
        .join(node.spread ? '\n\n' : '\n')
    case 'blockquote':
      return prefixed(blocks(node.children, targets), '> ', '> ')
    case 'code':
      return prefixed(node.value, '    ', '    ')
    case 'table':
      return table(node, targets)
    case 'thematicBreak':
      return '---'
    case 'definition':
      return ''
    default:
      return inline(node, targets)
  }
}

function listItem(item: ListItem, mark: string, targets: Targets): string {
  return prefixed(blocks(item.children, targets, item.spread ? '\n\n' : '\n'), mark, ' '.repeat(mark.length))
}

// The head of a column goes before each of its cells, so that a row can be read alone and aloud.
function table(node: Table, targets: Targets): string {
  const [head, ...rows] = node.children.map((row) => row.children.map((cell) => inlines(cell, targets)))
  if (!head || rows.length === 0) return (head ?? []).join(' | ')
  const named = (cell: string, column: number): string => (head[column] ? `${head[column]}: ${cell || '–'}` : cell)
  // a row may have fewer cells than the head: the words of its columns must not be lost
  const filled = (row: readonly string[]): string[] => head.map((_, column) => row[column] ?? '')
  return rows.map((row) => `- ${filled(row).map(named).join('; ')}`).join('\n')
}

function inlines(node: Parents, targets: Targets): string {
  return node.children.map((child) => inline(child, targets)).join('')
}

function inline(node: Nodes, targets: Targets): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'inlineCode':
      return ticked(node.value)
    case 'break':
      return '\n'
    case 'delete':
      return `~~${inlines(node, targets)}~~`
    case 'link':
      return linked(inlines(node, targets), node.url)
    case 'linkReference':
      return linked(inlines(node, targets), targets.get(node.identifier) ?? '')
    default:
      return 'children' in node ? inlines(node, targets) : ''
  }
}

// Where a command ends and the sentence goes on is seen in HTML, and must be in text.
function ticked(code: string): string {
  return code.includes('`') ? `\`\` ${code} \`\`` : `\`${code}\``
}

function linked(text: string, address: string): string {
  const bare = address.replace(/^(?:mailto|tel):/, '')
  return address === '' || text === address || text === bare ? text : `${text} (${bare})`
}

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' && index > 0 ? '' : (index === 0 ? first : rest) + line))
    .join('\n')
}
