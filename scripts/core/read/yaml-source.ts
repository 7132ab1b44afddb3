import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Problem } from '../problem.ts'
import type { Lines, Spot } from './lines.ts'
import { unsafeIn } from './text-safety.ts'

/** The way to a value: names of fields and positions in lists. */
export type Path = readonly (string | number)[]

/** What a YAML text holds and where. */
export interface Yaml {
  /** Undefined if it could not be read. */
  readonly data: unknown
  readonly problems: readonly Problem[]
  readonly spot: (path: Path, key?: 'key') => Spot
}

/** Where a YAML text stands in its file: the file's lines, and the offset of its first character. */
export interface Within {
  readonly lines: Lines
  readonly offset: number
}

type Fault = Pick<Problem, 'rule' | 'message' | 'help'>
type Report = (start: number, end: number, fault: Fault) => Problem

const top: Spot = { line: 1, column: 1, endColumn: 4 }

/** A YAML text that nobody could read. */
export const unread: Yaml = { data: undefined, problems: [], spot: () => top }

const alias: Fault = {
  rule: 'yaml/alias',
  message: 'found an anchor or an alias, expected every value written out',
  help: 'repeat the value: anchors and aliases are not read',
}

const tooDeep: Fault = {
  rule: 'yaml/too-deep',
  message: 'found more nesting than is read, expected a few levels',
  help: 'write the fields as the schema has them',
}

const faults: Readonly<Record<string, Fault>> = {
  BAD_ALIAS: alias,
  RESOURCE_EXHAUSTION: tooDeep,
  DUPLICATE_KEY: {
    rule: 'yaml/duplicate-key',
    message: 'found this field for the second time, expected it once',
    help: 'keep one of the two',
  },
  MULTIPLE_DOCS: {
    rule: 'yaml/documents',
    message: 'found the beginning of another document, expected one',
    help: 'remove the line of dots before it, or what follows',
  },
  TAG_RESOLVE_FAILED: {
    rule: 'yaml/tag',
    message: 'found a tag that is not known, expected plain values',
    help: 'remove the !tag; put a text that begins with ! in quotes',
  },
}

/** Parses YAML 1.2 without aliases, unknown tags or duplicate keys. Never throws. */
export function parseYaml(file: string, text: string, within: Within): Yaml {
  const at = (start: number, end: number): Spot => within.lines.spot(start + within.offset, end + within.offset)
  const report: Report = (start, end, fault) => ({ file, ...at(start, end), severity: 'error', ...fault })
  const deep = tooDeepAt(text)
  if (deep !== undefined) return { ...unread, problems: [report(deep, deep + 1, tooDeep)] }
  const document = parseDocument(text, { version: '1.2', uniqueKeys: true, prettyErrors: false, logLevel: 'error' })
  const spot = (path: Path, key?: 'key'): Spot => {
    const range = rangeOf(document.contents, path, key)
    return range ? at(...range) : top
  }
  const broken = syntaxFaults([...document.errors, ...document.warnings], report)
  if (broken.length > 0) return { data: undefined, problems: broken, spot }
  const refused = nodeFaults(document, text, report)
  if (refused.some(({ rule }) => rule === alias.rule)) return { data: undefined, problems: refused, spot }
  return { data: document.toJS({ maxAliasCount: 0 }), problems: refused, spot }
}

// The parser calls itself for each level, and how deep it gets depends on the stack. Brackets in texts count as well: nobody
// leaves a hundred of them open.
function tooDeepAt(text: string): number | undefined {
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1
    if (depth > 100) return index
  }
  return /^ *(?:[-?:][ \t]+){20}/m.exec(text)?.index
}

// After the first error of syntax the others are mostly its echo; a duplicate key has none.
function syntaxFaults(errors: readonly YAMLError[], report: Report): Problem[] {
  const problems = errors.slice(0, 200).map((error) => report(error.pos[0], error.pos[1], faultOf(error)))
  const syntax = problems.findIndex(({ rule }) => rule !== 'yaml/duplicate-key')
  return syntax < 0 ? problems : problems.slice(syntax, syntax + 1)
}

function faultOf({ code, message }: YAMLError): Fault {
  return (
    faults[code] ?? {
      rule: 'yaml/syntax',
      message: `found what YAML cannot read: ${message.slice(0, 200)}`,
      help: 'indent with spaces, write one field a line as "name: value", and put a value that holds ": " or " #" in quotes',
    }
  )
}

function nodeFaults(document: Document.Parsed, text: string, report: Report): Problem[] {
  const problems: Problem[] = []
  if (!/[&*\\]/.test(text)) return problems
  visit(document, {
    Node: (_key, node) => {
      const [start, end] = node.range ?? [0, 0]
      if (isAlias(node) || node.anchor !== undefined) {
        problems.push(report(start, end, alias))
        return visit.BREAK
      }
      // What stands in the file as it is was found there already; an escape shows its character only now.
      if (!isScalar(node) || typeof node.value !== 'string' || !text.slice(start, end).includes('\\')) return undefined
      problems.push(
        ...unsafeIn(node.value).map(({ rule, message, help }) => report(start, end, { rule, message, help })),
      )
      return undefined
    },
  })
  return problems
}

function rangeOf(contents: Node | null, path: Path, key?: 'key'): [number, number] | undefined {
  let node: unknown = contents
  let found: [number, number] | undefined
  for (const [index, step] of path.entries()) {
    const next = child(node, step)
    if (!next) break
    const wanted = (key && index === path.length - 1) || !isNode(next.value) ? next.key : next.value
    found = isNode(wanted) ? within(wanted) : found
    node = next.value
  }
  return found
}

function child(node: unknown, step: string | number): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) return { key: node.items[Number(step)], value: node.items[Number(step)] }
  if (!isMap(node)) return undefined
  return node.items.find(({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(step))
}

function within(node: Node): [number, number] | undefined {
  return node.range ? [node.range[0], node.range[1]] : undefined
}
