import { appendFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { settled } from '../core/gate/audience-tally.ts'
import { commentOf, summaryOf } from '../core/gate/comment.ts'
import { mergingOf } from '../core/gate/merging.ts'
import { type Verdict, verdictOf } from '../core/gate/verdict.ts'
import { verdictText } from '../core/gate/verdict-text.ts'
import { annotations, textReport } from '../core/read/report.ts'
import { readAudience } from '../io/audience-file.ts'
import { commitTree } from '../io/commit-tree.ts'
import { gateFacts } from '../io/pull-request.ts'
import { type ContentRepository, repositoryOf } from '../io/repository.ts'
import { type Context, contextOf, place, Unable, withContext } from './context.ts'
import { type CommentPlaces, commentInput } from './gate-comment.ts'
import { previewsOf } from './gate-preview.ts'
import { writePreviews } from './gate-preview-files.ts'
import { publishVerdict } from './gate-publish.ts'
import { type GateSource, onDesk, onGitHub, openPulls } from './gate-sources.ts'

interface Options {
  readonly pr?: number | 'open'
  readonly base?: string
  readonly head?: string
  readonly reviews?: string
  readonly approvals?: string
  readonly verified?: string
  readonly audience?: string
  readonly comment?: string
  readonly preview?: string
  readonly publish?: boolean
}

/** `care gate`: where a pull request stands and what it misses; 0 if it may be merged, 1 if not. */
export const command = withContext(new Command('gate'))
  .description('where a pull request stands, and what it misses')
  .option('--pr <number>', 'of a pull request on GitHub, or open: of all (GITHUB_TOKEN, GITHUB_REPOSITORY)', number)
  .option('--base <ref>', 'the branch or commit that is merged into')
  .option('--head <ref>', 'the branch or commit of the pull request')
  .option('--reviews <file>', 'who wrote and who approved what, as JSON (schemas/reviews.schema.json)')
  .option('--approvals <file>', 'how the base came about, as care plan takes it, since --verified')
  .option('--verified <ref>', 'the commit up to which all of the base is approved')
  .option('--audience <file>', 'the audience index: care audience --out FILE')
  .option('--comment <file>', 'write what a pull request is told, as Markdown')
  .option('--preview <dir>', 'write the mails and the content that the pages of them are built from', place)
  .option('--publish', 'set status, label and comment of the pull request, and ask for reviews')
  .action(async (options: Options) => {
    const context = contextOf({ ...options })
    const repository = await repositoryOf(context.root, process.env)
    if (options.pr === undefined) {
      process.exitCode = (await judge(onDesk(options, repository), options, context, repository)) ? 0 : 1
      return
    }
    const numbers = options.pr === 'open' ? await openPulls() : [options.pr]
    if (options.pr === 'open' && context.json)
      throw new Unable('one document holds one verdict', 'name a pull request with --pr NUMBER')
    const ends: number[] = []
    for (const number of numbers) {
      if (options.pr === 'open') process.stdout.write(`#${number}  `)
      try {
        ends.push((await judge(await onGitHub(number, repository), options, context, repository)) ? 0 : 1)
      } catch (error) {
        // one that cannot be judged keeps no other from it
        if (options.pr !== 'open' || !(error instanceof Unable)) throw error
        process.stdout.write(`could not be judged: ${error.message}\n`)
        ends.push(2)
      }
    }
    process.exitCode = Math.max(0, ...ends)
  })

async function judge(
  source: GateSource,
  options: Options,
  context: Context,
  repository: ContentRepository,
): Promise<boolean> {
  const audience = options.audience === undefined ? await source.audience() : readAudience(resolve(options.audience))
  const place = { ...context, repository, audience }
  const trusted = source.trusted({ ...place, base: source.pull.base })
  const facts = await gateFacts(source.pull, { ...place, trusted })
  const verdict = verdictOf(facts)
  const summary = process.env['GITHUB_STEP_SUMMARY']
  if (options.comment !== undefined || options.preview !== undefined || options.publish || summary) {
    const mergings = mergingOf(facts).map((merging) => settled(merging, facts.audience(merging.id)))
    const previews = await previewsOf(mergings, facts)
    const places = placesOf(source, options, repository)
    const input = commentInput(places, { facts, verdict, audience, mergings, previews })
    if (options.preview !== undefined)
      writePreviews(resolve(options.preview), {
        previews,
        head: commitTree(repository.git, source.pull.head, repository.below),
      })
    if (options.comment !== undefined) writeFileSync(resolve(options.comment), commentOf(input))
    if (summary) appendFileSync(summary, summaryOf(input))
    if (options.publish) await publishVerdict(source, { verdict, comment: commentOf(input), url: runUrl() })
  }
  print(verdict, context)
  return verdict.ready
}

function print(verdict: Verdict, { json }: Context): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(verdict, undefined, 2)}\n`)
    return
  }
  process.stdout.write(verdictText(verdict))
  if (verdict.problems.length === 0) return
  // GitHub shows ten of a step: the worst first
  const worst = [...verdict.problems].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1))
  const isAction = process.env['GITHUB_ACTIONS'] === 'true'
  const report = isAction ? annotations(worst.slice(0, 10)) : textReport(verdict.problems, plain)
  process.stdout.write(`\n${report}`)
}

const plain = { color: false, line: () => undefined }

/** Where the comment leads to. What is said of a pull request names no run: the next one says the same. */
function placesOf(
  { pull, forge }: GateSource,
  { base, head, reviews, audience }: Options,
  { below }: ContentRepository,
): CommentPlaces {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env
  const at = server && repository ? `${server}/${repository}` : undefined
  const given = { base: base && short(pull.base), head: head && short(pull.head), reviews, audience }
  const desk = Object.entries(given).flatMap(([name, value]) => (value ? [`--${name} ${value}`] : []))
  return {
    head: pull.head,
    command: `npx care gate ${forge ? `--pr ${forge.pull.number}` : desk.join(' ')}`,
    files: at && `${at}/blob/${pull.head}/${below.split('/').map(encodeURIComponent).join('/')}`,
    run: at && forge && `${at}/pull/${forge.pull.number}/checks`,
  }
}

function short(commit: string): string {
  return commit.slice(0, 7)
}

/** The page of the run of a workflow, with its summary and artifacts. */
function runUrl(): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = process.env
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined
}

function number(text: string): number | 'open' {
  if (text === 'open') return text
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('expected the number of a pull request.')
  return Number(text)
}
