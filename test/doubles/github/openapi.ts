import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | Tree
/** An object of JSON. */
export type Tree = { readonly [key: string]: Json }

/** GitHub's description, trimmed by `trim.ts`. */
export const description: Tree = JSON.parse(readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8'))

/** What stands at a place; undefined if nothing does. */
export function at(value: Json, keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>((one, key) => (one as Tree | undefined | null)?.[key], value)
}

/** A place as the fragment of an address. */
export function pointer(keys: readonly string[]): string {
  return `#/${keys.map((key) => encodeURIComponent(key.replace(/~/g, '~0').replace(/\//g, '~1'))).join('/')}`
}

/** An operation and how its path is told from others. */
export interface Route {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly pattern: RegExp
}

/** Names that may hold slashes, encoded or not. */
const deep = new Set(['ref', 'branch', 'path'])

/** The routes of the description; of two that match, the one with more fixed parts comes first. */
export const routes: readonly Route[] = Object.entries(description['paths'] as Tree)
  .flatMap(([path, methods]) =>
    Object.entries(methods as Tree).map(([method, one]) => {
      return { id: String((one as Tree)['operationId']), method, path, pattern: patternOf(path) }
    }),
  )
  .toSorted((a, b) => fixed(b.path) - fixed(a.path))

function patternOf(path: string): RegExp {
  const body = path.replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${deep.has(name) ? '.+' : '[^/]+'})`)
  return new RegExp(`^${body}$`)
}

function fixed(path: string): number {
  return path.split('/').filter((part) => !part.startsWith('{')).length
}
