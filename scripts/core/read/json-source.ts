import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { Problem } from '../problem.ts'
import type { Spot } from './lines.ts'
import { unsafeIn } from './text-safety.ts'
import { tooDeepAt } from './too-deep.ts'
import { duplicate, type Fault, tooDeep } from './yaml-faults.ts'
import type { Path } from './yaml-source.ts'

/** A line of JSON as a problem sees it: what JSON.parse passes over, and where each value stands. */
export interface Json {
  readonly problems: readonly Problem[]
  /** Where a value stands; with `key`, where its name stands. Of something absent: what it is missing from. */
  readonly spot: (path: Path, key?: 'key') => Spot
}

/** Where a line stands: its file and its number. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** Reads a line of JSON for its places. It takes several times as long as JSON.parse: only for a line with something wrong. Never throws. */
export function parseJson(text: string, place: Place): Json {
  const at = (start: number, length: number): Spot => ({
    line: place.line,
    column: start + 1,
    endColumn: start + Math.max(1, length) + 1,
  })
  const report = (start: number, length: number, fault: Fault): Problem => ({
    file: place.file,
    ...at(start, length),
    severity: 'error',
    ...fault,
  })
  const deep = tooDeepAt(text)
  if (deep !== undefined) return only(report(deep, 1, { ...tooDeep, rule: 'registry/too-deep' }))
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  const broken = errors[0]
  if (broken || !root) return only(report(broken?.offset ?? 0, broken?.length ?? 1, noJson))
  const problems = [...faultsIn(root, text)].map(({ node, ...fault }) => report(node.offset, node.length, fault))
  const spot = (path: Path, key?: 'key'): Spot => {
    const { offset, length } = nodeAt(root, path, key)
    return at(offset, length)
  }
  return { problems, spot }
}

/** A line that JSON.parse refuses. */
export const noJson = {
  rule: 'registry/json',
  message: 'found a line that is no JSON, expected one customer',
  help: 'write one JSON document a line',
}

function only(problem: Problem): Json {
  const { line, column } = problem
  return { problems: [problem], spot: () => ({ line, column }) }
}

interface FoundFault extends Fault {
  readonly node: Node
}

/** The most of these problems that are looked for. */
const most = 200

/** Names that an object has twice, and what an escape shows only in the value. */
function faultsIn(root: Node, text: string): readonly FoundFault[] {
  const found: FoundFault[] = []
  const waiting = [root]
  for (let node = waiting.pop(); node && found.length < most; node = waiting.pop()) {
    const { children = [], type, value, offset, length } = node
    if (type === 'object') for (const twice of repeatedIn(children)) found.push({ ...duplicateName, node: twice })
    if (type === 'string' && text.slice(offset, offset + length).includes('\\'))
      for (const { rule, message, help } of unsafeIn(value)) found.push({ rule, message, help, node })
    for (let index = children.length; index > 0; index -= 1) waiting.push(children[index - 1] as Node)
  }
  return found.slice(0, most)
}

const duplicateName = { ...duplicate, rule: 'registry/duplicate-key' }

function repeatedIn(properties: readonly Node[]): readonly Node[] {
  const seen = new Set<string>()
  return properties.flatMap(({ children: [key] = [] }) => (key && seen.size === seen.add(key.value).size ? [key] : []))
}

function nodeAt(root: Node, path: Path, key: 'key' | undefined): Node {
  const node = findNodeAtLocation(root, [...path])
  if (node) return (key && node.parent?.type === 'property' && node.parent.children?.[0]) || node
  return path.length === 0 ? root : nodeAt(root, path.slice(0, -1), undefined)
}
