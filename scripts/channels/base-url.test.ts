import { expect, it } from 'vitest'
import { baseUrl } from './base-url.ts'

it.each([
  ['https://x.example', 'https://x.example'],
  ['https://x.example:8443/', 'https://x.example:8443'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://[::1]:8080', 'http://[::1]:8080'],
  [undefined, undefined],
])('%s is taken', (given, expected) => {
  expect(baseUrl(given === undefined ? {} : { X_BASE_URL: given }, 'X_BASE_URL')).toBe(expected)
})

it.each([
  'http://x.example',
  'https://x.example/path',
  'https://x.example?a',
  'https://a:b@x.example',
  'ftp://localhost',
  'x',
  '',
])('%s is refused without repeating it', (given) =>
  expect(() => baseUrl({ X_BASE_URL: given }, 'X_BASE_URL')).toThrow(/^X_BASE_URL is no base address$/),
)
