import { Agent, buildConnector } from 'undici'
import { errorClass } from '../core/deliver/error-class.ts'
import type { Answer } from '../core/deliver/outcome.ts'

/** A call to a provider. */
export interface HttpCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What came back; `whole` is false where the answer was cut short: its status holds, its text says nothing. */
export interface HttpAnswer {
  readonly status: number
  readonly text: string
  readonly whole: boolean
  readonly retryAfter: number | undefined
}

/** An answer, or why there was none. */
export type HttpEnd = HttpAnswer | Extract<Answer, { failed: string }>

/** Calls over connections that are kept; follows no redirect and never throws. */
export interface HttpClient {
  readonly call: (call: HttpCall) => Promise<HttpEnd>
  readonly close: () => Promise<void>
}

/** How a client connects. */
export interface HttpOptions {
  /** Milliseconds for a connection to stand, and again for the answer to begin; after twice as many it is cut short. */
  readonly timeout?: number
  readonly connections?: number
  /** Replaces how names are resolved and sockets made, such as to refuse addresses. */
  readonly connector?: buildConnector.connector
}

/** Opens a client. What fails while it connects never left us; what fails later may have arrived. */
export function httpClient({ timeout = 10_000, connections = 32, connector }: HttpOptions = {}): HttpClient {
  const unsent = new WeakSet<object>()
  const connect = connector ?? buildConnector({ timeout })
  const agent = new Agent({
    connections,
    headersTimeout: timeout,
    bodyTimeout: timeout,
    pipelining: 1,
    connect: (options, done) =>
      connect(options, (...result) => {
        if (result[0]) unsent.add(result[0])
        done(...result)
      }),
  })
  return {
    call: async ({ method, url, headers, body }) => {
      try {
        const target = new URL(url)
        const answer = await agent.request({
          ...{ origin: target.origin, path: `${target.pathname}${target.search}`, method },
          headers: { 'user-agent': 'care-plan', ...headers },
          ...(body !== undefined && { body }),
          // an answer that comes drop by drop would never be late otherwise
          signal: AbortSignal.timeout(2 * timeout),
        })
        const { statusCode: status, headers: got } = answer
        return { status, retryAfter: seconds(got['retry-after']), ...(await textOf(answer.body)) }
      } catch (error) {
        const isUnsent = typeof error === 'object' && error !== null && unsent.has(error)
        return { failed: isUnsent ? 'unsent' : 'unanswered', code: errorClass(error) }
      }
    },
    close: () => agent.close(),
  }
}

/** A provider's answer fits into this many octets; more is not read. */
const longest = 1_000_000

async function textOf(body: AsyncIterable<Buffer>): Promise<Pick<HttpAnswer, 'text' | 'whole'>> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of body) {
      parts.push(part)
      length += part.length
      if (length > longest) return { text: '', whole: false }
    }
    return { text: Buffer.concat(parts).toString('utf8'), whole: true }
  } catch {
    return { text: Buffer.concat(parts).toString('utf8'), whole: false }
  }
}

/** Only the form in seconds: a date would need their clock. */
function seconds(value: string | string[] | undefined): number | undefined {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : undefined
}
