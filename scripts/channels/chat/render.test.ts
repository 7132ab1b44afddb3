import { describe, expect, test } from 'vitest'
import { chat } from '../../../test/doubles/chats.ts'
import { noticeAt, officeOf, readerOf } from '../../../test/doubles/mails.ts'
import { outage, reader, type Story, upgrade } from '../../../test/doubles/stories.ts'

const [en, zh] = [await officeOf('en'), await officeOf('zh-CN')]

test('the first word about an incident', () => {
  const message = chat(noticeAt(outage, 'published', en), en)
  expect(message).toMatchObject({
    title: 'Volumes in Frankfurt cannot be written',
    banner: 'Level 1 · High · Investigating · First notice',
    update: false,
    tone: 'level-1',
    url: 'https://status.meridian.example/incidents/INC-2030-0001/',
    open: 'Open the incident page',
    reference: 'INC-2030-0001 · revision 1 · First notice',
    language: 'en',
  })
  expect(message.parts.map(({ label }) => label)).toEqual([
    undefined,
    'Am I affected?',
    'What must I do?',
    'By when?',
    'What are you doing?',
    'Next update',
  ])
  const said = new Map(message.parts.map(({ label, text }) => [label, text]))
  expect(said.get('Am I affected?')).toMatch(
    /^Yes\. You use Elastic Volume Service in Frankfurt \(eu-1\), which is unavailable\.\n/,
  )
  expect(said.get('What must I do?')).toContain(
    'Required · Isolate · Due Wed 1 May 2030, 20:30 (Europe/Berlin) · 18:30 UTC\nCheck with: care-cli volumes',
  )
  expect(said.get('Next update')).toBe('By Wed 1 May 2030, 15:00 (Europe/Berlin) · 13:00 UTC')
})

test('an update is told from the first word: phase, number and id', () => {
  const message = chat(noticeAt(outage, 'update-3', zh), zh)
  expect(message).toMatchObject({
    title: '观察中：法兰克福的云硬盘无法写入',
    banner: '一级 · 高 · 观察中 · 第 3 次更新',
    update: true,
    reference: 'INC-2030-0001 · 修订 1 · 第 3 次更新',
  })
  expect(message.parts[0]?.text).toMatch(/^第 3 次更新 · 观察中 · .*\n分片 3 已重建/)
  expect(message.text.split('\n')[0]).toBe('[一级 · 观察中] 法兰克福的云硬盘无法写入 (INC-2030-0001)')
})

test.each([
  ['update-2.correction-1', outage, 'Correction: Volumes in Frankfurt cannot be written'],
  ['evaluation', outage, 'Evaluation: Volumes in Frankfurt cannot be written'],
  ['move-1', upgrade, 'Moved: The database is upgraded to version 16'],
  ['report', upgrade, 'Impact report: The database is upgraded to version 16'],
])('%s says what is new', (moment, story, title) => {
  expect(chat(noticeAt(story as Story, moment, en), en)).toMatchObject({ title, update: true })
})

describe('a change', () => {
  test('says when, for how long, and what to do before', () => {
    const { parts, update } = chat(noticeAt(upgrade, 'announced', en), en)
    const said = new Map(parts.map(({ label, text }) => [label, text]))
    expect(update).toBe(false)
    expect(said.get('When does it happen?')).toMatch(/^Planned: Fri 3 May 2030, 12:00/)
    expect(said.get('What does it mean for my services?')).toMatch(
      /^Elastic Volume Service in Frankfurt \(eu-1\): Outage, 15\smin unavailable\n/,
    )
    expect(said.get('By when?')).toContain('14:00 (Europe/Berlin)')
  })

  test('asks nothing of those whom it does not concern any more', () => {
    const { parts } = chat(noticeAt(upgrade, 'announced', en), en, { recipient: readerOf('en', 'told') })
    const said = new Map(parts.map(({ label, text }) => [label, text]))
    expect(said.get('What must I do?')).toBe('Nothing. You need not do anything.')
    expect(said.has('By when?')).toBe(false)
  })
})

test('words that nobody has looked through cannot break out', () => {
  const purl = 'pkg:generic/a\u0000b\u202ec\u2028d\r\ne@1'
  const recipient = { ...readerOf('en'), reasons: [{ kind: 'software', purl, versions: '*', certain: false }] as const }
  const message = chat(noticeAt(outage, 'published', en), en, { recipient })
  expect(message.parts.find(({ label }) => label === 'Am I affected?')?.text).toContain('pkg:generic/abc\nd\ne@1')
})

test('a long text is cut, the page has it', () => {
  const bodies = { ...outage.bodies, '': { ...outage.bodies[''], summary: { text: 'word '.repeat(2000), html: '' } } }
  const message = chat(noticeAt({ ...outage, bodies } as Story, 'published', en), en)
  expect(message.parts[0]?.text).toMatch(/^(?:word ){150,}word…\nAlso known as/)
})

test('readers of one notice keep their own reasons, zone and actions', () => {
  const notice = noticeAt(outage, 'published', en)
  const texts = ['paths', 'everyone', 'told', 'perhaps'].map(
    (why) => chat(notice, en, { recipient: readerOf('en', why) }).text,
  )
  const contact = { ...reader.contacts[0], time_zone: 'Asia/Tokyo' } as (typeof reader.contacts)[number]
  texts.push(chat(notice, en, { recipient: { ...readerOf('en'), contact } }).text)
  expect(new Set(texts).size).toBe(texts.length)
})
