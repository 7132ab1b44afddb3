/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Described = { readonly [key: string]: Json }

const prose = new Set(['description', 'summary', 'title', 'externalDocs', 'tags', 'example', 'examples', 'deprecated'])
/** Below these, keys are names that somebody chose, not words of the description. */
const named = new Set(['properties', 'schemas', 'parameters', 'responses', 'headers', 'patternProperties'])

/**
 * An OpenAPI description with some of its operations only. Nothing is changed but by leaving out: other operations, what they alone
 * refer to, prose, examples and extensions. Every path and every component is a line, so that a newer description can be compared.
 */
export function trimmed(text: string, title: string, ids: readonly string[]): string {
  return `${lines(trim(JSON.parse(text) as Described, title, ids), 3)}\n`
}

function trim(whole: Described, title: string, ids: readonly string[]): Json {
  const wanted = new Set(ids)
  const paths: Record<string, Json> = {}
  for (const [path, methods] of Object.entries(whole['paths'] as Record<string, Described>)) {
    const kept = Object.entries(methods).filter(([, one]) => wanted.delete(String((one as Described)?.['operationId'])))
    if (kept.length > 0) paths[path] = bare(Object.fromEntries(kept))
  }
  if (wanted.size > 0) throw new Error(`The description has no ${[...wanted].join(', ')}`)
  const { version, license } = whole['info'] as Described
  const info = { title, version: version as Json, ...(license !== undefined && { license }) }
  return { openapi: whole['openapi'] as Json, info, paths, components: componentsOf(whole, paths) }
}

/** What the paths refer to, and what that refers to. */
function componentsOf(whole: Described, paths: Json): Json {
  const components: Record<string, Record<string, Json>> = {}
  const open = referencesIn(paths)
  for (let reference = open.pop(); reference; reference = open.pop()) {
    const [, , room, name] = reference.split('/') as [string, string, string, string]
    components[room] ??= {}
    if (components[room][name] !== undefined) continue
    const found = bare(((whole['components'] as Described)[room] as Described)[name] as Json)
    components[room][name] = found
    open.push(...referencesIn(found))
  }
  return components
}

function referencesIn(value: Json): string[] {
  return [...JSON.stringify(value).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => String(reference))
}

/** Without prose and examples. */
function bare(value: Json, names = false): Json {
  if (Array.isArray(value)) return value.map((one) => bare(one))
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([key]) => names || !(prose.has(key) || key.startsWith('x-')))
  return Object.fromEntries(kept.map(([key, one]) => [key, bare(one, !names && named.has(key))]))
}

function lines(value: Json, depth: number): string {
  if (depth === 0 || value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${lines(one, depth - 1)}`)
  return `{\n${entries.join(',\n')}\n}`
}
