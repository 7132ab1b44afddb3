/** What can go wrong on the way: an answer that is no answer, a connection that ends, or silence. */
export type Failure = '500' | '502' | '429' | '403' | 'drop-before' | 'drop-after' | 'hang'

/** Which requests fail; everything that is said must be true. */
export interface Match {
  /** An id of the description, `git-upload-pack` or `git-receive-pack`. */
  readonly operation?: string
  readonly login?: string
  /** How often; once if not said. */
  readonly times?: number
}

/** An answer that is given instead of handling the request. */
export interface FalseAnswer {
  readonly status: number
  readonly message: string
  readonly headers: Readonly<Record<string, string>>
}

/** The answers of failures that answer. */
export const falseAnswers: Readonly<Partial<Record<Failure, FalseAnswer>>> = {
  '500': { status: 500, message: 'Server Error', headers: {} },
  '502': { status: 502, message: 'Server Error', headers: {} },
  '429': { status: 429, message: 'You have exceeded a secondary rate limit.', headers: { 'retry-after': '1' } },
  '403': { status: 403, message: 'API rate limit exceeded.', headers: { 'x-ratelimit-remaining': '0' } },
}

/** Failures that are to come, and the one that a request meets. */
export function makeFailures() {
  const coming: { match: Match; how: Failure; left: number }[] = []
  return {
    add: (match: Match, how: Failure) => void coming.push({ match, how, left: match.times ?? 1 }),
    meet: (operation: string | undefined, login: string | undefined): Failure | undefined => {
      const found = coming.find(
        ({ match, left }) =>
          left > 0 && (match.operation ?? operation) === operation && (match.login ?? login) === login,
      )
      if (found) found.left -= 1
      return found?.how
    },
  }
}
