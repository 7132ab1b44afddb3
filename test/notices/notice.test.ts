import { describe, expect, test } from 'vitest'
import { prepareNotice } from '../../scripts/channels/prepare.ts'
import { asOf } from '../../scripts/core/decide/as-of.ts'
import type { EmailMessage } from '../../scripts/core/deliver/message.ts'
import { noticeOf } from '../../scripts/core/notice/notice.ts'
import { mail, noticeAt, officeOf, readerOf, sha256, sms } from '../doubles/mails.ts'
import {
  bodyOf,
  catalog,
  falseAlarm,
  merged,
  outage,
  type Story,
  undone,
  upgrade,
  withdrawn,
} from '../doubles/stories.ts'

const [en, zh] = [await officeOf('en'), await officeOf('zh-CN')]

describe('an incident', () => {
  test('answers the questions of its page in their order', () => {
    expect(questions(text(outage, 'update-1')).slice(0, 6)).toEqual([
      'Am I affected?',
      'What must I do?',
      'By when?',
      'What are you doing?',
      'Since',
      'Next update',
    ])
  })

  test('tells the update of its moment, and who is asked for what by when', () => {
    const said = text(outage, 'update-2')
    expect(said).toContain('Shard 2 is rebuilt')
    expect(said).not.toContain('Shard 1')
    expect(said).toContain('Action 1: Wed 1 May 2030, 20:30 (Europe/Berlin) · 18:30 UTC\nAction 2: Fri 3 May 2030')
  })

  test('promises the next update by its own time, or for the past of the file by the cadence of the level', () => {
    expect(section(text(outage, 'update-1'), 'Next update')).toContain('By Wed 1 May 2030, 16:00')
  })

  test('that is over says by when its evaluation is owed, and nothing more once it is there', () => {
    expect(section(text(outage, 'update-6'), 'Next update')).toBe(
      'Closed. The evaluation follows by Sat 4 May 2030, 21:00 (Europe/Berlin) · 19:00 UTC.',
    )
    expect(preheader(outage, 'update-6')).toContain(
      'No new action · Evaluation by Sat 4 May 2030, 21:00 (Europe/Berlin) · 19:00 UTC',
    )
    expect(section(text(outage, 'evaluation-preliminary'), 'Next update')).toBe(
      'With the final evaluation, by Wed 15 May 2030, 21:00 (Europe/Berlin) · 19:00 UTC.',
    )
    expect(section(text(outage, 'evaluation'), 'Next update')).toBe('None. This matter is closed.')
    expect(preheader(outage, 'evaluation')).toContain('No further update')
    expect(section(text(falseAlarm, 'update-1'), 'Next update')).toBe('None. This matter is closed.')
    const { text: chinese } = mail(noticeAt(outage, 'update-6', zh), zh, readerOf('zh-CN'))
    expect(section(chinese, '下次更新')).toMatch(/^已结束。复盘不晚于 2030年5月5日.+ 发布。$/)
  })

  test('whose evaluation is late says so instead of promising what has passed', () => {
    const view = asOf(outage.entry, '2030-05-03T10:00:00.000Z')
    if (!view) throw new Error('the incident is not announced')
    const [bodies, moment] = [bodyOf([outage]), { id: 'update-6', at: view.updated }]
    const late = noticeOf({ view, moment, words: en.words, catalog, body: bodies, now: '2030-06-01T00:00:00.000Z' })
    expect(section(mail(late, en, readerOf('en')).text, 'Next update')).toBe(
      'The evaluation is late. It follows as soon as it is ready.',
    )
  })

  test('that is over asks nothing new, and says how long it lasted', () => {
    const said = text(outage, 'update-4')
    expect(said).toContain('This incident is resolved.')
    expect(section(said, 'What must I do?')).toMatch(/^Nothing new\./)
    expect(section(said, 'Since')).toContain('(8\u00a0h)')
    expect(section(said, 'Am I affected?')).toMatch(/^You were\./)
  })

  test('that comes back says so', () => {
    expect(text(outage, 'update-5')).toContain('This incident is open again.')
  })

  test('is evaluated part by part, first as preliminary', () => {
    expect(text(outage, 'evaluation-preliminary')).toContain('This evaluation is preliminary.')
    const said = text(outage, 'evaluation')
    expect(said).not.toContain('preliminary')
    expect(questions(said)).toEqual(expect.arrayContaining(['What happened', 'How you can make it hurt less']))
  })

  test('that is evaluated twice has two subjects', () => {
    const subject = (moment: string, office = en): string => noticeAt(outage, moment, office).subject
    expect(subject('evaluation-preliminary')).toMatch(/^\[L1 · Preliminary evaluation\] /)
    expect(subject('evaluation')).toMatch(/^\[L1 · Evaluation\] /)
    expect(subject('evaluation-preliminary', zh)).toMatch(/^\[一级 · 初步复盘\] /)
    expect(noticeAt(outage, 'evaluation-preliminary', en).banner).toEqual(['Level 1 · High', 'Preliminary evaluation'])
  })

  test.each([
    ['os-vulnerability', 'Known flaw', 'The flaw is known, and we are working on it.'],
    ['third-party-vulnerability', 'Known flaw', 'The flaw is known, and we are working on it.'],
    ['virus-outbreak', 'Known malware', 'The malware is known, and we are working on it.'],
    ['service-fault', 'Investigating', 'We are looking for the cause.'],
  ])('does not look for the cause of what is known: %s', (category, word, doing) => {
    const facts = { ...outage.entry.facts, category }
    const story: Story = { ...outage, entry: { ...outage.entry, facts } as Story['entry'] }
    expect(noticeAt(story, 'published', en).subject).toContain(`[L1 · ${word}]`)
    expect(section(text(story, 'published'), 'What are you doing?')).toContain(doing)
    expect(section(text(story, 'update-2'), 'What are you doing?')).toContain('We know the cause')
  })

  test('tells actions and the numbers inside their texts apart', () => {
    expect(text(outage, 'published')).toContain('\nAction 1: Move writes to another region\n')
    expect(text(outage, 'published')).toContain('\nCheck with: care-cli volumes')
    const { text: chinese } = mail(noticeAt(outage, 'published', zh), zh, readerOf('zh-CN'))
    expect(chinese).toContain('\n操作 1：将写入切换到其他区域\n')
    expect(chinese).toContain('\n检查命令：care-cli volumes')
  })

  test('that is corrected says what was wrong in which mail', () => {
    expect(text(outage, 'update-2.correction-1')).toContain(
      'Correction of “Update 2” sent on Wed 1 May 2030, 13:00 (Europe/Berlin) · 11:00 UTC: The time of the failure was 07:58, not 08:58.',
    )
  })

  test('that goes on elsewhere names the place', () => {
    expect(text(merged, 'update-1')).toContain(
      'This incident goes on as INC-2030-0001 <https://status.meridian.example/incidents/INC-2030-0001/>.',
    )
  })

  test('that was none asks for nothing', () => {
    const said = text(falseAlarm, 'update-1')
    expect(said).toContain('It was a false alarm.')
    expect(section(said, 'Am I affected?')).toMatch(/^No\./)
    expect(section(said, 'What must I do?')).toMatch(/^Nothing\./)
  })

  test('without a translation keeps the frame in the language of the reader, and says that the text is not', () => {
    const plain: Story = { ...outage, entry: { ...outage.entry, translations: {} } }
    const message = mail(noticeAt(plain, 'published', zh), zh, readerOf('zh-CN'))
    expect(message.text).toContain('本条内容尚无中文译文，以下为英语原文。')
    expect(message.text).toContain('# 我是否受影响？')
    expect(message.text).toContain('Since 07:58 UTC, volumes in Frankfurt reject writes.')
    expect(message.html).toContain('<h1 lang="en"')
    const stale: Story = {
      ...outage,
      entry: { ...outage.entry, facts: { ...outage.entry.facts, revision: 2 } } as Story['entry'],
    }
    expect(mail(noticeAt(stale, 'published', zh), zh, readerOf('zh-CN')).text).toContain('中文译文尚未跟上最新内容')
  })
})

