import { createVerify, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { afterEach, describe, expect, it } from 'vitest'
import { emlOf } from '../../scripts/channels/email/eml.ts'
import { openSmtp, type SmtpOptions, smtp } from '../../scripts/channels/email/smtp.ts'
import type { EmailMessage } from '../../scripts/core/deliver/message.ts'
import type { Provider } from '../../scripts/core/deliver/provider.ts'
import type { Outcome } from '../../scripts/core/ledger.ts'
import { mail, noticeAt, officeOf, readerOf } from '../doubles/mails.ts'
import {
  openSmtpDouble,
  type SmtpDouble,
  type SmtpDoubleOptions,
  type SmtpFault,
  type SmtpStage,
} from '../doubles/providers/smtp.ts'
import { outage, upgrade } from '../doubles/stories.ts'
import { hasty } from './contract.ts'

const [en, zh] = [await officeOf('en'), await officeOf('zh-CN')]
const message = mail(noticeAt(upgrade, 'announced', en), en, readerOf('en'))
const key = '1'.repeat(64)
const auth = { user: 'care@example.com', pass: 'p@ss:/?#word' }
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})
const dkim = { SMTP_DKIM_DOMAIN: 'meridian.example', SMTP_DKIM_SELECTOR: 'care1', SMTP_DKIM_KEY: privateKey }

const opened: { double: SmtpDouble; provider: Provider<EmailMessage> }[] = []

interface Given {
  readonly double?: SmtpDoubleOptions
  readonly settings?: Record<string, string>
  readonly options?: SmtpOptions
  readonly url?: (port: number) => string
  /** As if the double were not on this machine. */
  readonly isElsewhere?: true
}

async function open({ double: demands = {}, settings = {}, options = {}, url, isElsewhere }: Given = {}) {
  const double = await openSmtpDouble(demands)
  const address = url?.(double.port) ?? `smtp://127.0.0.1:${double.port}`
  const server: SmtpOptions = isElsewhere ? { server: { host: '127.0.0.1', port: double.port, tls: 'starttls' } } : {}
  const patience = { timeout: 5000, silence: 5000, ...server, ...options }
  const provider = openSmtp({ settings: { SMTP_URL: address, ...settings }, clock: hasty }, patience)
  opened.push({ double, provider })
  return { double, provider, send: (of = message) => provider.send([{ message: of, key }]) }
}

afterEach(async () => {
  for (const { double, provider } of opened.splice(0)) {
    await provider.close?.()
    await double.close()
  }
})

const withAuth: Given = {
  double: { auth },
  url: (port) => `smtp://${encodeURIComponent(auth.user)}:${encodeURIComponent(auth.pass)}@127.0.0.1:${port}`,
}
const impatient: Given = { options: { timeout: 400, silence: 400 } }
const withTls: Given = { double: { tls: 'starttls' }, isElsewhere: true }

