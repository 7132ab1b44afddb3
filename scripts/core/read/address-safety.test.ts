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
  ['mailto:a@b.example?subject=x', 'link/scheme'],
  ['tel:alert', 'link/scheme'],
])('judges %j', (address, rule) => expect(addressFault(address)?.rule).toBe(rule))

it('takes an https address for a field only if it begins with https://', () => {
  expect(isHttpsAddress('https://a.example')).toBe(true)
  expect(
    ['https:a.example', 'HTTPS://a.example', 'mailto:a@b.example', 'https://a@b.example'].map(isHttpsAddress),
  ).toEqual([false, false, false, false])
})
