import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { commentOf } from '../core/gate/comment.ts'
import { type Verdict, verdictOf } from '../core/gate/verdict.ts'
import { verdictText } from '../core/gate/verdict-text.ts'
import { parseCatalog } from '../core/read/parse-catalog.ts'
import { textReport } from '../core/read/report.ts'
import type { Reviews } from '../core/schema.gen.ts'
import { readAudience } from '../io/audience-file.ts'
import { gateFacts, type PullRequest } from '../io/pull-request.ts'
import { repositoryOf, resolveCommit } from '../io/repository.ts'
import { type Context, contextOf, Unable, withContext } from './context.ts'
import { commentInput } from './gate-comment.ts'

/** `care gate`: where a pull request stands and what it misses; 0 if it may be merged, 1 if not. */
export const command = withContext(new Command('gate'))
  .description('where a pull request stands, and what it misses')
  .option('--base <ref>', 'the branch or commit that is merged into')
  .option('--head <ref>', 'the branch or commit of the pull request')
  .option('--reviews <file>', 'who wrote and who approved what, as JSON (schemas/reviews.schema.json)')
  .option('--audience <file>', 'the audience index: care audience --out FILE')
  .option('--comment <file>', 'write what a pull request is told, as Markdown')
  .action(async (options: Record<string, string | undefined>) => {
    const context = contextOf(options)
    const repository = await repositoryOf(context.root, process.env)
    const commit = (name: 'base' | 'head'): string => {
      const given = options[name]
      if (given === undefined) throw new Unable(`there is no --${name}`, 'name both commits: --base main --head BRANCH')
      const found = resolveCommit(repository.git, given)
      if (found === undefined)
        throw new Unable(`--${name} ${given} is no commit`, 'name a branch or commit that is here')
      return found
    }
    const reviews = readReviews(options['reviews'])
    const pull: PullRequest = { base: commit('base'), head: commit('head'), ...reviews }
    const audience = options['audience'] === undefined ? undefined : readAudience(resolve(options['audience']))
    const facts = await gateFacts(pull, { ...context, repository, audience })
    const verdict = verdictOf(facts)
    print(verdict, context)
    if (options['comment'] !== undefined) {
      const isPublic = facts.policy.repository === 'public'
      const input = await commentInput({ ...pull, isPublic }, facts, verdict, audience)
      writeFileSync(resolve(options['comment']), commentOf(input))
    }
    process.exitCode = verdict.ready ? 0 : 1
  })

function print(verdict: Verdict, { json }: Context): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(verdict, undefined, 2)}\n`)
    return
  }
  process.stdout.write(verdictText(verdict))
  const style = { color: false, line: () => undefined }
  if (verdict.problems.length > 0) process.stdout.write(`\n${textReport(verdict.problems, style)}`)
}

/** Without a file nobody wrote and nobody approved anything: what is missing besides can still be seen. */
function readReviews(file: string | undefined): Pick<PullRequest, 'authors' | 'reviews'> {
  if (file === undefined) return { authors: [], reviews: [] }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Unable(`the reviews cannot be read: ${(error as Error).message}`, 'name a JSON file with --reviews')
  }
  const { value, problems } = parseCatalog('reviews', file, text)
  const first = problems.find(({ severity }) => severity === 'error')
  if (!value || first)
    throw new Unable(
      `${file}:${first?.line ?? 1}:${first?.column ?? 1}: ${first?.message ?? 'found nothing, expected reviews'}`,
      first?.help ?? 'write it as schemas/reviews.schema.json says',
    )
  return { authors: value.authors, reviews: value.reviews as Reviews['reviews'] }
}
