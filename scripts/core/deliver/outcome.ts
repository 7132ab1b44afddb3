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

/** What is known of who answers. */
export interface Answering {
  /** An unknown end may simply be tried again. */
  readonly idempotent?: boolean
  /** `theirs`: credentials belong to the contact's address. Who refuses them refuses one contact, and nobody else goes without. */
  readonly credentials?: 'ours' | 'theirs'
}

/** What a call came to. */
export function outcomeOf(answer: Answer, { idempotent = false, credentials = 'ours' }: Answering = {}): SendResult {
  const row = outcomeTable.find(({ of }) => fits(of, answer))
  const { outcome, stop } = row?.result ?? { outcome: 'unknown' as const }
  return {
    outcome: outcome === 'unknown' && idempotent ? 'retry' : outcome,
    ...(stop && credentials === 'ours' && { stop }),
    ...('retryAfter' in answer && answer.retryAfter !== undefined && { retryAfter: answer.retryAfter }),
    ...(outcome !== 'accepted' && { detail: 'status' in answer ? `answered with ${answer.status}` : answer.code }),
  }
}

function fits(of: OutcomeRow['of'], answer: Answer): boolean {
  if (typeof of === 'string') return 'failed' in answer && answer.failed === of
  return 'status' in answer && answer.status >= of[0] && answer.status <= of[1]
}
