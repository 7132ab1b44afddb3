import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect, it } from 'vitest'
import type { Resolve } from '../../scripts/channels/webhook/guard.ts'
import { prepareWebhook } from '../../scripts/channels/webhook/render.ts'
import { webhookSecret } from '../../scripts/channels/webhook/secret.ts'
import { openStandard, standardWebhooks } from '../../scripts/channels/webhook/standard.ts'
import type { WebhookMessage } from '../../scripts/core/deliver/message.ts'
import { noticeAt, officeOf, readerOf } from '../doubles/mails.ts'
import { openReceiver } from '../doubles/providers/standard.ts'
import { outage } from '../doubles/stories.ts'
import { describeContract, hasty } from './contract.ts'

const KEY = 'a key for tests, of more than 32 characters'
const OLD = 'the key that there was before, and is long enough'
const office = await officeOf('en')
const { fill } = prepareWebhook({ notice: noticeAt(outage, 'published', office) })
const filled = fill(readerOf('en')) as WebhookMessage
const secret = webhookSecret(KEY, filled.contact)

const nobody: Resolve = () => {
  throw new Error('asked for a name')
}

let receiver = ''
const hostOf = (url: string): string => new URL(url).host

describeContract({
  kind: standardWebhooks,
  open: async (timeout) => {
    const double = await openReceiver(secret, hasty.now)
    receiver = `${double.url}/hook`
    const settings = { CARE_WEBHOOK_KEY: KEY, CARE_WEBHOOK_PRIVATE: hostOf(double.url) }
    const provider = openStandard({ settings, clock: hasty }, { resolve: nobody, timeout })
    return { double, provider, taken: () => double.taken.size }
  },
  message: () => ({ ...filled, to: receiver }),
  idempotent: true,
  bodyDecides: false,
  ownCredentials: true,
})

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

function provider(settings: Record<string, string> = {}, resolve = nobody, timeout = 500) {
  const opened = openStandard({ settings: { CARE_WEBHOOK_KEY: KEY, ...settings }, clock: hasty }, { resolve, timeout })
  closing.push(() => opened.close?.())
  return (to: string, more: Partial<WebhookMessage> = {}, key = 'a'.repeat(64)) =>
    opened.send([{ message: { ...filled, to, ...more }, key }])
}

async function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
  if ('closeAllConnections' in server) closing.push(() => server.closeAllConnections())
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a signature', () => {
  it('is one that the library of receivers accepts, and by the old key too while there is one', async () => {
    const double = await openReceiver(secret, hasty.now)
    closing.push(double.close)
    const send = provider({ CARE_WEBHOOK_PRIVATE: hostOf(double.url), CARE_WEBHOOK_KEY_OLD: OLD })
    expect(await send(double.url)).toEqual({ outcome: 'accepted' })
    const { headers = {}, body = '' } = double.received[0] ?? {}
    expect(headers['webhook-signature']).toMatch(/^v1,[\w+/]{43}= v1,[\w+/]{43}=$/)
    const at = new Date(hasty.now())
    for (const key of [KEY, OLD])
      expect(headers['webhook-signature']?.split(' ')).toContain(
        new Webhook(webhookSecret(key, filled.contact)).sign('a'.repeat(64), at, body),
      )
    expect(JSON.parse(body)).toEqual(JSON.parse(filled.text))
  })

  it('is another one for another contact, another text or another key', async () => {
    const double = await openReceiver(secret, hasty.now)
    closing.push(double.close)
    const listed = { CARE_WEBHOOK_PRIVATE: hostOf(double.url) }
    expect(await provider(listed)(double.url, { contact: 'con-0000' })).toMatchObject({ outcome: 'rejected' })
    expect(await provider({ ...listed, CARE_WEBHOOK_KEY: OLD })(double.url)).toMatchObject({ outcome: 'rejected' })
    expect(await provider({ ...listed, CARE_WEBHOOK_KEY: OLD, CARE_WEBHOOK_KEY_OLD: KEY })(double.url)).toEqual({
      outcome: 'accepted',
    })
    expect(double.taken.size).toBe(1)
  })

  it('has a secret of the size that receivers expect, of contact and key only', () => {
    expect(secret).toMatch(/^whsec_/)
    expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32)
    expect(new Set([secret, webhookSecret(KEY, 'con-0000'), webhookSecret(OLD, filled.contact)]).size).toBe(3)
  })
})

it('is taken once, however often it is sent', async () => {
  const double = await openReceiver(secret, hasty.now)
  closing.push(double.close)
  const send = provider({ CARE_WEBHOOK_PRIVATE: hostOf(double.url) })
  double.next('drop-after')
  expect(await send(double.url)).toMatchObject({ outcome: 'retry' })
  expect(await send(double.url)).toEqual({ outcome: 'accepted' })
  expect([double.received.length, double.taken.size]).toEqual([2, 1])
})

