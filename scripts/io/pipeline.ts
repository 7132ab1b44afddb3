import { readdirSync, readFileSync } from 'node:fs'
import { sha256 } from './hash.ts'

let known: string | undefined

/**
 * Names what turns a text into an entry: the modules that parse, the schemas, the installed versions and the runtime. Whatever
 * of it changes, the name does; undefined where the sources cannot be read.
 */
export function pipelineVersion(): string | undefined {
  try {
    known ??= sha256([process.version, ...sources().map((url) => sha256(readFileSync(url)))].join('\n')).slice(0, 16)
    return known
  } catch {
    return undefined
  }
}

function sources(): URL[] {
  const schemas = new URL('../../schemas/', import.meta.url)
  const names = readdirSync(schemas).filter((name) => name.endsWith('.json'))
  return [
    ...[...modulesFrom('parse-entry.ts', 'parse-catalog.ts', 'parse-customer-line.ts')]
      .sort()
      .map((href) => new URL(href)),
    ...names.sort().map((name) => new URL(name, schemas)),
    new URL('./pack.ts', import.meta.url),
    new URL('../../package-lock.json', import.meta.url),
  ]
}

// The modules that some reach by their imports: a change to any other leaves what was parsed as it is.
function modulesFrom(...names: readonly string[]): Set<string> {
  const found = new Set(names.map((name) => new URL(`../core/read/${name}`, import.meta.url).href))
  for (const href of found) {
    const text = readFileSync(new URL(href), 'utf8')
    for (const [, path = ''] of text.matchAll(/\bfrom '(\.[^']+\.(?:ts|js))'/g)) found.add(new URL(path, href).href)
  }
  return found
}
