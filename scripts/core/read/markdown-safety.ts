import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Code, Definition, Link, LinkReference, Nodes, Root, Table } from 'mdast'
import type { Problem } from '../problem.ts'
import type { Lines, Spot } from './lines.ts'
import { definitionFaults, linkFaults, referenceFaults } from './link-faults.ts'
import { unsafeIn } from './text-safety.ts'

/** What must not be published, or would not be shown: raw HTML, images, footnotes, disguised or unsafe links, hidden characters. */
export function markdownProblems(file: string, root: Root, lines: Lines): Problem[] {
  const problems: Problem[] = []
  const targets = new Map<string, Definition>()
  const used = new Set<string>()
  const walk = (node: Nodes, depth: number, visit: (node: Nodes, depth: number) => void): void => {
    visit(node, depth)
    if ('children' in node) for (const child of node.children) walk(child, depth + 1, visit)
  }
  walk(root, 0, (node) => {
    // the first one counts, as it does for the HTML
    if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node)
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
  })
  walk(root, 0, (node, depth) => {
    for (const { within, at = node, ...fault } of faultsOf(node, { depth, targets, used, lines })) {
      problems.push({ file, ...spotOf(at, lines, within), severity: 'error', ...fault })
    }
  })
  return problems
}

type Fault = Pick<Problem, 'rule' | 'message' | 'help'> & {
  /** Which part of a text, where it is not the whole. */
  readonly within?: { readonly text: string; readonly start: number; readonly end: number }
  /** Which part of a node, where it is not the whole. */
  readonly at?: Nodes
}
interface Context {
  readonly depth: number
  readonly targets: ReadonlyMap<string, Definition>
  /** Names of targets that something refers to. */
  readonly used: ReadonlySet<string>
  readonly lines: Lines
}
type Judge = (node: never, context: Context) => readonly Fault[]

const image: Fault = {
  rule: 'markdown/image',
  message: 'found an image, expected text',
  help: 'describe it in words, or link to it: mails hold no remote pictures',
}
const footnote: Fault = {
  rule: 'markdown/footnote',
  message: 'found a footnote, expected text',
  help: 'put it into the sentence, or in brackets behind it',
}

const surplus: Fault = {
  rule: 'markdown/table-cell',
  message: 'found a cell without a heading, expected as many cells as the first row has',
  help: 'add a heading for it, or put its words elsewhere: it would not be shown',
}
const besideCode: Fault = {
  rule: 'markdown/code-words',
  message: 'found words on the first line of a code block, expected a language such as sh there and code below',
  help: 'put them into the text above: they would not be shown',
}
const openFence: Fault = {
  rule: 'markdown/fence-open',
  message: 'found a code block without an end, expected its marks again on a line of their own',
  help: 'close it: everything below is read as code, headings too',
}
const tooDeep: Fault = {
  rule: 'markdown/too-deep',
  message: 'found more than 40 things inside each other, expected fewer',
  help: 'simplify the text',
}

const judges: Readonly<Record<string, Judge>> = {
  html: ({ value }: { value: string }) => [
    {
      rule: 'markdown/html',
      message: `found raw HTML ${JSON.stringify(value.slice(0, 40))}, expected Markdown`,
      help: 'write it in Markdown; put a name such as <host> between backticks',
    },
  ],
  image: () => [image],
  imageReference: () => [image],
  footnoteReference: () => [footnote],
  footnoteDefinition: () => [footnote],
  heading: (_node, { depth }) =>
    depth > 1
      ? [
          {
            rule: 'body/heading-level',
            message: 'found a heading inside a list or a quotation, expected text',
            help: 'use a paragraph in bold',
          },
        ]
      : [],
  link: (node: Link) => linkFaults(node),
  linkReference: (node: LinkReference, { targets }) => referenceFaults(node, targets.get(node.identifier)),
  definition: (node: Definition, { targets, used, lines }) => [
    ...definitionFaults(node, { isFirst: targets.get(node.identifier) === node, isUsed: used.has(node.identifier) }),
    ...hidden(node.label, written(node, lines).split(']:', 1)[0]),
  ],
  // an empty cell holds no words that could be lost
  table: ({ children: [head, ...rows] }: Table) =>
    rows
      .flatMap(({ children }) => children.slice(head?.children.length ?? 0))
      .flatMap(({ children: [at] }) => (at ? [{ ...surplus, at }] : [])),
  code: (node: Code, { lines, depth }) => codeFaults(node, written(node, lines), depth),
  text: (node: Nodes & { value: string }, { lines }) => textFaults(node, lines),
}