it('a receiver that is gone, or asks for a pause, is believed, and stops nobody else', async () => {
  const double = await openReceiver(secret, hasty.now)
  closing.push(double.close)
  const send = provider({ CARE_WEBHOOK_PRIVATE: hostOf(double.url) })
  double.next({ status: 410 }, { status: 401 }, { status: 429, retryAfter: 30 })
  expect(await send(double.url)).toEqual({ outcome: 'rejected', detail: 'answered with 410' })
  expect(await send(double.url)).toEqual({ outcome: 'rejected', detail: 'answered with 401' })
  expect(await send(double.url)).toEqual({ outcome: 'retry', retryAfter: 30, detail: 'answered with 429' })
})

describe('what leads inside', () => {
  const refused = { outcome: 'rejected', detail: 'its address leads to no machine of the public internet' }
  const answering = (...addresses: string[]) => {
    const asked: string[] = []
    const resolve: Resolve = (name, _, done) => {
      asked.push(name)
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    }
    return { asked, resolve }
  }

  it.each([
    ...['https://127.0.0.1/', 'https://2130706433/', 'https://0x7f000001/', 'https://0177.1/', 'https://127.1/'],
    ...[
      'https://0/',
      'https://169.254.169.254/latest/',
      'https://[::1]/',
      'https://[::]/',
      'https://[::ffff:10.0.0.1]/',
    ],
    ...['https://[64:ff9b::a9fe:a9fe]/', 'https://[fd00:ec2::254]/', 'https://10.0.0.1./', 'https://①②⑦.0.0.1/'],
  ])('is refused and never resolved: %s', async (to) => {
    expect(await provider()(to)).toEqual(refused)
  })

  it.each([
    ...[['10.0.0.1'], ['::1'], ['127.0.0.1'], ['169.254.169.254'], ['100.64.0.1'], ['64:ff9b::7f00:1']],
    ...[
      ['93.184.215.14', '10.0.0.1'],
      ['2606:4700::1111', '::ffff:127.0.0.1'],
      ['0.0.0.0', '93.184.215.14'],
    ],
  ])('is refused by what its name resolves to: %s', async (...addresses) => {
    const { asked, resolve } = answering(...addresses)
    expect(await provider({}, resolve)('https://care.example/')).toEqual(refused)
    expect(asked).toEqual(['care.example'])
  })

  it.each(['https://localhost/', 'https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/', 'https://localhost./', 'https://LOCALHOST/'])(
    'is refused by another name of this machine: %s',
    async (to) => expect(await provider({}, answering('127.0.0.1').resolve)(to)).toEqual(refused),
  )

  it.each([
    'http://care.example/',
    'https://u:p@care.example/',
    'https://care.example:22/',
    'https://[fe80::1%25lo]/',
    'x',
  ])('is refused by its form, without a word of it: %s', async (to) => {
    const result = await provider()(to)
    expect(result.outcome).toBe('rejected')
    expect(result.detail).not.toMatch(/care|example|fe80|u:p|22/)
  })

  it('is not listed by a name that only looks like one', async () => {
    const { resolve } = answering('127.0.0.1')
    const send = provider({ CARE_WEBHOOK_PRIVATE: 'hooks.internal:443' }, resolve)
    for (const to of ['https://hooks.internal.evil.example/', 'https://hooks.internal./', 'https://xhooks.internal/'])
      expect(await send(to)).toEqual(refused)
  })
})

