import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import type { Problem } from '../problem.ts'
import type { Lines, Spot } from './lines.ts'
import { unsafeIn } from './text-safety.ts'
import { tooDeepAt } from './too-deep.ts'
import { alias, duplicate, type Fault, faultOf, misplacedAt, noName, tag, tooDeep } from './yaml-faults.ts'

/** The way to a value: names of fields and positions in lists. */
export type Path = readonly (string | number)[]

/** What a YAML text holds and where. */
export interface Yaml {
  /** Undefined if it could not be read. */
  readonly data: unknown
  readonly problems: readonly Problem[]
  readonly spot: (path: Path, key?: 'key') => Spot
  /** Where a comment begins that directly follows the value without quotes at a path; absent if none does anywhere. */
  readonly commentBehind?: (path: Path) => Spot | undefined
}

/** Where a YAML text stands in its file: the file's lines, and the offset of its first character. */
export interface Within {
  readonly lines: Lines
  readonly offset: number
}

type Report = (start: number, end: number, fault: Fault) => Problem

const top: Spot = { line: 1, column: 1, endColumn: 4 }

/** A YAML text that nobody could read. */
export const unread: Yaml = { data: undefined, problems: [], spot: () => top }

/** Parses YAML 1.2 without aliases, unknown tags or duplicate keys. Never throws. */
export function parseYaml(file: string, text: string, within: Within): Yaml {
  try {
    return readYaml(file, text, within)
  } catch (error) {
    // what no count of ours foresees: the stack ends at a level, of which only the text's beginning is known
    if (!(error instanceof RangeError)) throw error
    const problem: Problem = { file, ...within.lines.spot(within.offset), severity: 'error', ...tooDeep }
    return { ...unread, problems: [problem] }
  }
}

function readYaml(file: string, text: string, within: Within): Yaml {
  const at = (start: number, end: number): Spot => within.lines.spot(start + within.offset, end + within.offset)
  const report: Report = (start, end, fault) => ({ file, ...at(start, end), severity: 'error', ...fault })
  const deep = tooDeepAt(text)
  if (deep !== undefined) return { ...unread, problems: [report(deep, deep + 1, tooDeep)] }
  // names are compared by us: the parser holds each against each
  const document = parseDocument(text, { version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'error' })
  const spot = (path: Path, key?: 'key'): Spot => {
    const range = rangeOf(document.contents, path, key)
    return range ? at(...range) : top
  }
  const broken = syntaxFaults([...document.errors, ...document.warnings], text, report)
  if (broken.length > 0) return { data: undefined, problems: broken, spot }
  const { problems, comments } = nodeFaults(document, text, report)
  if (problems.some(({ rule }) => unreadable.has(rule))) return { data: undefined, problems, spot }
  const read = { data: document.toJS({ maxAliasCount: 0 }), problems, spot }
  if (comments.size === 0) return read
  const commentBehind = (path: Path): Spot | undefined => {
    const start = comments.get(rangeOf(document.contents, path)?.[0] ?? -1)
    return start === undefined ? undefined : at(start, start + 1)
  }
  return { ...read, commentBehind }
}

// After the first error of syntax the others are mostly its echo.
function syntaxFaults([error]: readonly YAMLError[], text: string, report: Report): Problem[] {
  if (!error) return []
  const [start, end] = error.pos
  const misplaced = misplacedAt(error, text)
  return [misplaced ? report(misplaced.at, misplaced.at + 1, misplaced.fault) : report(start, end, faultOf(error))]
}

/** Problems after which the values are not read: they may mean something else than they say. */
const unreadable: ReadonlySet<string> = new Set([alias.rule, noName.rule, duplicate.rule, tag.rule])

/** The most of these problems that are looked for. */
const most = 200

interface Nodes {
  readonly problems: readonly Problem[]
  /** Where comments begin, by where the value before them does. */
  readonly comments: ReadonlyMap<number, number>
}

function nodeFaults(document: Document.Parsed, text: string, report: Report): Nodes {
  const problems: Problem[] = []
  const comments = new Map<number, number>()
  const isEscaped = text.includes('\\')
  visit(document, {
    Node: (_key, node) => {
      const [start, end] = node.range ?? [0, 0]
      if (problems.length > most) return visit.BREAK
      if (isMap(node)) problems.push(...nameFaults(node.items as readonly Pair[], report))
      if (isAlias(node) || node.anchor !== undefined) {
        problems.push(report(isAlias(node) ? start : markBefore(text, '&', start), end, alias))
        return visit.BREAK
      }
      if (node.tag !== undefined) problems.push(report(markBefore(text, '!', start), end, tag))
      if (!isScalar(node) || typeof node.value !== 'string') return undefined
      if (node.type === 'PLAIN' && isCommentAfter(text, end)) comments.set(start, text.indexOf('#', end))
      // What stands in the file as it is was found there already; an escape shows its character only now.
      if (!isEscaped || !text.slice(start, end).includes('\\')) return undefined
      problems.push(
        ...unsafeIn(node.value).map(({ rule, message, help }) => report(start, end, { rule, message, help })),
      )
      return undefined
    },
  })
  return { problems, comments }
}

/** Every name is a plain one and stands once. */
function nameFaults(items: readonly Pair[], report: Report): Problem[] {
  const seen = new Set<string>()
  const found: Problem[] = []
  for (const { key, value } of items) {
    const range = isNode(key) ? key.range : isNode(value) ? value.range : undefined
    const isPlain = isScalar(key) && key.value !== null && range
    const name = isPlain ? String(key.value) : ''
    if (!isPlain) found.push(report(range?.[0] ?? 0, range?.[1] ?? 1, noName))
    else if (seen.has(name)) found.push(report(range[0], range[1], duplicate))
    seen.add(name)
    if (found.length > most) break
  }
  return found
}

/** Where the mark of an anchor or a tag stands: the parser only says where the value behind it begins. */
function markBefore(text: string, mark: string, value: number): number {
  let start = Math.max(0, text.lastIndexOf(mark, value))
  while (start > 0 && !/[\s,[{:]/.test(text[start - 1] ?? '')) start -= 1
  return start
}

function isCommentAfter(text: string, end: number): boolean {
  return /^[ \t]+#/.test(text.slice(end, end + 100))
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
  return isMap(node) ? pairsOf(node).get(String(step)) : undefined
}

// Thousands of faults may stand in one map.
const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let pairs = known.get(map)
  if (!pairs) {
    pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : String(pair.key), pair]))
    known.set(map, pairs)
  }
  return pairs
}

function within(node: Node): [number, number] | undefined {
  return node.range ? [node.range[0], node.range[1]] : undefined
}
