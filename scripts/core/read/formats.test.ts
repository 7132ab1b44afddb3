import { expect, it } from 'vitest'
import { formats } from './formats.ts'

const cases: Readonly<Record<string, { readonly good: readonly string[]; readonly bad: readonly string[] }>> = {
  'date-time': {
    good: ['2024-03-29T17:30:00Z', '2024-03-29T17:30+08:00', '2024-02-29T00:00:00.5Z'],
    bad: [
      '2024-03-29',
      '2024-03-29T17:30:00',
      '2024-02-30T00:00:00Z',
      '2023-02-29T00:00:00Z',
      '2024-03-29T24:00:00Z',
      '29 March 2024',
      '',
    ],
  },
  'time-zone': {
    good: ['UTC', 'Europe/Berlin', 'Asia/Shanghai', 'America/Argentina/Buenos_Aires'],
    bad: ['+08:00', 'Europe/Berln', 'berlin', '', '../../../etc'],
  },
  'https-url': { good: ['https://a.example'], bad: ['http://a.example', 'https://u@a.example', 'a.example'] },
  email: {
    good: ['ops@a.example', 'first.last+tag@sub.a.example'],
    bad: [
      'a',
      'a@b',
      'a@@b.example',
      'a@b.example,c@d.example',
      'a@b.example\nBcc: x@y.example',
      '"a b"@c.example',
      'a@-b.example',
      '.a@b.example',
      `${'a'.repeat(65)}@b.example`,
    ],
  },
  'package-url': {
    good: ['pkg:deb/debian/xz-utils', 'pkg:npm/%40scope/name@1.0.0'],
    bad: ['lodash', 'pkg:npm', 'pkg:npm/a b', 'npm/lodash'],
  },
  'version-range': {
    good: ['*', '1.2.3', '<4.17.21', '>=5.6.0|<5.6.2', '5.6.0|5.6.1', '>=1:9.2p1-2|<1:9.2p1-2+deb12u3'],
    bad: ['', '^1.0', '>=1 <2', '>=1||<2', '>=1|<1|', '*|1', '>=1|<1'],
  },
  cvss: {
    good: [
      'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    ],
    bad: [
      '9.8',
      'CVSS:3.1/AV:N',
      'CVSS:3.1/AV:Z/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
      'CVSS:3.1/AV:N/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    ],
  },
}

it('has a case for each format', () => expect(Object.keys(cases).sort()).toEqual(Object.keys(formats).sort()))

it.each(Object.entries(cases))('%s tells good from bad', (name, { good, bad }) => {
  const judge = formats[name]
  expect(good.filter((text) => !judge?.(text))).toEqual([])
  expect(bad.filter((text) => judge?.(text))).toEqual([])
})

it('remembers a bounded number of answers without changing one', () => {
  for (let index = 0; index < 10_100; index++) expect(formats['time-zone']?.(`Zone/${index}`)).toBe(false)
  expect(formats['time-zone']?.('Europe/Berlin')).toBe(true)
})
