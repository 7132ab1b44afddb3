import { join, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import type { Problem } from '../core/problem.ts'
import { leftOut } from '../core/read/left-out.ts'
import { readContent } from '../io/content.ts'
import { buildSite } from './build-site.ts'
import { contextOf, place, Unable, withContext } from './context.ts'
import { sentProblems } from './sent-problems.ts'

/** `care build`: the status site, as it is true at one time. */
export const command = withContext(new Command('build'))
  .description('the status site')
  .option('--out <dir>', 'where it goes; replaced as a whole (default: ROOT/dist)', place)
  .option('--base <path>', 'the path of the site on its host, such as /status', pathOf, '/')
  .action(async (options: Record<string, string | undefined>) => {
    const context = contextOf(options)
    const content = await readContent(context)
    const problems = [...content.problems, ...(await sentProblems(content, context))]
    if (problems.some((problem) => problem.severity === 'error')) throw unpublishable(problems)
    const out = resolve(options['out'] ?? join(context.root, 'dist'))
    const pages = await buildSite({ context, content, out, base: options['base'] ?? '/' })
    if (context.json) process.stdout.write(`${JSON.stringify({ version: 1, now: context.now, out, pages })}\n`)
    else process.stdout.write(`${pages} pages in ${out}\n`)
  })

/** A page that vanished, or that says something else than was sent, is worse than one that is an hour old. */
function unpublishable(problems: readonly Problem[]): Unable {
  process.stderr.write(leftOut(problems))
  return new Unable(
    'nothing was built; what is published stays as it is',
    'mend what care check names, then build again',
  )
}

// Astro and we join paths to it: it begins and ends with a slash, and no part of it leads elsewhere.
function pathOf(text: string): string {
  const path = text.replace(/^\/|\/$/g, '')
  if (path === '') return '/'
  if (path.split('/').every((part) => /^[A-Za-z0-9._~-]+$/.test(part) && !/^\.\.?$/.test(part))) return `/${path}/`
  throw new InvalidArgumentError('expected a path such as /status.')
}
