import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request, read to its end. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a double answers; with `accept`, what it takes for good: its log is the only count. */
export interface Reply {
  readonly status: number
  readonly body?: string | object
  readonly headers?: Readonly<Record<string, string>>
  readonly accept?: () => void
}

/**
 * What goes wrong with one request. A status refuses it. `drop-before` ends the connection unread, `drop-after` takes it and ends the
 * connection, `hang` takes it and says nothing, `garbage` takes it and answers its status with a body that means nothing, `half` takes
 * it and breaks off within the body, `drip` takes it and answers drop by drop without end.
 */
export type Fault =
  | 'drop-before'
  | 'drop-after'
  | 'hang'
  | 'garbage'
  | 'half'
  | 'drip'
  | {
      readonly status: number
      readonly body?: string | object
      readonly retryAfter?: number
      readonly headers?: Readonly<Record<string, string>>
    }

/** A provider's double on localhost. */
export interface HttpDouble {
  readonly url: string
  /** Every request that it read, also those that it refused. */
  readonly received: readonly Received[]
  /** What happens to the coming requests, one after the other; then all is well again. `undefined`: nothing goes wrong. */
  readonly next: (...faults: readonly (Fault | undefined)[]) => void
  /** Stops listening: connections are refused. */
  readonly close: () => Promise<void>
}

/** Opens a double that judges each request with `answer`, which refuses whatever the real provider would. */
export async function openHttpDouble(answer: (request: Received) => Reply): Promise<HttpDouble> {
  const received: Received[] = []
  const faults: (Fault | undefined)[] = []
  const server = createServer((request, response) => {
    const fault = faults.shift()
    if (fault === 'drop-before') {
      request.socket.destroy()
      return
    }
    void read(request).then((got) => {
      received.push(got)
      respond(response, answer(got), fault)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    next: (...coming) => {
      faults.push(...coming)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function read(request: IncomingMessage): Promise<Received> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const url = new URL(request.url ?? '/', 'http://localhost')
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(parts).toString('utf8'),
  }
}

function respond(response: ServerResponse, reply: Reply, fault: Fault | undefined): void {
  if (typeof fault === 'object') {
    const wait = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }
    send(response, { status: fault.status, body: fault.body ?? '', headers: { ...wait, ...fault.headers } })
    return
  }
  reply.accept?.()
  if (fault === 'hang') return
  if (fault === 'drop-after') response.socket?.destroy()
  else if (fault === 'garbage') send(response, { ...reply, body: '<html>\u0000not what was promised' })
  else if (fault === 'half') {
    const text = textOf(reply.body)
    response.writeHead(reply.status, { ...reply.headers, 'content-length': String(text.length + 100) })
    response.write(text.slice(0, Math.ceil(text.length / 2)) || '{', () => response.socket?.destroy())
  } else if (fault === 'drip') {
    response.writeHead(reply.status, reply.headers)
    const drops = setInterval(() => response.write(' '), 50)
    response.once('close', () => clearInterval(drops))
  } else send(response, reply)
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  const type = typeof body === 'object' ? { 'content-type': 'application/json' } : {}
  response.writeHead(status, { ...type, ...headers }).end(textOf(body))
}

function textOf(body: Reply['body']): string {
  return typeof body === 'object' ? JSON.stringify(body) : (body ?? '')
}
