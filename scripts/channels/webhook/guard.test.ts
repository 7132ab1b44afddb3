import type { LookupAddress } from 'node:dns'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { httpClient } from '../http.ts'
import { guardedConnector, REFUSED, type Resolve } from './guard.ts'

/** Answers the questions one after the other, the last one for ever; each address is the one that a machine of the internet would have. */
function answering(...answers: readonly (readonly string[])[]): Resolve & { readonly asked: string[] } {
  const asked: string[] = []
  const resolve: Resolve = (name, _, done) => {
    const found = answers[Math.min(asked.push(name), answers.length) - 1] ?? []
    done(
      null,
      found.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return Object.assign(resolve, { asked })
}

describe('a guarded connection', () => {
  let server: Server
  let port = 0
  const heard: (string | undefined)[] = []
  beforeEach(async () => {
    heard.length = 0
    server = createServer((request, response) => {
      heard.push(request.headers.host)
      response.setHeader('connection', 'close')
      response.end('here')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterEach(() => server.close())

  // 127.0.0.1 stands for a public address, since nothing else can be called in a test
  const call = async (host: string, resolve: Resolve, scheme = 'http', to = port) => {
    const isAllowed = (address: string): boolean => address === '127.0.0.1'
    const client = httpClient({ timeout: 1000, connector: guardedConnector({ timeout: 1000, resolve, isAllowed }) })
    try {
      return await client.call({ method: 'POST', url: `${scheme}://${host}:${to}/`, body: '{}' })
    } finally {
      await client.close()
    }
  }
  const refused = { failed: 'unsent', code: REFUSED }

  it('is made to the address that was judged, which is asked for once, and asks for the name', async () => {
    const resolve = answering(['127.0.0.1'], ['127.0.0.2'])
    expect(await call('care.example', resolve)).toMatchObject({ status: 200, text: 'here' })
    expect(resolve.asked).toEqual(['care.example'])
    expect(heard).toEqual([`care.example:${port}`])
  })

  it('is judged again when it is made again', async () => {
    const resolve = answering(['127.0.0.1'], ['10.0.0.1'])
    const isAllowed = (address: string): boolean => address === '127.0.0.1'
    const client = httpClient({ timeout: 1000, connector: guardedConnector({ timeout: 1000, resolve, isAllowed }) })
    const url = `http://care.example:${port}/`
    expect(await client.call({ method: 'GET', url })).toMatchObject({ status: 200 })
    expect(await client.call({ method: 'GET', url })).toEqual(refused)
    await client.close()
    expect(heard).toHaveLength(1)
  })

  it.each([
    [['10.0.0.1']],
    [['127.0.0.1', '10.0.0.1']],
    [['10.0.0.1', '127.0.0.1']],
    [['127.0.0.1', '::1']],
    [['127.0.0.1', '169.254.169.254']],
  ])('is refused where an answer holds another address: %s', async (addresses) => {
    expect(await call('care.example', answering(addresses))).toEqual(refused)
    expect(heard).toEqual([])
  })

  it('is refused for an address instead of a name, which nobody resolves', async () => {
    const resolve = answering(['127.0.0.1'])
    for (const host of ['127.0.0.2', '[::1]', '0x7f.2', '0.0.0.0', '[::ffff:127.0.0.1]'])
      expect(await call(host, resolve)).toEqual(refused)
    expect([resolve.asked, heard]).toEqual([[], []])
    expect(await call('127.0.0.1', resolve)).toMatchObject({ status: 200 })
  })

  it('fails for a name without an address, and may be tried again', async () => {
    expect(await call('care.example', answering([]))).toEqual({ failed: 'unsent', code: 'ENODATA' })
    const broken: Resolve = (_, __, done) => done(Object.assign(new Error('x'), { code: 'ENOTFOUND' }), [])
    expect(await call('care.example', broken)).toEqual({ failed: 'unsent', code: 'ENOTFOUND' })
  })

  it('does not wait for a resolver that says nothing', async () => {
    expect(await call('care.example', () => {})).toEqual({ failed: 'unsent', code: 'UND_ERR_CONNECT_TIMEOUT' })
  })

  it('asks for the name in TLS too', async () => {
    const asked: string[] = []
    const secure = createTlsServer({
      SNICallback: (name, done) => {
        asked.push(name)
        done(new Error('no certificate'))
      },
    }).on('tlsClientError', () => {})
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve))
    const { port: to } = secure.address() as AddressInfo
    expect(await call('care.example', answering(['127.0.0.1']), 'https', to)).toMatchObject({ failed: 'unsent' })
    expect(asked).toEqual(['care.example'])
    secure.close()
  })
})
