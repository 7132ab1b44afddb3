import { beforeAll, describe, expect, test } from 'vitest'
import * as planning from '../../test/doubles/planning.ts'
import { catalog, undone, upgrade, withdrawn } from '../../test/doubles/stories.ts'
import { asOf } from '../core/decide/as-of.ts'
import type { Entry } from '../core/entry.ts'
import type { Words } from '../core/notice/words.ts'
import type { ChangeView } from '../core/view.ts'
import { readWords } from '../io/words.ts'
import { calendarAttachment, calendarOf, sequenceOf } from './calendar.ts'

const { at } = planning
let words: ReadonlyMap<string, Words>
beforeAll(async () => {
  words = await readWords(['en', 'zh-CN'])
})

describe('the calendar entry of a change', () => {
  test('has one identity for life and a sequence that counts announcement, moves, start and end', () => {
    const times = [at('09:00'), at('09:00', 2), at('23:00', 15), at('09:00', 20)]
    const files = times.map((now) => calendar(viewOf(upgrade.entry, now)))
    expect(files.map((file) => field(file, 'UID'))).toEqual(Array(4).fill('CHG-2030-0001@status.meridian.example'))
    expect(files.map((file) => field(file, 'SEQUENCE'))).toEqual(['1', '2', '3', '4'])
    expect(files.map((file) => field(file, 'DTSTART'))).toEqual([
      '20300503T100000Z',
      ...Array(3).fill('20300515T220000Z'),
    ])
  })

  test('takes its stamps from the content, so that the same change gives the same bytes', () => {
    const [early, late] = [at('10:00'), at('23:00')].map((now) => calendar(viewOf(withdrawn.entry, now)))
    expect(early).toBe(late)
    expect(field(early ?? '', 'DTSTAMP')).toBe('20300501T090000Z')
    expect(field(early ?? '', 'LAST-MODIFIED')).toBe('20300501T090000Z')
  })

  test('stays when the change is cancelled, as cancelled', () => {
    const view = viewOf(withdrawn.entry, at('09:00', 3))
    expect(field(calendar(view), 'STATUS')).toBe('CANCELLED')
    expect(sequenceOf(view)).toBe(2)
    expect(field(calendar(viewOf(undone.entry, at('11:00', 5))), 'STATUS')).toBe('CONFIRMED')
  })

  test('names page, organizer and sort, in the language of the reader', () => {
    const file = calendarOf({ views: [viewOf(upgrade.entry, at('09:00'))], words: language('zh-CN'), catalog })
    expect(field(file, 'SUMMARY')).toBe('数据库升级到 16 版')
    expect(field(file, 'CATEGORIES')).toBe('变更,常规变更')
    expect(file).toContain('ORGANIZER;CN="子午云":mailto:care@meridian.example')
    expect(file).toContain('URL;VALUE=URI:https://status.meridian.example/zh-cn/changes/CHG-2030-0001/')
  })

  test('is folded at 75 octets on character borders, with CRLF to the end', () => {
    const title = `${'数据库升级'.repeat(20)}🛠️${'é'.repeat(60)}, a; b \\ "c"`
    const file = calendar(viewOf(planning.change({ title }), at('09:00')))
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file).not.toContain('\ufffd')
    expect(field(file, 'SUMMARY')).toBe(title.replace(/[\\;,]/g, (character) => `\\${character}`))
  })

  test('travels with a mail under the name of the change', () => {
    const view = viewOf(upgrade.entry, at('09:00'))
    const { name, type, content } = calendarAttachment({ view, words: language('en'), catalog })
    expect([name, type]).toEqual(['CHG-2030-0001.ics', 'text/calendar; charset=utf-8'])
    expect(content).toBe(calendar(view))
  })
})

function calendar(view: ChangeView): string {
  return calendarOf({ views: [view], words: language('en'), catalog })
}

function language(tag: string): Words {
  return words.get(tag) as Words
}

function viewOf(entry: Entry, now: string): ChangeView {
  return asOf(entry, now) as ChangeView
}

function field(file: string, name: string): string | undefined {
  const unfolded = file.replaceAll('\r\n ', '')
  return new RegExp(`^${name}[^:\\r\\n]*:(.*)\\r$`, 'm').exec(unfolded)?.[1]
}
