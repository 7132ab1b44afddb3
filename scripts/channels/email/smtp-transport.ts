import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import DKIM from 'nodemailer/lib/dkim'
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
  /** Whom to trust, for tests. */
  readonly tls?: { readonly rejectUnauthorized: false } | undefined
}

/** Nodemailer's pool of connections, which are used again and closed when idle. */
export function smtpTransport({ server, dkim, connections, timeout, silence, tls }: SmtpAccess): SmtpTransport {
  const { host, port, auth } = server
  const transport = createTransport({
    pool: true,
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
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const signer = dkim && new DKIM({ ...dkim, headerFieldNames: SIGNED })
  const handedOver = new WeakSet<object>()
  transport.use('stream', ({ message, data }, done) => {
    const raw = data.raw as Buffer
    // It is read only when the server wants the mail, and piece by piece as the connection takes it: at its end the final dot is written.
    message.createReadStream = () => {
      const pieces = Readable.from(piecesOf(raw), { objectMode: false })
      return (signer ? signer.sign(pieces) : pieces).once('end', () => handedOver.add(raw))
    }
    done()
  })
  return {
    send: async (message) => {
      const raw = await emlOf(message)
      // objects and addresses that were checked, never a line of text: it would be parsed again
      const envelope = {
        from: message.from.address,
        to: [message.to.address],
        size: raw.length + (dkim ? SIGNATURE : 0),
      }
      try {
        await transport.sendMail({ raw, envelope })
        return { isHandedOver: true }
      } catch (error) {
        return { failure: error as SmtpFailure, isHandedOver: handedOver.has(raw) }
      }
    },
    verify: async () => {
      try {
        await transport.verify()
        return undefined
      } catch (error) {
        return error as SmtpFailure
      }
    },
    close: () => transport.close(),
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

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

const PIECE = 65_536
