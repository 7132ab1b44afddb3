import { existsSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { Command } from 'commander'
import { forgeProblems } from '../core/forge/files.ts'
import { abridged, type Problem, sortProblems } from '../core/problem.ts'
import { customerJudge } from '../core/read/judge-customers.ts'
import { annotations, jsonReport, textReport } from '../core/read/report.ts'
import { readContent } from '../io/content.ts'
import { readForgeFile } from '../io/forge-files.ts'
import { readRegistry } from '../io/registry.ts'
import { sourceLines } from '../io/source-lines.ts'
import { type Context, contextOf, Unable, withContext } from './context.ts'
import { progress } from './progress.ts'
import { sentProblems } from './sent-problems.ts'

/** `care check [PATH…]`: all problems of entries, catalogue and policy; 1 if one of them is an error. */
export const command = withContext(new Command('check'))
  .description('all problems of entries, catalogue and policy')
  .argument('[path...]', 'report only these files and folders: seen from here, or else from the content folder')
  .action(async (paths: string[], options: Record<string, unknown>) => {
    const context = contextOf(options)
    const isWanted = within(context.root, paths)
    const shown = progress((count) => `${count} new texts read`)
    const content = await readContent({ ...context, onParsed: shown.step })
    shown.end()
    const problems = [
      ...content.problems,
      ...(await customerProblems(context, content.all)),
      ...(await sentProblems(content, context)),
      ...(content.catalog ? forgeProblems(content.catalog.policy, readForgeFile(context.root)) : []),
    ]
    const wanted = sortProblems(problems.filter(({ file }) => isWanted(file)))
    process.stdout.write(written(abridged(wanted), context))
    const errors = wanted.filter(({ severity }) => severity === 'error').length
    const counts = [count(errors, 'error'), count(wanted.length - errors, 'warning')].join(', ')
    process.stderr.write(`${count(content.all.originals.size, 'entry', 'entries')} read: ${counts}\n`)
    process.exitCode = errors > 0 ? 1 : 0
  })

async function customerProblems(context: Context, all: Parameters<typeof customerJudge>[0]): Promise<Problem[]> {
  const judge = customerJudge(all)
  const problems: Problem[] = []
  for await (const item of readRegistry(context)) {
    // one by one: a line may have more problems than a call takes arguments
    for (const problem of 'read' in item ? judge(item.read) : item.problems) problems.push(problem)
  }
  return problems
}

function written(problems: readonly Problem[], { json, root }: Context): string {
  if (json) return jsonReport(problems)
  if (process.env['GITHUB_ACTIONS'] === 'true') {
    // GitHub counts paths from the top of the checkout, in which the step runs.
    return annotations(
      problems.map((problem) => ({ ...problem, file: slashed(relative('', join(root, problem.file))) })),
    )
  }
  const { NO_COLOR, TERM } = process.env
  const color = process.stdout.isTTY === true && !NO_COLOR && TERM !== 'dumb'
  return textReport(problems, { color, line: sourceLines(root) })
}

function within(root: string, paths: readonly string[]): (file: string) => boolean {
  const wanted = paths.map((path) => slashed(relative(root, found(root, path))))
  const outside = wanted.findIndex((path) => path === '..' || path.startsWith('../'))
  if (outside >= 0)
    throw new Unable(`${paths[outside]} is not in the content folder`, 'name files of the folder given by --root')
  return (file) =>
    wanted.length === 0 || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`))
}

/** A path as a shell completes it, or as this command prints it. */
function found(root: string, path: string): string {
  const places = [resolve(path), resolve(root, path)]
  const there = places.find((place) => existsSync(place))
  if (there === undefined) throw new Unable(`there is no ${path}`, 'name files and folders that are there')
  return there
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