describe('a mail by SMTP', () => {
  it.each(['en', 'zh-CN'])('is the bytes that the outbox has, in %s', async (language) => {
    const { double, send } = await open()
    const office = language === 'en' ? en : zh
    const attachments = [
      { name: '变更.ics', type: 'text/calendar; charset=utf-8', content: 'SUMMARY:升级\r\n.\r\n..x\r\n' },
    ]
    const sent = { ...mail(noticeAt(outage, 'update-2', office), office, readerOf(language)), attachments }
    expect(await send(sent)).toEqual({ outcome: 'accepted' })
    expect(double.taken[0]?.text).toBe((await emlOf(sent)).toString('latin1'))
    expect(double.taken[0]).toMatchObject({ from: sent.from.address, to: [sent.to.address] })
    expect(await PostalMime.parse(double.taken[0]?.text ?? '')).toMatchObject({ messageId: sent.headers[0]?.[1] })
  })

  it('goes over one connection with the next', async () => {
    const { double, send } = await open()
    for (let count = 0; count < 5; count++) expect(await send()).toEqual({ outcome: 'accepted' })
    expect(double.connections()).toBe(1)
    expect(double.taken).toHaveLength(5)
  })

  it('goes with user and password, whatever stands in them', async () => {
    const { double, send } = await open(withAuth)
    expect(await send()).toEqual({ outcome: 'accepted' })
    expect(double.taken[0]?.user).toBe(auth.user)
  })

  it('never lets a name become a recipient', async () => {
    const { double, send } = await open()
    expect(await send({ ...message, to: { name: 'a@x.example>, <b@y.example', address: 'ops@x.example' } })).toEqual({
      outcome: 'accepted',
    })
    expect(double.taken[0]?.to).toEqual(['ops@x.example'])
  })

  it.each([
    { to: { name: 'x\r\nBcc: b@y.example', address: 'a@x.example' } },
    { to: { name: 'x', address: 'a@x.example>\r\nRCPT TO:<b@y.example' } },
    { subject: 'x\nBcc: b@y.example' },
  ])('with a control character is refused before the call: %o', async (more) => {
    const { double, send } = await open()
    expect(await send({ ...message, ...more })).toMatchObject({
      outcome: 'rejected',
      detail: expect.stringContaining('a control character in'),
    })
    expect(double.connections()).toBe(0)
  })

  it('of a form that cannot be an envelope is refused', async () => {
    const { double, send } = await open()
    expect(await send({ ...message, to: { name: 'x', address: 'a@x.example> SIZE=1 <b@y.example' } })).toMatchObject({
      outcome: 'rejected',
    })
    expect(double.taken).toHaveLength(0)
  })
})

describe('a fault', () => {
  type Row = readonly [stage: SmtpStage, fault: SmtpFault, outcome: Outcome | 'stop', taken: number]
  const before: readonly SmtpStage[] = ['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA']
  const lost: readonly Row[] = before.flatMap((stage): readonly Row[] => [
    [stage, 'drop', 'retry', 0],
    [stage, 'hang', 'retry', 0],
  ])
  const table: readonly Row[] = [
    ...lost,
    // a small mail is written at once, and its dot with it
    ['within', 'drop', 'unknown', 0],
    ['within', 'hang', 'unknown', 0],
    ['after', 'drop', 'unknown', 1],
    ['after', 'hang', 'unknown', 1],
    ['greeting', '421 4.3.2 shutting down', 'retry', 0],
    ['greeting', '554 no service', 'retry', 0],
    ['EHLO', '421 4.3.2 shutting down', 'retry', 0],
    ['AUTH', '454 4.7.0 later', 'retry', 0],
    ['AUTH', '535 5.7.8 invalid', 'stop', 0],
    ['AUTH', '504 5.5.4 no such mechanism', 'stop', 0],
    ['MAIL', '451 4.3.0 later', 'retry', 0],
    ['MAIL', '530 5.7.0 Authentication required', 'stop', 0],
    ['MAIL', '550 5.7.1 sender refused', 'stop', 0],
    ['MAIL', '553 5.1.8 no such sender', 'stop', 0],
    ['MAIL', '555 5.5.4 no such parameter', 'stop', 0],
    ['MAIL', '552 5.3.4 too large', 'rejected', 0],
    ['MAIL', '503 5.5.1 bad sequence', 'retry', 0],
    ['MAIL', '421 4.3.2 shutting down', 'retry', 0],
    ['RCPT', '450 4.2.0 greylisted', 'retry', 0],
    ['RCPT', '550 5.1.1 no such user', 'rejected', 0],
    ['RCPT', '421 4.3.2 shutting down', 'retry', 0],
    ['DATA', '451 4.3.0 later', 'retry', 0],
    ['DATA', '554 5.5.1 no valid recipients', 'rejected', 0],
    ['after', '451 4.3.0 later', 'retry', 0],
    ['after', '421 4.3.2 shutting down', 'retry', 0],
    ['after', '552 5.2.2 mailbox full', 'rejected', 0],
    ['after', '554 5.7.1 refused as spam', 'rejected', 0],
  ]
  it.each(table)('at %s: %s gives %s', async (stage, fault, outcome, count) => {
    const { double, send } = await open({ ...(stage === 'AUTH' && withAuth), ...(fault === 'hang' && impatient) })
    // a connection that ends before a mail is begun is replaced once
    double.next(stage, ...(fault === 'drop' && stage === 'greeting' ? [fault, fault] : [fault]))
    const result = await send()
    const expected = outcome === 'stop' ? { outcome: 'rejected', stop: true } : { outcome }
    expect(result).toEqual({ ...expected, detail: expect.any(String) })
    expect(double.taken).toHaveLength(count)
    expect(result.detail).not.toMatch(/[@]|contoso|greylisted|no such user/)
  })

  it('is none where a server knows an older greeting only', async () => {
    const { double, send } = await open()
    double.next('EHLO', '502 5.5.1 no such command')
    expect(await send()).toEqual({ outcome: 'accepted' })
  })

  it('names the codes of a reply and none of its words', async () => {
    const { double, send } = await open()
    double.next('RCPT', `550 5.1.1 <${message.to.address}> unknown`)
    expect(await send()).toEqual({ outcome: 'rejected', detail: 'answered RCPT TO with 550 5.1.1' })
  })

  it('leaves the next mail alone', async () => {
    const { double, send } = await open()
    double.next('RCPT', '550 5.1.1 no such user')
    expect((await send()).outcome).toBe('rejected')
    double.next('after', 'drop')
    expect((await send()).outcome).toBe('unknown')
    expect((await send()).outcome).toBe('accepted')
    expect(double.taken).toHaveLength(2)
  })

  it('is none where a server ended an idle connection', async () => {
    const { double, send } = await open()
    expect((await send()).outcome).toBe('accepted')
    double.next('MAIL', 'drop')
    expect(await send()).toEqual({ outcome: 'accepted' })
    expect(double.taken).toHaveLength(2)
  })

  it.each([
    ['nobody listens', async () => `smtp://127.0.0.1:${await freePort()}`],
    ['nobody knows the host', async () => 'smtp://mail.invalid'],
  ])('where %s left nothing anywhere', async (_, address) => {
    const provider = openSmtp({ settings: { SMTP_URL: await address() }, clock: hasty }, { timeout: 1000 })
    expect(await provider.send([{ message, key }])).toMatchObject({ outcome: 'retry' })
    await provider.close?.()
  })

  it('of large mails is told apart: what the server has not read to its end was not taken', async () => {
    const { double, send } = await open()
    double.next('within', 'drop')
    const attachments = [{ name: 'a.txt', type: 'text/plain', content: 'x'.repeat(20_000_000) }]
    expect(await send({ ...message, attachments })).toMatchObject({ outcome: 'retry' })
    expect(double.taken).toHaveLength(0)
  })
})

