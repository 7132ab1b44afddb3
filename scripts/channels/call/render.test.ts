import { describe, expect, it } from 'vitest'
import { momentsIn, noticeAt, officeOf, readerOf, sha256 } from '../../../test/doubles/mails.ts'
import { falseAlarm, outage, reasons, type Story, stories, upgrade } from '../../../test/doubles/stories.ts'
import type { CallMessage, Recipient } from '../../core/deliver/message.ts'
import type { Notice } from '../../core/notice/notice.ts'
import { trialRecipients } from '../../core/notice/trial-recipients.ts'
import { prepareNotice } from '../prepare.ts'

const [en, zh] = [await officeOf('en'), await officeOf('zh-CN')]

function task(story: Story, moment: string, to: Recipient, office = en): CallMessage {
  return fill(noticeAt(story, moment, office), to, office)
}

function fill(notice: Notice, to: Recipient, { templates } = en): CallMessage {
  return prepareNotice('call', { notice, templates, sha256 }).fill(to) as CallMessage
}

describe('a task to call', () => {
  it('says who calls, what happened, whom it affects, what to do, and what to write down', () => {
    const { text, customer, engineer } = task(outage, 'update-1', readerOf('en'))
    expect([customer, engineer]).toEqual(['cus-4f9a', 'Ada Jung'])
    expect(text).toBe(`Hello Jo Weber, this is Ada Jung of Meridian Cloud.

I am calling about INC-2030-0001: Volumes in Frankfurt cannot be written.
Level 1 · High · Investigating · Update 1
Update 1 · Investigating · Wed 1 May 2030, 12:00 (Europe/Berlin) · 10:00 UTC
Shard 1 is rebuilt, and traffic returns in steps of 10 %.
Also known as CVE-2030-0001, CVE-2030-0002.
It was caused by change CHG-2030-0001 <https://status.meridian.example/changes/CHG-2030-0001/>.

Am I affected?
- Yes. You use Elastic Volume Service in Frankfurt (eu-1), which is unavailable.
- You use Relational Database Service in Frankfurt (eu-1), which depends on Elastic Volume Service in Frankfurt (eu-1), which is unavailable.
- Databases and servers on these volumes stop when they try to write. Backups taken before 07:50 are whole.

What must I do?
- Action 1: Move writes to another region (Required · Isolate · Due Wed 1 May 2030, 20:30 (Europe/Berlin) · 18:30 UTC)
- Action 2: Update the xz packages (Required · Patch · Due Fri 3 May 2030, 14:00 (Europe/Berlin) · 12:00 UTC)
- Action 3: Watch your error rate (Recommended · Monitor)

By when?
- Action 1: Wed 1 May 2030, 20:30 (Europe/Berlin) · 18:30 UTC
- Action 2: Fri 3 May 2030, 14:00 (Europe/Berlin) · 12:00 UTC

What are you doing?
- We are looking for the cause.
- We have isolated the faulty metadata shard.

Since
- Wed 1 May 2030, 10:00 (Europe/Berlin) · 08:00 UTC · 2\u00a0h so far

Next update
- By Wed 1 May 2030, 16:00 (Europe/Berlin) · 14:00 UTC

Please note down
[ ] Reached: whom, and when?
[ ] Understood: what, and by when?
[ ] Help needed: with what?

https://status.meridian.example/incidents/INC-2030-0001/`)
  })

  it('is spoken in the language of the contact', () => {
    const { text, language } = task(upgrade, 'announced', readerOf('zh-CN'), zh)
    expect(language).toBe('zh-CN')
    expect(text).toMatch(
      /^李雷，您好，我是子午云的 Ada Jung。\n\n这次致电是关于 CHG-2030-0001：数据库升级到 16 版。\n变更 · 已计划/,
    )
    expect(text).toContain('何时进行？\n- 计划时间：')
  })

  it('says that an alarm was false, and asks for nothing', () => {
    const { text } = task(falseAlarm, 'update-1', readerOf('en'))
    expect(text).toContain('It was a false alarm. We are sorry for the disturbance.')
    expect(text).toContain('What must I do?\n- Nothing.')
    expect(text).not.toContain('By when?')
  })

  it('greets without a name, by a team without an engineer', () => {
    const { customer, contact, reasons } = readerOf('en')
    const { care_engineer: _, ...nobody } = customer
    const { name: __, ...anybody } = contact
    const message = task(outage, 'published', { customer: nobody, contact: anybody, reasons })
    expect(message.text).toMatch(/^Hello, this is the care team of Meridian Cloud\.\n/)
    expect(message).not.toHaveProperty('engineer')
  })

  it('is due when the policy says', () => {
    const due = (story: Story, moment: string, change: (policy: Notice['catalog']['policy']) => object): string => {
      const notice = noticeAt(story, moment, en)
      const { catalog } = notice
      const policy = { ...catalog.policy, ...change(catalog.policy) }
      return fill({ ...notice, catalog: { ...catalog, policy } }, readerOf('en')).due
    }
    expect(due(outage, 'update-1', () => ({}))).toBe('2030-05-01T14:00:00.000Z')
    const levels = ({ levels }: Notice['catalog']['policy']) => ({
      levels: { ...levels, 1: { ...levels[1], call: 'PT30M' } },
    })
    expect(due(outage, 'update-1', levels)).toBe('2030-05-01T10:30:00.000Z')
    const changes = ({ changes }: Notice['catalog']['policy']) => ({ changes: { ...changes, call: 'P1D' } })
    expect(due(upgrade, 'announced', changes)).toBe('2030-05-02T09:00:00.000Z')
    expect(due(upgrade, 'announced', levels)).toBe('2030-05-01T13:00:00.000Z')
  })

  it.each(stories.map((story) => [story.name, story] as const))('can be made of every moment: %s', (_, story) => {
    for (const office of [en, zh]) {
      const { language } = office.words
      for (const { id } of momentsIn(story)) {
        const notice = noticeAt(story, id, office)
        for (const to of [...Object.keys(reasons).map((why) => readerOf(language, why)), ...trialRecipients(notice)]) {
          const { text } = fill(notice, to, office)
          expect(text).not.toMatch(/undefined|\[object|\{[a-z]+\}|\n{3}/)
          expect(text.split('\n').filter((line) => /\p{Script=Han}[,;:?!]|[：；] /u.test(line))).toEqual([])
        }
      }
    }
  })
})
