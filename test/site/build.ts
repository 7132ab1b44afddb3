import { execFile } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The content that the tests of the site read, and the time at which it is told. */
export const content: string = fileURLToPath(new URL('./content', import.meta.url))
export const now = '2031-03-10T08:00:00Z'

/** Options of a build; what is not said is as in production. */
export interface BuildOptions {
  readonly root?: string
  readonly now?: string
  readonly out?: string
  readonly base?: string
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Runs `care build` as people do; returns the folder of the site. */
export async function build(options: BuildOptions = {}): Promise<string> {
  const out = options.out ?? join(mkdtempSync(join(tmpdir(), 'care-site-')), 'site')
  const care = fileURLToPath(new URL('../../scripts/care.ts', import.meta.url))
  const state = mkdtempSync(join(tmpdir(), 'care-state-'))
  const flags = ['--root', options.root ?? content, '--now', options.now ?? now, '--out', out, '--state', state]
  const base = options.base === undefined ? [] : ['--base', options.base]
  await promisify(execFile)(process.execPath, [care, 'build', ...flags, ...base], {
    env: { ...process.env, ...options.env },
    cwd: options.cwd ?? process.cwd(),
  })
  return out
}

/** Every file of a folder by its path, dot files too. */
export function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const paths = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile())
  const all = paths.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()
  return new Map(all.map((path) => [path, readFileSync(join(folder, path))]))
}

/** What a reader without JavaScript sees of a page: its words, without markup. */
export function wordsOf(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  // Times, links and ids stand within sentences: their tags leave no gap.
  const plain = body.replace(/<\/?(?:time|a|bdi|code)\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ')
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#34': '"', '#39': "'" }
  return plain.replace(/&(lt|gt|quot|amp|#34|#39);/g, (_, name: string) => named[name] ?? '').replace(/\s+/g, ' ')
}
