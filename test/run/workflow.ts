import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml'

/** A path into a workflow, such as `jobs`, `send`, `steps`, 0. */
export type Path = readonly (string | number)[]

/** A step, as far as rules look at it. */
export interface Step {
  readonly path: Path
  readonly uses: string | undefined
  readonly run: string | undefined
  readonly with: Readonly<Record<string, unknown>>
}

/** A job, as far as rules look at it. */
export interface Job {
  readonly path: Path
  readonly id: string
  readonly value: Readonly<Record<string, unknown>>
  readonly steps: readonly Step[]
  /** Name of its environment. */
  readonly environment: string | undefined
  /** It holds what an attacker would want: a token that can write, or secrets. */
  readonly isPrivileged: boolean
}

/** A workflow file: its values, and where in its text they stand. */
export interface Workflow {
  readonly value: Readonly<Record<string, unknown>>
  readonly triggers: readonly string[]
  readonly jobs: readonly Job[]
  /** The line on which the key or item of a path stands, from 1. */
  readonly line: (path: Path) => number
  /** The comment behind a path on its own line, without its sign. */
  readonly comment: (path: Path) => string
  /** Every text in it. */
  readonly texts: readonly { readonly path: Path; readonly text: string }[]
}

/** Reads a workflow that GitHub's own parser accepts. */
export function readWorkflow(content: string): Workflow {
  const lineCounter = new LineCounter()
  const document = parseDocument(content, { lineCounter })
  const value = record(document.toJS())
  const lines = content.split('\n')
  const line = (path: Path): number => lineCounter.linePos(offset(document, path)).line
  return {
    value,
    triggers: triggersOf(value['on']),
    jobs: Object.entries(record(value['jobs'])).map(([id, job]) => jobOf(id, record(job))),
    line,
    comment: (path) => /\s#\s*(.*)$/.exec(lines[line(path) - 1] ?? '')?.[1]?.trim() ?? '',
    texts: textsOf(value),
  }
}

/** Whether a text reads a secret of the repository. */
export function readsSecret(text: string): boolean {
  return /\bsecrets\s*[.[)]/.test(text)
}

/** A value as a record of its own; empty if it is none. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function triggersOf(on: unknown): string[] {
  if (typeof on === 'string') return [on]
  return Array.isArray(on) ? on.map(String) : Object.keys(record(on))
}

function jobOf(id: string, value: Job['value']): Job {
  const path = ['jobs', id]
  const steps = (Array.isArray(value['steps']) ? value['steps'] : []).map((step, index): Step => {
    const { uses, run, with: given } = record(step)
    return { path: [...path, 'steps', index], uses: string(uses), run: string(run), with: record(given) }
  })
  const environment = string(value['environment']) ?? string(record(value['environment'])['name'])
  const grants = value['permissions']
  const canWrite = typeof grants === 'string' ? grants !== 'read-all' : Object.values(record(grants)).includes('write')
  const isPrivileged = canWrite || environment !== undefined || readsSecret(JSON.stringify(value))
  return { path, id, value, steps, environment, isPrivileged }
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function offset(document: ReturnType<typeof parseDocument>, path: Path): number {
  const last = path.at(-1)
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const found = isMap(parent)
    ? parent.items.find(({ key }) => String(key) === String(last))?.key
    : isSeq(parent)
      ? parent.items[Number(last)]
      : undefined
  return isNode(found) ? (found.range?.[0] ?? 0) : 0
}

function textsOf(value: unknown, path: Path = []): Workflow['texts'] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, [...path, index]))
  return Object.entries(record(value)).flatMap(([key, item]) => textsOf(item, [...path, key]))
}
