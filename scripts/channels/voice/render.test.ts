import { describe, expect, test } from 'vitest'
import { call, momentsIn, noticeAt, officeOf, readerOf } from '../../../test/doubles/mails.ts'
import { outage, reasons, type Story, stories, upgrade } from '../../../test/doubles/stories.ts'
import { trialRecipients } from '../../core/notice/trial-recipients.ts'
import { secondsOf, shortened, spelt, spoken } from './speech.ts'
import { LONGEST_TWIML, twimlOf } from './twilio.ts'
import { type Voice, voiceOf } from './voices.ts'

const [en, zh] = [await officeOf('en'), await officeOf('zh-CN')]
const saidOnce = (text: string): string => text.split('\n')[0] ?? ''

test('a call says what it is, where, by when to act and where to read on', () => {
  const message = call(noticeAt(outage, 'published', en), en, readerOf('en', 'paths'))
  const [first, second] = message.text.split('\n')
  expect(first).toBe(
    'This is Meridian Cloud with a Level 1 incident notice. Investigating: Volumes in Frankfurt cannot be written. It concerns Elastic Volume Service in Frankfurt eu-1 and Relational Database Service in Frankfurt eu-1, which you use. Action by 1 May, 20:30 UTC+2. Please read status dot meridian dot example, entry I N C, 2 0 3 0, 0 0 0 1. An email has the details.',
  )
  expect(second).toBe(`We say it once more. ${first}`)
  expect([message.to, message.language]).toEqual(['+4930123456', 'en'])
})

test('in Chinese too', () => {
  expect(saidOnce(call(noticeAt(outage, 'published', zh), zh, readerOf('zh-CN', 'paths')).text)).toBe(
    '您好，这里是子午云。现通知您一起一级事件。排查中：法兰克福的云硬盘无法写入。此事涉及您使用的法兰克福 eu-1 云硬盘和法兰克福 eu-1 关系型数据库服务。请于5月2日 02:30 UTC+8前操作。请查看 status 点 meridian 点 example，编号 I N C, 2 0 3 0, 0 0 0 1。详细内容请见邮件。',
  )
})

test('of a change', () => {
  expect(saidOnce(call(noticeAt(upgrade, 'announced', en), en, readerOf('en', 'paths')).text)).toBe(
    'This is Meridian Cloud with a change notice. Scheduled: The database is upgraded to version 16. It concerns Elastic Volume Service in Frankfurt eu-1 and Relational Database Service in Frankfurt eu-1, which you use. Action by 4 May, 14:00 UTC+2. Please read status dot meridian dot example, entry C H G, 2 0 3 0, 0 0 0 1. An email has the details.',
  )
})

test('promises a mail only to who gets mails', () => {
  const reader = readerOf('en')
  const contact = { ...reader.contact, channels: { voice: '+4930123456' } }
  const { text } = call(noticeAt(outage, 'published', en), en, { ...reader, contact })
  expect(text).not.toContain('email')
})

const told = stories.flatMap((story) => momentsIn(story).map(({ id }) => ({ name: story.name, moment: id, story })))

describe.each(told)('$name: $moment', ({ story, moment }) => {
  test.each(['en', 'zh-CN'])('can be spoken, and takes about a minute (%s)', (language) => {
    const office = language === 'en' ? en : zh
    const notice = noticeAt(story, moment, office)
    for (const way of Object.keys(reasons)) {
      const { text } = call(notice, office, readerOf(language, way))
      expect(text.split('\n')).toHaveLength(2)
      expect(text).toContain(spelt(story.entry.id))
      expect(text).not.toMatch(/[`*_<>{}[\]()（）]|https?:|undefined| {2}|\p{Cc}(?<!\n)/u)
      expect(secondsOf(text)).toBeLessThanOrEqual(65)
    }
    for (const recipient of trialRecipients(notice)) expect(call(notice, office, recipient).to).not.toBe(undefined)
  })
})

test.each([
  'x'.repeat(300),
  'word '.repeat(60).trim(),
  '数据库'.repeat(100),
  '🛠️'.repeat(75),
  '&'.repeat(300),
  '</Say>'.repeat(50),
])('a long or strange title gives way, never the id: %j', (title) => {
  const entry = { ...outage.entry, facts: { ...outage.entry.facts, title }, translations: {} } as Story['entry']
  for (const office of [en, zh]) {
    const language = office === en ? 'en' : 'zh-CN'
    const { text } = call(noticeAt({ ...outage, entry }, 'published', office), office, readerOf(language))
    expect(text).toContain('I N C, 2 0 3 0, 0 0 0 1')
    expect(secondsOf(text)).toBeLessThanOrEqual(65)
    expect(twimlOf(text, voiceOf(language) as Voice).length).toBeLessThanOrEqual(LONGEST_TWIML)
  }
})

test.each([
  ['Update `sshd` to **5.4.5**!', 'Update sshd to 5.4.5'],
  ['R&D (eu-1) is <down>', 'R and D eu-1 is down'],
  ['a\u0000b\n\u202ec 🛠️ d.', 'a b c d'],
  ['Is it over?', 'Is it over'],
  ['5 % of 3 € + 2', '5 % of 3 € + 2'],
])('%j is spoken as %j', (text, said) => {
  expect(spoken(en.words, text)).toBe(said)
})

test('a text is cut between words, and not within a character', () => {
  expect(shortened('one two three four', 10 / 14)).toBe('one two')
  expect(shortened('one two', 7 / 14)).toBe('one two')
  expect(shortened('数据库升级', 3 / 4.5)).toBe('数据库')
  expect(shortened('a👩‍👩‍👧‍👦', 5 / 14)).toBe('a')
})
