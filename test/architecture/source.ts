import { globSync, readFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'

/** A file of the repository with the trees of its scripts; `offset` is where a script begins in the file. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly scripts: readonly Script[]
}

/** One script: the whole of a `.ts` file, the front matter or a `<script>` of an `.astro` file. */
export interface Script {
  readonly offset: number
  readonly text: string
  readonly parsed: ReturnType<typeof parseSync>
}

/** Every `.ts` and `.astro` file of the given folders, by path. */
export function readSources(folders: readonly string[]): readonly Source[] {
  const paths = globSync(folders.map((folder) => `${folder}/**/*.{ts,astro}`))
  const own = paths.filter((path) => !/(^|\/)(node_modules|dist|\.astro)\//.test(path) && !path.endsWith('.d.ts'))
  return own.sort().map((path) => parse(path, readFileSync(path, 'utf8')))
}

/** Parses a file; throws where its syntax is wrong, because a file that is not understood cannot be judged. */
export function parse(path: string, text: string): Source {
  const parts = path.endsWith('.astro') ? astroScripts(text) : [{ offset: 0, text }]
  const scripts = parts.map((part) => ({ ...part, parsed: parseSync('script.ts', part.text, { astType: 'ts' }) }))
  const error = scripts.flatMap(({ parsed }) => parsed.errors)[0]
  if (error) throw new Error(`${path}: ${error.message}`)
  return { path, text, scripts }
}

/** `path:line` of an offset in a script. */
export function place(source: Source, script: Script, offset: number): string {
  return `${source.path}:${source.text.slice(0, script.offset + offset).split('\n').length}`
}

/** Tests and generated files, which the rules for sources leave alone. */
export const isExempt = (path: string): boolean => /\.(test|gen)\.ts$/.test(path)

const astroScripts = (text: string): { offset: number; text: string }[] =>
  [...text.matchAll(/(?:^---\n(?<front>[\s\S]*?)\n---)|(?:<script[^>]*>(?<body>[\s\S]*?)<\/script>)/g)].map((match) => {
    const script = match.groups?.['front'] ?? match.groups?.['body'] ?? ''
    return { offset: match.index + match[0].indexOf(script), text: script }
  })
