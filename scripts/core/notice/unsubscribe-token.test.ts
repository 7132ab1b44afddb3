import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hmac } from '../ledger.ts'
import { readUnsubscribeToken, type Unsubscription, unsubscribeKey, unsubscribeToken } from './unsubscribe-token.ts'

const keyed =
  (key: string): Hmac =>
  (text) =>
    createHmac('sha256', key).update(text).digest('hex')
const ledger = keyed('k'.repeat(64))
const hmac = keyed(unsubscribeKey(ledger))
const of: Unsubscription = { contact: 'con-1b2c', kind: 'change' }
const token = unsubscribeToken(of, hmac)

const anyone = fc.record({
  contact: fc.stringMatching(/^con-[a-z0-9]{4,32}$/),
  kind: fc.constantFrom('incident', 'change', 'all'),
}) as fc.Arbitrary<Unsubscription>

describe('a token to unsubscribe', () => {
  it('says what it was made for, in the same form for everybody', () => {
    fc.assert(
      fc.property(anyone, (of) => {
        const made = unsubscribeToken(of, hmac)
        expect(readUnsubscribeToken(made, hmac)).toEqual(of)
        expect(made).toMatch(/^1\.[a-z]+\.con-[a-z0-9]+\.[0-9a-f]{64}$/)
        expect(encodeURIComponent(made)).toBe(made)
      }),
    )
  })

  it('is refused when a single character differs', () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'01ac.-e'), (at, other) => {
        fc.pre(token[at] !== other)
        expect(readUnsubscribeToken(token.slice(0, at) + other + token.slice(at + 1), hmac)).toBeUndefined()
      }),
    )
  })

  it.each([
    ['cut short', token.slice(0, -1)],
    ['cut to the claim', token.slice(0, token.lastIndexOf('.'))],
    ['made longer', `${token}0`],
    ['with a line break', `${token}\n`],
    ['in capitals', token.toUpperCase()],
    ['empty', ''],
    ['for another kind', token.replace('change', 'incident')],
    ['for all kinds', token.replace('change', 'all')],
    ['for another contact', token.replace('con-1b2c', 'con-1b2d')],
    ['of another version', token.replace(/^1/, '2')],
  ])('is refused %s', (_, other) => {
    expect(readUnsubscribeToken(other, hmac)).toBeUndefined()
  })

  it('is refused with any other key, also with that of the ledger', () => {
    expect(readUnsubscribeToken(token, ledger)).toBeUndefined()
    expect(readUnsubscribeToken(unsubscribeToken(of, ledger), hmac)).toBeUndefined()
  })

  it('has a key of its own, which is none of the other hashes of the ledger', () => {
    expect(unsubscribeKey(ledger)).toMatch(/^[0-9a-f]{64}$/)
    expect(unsubscribeKey(ledger)).not.toBe(ledger('care ledger key'))
  })
})