describe('a change', () => {
  test('that was moved strikes the old window through and gives the reason', () => {
    const { html, text: said } = mail(noticeAt(upgrade, 'move-1', en), en, readerOf('en'))
    expect(said).toContain(
      '> Moved from Fri 3 May 2030, 12:00 – 14:00 (Europe/Berlin) · 10:00 – 12:00 UTC (2\u00a0h) to Thu 16 May 2030, 00:00 – 03:00 (Europe/Berlin) · 15 May, 22:00 – 16 May, 01:00 UTC (3\u00a0h). The vendor has withdrawn the release.',
    )
    expect(html).toMatch(/No longer valid<\/span><br><s>Fri 3 May 2030, 12:00 – 14:00/)
    expect(said).toContain('Planned: Thu 16 May 2030, 00:00 – 03:00')
  })

  test.each(['announced', 'move-1', 'reminder-24h.1'])(
    'that is still to come begins with what and when: %s',
    (moment) => {
      const said = text(upgrade, moment)
      expect(questions(said)[0]).toBe('When does it happen?')
      expect(said.indexOf('We upgrade the managed databases')).toBeLessThan(said.indexOf('# When does it happen?'))
    },
  )

  test.each([
    [upgrade, 'started'],
    [upgrade, 'update-1'],
    [upgrade, 'completed'],
    [upgrade, 'report'],
    [undone, 'rolled-back'],
    [withdrawn, 'cancelled'],
  ])('says what it was about at the end, from its start on', (story, moment) => {
    const said = text(story, moment)
    expect(questions(said)[0]).toBe('Am I affected?')
    expect(questions(said).at(-1)).toBe('What is it about?')
    expect(said.split('We upgrade the managed databases')).toHaveLength(2)
  })

  test.each(['started', 'update-1', 'completed'])(
    'that has begun does not ask for what belonged before its window: %s',
    (moment) => {
      const said = text(upgrade, moment)
      expect(section(said, 'What must I do?')).toBe(
        'Nothing new now. What had to be done before the window is on the page.',
      )
      expect(said).not.toMatch(/This time has passed|Let your clients reconnect|Take a backup/)
      expect(questions(said)).not.toContain('By when?')
      expect(preheader(upgrade, moment)).toMatch(/^No new action · /)
      expect(sms(noticeAt(upgrade, moment, en), en, readerOf('en')).text).not.toMatch(/Action (by|req|rec)/)
    },
  )

  test('that has begun still asks for what is due later or is of use without a date', () => {
    const guidance = [
      {
        id: 'confirm',
        type: 'test',
        title: 'Confirm that you can log in',
        required: true,
        due: '2030-05-20T10:00:00.000Z',
      },
      { id: 'prepare', type: 'configure', title: 'Prepare your drivers', required: true },
      { id: 'watch', type: 'monitor', title: 'Watch your error rate', required: false },
    ] as const
    const facts = { ...upgrade.entry.facts, guidance: [...guidance] }
    const story = { ...upgrade, entry: { ...upgrade.entry, facts, translations: {} } as Story['entry'] }
    expect(text(story, 'announced')).toContain('Prepare your drivers')
    for (const moment of ['started', 'completed']) {
      const said = text(story, moment)
      expect(section(said, 'What must I do?')).toContain('Confirm that you can log in')
      expect(said).toContain('Watch your error rate')
      expect(said).not.toContain('Prepare your drivers')
    }
    expect(preheader(story, 'started')).toMatch(/^Action required by Mon 20 May 2030/)
    expect(sms(noticeAt(story, 'started', en), en, readerOf('en')).text).toContain('Action by 20 May, 12:00 UTC+2.')
  })

  test('says what its readers notice, what happens if they do nothing, and whether it can be undone', () => {
    const said = text(upgrade, 'announced')
    expect(section(said, 'What will I notice?')).toBe('Connections drop once, for at most 15 minutes.')
    expect(section(said, 'What if I do nothing?')).toBe('Clients that do not reconnect stay disconnected.')
    expect(section(said, 'Can it be undone?')).toBe('Yes, within 20\u00a0min. We return to the replica of version 15.')
  })

  test('reminds in days or hours', () => {
    expect(text(upgrade, 'reminder-168h.1')).toContain('This change begins in 7 days.')
    expect(text(upgrade, 'reminder-24h.1')).toContain('This change begins in 24 hours.')
  })

  test('shows each reader the plan for their own services, and in its report the measure beside it', () => {
    expect(section(text(upgrade, 'announced'), 'What does it mean for my services?')).toContain(
      'Planned: Outage, 15\u00a0min unavailable',
    )
    const report = section(text(upgrade, 'report'), 'How did it go for my services?')
    expect(report).toContain('- Relational Database Service in Frankfurt (eu-1)')
    expect(report).toContain(
      'through Elastic Volume Service in Frankfurt (eu-1) · SLA 99.95%: up to 21\u00a0min of downtime a month',
    )
    expect(report).toContain('Measured: Outage, 31\u00a0min unavailable')
    expect(report).not.toContain('Hong Kong')
  })

  test('does not claim an effect while it runs or before it is measured', () => {
    const affected = (story: Story, moment: string): string => section(text(story, moment), 'Am I affected?')
    expect(affected(upgrade, 'started')).toContain(
      'which may be unavailable until Thu 16 May 2030, 03:00 (Europe/Berlin) · 01:00 UTC, for up to 15\u00a0min.',
    )
    for (const [story, moment] of [
      [upgrade, 'completed'],
      [undone, 'rolled-back'],
    ] as const)
      expect(affected(story, moment)).toMatch(
        /^You may have been\..+, which was planned to be unavailable, for up to 15\u00a0min\./,
      )
    expect(affected(upgrade, 'report')).toMatch(
      /^You were\..+, which was unavailable for 31\u00a0min \(15\u00a0min planned\)\./,
    )
  })

  test('that runs has its end in the zone of each reader', () => {
    const prepared = prepareNotice('email', {
      notice: noticeAt(upgrade, 'started', en),
      templates: en.templates,
      sha256,
    })
    const reader = readerOf('en')
    const far = { ...reader, contact: { ...reader.contact, time_zone: 'Asia/Tokyo' } }
    const said = [reader, far].map((one) => section((prepared.fill(one) as EmailMessage).text, 'Am I affected?'))
    expect(said[0]).toContain('until Thu 16 May 2030, 03:00 (Europe/Berlin)')
    expect(said[1]).toContain('until Thu 16 May 2030, 10:00 (Asia/Tokyo)')
  })

  test('keeps planned and actual times apart', () => {
    const said = section(text(upgrade, 'completed'), 'When did it happen?')
    expect(said).toContain('Planned: Thu 16 May 2030, 00:00 – 03:00')
    expect(said).toContain('Started: Thu 16 May 2030, 00:05')
    expect(said).toContain('Ended: Thu 16 May 2030, 03:40')
  })

  test('that will not be made asks for nothing and strikes its window through', () => {
    const { html, text: said } = mail(noticeAt(withdrawn, 'cancelled', en), en, readerOf('en'))
    expect(said).toContain('This change will not be made. The new release is not ready.')
    expect(section(said, 'What must I do?')).toBe('Nothing, since the change will not be made.')
    expect(html).toMatch(/<s>Sun 5 May 2030/)
    expect(questions(said)).toContain('When was it planned?')
  })

  test('that has ended says by when its report is owed, and that it is closed with it', () => {
    expect(section(text(upgrade, 'completed'), 'Next update')).toMatch(/^With the impact report, by Thu 30 May 2030/)
    expect(preheader(upgrade, 'completed')).toMatch(/· Impact report by Thu 30 May 2030/)
    expect(section(text(undone, 'rolled-back'), 'Next update')).toMatch(/^With the impact report, by Sun 19 May 2030/)
    expect(section(text(upgrade, 'report'), 'Next update')).toMatch(/^None\. This matter is closed\./)
    expect(section(text(withdrawn, 'cancelled'), 'Next update')).toMatch(/^None\. This matter is closed\./)
  })

  test('that was undone gives the reason', () => {
    expect(text(undone, 'rolled-back')).toContain('This change was undone. Replication stood still.')
  })
})

function text(story: Story, moment: string): string {
  return mail(noticeAt(story, moment, en), en, readerOf('en')).text
}

function preheader(story: Story, moment: string): string {
  const { html } = mail(noticeAt(story, moment, en), en, readerOf('en'))
  return /<div style="display:none[^>]*>([^<]*)</.exec(html)?.[1] ?? ''
}

function questions(said: string): readonly string[] {
  return [...said.matchAll(/^# (.+)$/gm)].map(([, question = '']) => question)
}

function section(said: string, question: string): string {
  return (
    said
      .split(/^# /m)
      .find((part) => part.startsWith(question))
      ?.slice(question.length)
      .trim() ?? ''
  )
}
