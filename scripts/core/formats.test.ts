import { describe, expect, it } from 'vitest'
import { formats } from './formats.ts'

describe('a mail address', () => {
  it.each([
    'a@b.example',
    "o'neil+tag@mail-1.example.org",
    `${'a'.repeat(64)}@${'b'.repeat(63)}.example`,
    `a@${'b.'.repeat(123)}example`,
  ])('may be %s', (text) => expect(formats['email']?.(text)).toBe(true))

  it.each([
    '',
    '@b.example',
    'a@',
    'a@b',
    'a@b.',
    'a@.b',
    'a@b..example',
    'a@-b.example',
    'a@b-.example',
    'a.@b.example',
    '.a@b.example',
    'a..b@c.example',
    'a@b@c.example',
    'a b@c.example',
    'a@b.example\n',
    '"a"@b.example',
    'ä@b.example',
    'a@bücher.example',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b'.repeat(64)}.example`,
    `a@${'b.'.repeat(124)}example`,
  ])('must not be %j', (text) => expect(formats['email']?.(text)).toBe(false))
})

describe('a time zone', () => {
  it.each(['UTC', 'Asia/Shanghai', 'Etc/GMT+5'])('may be %s, asked twice', (text) => {
    expect([formats['time-zone']?.(text), formats['time-zone']?.(text)]).toEqual([true, true])
  })
  it.each(['', '+08:00', 'Mars/Base', 'europe/berlin', 'constructor'])('must not be %j, asked twice', (text) => {
    expect([formats['time-zone']?.(text), formats['time-zone']?.(text)]).toEqual([false, false])
  })
})
