import { describe, expect, it } from 'vitest'
import { dingTalkBody, robot } from '../../scripts/channels/chat/dingtalk.ts'
import { robots, shortChat } from '../doubles/chats.ts'
import { openDingTalkDouble } from '../doubles/providers/dingtalk.ts'
import { hasty } from './contract.ts'
import { describeRobot, hostileText, sendAll } from './robot.ts'

const given = {
  robot,
  openDouble: (now: () => number) => openDingTalkDouble({ now, secret: 'SECdingtalk/secret+0' }),
  bodyDecides: true,
  alien: [
    'https://oapi.dingtalk.com.evil.example/robot/send?access_token=x',
    'https://api.dingtalk.com/robot/send?access_token=evil',
    'https://oapi.dingtalk.com/gettoken?evil',
  ],
}
describeRobot(given)

it('mentions nobody and links nowhere but to the page', async () => {
  const message = shortChat('dingtalk', 1, { title: hostileText, parts: [{ label: hostileText, text: hostileText }] })
  const body = dingTalkBody(message)
  expect(Object.keys(body)).toEqual(['msgtype', 'actionCard'])
  expect(body.actionCard.text).not.toMatch(/(?<!\\)\]\(|(?<!\\)</)
  expect((await sendAll(given, [message])).results).toEqual([{ outcome: 'accepted' }])
})

it('fills 20,000 octets and no more', async () => {
  const { taken } = await sendAll(given, [shortChat('dingtalk', 1, { parts: [{ text: 'x'.repeat(30_000) }] })])
  expect(Buffer.byteLength(JSON.stringify(taken[0]))).toBe(20_000)
})

describe('the codes of DingTalk', () => {
  const cases = [
    ['no secret', { to: { platform: 'dingtalk', url: robots.dingtalk.url } }, 'rejected', '310000'],
    ['a wrong secret', { to: { ...robots.dingtalk, secret: 'wrong' } }, 'rejected', '310000'],
    ['a robot that is gone', { to: { ...robots.dingtalk, url: `${robots.dingtalk.url}1` } }, 'rejected', '300001'],
  ] as const
  it.each(cases)('%s', async (_, more, outcome, code) => {
    const { results } = await sendAll(given, [shortChat('dingtalk', 1, more)])
    expect(results).toMatchObject([{ outcome, detail: expect.stringContaining(code) }])
    expect(results[0]?.stop).toBeUndefined()
  })

  it('silence for ten minutes after twenty messages a minute', async () => {
    const messages = Array.from({ length: 21 }, (_, number) => shortChat('dingtalk', number))
    const { results } = await sendAll(given, messages, hasty.now)
    expect(results.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(20)
    expect(results[20]).toMatchObject({ outcome: 'retry', retryAfter: 600, detail: expect.stringContaining('130101') })
  })
})
