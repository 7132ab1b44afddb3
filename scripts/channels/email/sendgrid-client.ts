import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import oneClient from '@sendgrid/client'
import { classes } from '@sendgrid/helpers'
import oneService from '@sendgrid/mail'
import { errorClass } from '../../core/deliver/error-class.ts'
import type { Answer } from '../../core/deliver/outcome.ts'
import type { SendgridMail } from './sendgrid-mail.ts'

// Their types know only the one client and service that everybody shares.
const { Client } = oneClient as unknown as { readonly Client: new () => typeof oneClient }
const { MailService } = oneService as unknown as { readonly MailService: new () => typeof oneService }

/** What SendGrid answered, or why it did not. */
export type SendgridEnd =
  | { readonly status: number; readonly body: unknown; readonly headers: Readonly<Record<string, unknown>> }
  | Extract<Answer, { failed: string }>

/** SendGrid's own client; never throws. */
export interface SendgridClient {
  readonly send: (body: SendgridMail) => Promise<SendgridEnd>
  readonly get: (path: string, query?: Readonly<Record<string, number>>) => Promise<SendgridEnd>
  readonly post: (path: string, body: object) => Promise<SendgridEnd>
  readonly close: () => Promise<void>
}

/** How SendGrid is reached. */
export interface SendgridAccess {
  readonly base: string
  readonly key: string
  /** Milliseconds of silence; half as many for a connection to stand. */
  readonly timeout: number
  readonly connections: number
}

/**
 * Mails go through `@sendgrid/mail`, with a finished body: putting one together there takes four times as long as the rest. What fails
 * while it connects never left us; what fails later may have arrived.
 */
export function sendgridClient({ base, key, timeout, connections }: SendgridAccess): SendgridClient {
  const unsent = new WeakSet<object>()
  const options = { keepAlive: true, maxSockets: connections }
  const patience = { timeout: timeout / 2, unsent }
  const agents = {
    httpAgent: patient(new HttpAgent(options), 'connect', patience),
    httpsAgent: patient(new HttpsAgent(options), 'secureConnect', patience),
  }
  const client = new Client()
  // The key goes straight into its header: setApiKey would put the base address back.
  client.setDefaultHeader('Authorization', `Bearer ${key}`)
  const request = {
    ...{ url: '', baseUrl: base, ...agents, timeout, proxy: false, maxRedirects: 0, maxContentLength: LONGEST },
    // An answer is no failure here: the client makes an error of one by a pattern of the working folder's name, which may not be one.
    validateStatus: () => true,
  }
  client.setDefaultRequest(request)
  const service = new MailService()
  service.setClient(client)
  const end = async (call: Promise<[{ statusCode: number; body: unknown; headers: unknown }, unknown]>) => {
    try {
      const [{ statusCode: status, body, headers }] = await call
      return { status, body, headers: headers as Record<string, unknown> }
    } catch (error) {
      return failure(error, unsent)
    }
  }
  return {
    send: (body) => end(service.send(Object.assign(new classes.Mail(), { toJSON: () => body }) as never)),
    get: (url, qs = {}) => end(client.request({ method: 'GET', url, qs })),
    post: (url, body) => end(client.request({ method: 'POST', url, body })),
    close: async () => {
      agents.httpAgent.destroy()
      agents.httpsAgent.destroy()
    },
  }
}

/** Answers are lists of at most 1,000 short objects; more octets are not read. */
const LONGEST = 5_000_000

/** An agent that gives up connecting, and marks what failed until then. */
function patient<A extends HttpAgent>(
  agent: A,
  connected: 'connect' | 'secureConnect',
  { timeout, unsent }: { readonly timeout: number; readonly unsent: WeakSet<object> },
): A {
  const connect = agent.createConnection.bind(agent)
  agent.createConnection = (...args) => {
    const socket = connect(...args)
    const mark = (error: object) => unsent.add(error)
    const timer = setTimeout(
      () => socket?.destroy(Object.assign(new Error('no connection'), { code: 'ETIMEDOUT' })),
      timeout,
    )
    socket?.once('error', mark)
    socket?.once('close', () => clearTimeout(timer))
    socket?.once(connected, () => {
      clearTimeout(timer)
      socket.off('error', mark)
    })
    return socket
  }
  return agent
}

function failure(error: unknown, unsent: WeakSet<object>): SendgridEnd {
  const { cause, response } = error as {
    cause?: object
    response?: { status: number; headers: Record<string, unknown> }
  }
  // The answer had begun: its status holds, its text is lost.
  if (response) return { status: response.status, body: undefined, headers: response.headers }
  return { failed: cause && unsent.has(cause) ? 'unsent' : 'unanswered', code: errorClass(error) }
}
