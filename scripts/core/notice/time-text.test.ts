import { describe, expect, test } from 'vitest'
import { readWords } from '../../io/words.ts'
import { dayText, durationText, momentText, shortText, windowText } from './time-text.ts'
import type { Words } from './words.ts'

const words = await readWords(['en', 'zh-CN'])
const [en, zh] = [words.get('en') as Words, words.get('zh-CN') as Words]
const evening = '2024-03-29T17:30:00.000Z'

describe('a time', () => {
  test.each([
    [en, evening, 'Europe/Berlin', 'Fri 29 Mar 2024, 18:30 (Europe/Berlin) · 17:30 UTC'],
    [en, evening, 'UTC', 'Fri 29 Mar 2024, 17:30 UTC'],
    [en, evening, 'Etc/UTC', 'Fri 29 Mar 2024, 17:30 UTC'],
    [en, evening, 'Asia/Shanghai', 'Sat 30 Mar 2024, 01:30 (Asia/Shanghai) · 29 Mar, 17:30 UTC'],
    [zh, evening, 'Asia/Shanghai', '2024年3月30日周六 01:30（北京时间）· 3月29日 17:30 UTC'],
    [zh, evening, 'Pacific/Chatham', '2024年3月30日周六 07:15（Pacific/Chatham）· 3月29日 17:30 UTC'],
    [en, '2024-01-01T00:00:00.000Z', 'UTC', 'Mon 1 Jan 2024, 00:00 UTC'],
    [en, '2023-12-31T23:30:00.000Z', 'Europe/Berlin', 'Mon 1 Jan 2024, 00:30 (Europe/Berlin) · 31 Dec, 23:30 UTC'],
  ])('is shown in the zone of the reader and in UTC', (language, instant, zone, text) => {
    expect(momentText(language, instant, zone)).toBe(text)
  })

  test('is short where there is little room', () => {
    expect(shortText(en, evening, 'Europe/Berlin')).toBe('29 Mar, 18:30 UTC+1')
    expect(shortText(en, evening, 'UTC')).toBe('29 Mar, 17:30 UTC')
    expect(shortText(zh, evening, 'Asia/Shanghai')).toBe('3月30日 01:30 UTC+8')
    expect(shortText(en, evening, 'America/St_Johns')).toBe('29 Mar, 15:00 UTC-2:30')
    expect(shortText(en, evening, 'Europe/Berlin', '2024-03-29T06:00:00.000Z')).toBe('18:30 UTC+1')
    expect(shortText(en, evening, 'Asia/Shanghai', '2024-03-29T06:00:00.000Z')).toBe('30 Mar, 01:30 UTC+8')
    expect(dayText(en, evening, 'Asia/Shanghai')).toBe('Sat 30 Mar 2024')
  })

  test('follows the change of the clocks', () => {
    expect(momentText(en, '2024-03-31T00:59:00.000Z', 'Europe/Berlin')).toContain('01:59 (Europe/Berlin)')
    expect(momentText(en, '2024-03-31T01:00:00.000Z', 'Europe/Berlin')).toContain('03:00 (Europe/Berlin)')
  })
})

describe('a window', () => {
  test.each([
    [
      '2024-07-06T00:00:00.000Z',
      '2024-07-06T02:00:00.000Z',
      'Europe/Berlin',
      'Sat 6 Jul 2024, 02:00 – 04:00 (Europe/Berlin) · 00:00 – 02:00 UTC (2 h)',
    ],
    ['2024-07-06T00:00:00.000Z', '2024-07-06T02:00:00.000Z', 'UTC', 'Sat 6 Jul 2024, 00:00 – 02:00 UTC (2 h)'],
    [
      '2024-07-05T22:00:00.000Z',
      '2024-07-06T01:00:00.000Z',
      'Europe/Berlin',
      'Sat 6 Jul 2024, 00:00 – 03:00 (Europe/Berlin) · 5 Jul, 22:00 – 6 Jul, 01:00 UTC (3 h)',
    ],
    [
      '2024-09-17T06:00:00.000Z',
      '2024-09-19T18:00:00.000Z',
      'UTC',
      'Tue 17 Sep 2024, 06:00 – Thu 19 Sep 2024, 18:00 UTC (2 days 12 h)',
    ],
    [
      '2024-09-17T06:00:00.000Z',
      '2024-09-19T18:00:00.000Z',
      'Europe/Berlin',
      'Tue 17 Sep 2024, 08:00 – Thu 19 Sep 2024, 20:00 (Europe/Berlin) · 17 Sep, 06:00 – 19 Sep, 18:00 UTC (2 days 12 h)',
    ],
  ])('says no date twice', (from, to, zone, text) => {
    expect(windowText(en, { from, to }, zone).replaceAll('\u00a0', ' ')).toBe(text)
  })
})

test.each([
  [0, '0 min', '0 分钟'],
  [59_999, '0 min', '0 分钟'],
  [5_400_000, '1 h 30 min', '1 小时 30 分钟'],
  [86_400_000, '1 day', '1 天'],
  [180_060_000, '2 days 2 h 1 min', '2 天 2 小时 1 分钟'],
])('a length of %d ms is %s', (length, english, chinese) => {
  expect(durationText(en, length).replaceAll('\u00a0', ' ')).toBe(english)
  expect(durationText(zh, length).replaceAll('\u00a0', ' ')).toBe(chinese)
})