describe('a receiver that wants more than a message', () => {
  it('is not followed anywhere', async () => {
    let calls = 0
    const server = createServer((_, response) => {
      calls++
      response.writeHead([301, 302, 303, 307, 308][calls - 1] ?? 200, { location: 'https://169.254.169.254/latest/' })
      response.end()
    })
    const host = await listening(server)
    const send = provider({ CARE_WEBHOOK_PRIVATE: host })
    for (const status of [301, 302, 303, 307, 308])
      expect(await send(`http://${host}/`)).toEqual({ outcome: 'rejected', detail: `answered with ${status}` })
    expect(calls).toBe(5)
  })

  const raw = (speak: (socket: Socket) => Promise<void>) =>
    listening(
      createTcpServer((socket) => {
        closing.push(() => socket.destroy())
        socket.on('error', () => {})
        socket.once('data', () => void speak(socket))
      }),
    )
  const drop = async (socket: Socket, first: string, next: string): Promise<void> => {
    socket.write(first)
    for (; !socket.destroyed; await sleep(50)) socket.write(next)
  }

  it.each([
    ['answers drop by drop', 'HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n', 'x', 'accepted'],
    ['has endless headers', 'HTTP/1.1 200 OK\r\n', 'a: b\r\n', 'retry'],
    ['never ends a header', 'HTTP/1.1 200 OK\r\na: ', 'b', 'retry'],
    ['never ends its status', 'HTTP/1.1 200 ', 'K', 'retry'],
    ['only ever says that it will answer', '', 'HTTP/1.1 102 Processing\r\n\r\n', 'retry'],
    ['speaks no HTTP', '220 mail.example ESMTP\r\n', '220-\r\n', 'retry'],
  ] as const)('and %s is left after a time', async (_, first, next, outcome) => {
    const host = await raw((socket) => drop(socket, first, next))
    const begun = performance.now()
    expect(await provider({ CARE_WEBHOOK_PRIVATE: host }, nobody, 300)(`http://${host}/`)).toMatchObject({ outcome })
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  it('and answers without end is read for a megabyte', async () => {
    let written = 0
    const host = await raw(async (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n')
      const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`
      while (!socket.destroyed && written < 100_000_000) {
        written += chunk.length
        if (!socket.write(chunk))
          await new Promise<void>((resolve) => socket.once('drain', resolve).once('close', resolve))
      }
    })
    expect(await provider({ CARE_WEBHOOK_PRIVATE: host }, nobody, 5000)(`http://${host}/`)).toMatchObject({
      outcome: 'accepted',
    })
    expect(written).toBeLessThan(20_000_000)
  })

  it('and takes less than there is, is not asked to take more', async () => {
    const send = provider()
    const most = { text: `"${'é'.repeat((256 * 1024 - 2) / 2)}"` }
    const result = await send('https://127.0.0.1/', most)
    expect(result.detail).toMatch(/public internet/)
    expect(await send('https://127.0.0.1/', { text: `${most.text} ` })).toEqual({
      outcome: 'rejected',
      detail: 'longer than the 256 KB that a receiver is asked to take',
    })
  })

  it('and has a break in its address, gets no header from it', async () => {
    const paths: (string | undefined)[] = []
    const server = createServer(({ url, headers }, response) => {
      paths.push(url, headers['x-evil'] as string | undefined)
      response.end()
    })
    const host = await listening(server)
    const send = provider({ CARE_WEBHOOK_PRIVATE: host })
    await send(`http://${host}/a\r\nx-evil: 1\r\n\r\n`)
    await send(`http://${host}/a%0d%0ax-evil:%201`)
    expect(paths).toEqual(['/ax-evil:%201', undefined, '/a%0d%0ax-evil:%201', undefined])
  })
})

describe('settings', () => {
  const open = (settings: Record<string, string>) => () =>
    openStandard({ settings: { CARE_WEBHOOK_KEY: KEY, ...settings }, clock: hasty }, { resolve: nobody })

  it('refuse short keys, and what is no list of receivers and no address', () => {
    expect(open({ CARE_WEBHOOK_KEY: 'x'.repeat(31) })).toThrow(
      'CARE_WEBHOOK_KEY has 31 characters, expected at least 32',
    )
    expect(open({ CARE_WEBHOOK_KEY: 'x'.repeat(32) })).not.toThrow()
    expect(open({ CARE_WEBHOOK_KEY_OLD: 'x' })).toThrow('CARE_WEBHOOK_KEY_OLD has 1 characters')
    expect(open({ CARE_WEBHOOK_PRIVATE: 'hooks' })).toThrow('CARE_WEBHOOK_PRIVATE must list receivers')
    expect(open({ CARE_WEBHOOK_BASE_URL: 'http://relay.example' })).toThrow('CARE_WEBHOOK_BASE_URL is no base address')
  })

  it('can send all of it to one place, by its own path', async () => {
    const double = await openReceiver(secret, hasty.now)
    closing.push(double.close)
    const send = provider({ CARE_WEBHOOK_BASE_URL: double.url })
    expect(await send('https://care.example/hook?a=1')).toEqual({ outcome: 'accepted' })
    expect(await send('http://care.example/hook')).toMatchObject({ outcome: 'rejected' })
    expect(double.received.map(({ path, query }) => [path, query.get('a')])).toEqual([['/hook', '1']])
  })
})

it('the double refuses what a receiver must', async () => {
  const double = await openReceiver(secret, hasty.now)
  closing.push(double.close)
  const body = filled.text
  const id = 'a'.repeat(64)
  const now = hasty.now()
  const sign = (of = id, text = body, at = now) => new Webhook(secret).sign(of, new Date(at), text)
  const ask = async (headers: Record<string, string>, text = body, method = 'POST') => {
    const all = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': `${now / 1000}`,
      ...headers,
    }
    return (await fetch(double.url, { method, headers: all, ...(method === 'POST' && { body: text }) })).status
  }
  expect(await ask({ 'webhook-signature': sign() })).toBe(200)
  expect(await ask({ 'webhook-signature': `v1,AAAA ${sign()}` })).toBe(200)
  const late = now - 301_000
  const wrong: readonly (readonly [Record<string, string>, string?, string?])[] = [
    [{}],
    [{ 'webhook-signature': sign().replace('v1', 'v2') }],
    [{ 'webhook-signature': sign('b'.repeat(64)) }],
    [{ 'webhook-signature': sign() }, `${body} `],
    [{ 'webhook-signature': sign(id, body, late), 'webhook-timestamp': `${late / 1000}` }],
    [{ 'webhook-signature': sign('a.b'), 'webhook-id': 'a.b' }],
    [{ 'webhook-signature': sign(), 'content-type': 'text/plain' }],
    [{ 'webhook-signature': sign(id, '{}') }, '{}'],
    [{ 'webhook-signature': sign() }, body, 'GET'],
  ]
  for (const each of wrong) expect(await ask(...each)).toBe(400)
  expect(double.taken.size).toBe(1)
})
