import matter from 'gray-matter'
import type { Problem } from '../problem.ts'
import { type Lines, linesOf, type Spot } from './lines.ts'
import { unsafeIn } from './text-safety.ts'
import { type Path, parseYaml, unread, type Yaml } from './yaml-source.ts'

/** A text file as a problem sees it: its lines, its data, and where every value of the data stands. */
export interface Source {
  readonly file: string
  readonly lines: Lines
  /** The parsed YAML; undefined if it could not be read. */
  readonly data: unknown
  readonly problems: readonly Problem[]
  /** Where a value stands; with `key`, where its name stands. Of something absent: what it is missing from. */
  readonly spot: (path: Path, key?: 'key') => Spot
  /** Where a comment begins that directly follows the value without quotes at a path; absent if none does anywhere. */
  readonly commentBehind?: (path: Path) => Spot | undefined
  /** The Markdown after the front matter, behind as many empty lines as come before it in the file. */
  readonly markdown: string
}

/** The most characters that front matter, or a YAML file, may have. */
const largest = 64 * 1024

/** Reads a Markdown file with YAML front matter. Never throws: what is wrong is in the problems. */
export function readMarkdown(file: string, raw: string): Source {
  const { lines, text, problems } = prepare(file, raw)
  const close = closingLine(lines)
  const fault = fenceFault(lines, close)
  if (fault || close === undefined)
    return refused(file, lines, [...problems, { file, severity: 'error', ...fault } as Problem])
  const inside = text.slice(3, text.indexOf('\n---\n', 3) < 0 ? text.length : text.indexOf('\n---\n', 3))
  // gray-matter looks for comments with a pattern that is quadratic in blanks.
  if (inside.length > largest || /\s{2000}/.test(inside)) return refused(file, lines, [...problems, tooLarge(file)])
  let yaml: Yaml = unread
  const { content } = matter(text, {
    language: 'yaml',
    engines: onlyYaml((block) => {
      yaml = parseYaml(file, block, { lines, offset: 3 })
    }),
  })
  if (yaml === unread) yaml = parseYaml(file, inside, { lines, offset: 3 })
  return { file, lines, ...yaml, problems: [...problems, ...yaml.problems], markdown: '\n'.repeat(close) + content }
}

/** Reads a YAML file. Never throws: what is wrong is in the problems. */
export function readYaml(file: string, raw: string): Source {
  const { lines, text, problems } = prepare(file, raw)
  if (text.length > largest) return refused(file, lines, [...problems, tooLarge(file)])
  const yaml = parseYaml(file, text, { lines, offset: 0 })
  return { file, lines, ...yaml, problems: [...problems, ...yaml.problems], markdown: '' }
}

function prepare(file: string, raw: string): { lines: Lines; text: string; problems: Problem[] } {
  const marked = raw.startsWith('\ufeff')
  const written = (marked ? raw.slice(1) : raw).replaceAll('\r\n', '\n')
  const text = written.replaceAll('\r', '\n')
  const lines = linesOf(text)
  const problems = unsafeIn(text).map(
    ({ start, end, ...rest }): Problem => ({ file, ...lines.spot(start, end), severity: 'error', ...rest }),
  )
  const [line, column] = [1, 1]
  if (marked) problems.unshift({ file, line, column, severity: 'error', ...byteOrderMark })
  if (text !== written) problems.unshift({ file, ...lines.spot(written.indexOf('\r')), severity: 'error', ...lineEnd })
  return { lines, text, problems }
}

/** A mark that some editors put before the text. */
export const byteOrderMark = {
  rule: 'text/byte-order-mark',
  message: 'found a byte order mark, expected the text to begin at once',
  help: 'save the file as UTF-8 without a byte order mark',
}

const lineEnd = {
  rule: 'text/line-end',
  message: 'found a line that ends in CR alone, expected LF or CRLF',
  help: 'save the file with the line ends of Unix or Windows',
}

function closingLine(lines: Lines): number | undefined {
  for (let line = 2; line <= lines.count; line++) if (lines.text(line).startsWith('---')) return line
  return undefined
}

function fenceFault(lines: Lines, close: number | undefined): Omit<Problem, 'file' | 'severity'> | undefined {
  const rule = 'front-matter/fence'
  const first = lines.text(1)
  if (first !== '---') {
    return {
      ...{ line: 1, column: 1, endColumn: Math.max(2, Math.min(first.length, 40) + 1), rule },
      message: `found ${JSON.stringify(first.slice(0, 40))}, expected a first line of ---`,
      help: 'write exactly --- on the first line, the facts as YAML below it, and --- again',
    }
  }
  const help = 'end the front matter with a line of exactly ---'
  if (close === undefined) {
    return { line: 1, column: 1, endColumn: 4, rule, message: 'found no end of the front matter, expected ---', help }
  }
  const last = lines.text(close)
  if (last === '---') return undefined
  const message = `found ${JSON.stringify(last.slice(0, 40))}, expected a line of ---`
  return { line: close, column: 1, endColumn: last.length + 1, rule, message, help }
}

function refused(file: string, lines: Lines, problems: readonly Problem[]): Source {
  return { file, lines, ...unread, problems, markdown: '' }
}

function tooLarge(file: string): Problem {
  return {
    ...{ file, line: 1, column: 1, rule: 'yaml/too-large', severity: 'error' },
    message: `found more YAML than is read, expected at most ${largest / 1024} KB without long blanks`,
    help: 'keep facts short: prose belongs in the body',
  }
}

// gray-matter would run JavaScript and accept other languages: every engine but ours refuses.
function onlyYaml(read: (block: string) => void): Readonly<Record<string, (block: string) => object>> {
  const refuse = (): never => {
    throw new Error('only YAML front matter is read')
  }
  const yaml = (block: string): object => {
    read(block)
    return {}
  }
  return { yaml, yml: yaml, javascript: refuse, js: refuse, json: refuse, coffee: refuse, toml: refuse }
}
