import type { SendResult } from '../../core/deliver/provider.ts'

/** How a mail that was not taken failed, as nodemailer says it. */
export interface SmtpFailure {
  /** The server's reply. */
  readonly responseCode?: number | undefined
  readonly response?: string | undefined
  /** The command that was answered, such as `RCPT TO`; `CONN` for the connection itself. */
  readonly command?: string | undefined
  readonly code?: string | undefined
  readonly originalCode?: string | undefined
}

interface ReplyRow {
  /** Replies from the first to the last. */
  readonly of: readonly [first: number, last: number]
  /** To these commands only. */
  readonly to?: RegExp
  readonly result: Pick<SendResult, 'outcome' | 'stop'>
}

/**
 * What a reply of the server means: the first row that fits counts. RFC 5321 4.2.1: a 4yz was not taken and may be tried again, a 5yz
 * will not be taken. RFC 4954 6: 530, 534, 535 and 538 are about who we are. 503 says that the session, not the mail, is wrong.
 */
const replies: readonly ReplyRow[] = [
  { of: [530, 530], result: { outcome: 'rejected', stop: true } },
  { of: [534, 535], result: { outcome: 'rejected', stop: true } },
  { of: [538, 538], result: { outcome: 'rejected', stop: true } },
  { of: [500, 599], to: /^AUTH/, result: { outcome: 'rejected', stop: true } },
  // before there is a mail, nothing is said about one
  { of: [500, 599], to: /^(?:CONN|EHLO|HELO|STARTTLS|RSET)/, result: { outcome: 'retry' } },
  { of: [400, 499], result: { outcome: 'retry' } },
  { of: [503, 503], result: { outcome: 'retry' } },
  // Of a mail, MAIL FROM tells the size; all else in it is ours, such as `brand.from`.
  { of: [552, 552], to: /^MAIL FROM/, result: { outcome: 'rejected' } },
  { of: [500, 599], to: /^MAIL FROM/, result: { outcome: 'rejected', stop: true } },
  { of: [500, 599], result: { outcome: 'rejected' } },
]

/** What nodemailer refuses by itself, without the server. */
const refusals: Readonly<Record<string, Pick<SendResult, 'outcome' | 'stop'>>> = {
  EAUTH: { outcome: 'rejected', stop: true },
  EENVELOPE: { outcome: 'rejected' },
  EMESSAGE: { outcome: 'rejected' },
}

/**
 * How sending ended. `isHandedOver`: the whole mail was written, so that the final dot may have arrived. Before that dot a server has
 * taken nothing: when the connection ends, it must cancel the transaction (RFC 5321 4.1.1.10) and the client may act as if it had
 * been told 451 (3.8). After it, until the reply is there, nobody knows (RFC 1047): it may be in a mailbox.
 */
export function smtpOutcome(failure: SmtpFailure, isHandedOver: boolean): SendResult {
  const { responseCode: code, command = '' } = failure
  const isLost = code === undefined || (isHandedOver && command === 'CONN')
  const row = isLost
    ? undefined
    : replies.find(({ of, to }) => code >= of[0] && code <= of[1] && (to?.test(command) ?? true))
  if (row) return { ...row.result, detail: `answered ${command} with ${code}${enhanced(failure)}` }
  const kind = failure.originalCode ?? failure.code ?? 'no reason'
  const refusal = refusals[failure.code ?? '']
  if (refusal && code === undefined) return { ...refusal, detail: `the mail cannot be handed over (${kind})` }
  return isHandedOver
    ? { outcome: 'unknown', detail: `no answer to the whole mail (${kind})` }
    : { outcome: 'retry', detail: `the server cannot be used (${kind})` }
}

/** The number behind a reply's first, such as 5.1.1; its words may hold an address. */
function enhanced({ response = '' }: SmtpFailure): string {
  const found = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  return found ? ` ${found}` : ''
}
