import type { SendResult } from './provider.ts'

/** What came back of a call to a provider, or why nothing did. */
export type Answer =
  | { readonly status: number; readonly retryAfter?: number | undefined }
  /** `unsent`: it never left us. `unanswered`: it may have arrived. */
  | { readonly failed: 'unsent' | 'unanswered'; readonly code: string }

/** A row of the table of outcomes. */
export interface OutcomeRow {
  /** The statuses from the first to the last, or how a call failed. */
  readonly of: readonly [first: number, last: number] | 'unsent' | 'unanswered'
  readonly result: Pick<SendResult, 'outcome' | 'stop'>
}

/**
 * What an answer means where nothing idempotent protects us: the first row that fits counts. A redirect is not followed. 500, 502 and
 * 504 come from something that may have taken the message; 503 and 429 say that it was not taken.
 */
export const outcomeTable: readonly OutcomeRow[] = [
  { of: [200, 299], result: { outcome: 'accepted' } },
  { of: [401, 401], result: { outcome: 'rejected', stop: true } },
  { of: [403, 403], result: { outcome: 'rejected', stop: true } },
  { of: [408, 408], result: { outcome: 'retry' } },
  { of: [425, 425], result: { outcome: 'retry' } },
  { of: [429, 429], result: { outcome: 'retry' } },
  { of: [300, 499], result: { outcome: 'rejected' } },
  { of: [503, 503], result: { outcome: 'retry' } },
  { of: [500, 599], result: { outcome: 'unknown' } },
  { of: 'unsent', result: { outcome: 'retry' } },
  { of: 'unanswered', result: { outcome: 'unknown' } },
]

/** What a call came to. With an idempotent provider an unknown end may simply be tried again. */
export function outcomeOf(answer: Answer, { idempotent = false }: { readonly idempotent?: boolean } = {}): SendResult {
  const row = outcomeTable.find(({ of }) => fits(of, answer))
  const { outcome, stop } = row?.result ?? { outcome: 'unknown' as const }
  return {
    outcome: outcome === 'unknown' && idempotent ? 'retry' : outcome,
    ...(stop && { stop }),
    ...('retryAfter' in answer && answer.retryAfter !== undefined && { retryAfter: answer.retryAfter }),
    ...(outcome !== 'accepted' && { detail: 'status' in answer ? `answered with ${answer.status}` : answer.code }),
  }
}

function fits(of: OutcomeRow['of'], answer: Answer): boolean {
  if (typeof of === 'string') return 'failed' in answer && answer.failed === of
  return 'status' in answer && answer.status >= of[0] && answer.status <= of[1]
}
