import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sha256 } from './hash.ts'

let known: string | undefined

/**
 * Names what turns a text into an entry: the code of core, the schemas, the installed versions and the runtime. Whatever of it
 * changes, the name does; undefined where the sources cannot be read.
 */
export function pipelineVersion(): string | undefined {
  try {
    known ??= sha256([process.version, ...sources().map((path) => sha256(readFileSync(path)))].join('\n')).slice(0, 16)
    return known
  } catch {
    return undefined
  }
}

function sources(): string[] {
  const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
  const below = (folder: string, kind: RegExp): string[] =>
    readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => kind.test(name))
      .sort()
      .map((name) => at(`${folder}/${name}`))
  return [...below('scripts/core', /(?<!\.test)\.ts$/), ...below('schemas', /\.json$/), at('package-lock.json')]
}
