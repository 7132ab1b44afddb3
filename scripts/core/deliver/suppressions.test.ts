import { describe, expect, it } from 'vitest'
import { hmac } from '../../../test/doubles/planning.ts'
import { suppressionKey } from '../ledger.ts'
import type { Suppression } from './provider.ts'
import { foldSuppressions, suppressionFile } from './suppressions.ts'

const bounced: Suppression = { address: 'A@x.example', reason: 'bounce', since: '2030-05-01T00:00:00.000Z' }
const of = { channel: 'email', hmac, run: '20300501T000000Z-0', now: '2030-05-01T09:00:00.000Z' }
const key = suppressionKey(hmac, 'email', 'a@x.example')

const known = (...files: (readonly [string, string] | undefined)[]) =>
  foldSuppressions(files.flatMap((file) => (file ? [{ path: file[0], text: file[1] }] : [])))

describe('what providers do not write to any more', () => {
  it('is kept as a keyed hash, whatever its capitals, once', () => {
    const file = suppressionFile([bounced, { ...bounced, address: 'a@X.example' }], new Map(), of)
    expect(file?.[0]).toBe('suppressed/20300501T000000Z-0-email.ndjson')
    expect(file?.[1]).not.toContain('x.example')
    expect([...known(file).keys()]).toEqual([key])
    expect(suppressionFile([bounced], known(file), of)).toBeUndefined()
  })

  it('is forgotten when it left the list, and only on its own channel', () => {
    const first = suppressionFile([bounced], new Map(), of)
    const sms = { ...of, channel: 'sms' }
    expect(suppressionFile([], known(first), sms)).toBeUndefined()
    const lifted = suppressionFile([], known(first), { ...of, run: '20300502T000000Z-0' })
    expect(known(first, lifted)).toEqual(new Map())
    const again = suppressionFile([bounced], known(first, lifted), { ...of, run: '20300503T000000Z-0' })
    expect([...known(first, lifted, again).keys()]).toEqual([key])
  })

  it.each(['x\n', '{"address":"a@x.example","channel":"email"}\n', '[]\n'])('is damage, if it is %j', (text) => {
    expect(() => foldSuppressions([{ path: 'suppressed/x.ndjson', text }])).toThrow(/suppressed\/x.ndjson/)
  })
})
