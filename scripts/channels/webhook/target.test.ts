import { describe, expect, it } from 'vitest'
import { insideOf, targetOf } from './target.ts'

const inside = insideOf('hooks.internal:8080, [::1]:9000,10.0.0.7:443', 'PRIVATE')

describe('the address of a receiver', () => {
  it.each([
    ['https://care.example/hook?a=1', 'https://care.example/hook?a=1'],
    ['https://care.example:443/', 'https://care.example/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://care.example./', 'https://care.example./'],
    ['https://2130706433/', 'https://127.0.0.1/'],
    ['https://0x7f.1/', 'https://127.0.0.1/'],
    ['https://0177.0.0.01/', 'https://127.0.0.1/'],
    ['https://127.0.0.1./', 'https://127.0.0.1/'],
    ['https://１２７。0。0。1/', 'https://127.0.0.1/'],
    ['https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/'],
  ])('%s is read as %s, which is judged when it is called', (address, url) => {
    expect(targetOf(address, inside)).toEqual({ url, inside: false })
  })

  it.each([
    ['', 'its address is no URL'],
    ['https://[fe80::1%25eth0]/', 'its address is no URL'],
    ['https://care.example:99999/', 'its address is no URL'],
    ['https://exa mple.example/', 'its address is no URL'],
    ['http://care.example/', 'its address does not begin with https://'],
    ['file:///etc/passwd', 'its address does not begin with https://'],
    ['gopher://care.example/', 'its address does not begin with https://'],
    ['https://care.example:8443/', 'its address names another port than 443'],
    ['https://care.example:25/', 'its address names another port than 443'],
    ['https://user@care.example/', 'its address holds a user name or a password'],
    ['https://:secret@care.example/', 'its address holds a user name or a password'],
    ['https://care.example@10.0.0.7/', 'its address holds a user name or a password'],
    ['http://user@hooks.internal:8080/', 'its address holds a user name or a password'],
    ['http://hooks.internal/', 'its address does not begin with https://'],
    ['http://hooks.internal.:8080/', 'its address does not begin with https://'],
  ])('%s is refused: %s', (address, fault) => expect(targetOf(address, inside)).toBe(fault))

  it('never holds a line break', () => {
    const target = targetOf('https://care.example/a\r\nx-evil: 1\r\n\r\n?b=\n', inside)
    expect(target).toEqual({ url: 'https://care.example/ax-evil:%201?b=', inside: false })
  })
})

describe('a receiver inside', () => {
  it.each([
    'http://hooks.internal:8080/a',
    'http://HOOKS.internal:8080/',
    'http://[0:0::1]:9000/',
    'https://10.0.0.7/',
  ])('%s may be called', (address) => expect(targetOf(address, inside)).toMatchObject({ inside: true }))

  it.each(['hooks.internal', 'http://a:1', 'a:0', 'a:65536', 'a:1;b:2', 'u@a:1', 'a/b:1', '::1:80', '[::1', 'a b:1'])(
    'cannot be listed as %s',
    (text) => expect(() => insideOf(text, 'PRIVATE')).toThrow('PRIVATE must list receivers'),
  )
})
