import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { dirname, join } from 'node:path'
import client from '@sendgrid/client'
import { createTransport } from 'nodemailer'
import { openSendgrid } from '../../scripts/channels/email/sendgrid.ts'
import { type SendgridMail, sendgridMail } from '../../scripts/channels/email/sendgrid-mail.ts'
import { openSmtp } from '../../scripts/channels/email/smtp.ts'
import { compileTemplates } from '../../scripts/channels/email/template.ts'
import { systemClock } from '../../scripts/commands/context.ts'
import type { EmailMessage } from '../../scripts/core/deliver/message.ts'
import type { Outgoing, Provider } from '../../scripts/core/deliver/provider.ts'
import { readTemplates, readWords } from '../../scripts/io/words.ts'
import type { Amount, Bench, Ground, Side } from './bench.ts'
import { newLedger, sending, timed, writeLetters } from './letters.ts'
import { openReceiver, type Receiver } from './receiver.ts'

/** Contacts of whom the baseline has the bodies: a larger number is sent the same ones several times. */
const most = 10_000

/** Contacts whom the naive way writes to: the price of each is the same, however many come. */
const few = 40

/** A whole delivery by SendGrid: plan, fill, claim in a remote ledger, send, settle. */
export const deliverSendgrid: Bench = {
  name: 'deliver by SendGrid',
  against: 'posting the same bodies with @sendgrid/client, ready in memory',
  piece: 'contact',
  letters: true,
  cases: [
    { entries: 1, contacts: 1000, rounds: 5 },
    { entries: 1, contacts: 10_000, rounds: 3, aim: 2 },
  ],
  ours: delivered(bySendgrid),
  baseline: async (ground, { contacts }) => {
    const { provider, receiver } = await opened(ground, bySendgrid)
    const batches = await captured(ground, contacts, provider)
    const bodies = batches.map((batch) => flat(sendgridMail(batch)))
    const post = poster(receiver, provider.limits.concurrency)
    return () =>
      repeated(contacts, async () => {
        await inTurn(bodies, provider.limits.concurrency, post)
        return Math.min(contacts, most)
      })
  },
}

/** The same for 100,000 contacts: minutes, so only when it is asked for. */
export const deliverMany: Bench = {
  ...deliverSendgrid,
  long: true,
  cases: [{ entries: 1, contacts: 100_000, rounds: 1, aim: 2 }],
}

/** The same against what is written first by most: everything anew for each contact. */
export const deliverNaive: Bench = {
  ...deliverSendgrid,
  against: `compiling, one call, one commit and push for each contact, of ${few} contacts`,
  cases: [{ entries: 1, contacts: 10_000, rounds: 3, aim: 1 / 50 }],
  baseline: async (ground) => {
    const { provider, receiver } = await opened(ground, bySendgrid)
    const batches = await captured(ground, few, { ...provider, joins: () => false })
    const bodies = batches.map((batch) => flat(sendgridMail(batch)))
    const post = poster(receiver, 1)
    const [words, templates] = [(await readWords(['en'])).get('en'), await readTemplates()]
    if (!words) throw new Error('there are no English words')
    await compileTemplates(templates, words)
    const commit = committer(join(folderOf(ground), 'naive'))
    return async () => {
      for (const [index, body] of bodies.entries()) {
        await compileTemplates(templates, words)
        commit(`sent/${index}.json`)
        await post(body)
      }
      return bodies.length
    }
  },
}

/** A whole delivery by SMTP. */
export const deliverSmtp: Bench = {
  name: 'deliver by SMTP',
  against: 'the same mails by nodemailer over as many connections, ready in memory',
  piece: 'contact',
  letters: true,
  cases: [
    { entries: 1, contacts: 1000, rounds: 5 },
    { entries: 1, contacts: 10_000, rounds: 3, aim: 1.2 },
  ],
  ours: delivered(bySmtp),
  baseline: async (ground, { contacts }) => {
    const { provider, receiver } = await opened(ground, bySmtp)
    const mails = (await captured(ground, contacts, provider)).map(([{ message }]) => flat(message))
    const transport = createTransport({
      ...{ pool: true, host: '127.0.0.1', port: receiver.smtp, ignoreTLS: true },
      maxConnections: provider.limits.concurrency,
    })
    return async () => {
      const sent = await repeated(contacts, async () => {
        await inTurn(mails, provider.limits.concurrency, ({ headers, attachments, ...mail }) =>
          transport.sendMail({ ...mail, headers: headers.map(([key, value]) => ({ key, value })) }),
        )
        return mails.length
      })
      transport.close()
      return sent
    }
  },
}