function faultsOf(node: Nodes, context: Context): readonly Fault[] {
  if (context.depth > 40) return context.depth === 41 ? [tooDeep] : []
  return judges[node.type]?.(node as never, context) ?? []
}

function textFaults(node: Nodes & { value: string }, lines: Lines): Fault[] {
  const text = written(node, lines)
  const open = text.includes('[') ? [...text.matchAll(/\[[^\][\n]+\]\[[^\][\n]*\]|\[\^[^\][\s]+\]/g)] : []
  const unresolved = open
    .filter(([found]) => !found.includes('\\') && node.value.includes(found))
    .map(({ 0: found, index }) => ({
      rule: 'markdown/reference',
      message: `found ${JSON.stringify(found.slice(0, 40))}, which leads nowhere, expected a link with its target`,
      help: 'write it as [text](https://…), or put it between backticks',
      within: { text, start: index, end: index + found.length },
    }))
  return [...unresolved, ...hidden(node.value, text)]
}

function codeFaults({ lang, meta, value }: Code, text: string, depth: number): Fault[] {
  const [first = '', ...rest] = text.split('\n')
  const [beforeMeta = '', beforeLang = '', mark = ''] = /^((`{3,}|~{3,})[ \t]*)\S*[ \t]*/.exec(first) ?? []
  const [, closing = ''] = /^[ \t]*(`+|~+)[ \t]*$/.exec(rest.at(-1) ?? '') ?? []
  // in a list or a quotation it ends with that; elsewhere it takes the rest of the text
  const isOpen = depth === 1 && mark !== '' && !closing.startsWith(mark)
  const concealed = hidden(lang, first)
  const isName = !lang || concealed.length > 0 || (/^[A-Za-z][\w+#.-]{0,29}$/.test(lang) && value.trim() !== '')
  const beside = isName ? (meta ? beforeMeta : undefined) : beforeLang
  return [
    ...(isOpen ? [{ ...openFence, within: { text, start: 0, end: mark.length } }] : []),
    ...(beside ? [{ ...besideCode, within: { text, start: beside.length, end: first.trimEnd().length } }] : []),
    ...concealed,
  ]
}

const entity = /(?<=(?<!\\)(?:\\\\)*)&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]*));/gi

// What stands in the file as it is was found there already; an entity shows its character only now, and may be wrong beside others only.
function hidden(value: string | null | undefined, text = ''): Fault[] {
  if (!/&[#a-z]/i.test(text) || unsafeIn(value ?? '').length === 0) return []
  let shown = ''
  let end = 0
  const entities = [...text.matchAll(entity)].map((found) => {
    shown += text.slice(end, found.index)
    const start = shown.length
    shown += characterOf(found)
    end = found.index + found[0].length
    return { start, end: shown.length, within: { text, start: found.index, end } }
  })
  const faults = unsafeIn(shown + text.slice(end))
  return entities.flatMap(({ start, end: behind, within }) =>
    faults
      .filter((fault) => fault.start < behind && start < fault.end)
      .map(({ rule, message, help }) => ({ rule, message, help, within })),
  )
}

function characterOf([, decimal, hex, name]: RegExpMatchArray): string {
  if (name !== undefined) return decodeNamedCharacterReference(name) || ''
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function written({ position }: Nodes, lines: Lines): string {
  if (!position) return ''
  const { start, end } = position
  if (start.line === end.line) return lines.text(start.line).slice(start.column - 1, end.column - 1)
  const between = Array.from({ length: end.line - start.line - 1 }, (_, index) => lines.text(start.line + 1 + index))
  return [
    lines.text(start.line).slice(start.column - 1),
    ...between,
    lines.text(end.line).slice(0, end.column - 1),
  ].join('\n')
}

function spotOf({ position }: Nodes, lines: Lines, within: Fault['within']): Spot {
  if (!position) return { line: 1, column: 1 }
  const { start, end } = position
  if (within) {
    const before = within.text.slice(0, within.start).split('\n')
    const column = (before.at(-1) ?? '').length + (before.length === 1 ? start.column : 1)
    return { line: start.line + before.length - 1, column, endColumn: column + within.end - within.start }
  }
  const endColumn = end.line === start.line ? end.column : lines.text(start.line).length + 1
  return { line: start.line, column: start.column, endColumn: Math.max(endColumn, start.column + 1) }
}
