import { outcomeOf } from '../../core/deliver/outcome.ts'
import type { SendResult } from '../../core/deliver/provider.ts'
import type { HttpEnd } from '../http.ts'
import { bodyOf } from '../json-body.ts'

/** A row of the table of result codes. */
export interface ResultRow extends Pick<SendResult, 'outcome' | 'stop'> {
  readonly codes: RegExp
  readonly why: string
}

/** What the platform's result codes mean, from its list of API error codes; `stop` where it is us whom it refuses. */
export const resultCodes: readonly ResultRow[] = [
  { codes: /^E0000(?:0[1-8]|2\d|4\d)$/, outcome: 'rejected', stop: true, why: 'the credentials are not taken' },
  { codes: /^E0001(?:0[1-9]|1[01])$/, outcome: 'rejected', stop: true, why: 'the credentials are not taken' },
  { codes: /^E000112$/, outcome: 'rejected', stop: true, why: 'the account is frozen' },
  {
    codes: /^E000620$/,
    outcome: 'rejected',
    stop: true,
    why: 'this machine is not on the white list of the application',
  },
  { codes: /^E000623$/, outcome: 'retry', stop: true, why: 'the daily or monthly limit of the application is reached' },
  { codes: /^E200018$/, outcome: 'rejected', stop: true, why: 'the sender is not of this application' },
  { codes: /^E2000(?:29|30|31|33)$/, outcome: 'rejected', why: 'the template of this language cannot be used' },
  { codes: /^E200015$/, outcome: 'retry', why: 'too much at once' },
  { codes: /^E200028$/, outcome: 'rejected', why: 'the template does not take these variables' },
  { codes: /^E(?:000503|200041)$/, outcome: 'rejected', why: 'the number is not valid' },
]

/** What an answer of the platform comes to: its body says it, and the status only where there is none. */
export function resultOf(end: HttpEnd): SendResult {
  if ('failed' in end) return outcomeOf(end)
  const body = bodyOf(end)
  const code = typeof body?.['code'] === 'string' ? body['code'] : undefined
  if (code === undefined)
    return end.status < 300
      ? { outcome: 'unknown', detail: 'the answer does not say whether it was taken' }
      : outcomeOf(end)
  // one number a call, so one status; with E000510 it says why
  const results = body?.['result']
  const status = Array.isArray(results) ? (results[0] as { status?: unknown } | undefined)?.status : undefined
  const told = (code === SUCCESS || code === FAILED) && typeof status === 'string' ? status : code
  if (code === SUCCESS && told === SUCCESS) return { outcome: 'accepted' }
  const row = resultCodes.find(({ codes }) => codes.test(told))
  const retryAfter = end.retryAfter === undefined ? {} : { retryAfter: end.retryAfter }
  const shown = /^[\w:-]{1,20}$/.test(told) ? told : 'of another form'
  if (!row) {
    const { outcome } = end.status < 300 ? { outcome: 'rejected' as const } : outcomeOf(end)
    return { outcome, ...retryAfter, detail: `the platform says no (code ${shown})` }
  }
  return {
    outcome: row.outcome,
    ...(row.stop && { stop: row.stop }),
    ...retryAfter,
    detail: `${row.why} (code ${shown})`,
  }
}

const SUCCESS = '000000'
const FAILED = 'E000510'