describe('a slow server', () => {
  const handover = 1000
  const slow: Given = { options: { silence: 20_000, timeout: 20_000, handover } }
  const commands: readonly SmtpStage[] = ['EHLO', 'MAIL', 'RCPT', 'DATA']
  const late = { outcome: 'retry', detail: 'the server cannot be used (HANDOVER_TIMEOUT)' }

  it('that always says something in time is left before it has the mail, and the next mail goes another way', async () => {
    const { double, send } = await open(slow)
    for (const stage of commands) double.next(stage, { wait: handover * 0.4 })
    expect(await send()).toEqual(late)
    await sleep(handover)
    expect(double.taken).toHaveLength(0)
    expect(await send()).toEqual({ outcome: 'accepted' })
    expect(double.connections()).toBe(2)
  })

  it.each(['greeting', ...commands] as const)('at %s gets nothing later', async (stage) => {
    const { double, send } = await open({ options: { ...slow.options, handover: 300 } })
    double.next(stage, { wait: 600 })
    expect(await send()).toEqual(late)
    await sleep(600)
    expect(double.taken).toHaveLength(0)
  })

  it('that reads a large mail slowly does not get its end', async () => {
    const { double, send } = await open(slow)
    double.next('within', { wait: 3 * handover })
    const attachments = [{ name: 'a.txt', type: 'text/plain', content: 'x'.repeat(20_000_000) }]
    expect(await send({ ...message, attachments })).toEqual(late)
    expect(double.taken).toHaveLength(0)
  })

  it('that has the whole mail may look at it for longer', async () => {
    const { double, send } = await open(slow)
    double.next('after', { wait: handover + 500 })
    expect(await send()).toEqual({ outcome: 'accepted' })
    expect(double.taken).toHaveLength(1)
  })
})