type Open = (receiver: Receiver) => Provider<EmailMessage>

function bySendgrid({ http }: Receiver): Provider<EmailMessage> {
  const settings = { SENDGRID_API_KEY: 'bench', SENDGRID_BASE_URL: `http://127.0.0.1:${http}` }
  return openSendgrid({ settings, clock: systemClock })
}

function bySmtp({ smtp }: Receiver): Provider<EmailMessage> {
  return openSmtp({ settings: { SMTP_URL: `smtp://127.0.0.1:${smtp}` }, clock: systemClock })
}

async function opened(_: Ground, open: Open) {
  const receiver = await openReceiver()
  return { receiver, provider: open(receiver) }
}

function delivered(open: Open): Side {
  return async (ground: Ground, { contacts }: Amount) => {
    const folder = folderOf(ground)
    const { provider } = await opened(ground, open)
    const { ledger, spent } = timed(await newLedger(folder))
    const send = await sending(writeLetters(folder, contacts), { folder, ledger, provider })
    return async () => ({ pieces: await send(), ledger: spent() })
  }
}

/** What a delivery to so many contacts hands to a provider, call by call. */
async function captured(ground: Ground, contacts: number, provider: Provider<EmailMessage>) {
  const folder = folderOf(ground)
  const batches: [Outgoing<EmailMessage>, ...Outgoing<EmailMessage>[]][] = []
  const catching: Provider<EmailMessage> = {
    ...{ name: provider.name, channel: provider.channel, idempotent: false },
    limits: { ...provider.limits, concurrency: 1 },
    ...(provider.joins && { joins: provider.joins }),
    send: async (batch) => {
      batches.push(batch as (typeof batches)[number])
      return { outcome: 'accepted' }
    },
  }
  const letters = writeLetters(folder, Math.min(contacts, most))
  await (await sending(letters, { folder, ledger: await newLedger(folder), provider: catching }))()
  return batches
}

/** SendGrid's client as its page shows it. */
function poster({ http }: Receiver, connections: number): (body: SendgridMail) => Promise<unknown> {
  client.setApiKey('bench')
  client.setDefaultRequest('baseUrl', `http://127.0.0.1:${http}`)
  client.setDefaultRequest('httpAgent' as 'baseUrl', new Agent({ keepAlive: true, maxSockets: connections }) as never)
  return (body) => client.request({ method: 'POST', url: '/v3/mail/send', body })
}

function committer(folder: string): (path: string) => void {
  const git = (...args: readonly string[]) => {
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@a.example']
    const { status, stderr } = spawnSync('git', ['-C', folder, ...who, ...args])
    if (status !== 0) throw new Error(stderr.toString())
  }
  mkdirSync(folder, { recursive: true })
  git('init', '--quiet', '--initial-branch=ledger')
  git('remote', 'add', 'origin', join('..', 'ledger.git'))
  git('pull', '--quiet', 'origin', 'ledger')
  return (path) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), '{}')
    git('add', path)
    git('commit', '--quiet', '--message', path)
    git('push', '--quiet', 'origin', 'ledger')
  }
}

async function repeated(contacts: number, once: () => Promise<number>): Promise<number> {
  let done = 0
  while (done < contacts) done += await once()
  return done
}

/** So many at a time. */
async function inTurn<T>(list: readonly T[], width: number, each: (item: T) => Promise<unknown>): Promise<void> {
  const left = list.values()
  const work = async () => {
    for (const item of left) await each(item)
  }
  await Promise.all(Array.from({ length: width }, work))
}

/** Read from JSON: a text that is gathered from many is gathered only once. */
function flat<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

function folderOf({ registry }: Ground): string {
  return dirname(registry)
}
