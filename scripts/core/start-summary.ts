import type { Count } from './deliver/report.ts'

/** What `care start` says when everything is done. */
export interface StartSummary {
  readonly entries: number
  readonly errors: number
  readonly warnings: number
  /** Customers of whom at least one contact was written to. */
  readonly customers: number
  /** Messages that lie in the outbox, also of earlier runs. */
  readonly letters: number
  /** What this run did. */
  readonly counts: Readonly<Partial<Record<Count, number>>>
  readonly notSent: number
  readonly pages: number
}

/** The summary as lines for people. */
export function startText(summary: StartSummary): string {
  const { counts } = summary
  const sent = counts.accepted ?? 0
  const others = (['rejected', 'retry', 'unknown'] as const)
    .filter((what) => counts[what])
    .map((what) => `${counts[what]} ${what}`)
  const rows: readonly (readonly [string, string])[] = [
    ['entries', String(summary.entries)],
    [
      'problems',
      `${count(summary.errors, 'error')}, ${count(summary.warnings, 'warning')}${summary.errors ? ' (see them with: care check)' : ''}`,
    ],
    ['customers', `${summary.customers} reached`],
    ['deliveries', [`${summary.letters} in the outbox`, `${sent} of them new`, ...others].join(', ')],
    ['not sent', `${summary.notSent} (the outbox page says why)`],
    ['pages', String(summary.pages)],
  ]
  return `${rows.map(([name, text]) => `${name.padEnd(12)}${text}`).join('\n')}\n`
}

/** `1 error`, `2 errors`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