describe('the size of a mail', () => {
  it('is held against what the server allows, before the mail is written', async () => {
    const size = (await emlOf(message)).length
    const [fits, over] = [await open({ double: { size } }), await open({ double: { size: size - 1 } })]
    expect(await fits.send()).toEqual({ outcome: 'accepted' })
    expect(await over.send()).toMatchObject({ outcome: 'rejected' })
    expect(over.double.taken).toHaveLength(0)
  })
})

describe('encryption', () => {
  const local = (given: Given, scheme: string): Given => ({ ...given, url: (port) => `${scheme}://127.0.0.1:${port}` })
  // the double's certificate is nobody's
  const trust: SmtpOptions = { tls: { rejectUnauthorized: false } }

  it('is there from the first octet with smtps', async () => {
    const { double, send } = await open({ ...local({ double: { tls: 'implicit' } }, 'smtps'), options: trust })
    expect(await send()).toEqual({ outcome: 'accepted' })
    expect(double.taken[0]?.secure).toBe(true)
  })

  it('is begun before anything is said with smtp', async () => {
    const { double, send } = await open({ ...withTls, options: trust })
    expect(await send()).toEqual({ outcome: 'accepted' })
    expect(double.taken[0]?.secure).toBe(true)
  })

  it('is demanded: nothing goes to a server that has none', async () => {
    const { double, send } = await open({ ...withTls, double: {} })
    expect(await send()).toMatchObject({ outcome: 'retry' })
    expect(double.taken).toHaveLength(0)
  })

  it.each([
    ['smtps', local({ double: { tls: 'implicit' } }, 'smtps')],
    ['smtp', withTls],
  ])('with a certificate that nobody vouches for is none: %s', async (_, given) => {
    const { double, send } = await open(given)
    expect(await send()).toMatchObject({ outcome: 'retry' })
    expect(double.taken).toHaveLength(0)
  })

  it.each<[SmtpFault]>([['drop'], ['hang'], ['454 4.7.0 TLS not available'], ['502 5.5.1 no']])(
    'that does not come about left nothing: %s',
    async (fault) => {
      const { double, send } = await open({
        ...withTls,
        options: { ...trust, ...(fault === 'hang' && impatient.options) },
      })
      double.next('STARTTLS', fault)
      expect(await send()).toMatchObject({ outcome: 'retry' })
      expect(double.taken).toHaveLength(0)
    },
  )
})

describe('a signature', () => {
  const oneClick: EmailMessage = {
    ...message,
    headers: [
      ...message.headers.filter(([name]) => name !== 'List-Unsubscribe'),
      ['List-Unsubscribe', `<https://status.meridian.example/unsubscribe/1.change.con-1b2c.${'a'.repeat(64)}>`],
      ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
    ],
  }

  it('is good, and covers what unsubscribes with one click (RFC 8058 section 4)', async () => {
    const { double, send } = await open({ settings: dkim })
    expect(await send(oneClick)).toEqual({ outcome: 'accepted' })
    const { text = '' } = double.taken[0] ?? {}
    const [lines, body = ''] = [text.slice(0, text.indexOf('\r\n\r\n') + 2), text.slice(text.indexOf('\r\n\r\n') + 4)]
    const headers = lines.split(/\r\n(?![ \t])/).filter((line) => line !== '')
    const own = headers.find((line) => /^dkim-signature:/i.test(line)) ?? ''
    const tags = Object.fromEntries(
      own
        .slice(own.indexOf(':') + 1)
        .split(';')
        .map((tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).replace(/\s+/g, '')]),
    )
    expect(tags).toMatchObject({ d: 'meridian.example', s: 'care1', a: 'rsa-sha256', c: 'relaxed/relaxed' })
    const names = (tags['h'] ?? '').split(':')
    for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post'])
      expect(names).toContain(name)
    const relaxed = (line: string) => {
      const at = line.indexOf(':')
      return `${line.slice(0, at).toLowerCase().trim()}:${line
        .slice(at + 1)
        .replace(/\r\n/g, '')
        .replace(/[ \t]+/g, ' ')
        .trim()}`
    }
    const signed = names.map((name) => relaxed(headers.find((line) => line.toLowerCase().startsWith(`${name}:`)) ?? ''))
    const unsigned = relaxed(own.replace(/b=[^;]*$/, 'b='))
    const verify = createVerify('RSA-SHA256').update(`${[...signed, unsigned].join('\r\n')}`)
    expect(verify.verify(publicKey, tags['b'] ?? '', 'base64')).toBe(true)
    const tidy = `${body
      .replace(/[ \t]+/g, ' ')
      .replace(/ \r\n/g, '\r\n')
      .replace(/(?:\r\n)+$/, '')}\r\n`
    const { hash } = await import('node:crypto')
    expect(hash('sha256', Buffer.from(tidy, 'latin1'), 'base64')).toBe(tags['bh'])
    expect(text.slice(own.length + 2)).toBe((await emlOf(oneClick)).toString('latin1'))
  })

  it('changes nothing in what is known of an end', async () => {
    const { double, send } = await open({ settings: dkim })
    double.next('DATA', 'drop')
    expect(await send()).toMatchObject({ outcome: 'retry' })
    double.next('after', 'drop')
    expect(await send()).toMatchObject({ outcome: 'unknown' })
  })

  it('may have its key on one line', async () => {
    const { double, send } = await open({ settings: { ...dkim, SMTP_DKIM_KEY: privateKey.replaceAll('\n', '\\n') } })
    expect(await send()).toEqual({ outcome: 'accepted' })
    expect(double.taken[0]?.text).toMatch(/^DKIM-Signature: /)
  })
})

