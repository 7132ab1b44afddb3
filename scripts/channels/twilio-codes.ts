import { outcomeOf } from '../core/deliver/outcome.ts'
import type { SendResult } from '../core/deliver/provider.ts'
import type { HttpEnd } from './http.ts'
import { bodyOf } from './json-body.ts'

/** What an answer of Twilio comes to: its error codes say more than the status. */
export function resultOf(end: HttpEnd): SendResult {
  const result = outcomeOf(end)
  const code = 'failed' in end || end.status < 400 ? undefined : bodyOf(end)?.['code']
  return typeof code === 'number' ? codeResult(code, result) : result
}

/** What an error code means, of an answer or of a message that was taken and then failed; `otherwise` for those of no row. */
export function codeResult(code: number, otherwise: SendResult): SendResult {
  const row = errorCodes.find(({ codes }) => codes.includes(code))
  if (!row) return { ...otherwise, detail: `${otherwise.detail ?? 'it failed'} (Twilio error ${code})` }
  const { outcome, stop, why } = row
  // a stop of the status is not one of the code: Twilio says 403 of a region, too
  const { stop: _, ...rest } = otherwise
  return { ...rest, outcome, ...(stop && { stop }), detail: `${why} (Twilio error ${code})` }
}

/** A row of the table of error codes. */
export interface CodeRow extends Pick<SendResult, 'outcome' | 'stop'> {
  readonly codes: readonly number[]
  readonly why: string
}

/** Twilio's error codes that say more than the status, from its dictionary of errors; `stop` where it is us whom it refuses. */
export const errorCodes: readonly CodeRow[] = [
  { codes: [20003, 20404, 70051], outcome: 'rejected', stop: true, why: 'the credentials are not taken' },
  { codes: [10001, 20005, 30002], outcome: 'rejected', stop: true, why: 'the account is not active' },
  { codes: [10005], outcome: 'rejected', stop: true, why: 'the account may not make calls' },
  {
    codes: [21210, 21212, 21213, 21603, 21660, 21701, 21703],
    outcome: 'rejected',
    stop: true,
    why: 'the sender is not ours to use',
  },
  { codes: [10004, 20429, 14107, 21611, 30001], outcome: 'retry', why: 'too much at once' },
  { codes: [20503], outcome: 'retry', why: 'the service is not available' },
  { codes: [21211, 21214, 21217, 21614], outcome: 'rejected', why: 'the number is not valid' },
  { codes: [21610], outcome: 'rejected', why: 'the reader has unsubscribed' },
  { codes: [21215, 21408], outcome: 'rejected', why: 'the account may not send to that region' },
  { codes: [21216, 30004], outcome: 'rejected', why: 'the number is blocked' },
  { codes: [21219, 21608], outcome: 'rejected', why: 'a trial account sends to verified numbers only' },
  { codes: [21606, 21612, 21659], outcome: 'rejected', why: 'the sender cannot reach that number' },
  { codes: [21617], outcome: 'rejected', why: 'the text is longer than 1,600 characters' },
  { codes: [30003], outcome: 'rejected', why: 'the phone cannot be reached' },
  { codes: [30005, 30006], outcome: 'rejected', why: 'the number takes no text messages' },
  { codes: [30007, 30032, 30034], outcome: 'rejected', why: 'the operator filters the sender' },
]
