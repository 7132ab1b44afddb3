import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Lines } from './lines.ts'
import type { Problem } from './problem.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** Parses Markdown; a text that would take the parser too long is a problem instead. */
export function parseMarkdown(file: string, text: string, lines: Lines): Root | Problem {
  return overload(file, text, lines) ?? parser.parse(text)
}

// Time grows with the square of these within a paragraph. Honest entries stay far below; these take half a second.
const costly = [
  { pattern: /[[\]]/g, most: 3000, name: 'square brackets' },
  { pattern: /[*_~]/g, most: 6000, name: 'signs of emphasis' },
  { pattern: /^[ \t]*#{1,6}[ \t]/gm, most: 2000, name: 'headings' },
] as const

const nested = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){12}/m

function overload(file: string, text: string, lines: Lines): Problem | undefined {
  const deep = nested.exec(text) ?? /^[ \t]{120}/m.exec(text)
  if (deep) {
    const line = text.slice(0, deep.index).split('\n').length
    return tooMuch(file, line, 'lists or quotations inside each other', 'at most 11 levels', 'markdown/too-deep')
  }
  for (const { pattern, most, name } of costly) {
    const found = [...text.matchAll(pattern)][most]
    if (found) {
      const line = text.slice(0, found.index).split('\n').length
      return tooMuch(file, Math.min(line, lines.count), `more than ${most} ${name}`, 'fewer', 'markdown/too-much')
    }
  }
  return undefined
}

function tooMuch(file: string, line: number, found: string, expected: string, rule: string): Problem {
  const help = 'simplify the text: it would take too long to read by machine, and by people'
  return { file, line, column: 1, rule, severity: 'error', message: `found ${found}, expected ${expected}`, help }
}
