import type { Nodes, Root } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'
import type { Problem } from '../problem.ts'

const plain = remark().freeze()
const extended = remark().use(remarkGfm, { singleTilde: false }).use(withoutSecondLook).freeze()

// One tilde is a range, in Chinese nearly always: only two strike a text through.
// Tables, strike-through, footnotes, boxes to tick and addresses in the text need one of these signs. A text without any gives the
// same tree without them, and sooner. An address that is a link's target or stands between angle brackets needs none.
const signs = /[|@]|~~|:-|-:|\[\^|\[[ \tx]\]|www\.|(?<!\]\(<?|<)https?:\/\//i

// Addresses are found while parsing. remark-gfm walks the tree once more for those in odd places: a tenth of the time,
// for links that nobody misses.
function withoutSecondLook(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: unknown[] }
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat(2)
    .map((extension) => ({ ...(extension as object), transforms: [] }))
}

/** Parses Markdown; a text that would take the parser too long is a problem instead. */
export function parseMarkdown(file: string, text: string): Root | Problem {
  const problem = overload(file, text)
  if (problem) return problem
  // The empty lines in front stand for the front matter: the parser would make tokens of each of them.
  const above = /^\n*/.exec(text)?.[0].length ?? 0
  const root = (signs.test(text) ? extended : plain).parse(text.slice(above))
  moveDown(root, above)
  return root
}

function moveDown(node: Nodes, by: number): void {
  if (node.position) {
    node.position.start.line += by
    node.position.end.line += by
  }
  if ('children' in node) for (const child of node.children) moveDown(child, by)
}

/** Time grows with the square of these within a paragraph. Honest entries stay far below; these take half a second. */
const costly = [
  { pattern: /[[\]]/g, most: 3000, name: 'square brackets' },
  { pattern: /[*_~]/g, most: 6000, name: 'signs of emphasis' },
  { pattern: /`{4,}/g, most: 60, name: 'long rows of backticks' },
  { pattern: /^[ \t>]*(?:#{1,6}[ \t]|=+[ \t]*$|-+[ \t]*$)/gm, most: 1000, name: 'headings' },
  { pattern: /\|/g, most: 4000, name: 'cells of tables' },
  { pattern: /</g, most: 1000, name: 'angle brackets' },
  { pattern: /[\\&@`]/g, most: 10_000, name: 'signs such as \\, &, @ and `' },
  { pattern: /\n/g, most: 4000, name: 'lines' },
] as const

const nested = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){12}|^[ \t]{120}/m

function overload(file: string, text: string): Problem | undefined {
  const deep = nested.exec(text)
  const lineOf = (index: number): number => text.slice(0, index).split('\n').length
  if (deep)
    return tooMuch(
      file,
      lineOf(deep.index),
      'lists or quotations inside each other',
      'at most 11 levels',
      'markdown/too-deep',
    )
  const found = costly.flatMap(({ pattern, most, name }) => {
    const beyond = text.length <= most ? undefined : [...text.matchAll(pattern)][most]
    return beyond ? [{ line: lineOf(beyond.index), found: `${most} ${name}` }] : []
  })
  const first = [...crowded(text), ...found].sort((a, b) => a.line - b.line)[0]
  return first && tooMuch(file, first.line, `more than ${first.found}`, 'fewer', 'markdown/too-much')
}

interface TooMuch {
  readonly line: number
  readonly found: string
}

const marks = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/
const mark = />|[-+*]|\d{1,9}[.)]/g
// No other line gives a table its columns.
const delimiters = /^[ \t>|:-]+$/
// To Markdown all other white space is text.
const blank = /^[ \t]*$/

/** The most characters between two empty lines: within a paragraph many a sign is held against all that comes before it. */
const longest = 16_000

/**
 * What grows with two things at once, counted so that it is never less than what the parser meets: list items and quotations with how
 * deep they are (a line that only goes on costs as well, and is as deep as the lines before it), tables with columns and rows (a row
 * that lacks cells gets them), and signs with the length of their paragraph. All end with a blank line, not with a line that looks like
 * something else.
 */
function crowded(text: string): TooMuch[] {
  let [items, cells, depth, columns, length, isApart] = [0, 0, 0, 0, 0, true]
  for (const [index, line] of text.split('\n').entries()) {
    if (blank.test(line)) [columns, length, isApart] = [0, 0, true]
    else {
      const own = marks.exec(line)?.[0].match(mark)?.length ?? 0
      const possible = own + Math.min(depth, Math.floor(indentOf(line) / 2))
      depth = isApart ? possible : Math.max(depth, possible)
      isApart = false
      if (line.includes('|') && delimiters.test(line)) columns = Math.max(columns, line.split('|').length)
      if (depth > 0) items += Math.max(4, depth + own * 3)
      cells += columns
      length += line.length
    }
    const found =
      (items > 8000 && '2000 items of lists and quotations') ||
      (cells > 4000 && '4000 cells of tables') ||
      (length > longest && `${longest} characters without an empty line`)
    if (found) return [{ line: index + 1, found }]
  }
  return []
}

/** The most columns that blanks in front of a line take, between marks of quotation as well. */
function indentOf(line: string): number {
  let columns = 0
  for (const sign of /^[ \t>]*/.exec(line)?.[0] ?? '') columns += sign === '\t' ? 4 : 1
  return columns
}

function tooMuch(file: string, line: number, found: string, expected: string, rule: string): Problem {
  const help = 'simplify the text: it would take too long to read by machine, and by people'
  return { file, line, column: 1, rule, severity: 'error', message: `found ${found}, expected ${expected}`, help }
}
