import { Readable } from 'node:stream'
import DKIM from 'nodemailer/lib/dkim'
import SMTPPool from 'nodemailer/lib/smtp-pool'
import type { EmailMessage } from '../../core/deliver/message.ts'
import { emlOf } from './eml.ts'
import type { SmtpFailure } from './smtp-outcome.ts'
import type { DkimSettings, SmtpServer } from './smtp-settings.ts'

/** How a mail was handed to the server. */
export interface SmtpEnd {
  /** Absent if it was taken. */
  readonly failure?: SmtpFailure
  /** The whole mail was written: the final dot may have arrived. */
  readonly isHandedOver: boolean
}

/** Connections to one mail server; never throws. */
export interface SmtpTransport {
  readonly send: (message: EmailMessage) => Promise<SmtpEnd>
  /** Greets, encrypts, authenticates and says goodbye. */
  readonly verify: () => Promise<SmtpFailure | undefined>
  readonly close: () => void
}

/** How a mail server is reached. */
export interface SmtpAccess {
  readonly server: SmtpServer
  readonly dkim: DkimSettings | undefined
  readonly connections: number
  /** Milliseconds until a session stands. */
  readonly timeout: number
  /** Milliseconds of silence after that. */
  readonly silence: number
  /** Milliseconds from the call until the whole mail is written, however often the server says something meanwhile. */
  readonly handover: number
  /** Whom to trust, for tests. */
  readonly tls?: { readonly rejectUnauthorized: false } | undefined
}

/** Nodemailer's pool of connections, which are used again and closed when idle. It is given finished mails: they need no composing. */
export function smtpTransport({
  server,
  dkim,
  connections,
  timeout,
  silence,
  handover,
  tls,
}: SmtpAccess): SmtpTransport {
  const { host, port, auth } = server
  const pool = new SMTPPool({
    ...{ host, port, ...(auth && { auth }) },
    secure: server.tls === 'implicit',
    requireTLS: server.tls === 'starttls',
    ignoreTLS: server.tls === 'none',
    tls: { minVersion: 'TLSv1.2', ...tls },
    maxConnections: connections,
    // what a connection that ended had not read a single octet of goes over another one, once
    maxRequeues: 1,
    dnsTimeout: timeout,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: silence,
  })
  const signer = dkim && new DKIM({ ...dkim, headerFieldNames: SIGNED })
  return {
    send: async (message) => {
      const late = new AbortController()
      const timer = setTimeout(() => late.abort(), handover)
      const raw = await emlOf(message)
      let isHandedOver = false
      // Read only when the server wants the mail, and piece by piece as the connection takes it: at its end the final dot is written.
      const read = () => {
        const pieces = piecesOf(raw)
        return (signer ? signer.sign(pieces) : pieces).once('end', () => {
          isHandedOver = true
          clearTimeout(timer)
        })
      }
      // addresses that were checked, never a line of text: it would be parsed again
      const envelope = () => ({
        from: message.from.address,
        to: [message.to.address],
        size: raw.length + (dkim ? SIGNATURE : 0),
      })
      const mail = { getEnvelope: envelope, messageId: () => '', getHeader: () => '', createReadStream: read }
      return new Promise((resolve) => {
        pool.send({ data: { signal: late.signal }, message: mail } as never, (error) => {
          clearTimeout(timer)
          const failure = late.signal.aborted ? { code: 'HANDOVER_TIMEOUT' } : (error as SmtpFailure)
          resolve(error ? { failure, isHandedOver } : { isHandedOver: true })
        })
      })
    },
    verify: async () => {
      try {
        await pool.verify()
        return undefined
      } catch (error) {
        return error as SmtpFailure
      }
    },
    close: () => pool.close(),
  }
}

/** What is signed of a mail's headers: RFC 6376 5.4.1, and both that unsubscribe, or no click counts (RFC 8058 4). */
const SIGNED = [
  ...['From', 'To', 'Subject', 'Date', 'Message-ID', 'In-Reply-To', 'References'],
  ...['MIME-Version', 'Content-Type', 'Content-Transfer-Encoding', 'Content-Language'],
  ...['Auto-Submitted', 'List-Id', 'List-Unsubscribe', 'List-Unsubscribe-Post'],
].join(':')

/** Octets of a signature at most. */
const SIGNATURE = 2000

function piecesOf(bytes: Buffer): Readable {
  let at = 0
  return new Readable({
    read() {
      this.push(at < bytes.length ? bytes.subarray(at, at + PIECE) : null)
      at += PIECE
    },
  })
}

const PIECE = 65_536
