import { describe, expect, it } from 'vitest'
import { prepareNotice } from '../../scripts/channels/prepare.ts'
import type { Message } from '../../scripts/core/deliver/message.ts'
import { dutyNotice } from '../../scripts/core/notice/duty-notice.ts'
import type { DutyCase } from '../../scripts/core/plan-row.ts'
import { momentsIn, noticeAt, officeOf, readerOf, sha256 } from '../doubles/mails.ts'
import { outage, type Story } from '../doubles/stories.ts'

const cases: readonly DutyCase[] = [
  { customer: 'cus-aaaa1', why: 'nobody-accepted' },
  { customer: 'cus-bbbb2', why: 'call-overdue' },
  { customer: 'cus-cccc3', why: 'not-reached' },
]

async function written(language: string, story: Story, moment: string): Promise<Record<string, Message>> {
  const office = await officeOf(language)
  const notice = dutyNotice(noticeAt(story, moment, office), `${moment}.duty-1`, cases)
  const reader = { ...readerOf(language), reasons: [{ kind: 'everyone' as const }] }
  const channels = {
    ...{ email: 'duty@cloud.example', sms: '+15550100', voice: '+15550100', paging: '0'.repeat(32) },
    chat: { platform: 'slack' as const, url: 'https://hooks.slack.com/services/x' },
    webhook: 'https://hook.example/x',
  }
  const to = { ...reader, contact: { ...reader.contact, channels } }
  const fill = (channel: keyof typeof channels) =>
    prepareNotice(channel, { notice, templates: office.templates, sha256 }).fill(to)
  return Object.fromEntries(Object.keys(channels).map((channel) => [channel, fill(channel as keyof typeof channels)]))
}

const last = momentsIn(outage).at(-1)?.id ?? ''

describe.each(['en', 'zh-CN'])('the message to the duty manager in %s', (language) => {
  it.each(['published', last])('names the customers and what to do on every channel (%s)', async (moment) => {
    const { email, sms, voice, paging, chat, webhook } = await written(language, outage, moment)
    for (const long of [email, chat, paging]) {
      for (const { customer } of cases) expect(JSON.stringify(long)).toContain(customer)
    }
    const number = language === 'en' ? '3 customers were not reached' : '3 个客户未能联系上'
    for (const each of [email, sms, voice, paging, chat, webhook]) expect(JSON.stringify(each)).toContain(number)
    expect(paging).toMatchObject({ action: 'trigger' })
    const calm = language === 'en' ? /no action|nothing that you use|not any longer/i : /无需|不再受影响/
    for (const each of [email, sms, voice, paging, chat]) expect(JSON.stringify(each)).not.toMatch(calm)
    const act = language === 'en' ? 'Have these customers called now' : '请立即安排致电这些客户'
    for (const each of [email, paging, chat]) expect(JSON.stringify(each)).toContain(act)
  })
})
