import { readFileSync } from 'node:fs'
import { type Described, parseCatalog } from '../core/read/parse-catalog.ts'
import { Unable } from '../core/unable.ts'

/** Reads a JSON or YAML file that somebody wrote for a command, as its schema says; anything else is an error with its place and cure. */
export function readDocument<N extends keyof Described>(name: N, file: string): Described[N] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Unable(
      `${name} cannot be read: ${(error as Error).message}`,
      `name a file as schemas/${name}.schema.json says`,
    )
  }
  const { value, problems } = parseCatalog(name, file, text)
  const first = problems.find(({ severity }) => severity === 'error')
  if (value && !first) return value
  throw new Unable(
    `${file}:${first?.line ?? 1}:${first?.column ?? 1}: ${first?.message ?? 'found nothing, expected a document'}`,
    first?.help ?? `write it as schemas/${name}.schema.json says`,
  )
}
