import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** What expressions of a workflow may name: `github`, `vars`, `secrets`, `inputs`, `steps`. */
export type Contexts = Readonly<Record<string, unknown>>

/** How the job stands: asked by `success()` and its like. */
export type JobState = 'success' | 'failure' | 'cancelled'

/** A text with every `${{ }}` in it evaluated, by GitHub's own evaluator. Throws for a name that is not among the contexts. */
export function filled(text: string, contexts: Contexts, state: JobState = 'success'): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluated(expression, contexts, state).coerceString(),
  )
}

/** Whether an `if` holds. Without a question about the job's state it holds only while nothing has failed. */
export function holds(condition: unknown, contexts: Contexts, state: JobState): boolean {
  const text = String(condition ?? 'success()').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1')
  const asked = /\b(?:success|failure|cancelled|always)\s*\(/.test(text) ? text : `success() && (${text})`
  return evaluated(`(${asked}) && true || false`, contexts, state).coerceString() === 'true'
}

function evaluated(expression: string, contexts: Contexts, state: JobState): data.ExpressionData {
  const functions = (['success', 'failure', 'cancelled', 'always'] as const).map((name) => ({
    ...{ name, minArgs: 0, maxArgs: 0 },
    call: () => new data.BooleanData(name === 'always' || name === state),
  }))
  const tree = new Parser(new Lexer(expression.trim()).lex().tokens, Object.keys(contexts), functions).parse()
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  return new Evaluator(tree, known, new Map(functions.map((each) => [each.name, each]))).evaluate()
}
