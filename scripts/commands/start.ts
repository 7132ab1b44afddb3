import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Content } from '../core/content.ts'
import type { LetterName } from '../core/deliver/letter.ts'
import { startText } from '../core/start-summary.ts'
import { readContent } from '../io/content.ts'
import { listOutbox } from '../io/outbox-reader.ts'
import { serve, staticFiles } from '../io/serve.ts'
import { isWritable } from '../io/writable.ts'
import { buildSite } from './build-site.ts'
import { type Context, contextOf, withContext } from './context.ts'
import { watched } from './left-out.ts'
import { outboxServer } from './outbox-server.ts'
import { replay } from './replay.ts'
import { trialStates } from './trial-state.ts'

/** `care start`: replays every moment into the local outbox, builds the site, and serves both on this machine. */
export const command = withContext(new Command('start'))
  .description('replay, build and serve everything on this machine, in the folder start of --state')
  .addOption(new Option('--port <number>', 'of the site; the outbox takes the next one').default(4321).argParser(port))
  .addOption(new Option('--no-serve', 'end after the summary'))
  .action(async (options: { readonly port: number; readonly serve: boolean }) => {
    const context = withOwnState(contextOf({ ...options }))
    const { content, report } = watched(await readContent(context))
    const { counts, notSent } = await replay(context, content, showProgress)
    const out = join(context.state, 'site')
    const pages = await buildSite({ context, content, out })
    const outbox = join(context.state, 'outbox')
    const letters = await listOutbox(outbox)
    const customers = await reached(content, letters)
    const problems = { errors: count(content, 'error'), warnings: count(content, 'warning') }
    const numbers = { entries: content.entries.length, letters: letters.length, notSent: notSent.length, pages }
    const summary = { ...numbers, ...problems, customers, counts }
    process.stdout.write(context.json ? `${JSON.stringify({ version: 1, ...summary })}\n` : startText(summary))
    report()
    if (!options.serve) return
    const titles = new Map(content.entries.map((entry) => [entry.id, entry.facts.title]))
    const site = await serve(staticFiles(out), options.port)
    const shown = await serve(outboxServer({ folder: outbox, notSent, titles }), options.port && options.port + 1)
    if (options.port && !site.url.endsWith(`:${options.port}/`)) {
      process.stderr.write(`port ${options.port} is in use, so another one is taken; choose one with --port\n`)
    }
    process.stdout.write(`\nsite    ${site.url}\noutbox  ${shown.url}\n`)
    process.stderr.write('Ctrl-C ends both.\n')
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void Promise.all([site.close(), shown.close()]).then(() => process.exit(0)))
    }
  })

/**
 * A replay has a ledger of its own, also below a folder that was named: what was tried out must not count as told. Where that
 * cannot be written, it lies in the temporary folder: trying out must work anywhere.
 */
function withOwnState(context: Context): Context {
  const { own, other: state } = trialStates(context)
  if (isWritable(own)) return { ...context, state: own }
  process.stderr.write(`${own} cannot be written; ledger, outbox and site are kept in ${state}\n`)
  return { ...context, state }
}

function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} times replayed${done === all ? '\n' : ''}`)
}

async function reached(content: Content, letters: readonly LetterName[]): Promise<number> {
  const written = new Set(letters.map((letter) => letter.contact))
  let customers = 0
  for await (const some of content.customers())
    customers += some.filter(({ contacts }) => contacts.some((contact) => written.has(contact.id))).length
  return customers
}

function count(content: Content, severity: 'error' | 'warning'): number {
  return content.problems.filter((problem) => problem.severity === severity).length
}

function port(text: string): number {
  const found = Number(text)
  if (!/^\d{1,5}$/.test(text) || found > 65_534) throw new InvalidArgumentError('expected a number from 0 to 65534.')
  return found
}