describe('the question whether the server works', () => {
  it('is answered without a mail', async () => {
    const { double, provider } = await open(withAuth)
    expect(await provider.verify?.()).toEqual({ works: true, message: 'the mail server greets us and knows us' })
    expect(double.taken).toHaveLength(0)
  })

  it('names a password that is not good, and nothing of it', async () => {
    const { double, provider } = await open(withAuth)
    double.next('AUTH', '535 5.7.8 invalid')
    const found = await provider.verify?.()
    expect(found).toMatchObject({ works: false, help: 'look at user and password in SMTP_URL' })
    expect(JSON.stringify(found)).not.toContain(auth.pass)
  })

  it('names a server that nobody reaches', async () => {
    const provider = openSmtp({ settings: { SMTP_URL: `smtp://127.0.0.1:${await freePort()}` }, clock: hasty })
    expect(await provider.verify?.()).toMatchObject({ works: false, message: expect.stringContaining('ECONNREFUSED') })
    await provider.close?.()
  })
})

describe('a setting', () => {
  const openWith = (settings: Record<string, string>) => () =>
    smtp.open({ settings: { SMTP_URL: 'smtp://mail.example.com', ...settings }, clock: hasty })
  it.each([
    ['SMTP_URL', 'mail.example.com'],
    ['SMTP_URL', 'https://mail.example.com'],
    ['SMTP_URL', 'smtp://'],
    ['SMTP_URL', 'smtp://user@mail.example.com'],
    ['SMTP_URL', 'smtp://mail.example.com/path'],
    ['SMTP_URL', 'smtp://mail.example.com?tls.rejectUnauthorized=false'],
    ['SMTP_URL', 'smtp://user:%zz@mail.example.com'],
    ['SMTP_DKIM_DOMAIN', 'example.com'],
  ])('of no valid form is named: %s=%s', (name, value) => {
    expect(openWith({ [name]: value })).toThrow(name)
  })
  it.each([
    ['SMTP_DKIM_KEY', 'no key'],
    ['SMTP_DKIM_KEY', publicKey],
    ['SMTP_DKIM_KEY', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string],
    ['SMTP_DKIM_SELECTOR', 'a b'],
    ['SMTP_DKIM_DOMAIN', 'x; s=y'],
  ])('that would leave mails unsigned is named: %s', (name, value) => {
    expect(openWith({ ...dkim, [name]: value })).toThrow(name)
  })
  it('never stands in a message', () => {
    expect(openWith({ SMTP_URL: 'smtp://user:secret@mail.example.com/x' })).toThrow(
      expect.not.stringContaining('secret') as never,
    )
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
