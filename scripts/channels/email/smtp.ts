import type { EmailMessage } from '../../core/deliver/message.ts'
import { grace } from '../../core/deliver/patience.ts'
import type { Provider, ProviderKind, ProviderSetup, SendResult, Verified } from '../../core/deliver/provider.ts'
import { unsafePart } from './eml.ts'
import { smtpOutcome } from './smtp-outcome.ts'
import { dkimOf, serverOf } from './smtp-settings.ts'
import type { SmtpAccess, SmtpTransport } from './smtp-transport.ts'

/** Email by any server that speaks SMTP. It keeps no record that could be asked: an unknown end stays unknown. */
export const smtp: ProviderKind<EmailMessage> = {
  name: 'smtp',
  channel: 'email',
  settings: {
    SMTP_URL: {
      about: '`smtps://USER:PASSWORD@HOST:465`, or `smtp://…:587`, which is encrypted as well.',
      required: true,
    },
    SMTP_DKIM_DOMAIN: { about: 'The domain that signs mails (DKIM), if the server does not.', required: false },
    SMTP_DKIM_SELECTOR: { about: 'Under which name the public key stands in its DNS.', required: false },
    SMTP_DKIM_KEY: { about: 'The private RSA key as PEM; `\\n` may stand for a line break.', required: false },
  },
  open: (setup) => openSmtp(setup),
}

/** What a test may have otherwise than in earnest. */
export type SmtpOptions = Partial<Pick<SmtpAccess, 'server' | 'timeout' | 'silence' | 'handover' | 'tls'>>

/** A server by SMTP. */
export function openSmtp({ settings }: ProviderSetup, options: SmtpOptions = {}): Provider<EmailMessage> {
  const access = {
    ...{ server: serverOf(settings), dkim: dkimOf(settings), connections: CONCURRENCY },
    ...{ timeout: 10_000, silence: SILENCE, handover: HANDOVER, ...options },
  }
  let opening: Promise<SmtpTransport> | undefined
  const opened = () => {
    opening ??= import('./smtp-transport.ts').then(({ smtpTransport }) => smtpTransport(access))
    return opening
  }
  return {
    name: 'smtp',
    channel: 'email',
    limits: { concurrency: CONCURRENCY },
    idempotent: false,
    send: async ([first]) => {
      if (!first) return { outcome: 'rejected', detail: 'nothing to send' }
      const wrong = unsafePart(first.message)
      return wrong
        ? { outcome: 'rejected', detail: `a control character in ${wrong}` }
        : sent(await opened(), first.message)
    },
    verify: async () => verified(await opened()),
    close: async () => (await opening)?.close(),
  }
}

const CONCURRENCY = 5

/**
 * RFC 5321 4.5.3.2 asks for minutes of patience with every command, and for ten after the final dot, while mails are looked at: who
 * leaves early gets them twice. A run has no ten minutes.
 */
const SILENCE = 120_000

/** Who finds the claim after the grace of its run takes it that nothing is sent any more. */
const HANDOVER = grace - 10_000

async function sent(transport: SmtpTransport, message: EmailMessage): Promise<SendResult> {
  const { failure, isHandedOver } = await transport.send(message)
  return failure ? smtpOutcome(failure, isHandedOver) : { outcome: 'accepted' }
}

async function verified(transport: SmtpTransport): Promise<Verified> {
  const failure = await transport.verify()
  if (!failure) return { works: true, message: 'the mail server greets us and knows us' }
  const { detail, stop } = smtpOutcome(failure, false)
  return {
    works: false,
    message: `the mail server does not take us: ${detail}`,
    help: stop ? 'look at user and password in SMTP_URL' : 'look at host, port and smtp or smtps in SMTP_URL',
  }
}
