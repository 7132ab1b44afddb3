import { expect, it } from 'vitest'
import { addressFault, isHttpsAddress } from './address-safety.ts'

it.each([
  ['https://a.example/x?y=1#z', undefined],
  ['https://a.example:8443', undefined],
  ['https://[2001:db8::1]/', undefined],
  ['mailto:care@a.example', undefined],
  ['tel:+49301234567', undefined],
  ['http://a.example', 'link/scheme'],
  ['//a.example', 'link/scheme'],
  ['/path', 'link/scheme'],
  ['', 'link/scheme'],
  ['javascript:alert(1)', 'link/scheme'],
  [' java\tscript:alert(1)', 'link/scheme'],
  ['data:text/html,x', 'link/scheme'],
  ['https://a.example\\@b.example', 'link/scheme'],
  ['https:// a.example', 'link/scheme'],
  ['https://a@b.example', 'link/user-name'],
  ['https://a:b@c.example', 'link/user-name'],
  ['https://xn--pple-43d.example', 'link/host'],
  ['https://b\u0430nk.example', 'link/host'],
  ['https://bank\u3002example', 'link/host'],
  ['https:a.example', 'link/scheme'],
  ['https:/a.example', 'link/scheme'],
  ['https:///a.example', 'link/scheme'],
  ['https://', 'link/scheme'],
  ['HTTPS://a.example', 'link/scheme'],
  ['MailTo:care@a.example', 'link/scheme'],
  ['TEL:+49301234567', 'link/scheme'],
  ['ht\ttps://a.example', 'link/scheme'],
  ['constructor:x', 'link/scheme'],
  ['https://@a.example', 'link/user-name'],
  ['https://A.example:443/B', undefined],
  ['https://192.0.2.7:8443/', undefined],
  ['https://3232235777/', 'link/host'],
  ['https://0300.0250.1.1/', 'link/host'],
  ['https://0x7f.1/', 'link/host'],
  ['https://127.1', 'link/host'],
  ['https://a.example/\u202egpj', 'link/character'],
  ['https://a.example/\u00fc', 'link/character'],
  ['https://a.example/?q=\u{1f600}', 'link/character'],
  ['https://a.example/\u007f', 'link/character'],
  ['https://a.example/%C3%BC?q={x}|"y"', undefined],
  ['mailto:a@b.example?subject=x', 'link/scheme'],
  ['tel:alert', 'link/scheme'],
])('judges %j', (address, rule) => expect(addressFault(address)?.rule).toBe(rule))

it('says how to write what is not ASCII, and where a number leads', () => {
  expect(addressFault('https://a.example/\u{1f600}')?.help).toContain('%F0%9F%98%80')
  expect(addressFault('https://0x7f.1/')?.help).toBe('write the host as 127.0.0.1')
})

it('takes an https address for a field only if it begins with https://', () => {
  expect(isHttpsAddress('https://a.example')).toBe(true)
  expect(
    ['https:a.example', 'HTTPS://a.example', 'mailto:a@b.example', 'https://a@b.example', 'https:///a.example'].map(
      isHttpsAddress,
    ),
  ).toEqual([false, false, false, false, false])
})
