import { expect, it } from 'vitest'
import { unsafeIn } from './text-safety.ts'

const rules = (text: string): string[] => unsafeIn(text).map(({ rule, start, end }) => `${rule} ${start}-${end}`)

it.each([
  ['a\u202eb', 'text/bidirectional 1-2'],
  ['a\u2066b', 'text/bidirectional 1-2'],
  ['a\u200bb', 'text/invisible 1-2'],
  ['a\u{e0041}\u{e0042}b', 'text/invisible 1-5'],
  ['a\ufeffb', 'text/invisible 1-2'],
  ['a\u0007b', 'text/control 1-2'],
  ['a\u0000b', 'text/control 1-2'],
  ['a\u2028b', 'text/control 1-2'],
  ['P\u0430ypal', 'text/mixed-alphabets 0-6'],
  ['see r\u0435ads', 'text/mixed-alphabets 4-9'],
  ['\u03a1aypal', 'text/mixed-alphabets 0-6'],
  ['a\u200db', 'text/invisible 1-2'],
  ['\ud83d\udc69\u200d\ud83d\udcbb and a\u200db', 'text/invisible 11-12'],
  ['a \u2800 b', 'text/invisible 2-3'],
  ['Files\ufe0f', 'text/invisible 5-6'],
  ['⚠️\ufe0e', 'text/invisible 2-3'],
  ['b\u0561nk', 'text/mixed-alphabets 0-4'],
  ['\u13acxample', 'text/mixed-alphabets 0-7'],
  ['ｂank', 'text/mixed-alphabets 0-4'],
  ['𝐛ank', 'text/mixed-alphabets 0-5'],
  ['存储Pаypal', 'text/mixed-alphabets 2-8'],
])('refuses %j', (text, expected) => expect(rules(text)).toEqual([expected]))

it.each([
  'plain\ttext\nof two lines',
  'Москва и Berlin',
  'α-channel',
  'µs, 10kΩ, ΔT and Δx',
  '\u03bcs, k\u2126, εr and ωt',
  '使用API和сервер，Ａ社API',
  'ใช้APIได้',
  'הAPI and الـAPI',
  'by 👩‍💻, 👨‍👩‍👧, 🏳️‍🌈 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'می\u200cخواهم',
  'क्\u200dष',
  'അവന്\u200d',
  '存储 and 文件',
  '⚠️ now, ☑︎ and 1️⃣',
  'naïve café',
  'שלום',
])('accepts %j', (text) => expect(rules(text)).toEqual([]))

it('lets nothing pass that shows nothing, but for spaces', () => {
  const passed = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
    (sign) => /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/u.test(sign) && unsafeIn(`a${sign}a`).length !== 1,
  )
  expect(passed).toEqual(['\t', '\n'])
})
