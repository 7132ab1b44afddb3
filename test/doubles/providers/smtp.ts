import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** Where something goes wrong: with a command, within the mail, or when all of it is there. */
export type SmtpStage = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'within' | 'after'

/** What goes wrong there: the connection ends, nothing is said any more, the server says this, or it waits so many milliseconds. */
export type SmtpFault = 'drop' | 'hang' | `${4 | 5}${number} ${string}` | { readonly wait: number }

/** A mail that the double took: its envelope and every octet. */
export interface TakenLetter {
  readonly from: string
  readonly to: readonly string[]
  readonly size: number
  readonly secure: boolean
  readonly user: string | undefined
  readonly text: string
}

/** A mail server on this machine. */
export interface SmtpDouble {
  readonly port: number
  readonly taken: readonly TakenLetter[]
  /** How many connections it has seen. */
  readonly connections: () => number
  /** What happens when the coming connections or mails reach a stage, one after the other; then all is well again. */
  readonly next: (stage: SmtpStage, ...faults: readonly (SmtpFault | undefined)[]) => void
  readonly close: () => Promise<void>
}

/** What the double demands. */
export interface SmtpDoubleOptions {
  readonly auth?: { readonly user: string; readonly pass: string }
  /** Speaks TLS from the first octet, or offers it. */
  readonly tls?: 'implicit' | 'starttls'
  /** The largest mail, in octets, as SIZE announces it. */
  readonly size?: number
}

/** A connection of smtp-server: what it has for a command, and how it replies. */
interface Connection {
  readonly session: SMTPServerSession
  readonly _socket: Socket
  readonly send: (code: number, text: string) => void
  [handler: `handler_${string}`]: (command: unknown, done: () => void) => void
}

/**
 * A server that holds mails to RFC 5321 and RFC 5322: lines end with CRLF and have 998 octets at most (4.5.3.1.6), only ASCII unless
 * 8BITMIME was asked for, sender and recipient are those of the headers, and a mail is no larger than SIZE allows (RFC 1870).
 */
export async function openSmtpDouble({ auth, tls, size }: SmtpDoubleOptions = {}): Promise<SmtpDouble> {
  const taken: TakenLetter[] = []
  const faults = new Map<SmtpStage, (SmtpFault | undefined)[]>()
  let connections = 0
  const fault = (stage: SmtpStage) => faults.get(stage)?.shift()
  const server = new SMTPServer({
    disableReverseLookup: true,
    secure: tls === 'implicit',
    hideSTARTTLS: tls !== 'starttls',
    authOptional: auth === undefined,
    allowInsecureAuth: true,
    logger: false,
    closeTimeout: 10,
    ...(size !== undefined && { size, rejectOversized: true }),
    onConnect: (session, done) => {
      connections += 1
      const connection = [...(server.connections as unknown as Set<Connection>)].find((one) => one.session === session)
      if (!connection) throw new Error('smtp-server has no such connection')
      for (const stage of ['EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA'] as const) {
        const handle = connection[`handler_${stage}`]?.bind(connection)
        connection[`handler_${stage}`] = (command, finish) => {
          const found = fault(stage)
          if (isWait(found)) setTimeout(() => handle?.(command, finish), found.wait)
          else if (found) act(found, connection, finish)
          else handle?.(command, finish)
        }
      }
      const found = fault('greeting')
      if (isWait(found)) setTimeout(done, found.wait)
      else if (found) act(found, connection, () => connection._socket.end())
      else done()
    },
    onAuth: ({ username, password }, _, done) => {
      const isKnown = username === auth?.user && password === auth?.pass
      if (isKnown) done(null, { user: username })
      else done(refusal('535 5.7.8 Authentication credentials invalid'))
    },
    onData: (stream, session, done) => {
      const connection = [...(server.connections as unknown as Set<Connection>)].find((one) => one.session === session)
      const parts: Buffer[] = []
      const within = fault('within')
      const after = fault('after')
      stream.on('data', (part: Buffer) => {
        parts.push(part)
        if (isWait(within)) {
          stream.pause()
          setTimeout(() => stream.resume(), within.wait)
        } else if (within && connection) act(within, connection, () => {})
      })
      stream.on('end', () => {
        if (within && !isWait(within)) return
        const letter = letterOf(session, Buffer.concat(parts))
        const wrong = wrongWith(letter, session)
        if (wrong) return done(refusal(`554 5.6.0 ${wrong}`))
        if (typeof after === 'string' && after !== 'drop' && after !== 'hang') return done(refusal(after))
        if (!stream.sizeExceeded) taken.push(letter)
        if (isWait(after)) return void setTimeout(() => done(null, 'OK: queued'), after.wait)
        if (after && connection) return act(after, connection, () => {})
        done(null, 'OK: queued')
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    connections: () => connections,
    next: (stage, ...coming) => {
      faults.set(stage, [...(faults.get(stage) ?? []), ...coming])
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function isWait(fault: SmtpFault | undefined): fault is { readonly wait: number } {
  return typeof fault === 'object'
}

function act(fault: Exclude<SmtpFault, object>, connection: Connection, done: () => void): void {
  if (fault === 'hang') return
  if (fault === 'drop') return void connection._socket.destroy()
  connection.send(Number(fault.slice(0, 3)), fault.slice(4))
  done()
}

function refusal(reply: string): Error {
  return Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) })
}

function letterOf({ envelope, secure, user }: SMTPServerSession, bytes: Buffer): TakenLetter {
  const { mailFrom, rcptTo } = envelope
  return {
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map(({ address }) => address),
    size: Number((mailFrom && (mailFrom.args as { SIZE?: string }).SIZE) || Number.NaN),
    secure,
    user: user === undefined ? undefined : String(user),
    text: bytes.toString('latin1'),
  }
}

function wrongWith({ from, to, text, size }: TakenLetter, { envelope }: SMTPServerSession): string | undefined {
  const head = text.slice(0, text.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) =>
    [...head.matchAll(new RegExp(`^${name}: (.*)$`, 'gim'))].map(([, value = '']) => value.trim())
  const rules: readonly (readonly [boolean, string])[] = [
    [/[^\r]\n|\r[^\n]/.test(text), 'a line does not end with CRLF'],
    [text.split('\r\n').some((line) => line.length > 998), 'a line is too long'],
    [/[\x80-\xff]/.test(text) && envelope.bodyType !== '8bitmime', 'an octet beyond ASCII'],
    [
      ['From', 'To', 'Date', 'Message-ID', 'Subject'].some((name) => header(name).length !== 1),
      'a header is not there once',
    ],
    [!header('From')[0]?.includes(`<${from}>`) && header('From')[0] !== from, 'the sender is another one'],
    [
      to.length !== 1 || (!header('To')[0]?.includes(`<${to[0]}>`) && header('To')[0] !== to[0]),
      'the recipient is another one',
    ],
    [size < text.length, 'it is larger than was said'],
  ]
  return rules.find(([isWrong]) => isWrong)?.[1]
}
