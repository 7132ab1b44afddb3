import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A call of one worker to a provider. */
export interface Call {
  readonly worker: string
  /** How many calls its process made before, and how many of them sent something. */
  readonly calls: number
  readonly sends: number
  readonly isSend: boolean
}

/**
 * What becomes of a call. `kill-…`: its process dies before the provider reads it, after it was taken, or when the answer has gone out.
 * `lose`, `hang` and `blame`: the provider takes it, and ends the connection, says nothing, or answers 502. A status refuses it unread.
 */
export type Deed =
  | 'pass'
  | 'kill-before'
  | 'kill-after'
  | 'kill-between'
  | 'lose'
  | 'hang'
  | 'blame'
  | { readonly status: number; readonly retryAfter?: number; readonly body?: object }

/** What a provider's double was given, and whether the sender heard of it. */
export interface Handed {
  readonly path: string
  readonly body: string
  readonly answered: boolean
}

/** The way of one worker to all providers: what goes wrong on it concerns nobody else. */
export interface Front {
  readonly url: string
  /** A new process begins to count. */
  readonly reset: () => void
  readonly close: () => Promise<void>
}

/** Opens a way. The doubles behind it stay strict: their logs alone say what was taken. */
export async function openFront(of: {
  readonly worker: string
  readonly doubles: { readonly sendgrid: string; readonly twilio: string }
  readonly deed: (call: Call, request: { readonly path: string; readonly body: string }) => Deed | Promise<Deed>
  readonly kill: (place: string) => void
  readonly handed: (handed: Handed) => void
}): Promise<Front> {
  let [calls, sends] = [0, 0]
  const server = createServer((request, response) => {
    void pass(request, response).catch(() => response.destroy())
  })
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? ''
    const body = await textOf(request)
    const isSend = request.method === 'POST' && /\/(?:mail\/send|Messages\.json)$/.test(path)
    const deed = await of.deed(
      { worker: of.worker, calls: calls++, sends: isSend ? sends++ : sends, isSend },
      { path, body },
    )
    if (deed === 'kill-before') return end(response, () => of.kill('before reading'))
    if (typeof deed === 'object') {
      const wait = deed.retryAfter === undefined ? {} : { 'retry-after': String(deed.retryAfter) }
      response.writeHead(deed.status, { 'content-type': 'application/json', ...wait })
      response.end(JSON.stringify(deed.body ?? {}))
      return
    }
    const base = path.startsWith('/v3/') ? of.doubles.sendgrid : of.doubles.twilio
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers
    const answer = await fetch(`${base}${path}`, {
      ...{ method: request.method ?? 'GET', headers: headers as Record<string, string>, redirect: 'manual' },
      ...(request.method === 'POST' && { body }),
    })
    const answered = deed === 'pass' || deed === 'kill-between'
    if (isSend && answer.ok) of.handed({ path, body, answered })
    const text = await answer.text()
    if (deed === 'kill-after') return end(response, () => of.kill('after accepting'))
    if (deed === 'lose') return end(response)
    if (deed === 'hang') return
    if (deed === 'blame') {
      response.writeHead(502).end()
      return
    }
    const { 'content-length': ____, 'transfer-encoding': _____, ...back } = Object.fromEntries(answer.headers)
    response.writeHead(answer.status, { ...back, connection: 'keep-alive' }).end(text, () => {
      if (deed === 'kill-between') of.kill('between calls')
    })
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reset: () => {
      calls = 0
      sends = 0
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function end(response: ServerResponse, first: () => void = () => {}): void {
  first()
  response.destroy()
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
