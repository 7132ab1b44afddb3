import { expect, test } from 'vitest'
import { noticeAt, officeOf, readerOf, sms } from '../../../test/doubles/mails.ts'
import { outage, type Story, upgrade } from '../../../test/doubles/stories.ts'
import { gsmText, roughSegmentsOf, segmentsOf } from './segments.ts'

const [en, zh] = [await officeOf('en'), await officeOf('zh-CN')]

test('a text message says level, symptom, deadline and next update, with id and address', () => {
  const message = sms(noticeAt(outage, 'published', en), en, readerOf('en'))
  expect(message.text).toBe(
    'L1 Investigating: Volumes in Frankfurt cannot be written. Action by 1 May, 20:30 UTC+2. Next update by 15:00 UTC+2. INC-2030-0001 https://status.meridian.example/incidents/INC-2030-0001/',
  )
  expect([message.to, message.segments]).toEqual(['+4930123456', 2])
})

test('a change takes one segment, and leaves out for it what its page says', () => {
  const message = sms(noticeAt(upgrade, 'announced', en), en, readerOf('en'))
  expect(message.segments).toBe(1)
  expect(message.text).toBe(
    'Change Scheduled: The database is upgraded to version 16. Action by 4 May, 14:00 UTC+2. CHG-2030-0001 https://status.meridian.example/changes/CHG-2030-0001/',
  )
})

test('Chinese takes two at most', () => {
  const message = sms(noticeAt(outage, 'published', zh), zh, readerOf('zh-CN'))
  expect(message.text).toBe(
    '一级排查中：法兰克福的云硬盘无法写入。请于5月2日 02:30 UTC+8前操作。21:00 UTC+8前更新。INC-2030-0001 https://status.meridian.example/zh-cn/incidents/INC-2030-0001/',
  )
  expect(message.segments).toBe(2)
})

test.each(['x'.repeat(300), '数据库'.repeat(90), '🛠️'.repeat(90)])('a long title gives way, never the id', (title) => {
  const entry = { ...outage.entry, facts: { ...outage.entry.facts, title }, translations: {} } as Story['entry']
  const message = sms(noticeAt({ ...outage, entry }, 'published', en), en, readerOf('en'))
  expect(message.segments).toBeLessThanOrEqual(2)
  expect(message.text).toContain('INC-2030-0001')
  expect(message.text.isWellFormed()).toBe(true)
})

test.each([
  [15, true],
  [45, true],
  [60, false],
])('an address that is %i characters longer is kept while it leaves room for the id', (length, isKept) => {
  const notice = noticeAt(outage, 'published', zh)
  const url = `${notice.url}${'a'.repeat(length)}/`
  const { text, segments } = sms({ ...notice, url }, zh, readerOf('zh-CN'))
  expect(segments).toBeLessThanOrEqual(2)
  expect(text).toContain('INC-2030-0001')
  expect(text.includes(url)).toBe(isKept)
  expect(text).not.toContain('：。')
})

test('what a template is filled with is there in pieces', () => {
  expect(sms(noticeAt(outage, 'published', en), en, readerOf('en')).pieces).toEqual({
    state: 'L1 Investigating',
    title: 'Volumes in Frankfurt cannot be written',
  })
  expect(sms(noticeAt(outage, 'published', zh), zh, readerOf('zh-CN')).pieces).toEqual({
    state: '一级排查中',
    title: '法兰克福的云硬盘无法写入',
  })
})

test('typographic characters do not halve a message', () => {
  expect(gsmText('“One” – two…')).toBe('"One" - two...')
  expect(segmentsOf(gsmText(`${'a'.repeat(150)} — b`))).toBe(1)
  expect(gsmText('“数据库” – …')).toBe('“数据库” – …')
})

test.each(['a'.repeat(160), 'a'.repeat(161), '€'.repeat(80), '据'.repeat(70), '据'.repeat(134), '据'.repeat(135)])(
  'the rough count is the exact one where no character stands on a border',
  (text) => {
    expect(roughSegmentsOf(text)).toBe(segmentsOf(text))
  },
)
