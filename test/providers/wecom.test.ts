import { describe, expect, it } from 'vitest'
import { robot, weComBody } from '../../scripts/channels/chat/wecom.ts'
import { robots, shortChat } from '../doubles/chats.ts'
import { openWeComDouble } from '../doubles/providers/wecom.ts'
import { hasty } from './contract.ts'
import { describeRobot, hostileText, sendAll } from './robot.ts'

const given = {
  robot,
  openDouble: openWeComDouble,
  bodyDecides: true,
  alien: [
    'https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=x',
    'https://qyapi.weixin.qq.com/cgi-bin/gettoken?evil',
    'https://evil.weixin.qq.com/cgi-bin/webhook/send?key=x',
  ],
}
describeRobot(given)

it('mentions nobody and links nowhere but to the page', async () => {
  const message = shortChat('wecom', 1, { title: hostileText, parts: [{ label: hostileText, text: hostileText }] })
  const { content } = weComBody(message).markdown_v2
  expect(content.match(/(?<!\\)\]\([^)]*\)/g)).toEqual([`](${message.url})`])
  expect(content).not.toMatch(/(?<!\\)</)
  expect((await sendAll(given, [message])).results).toEqual([{ outcome: 'accepted' }])
})

it.each([
  ['x', 4096],
  // three octets each: the last one may not fit
  ['据', 4094],
])('fills 4,096 octets with %s and no more', (character, least) => {
  const { content } = weComBody(shortChat('wecom', 1, { parts: [{ text: character.repeat(5000) }] })).markdown_v2
  expect(Buffer.byteLength(content)).toBeGreaterThanOrEqual(least)
  expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4096)
})

describe('the codes of WeCom', () => {
  it('a robot that is gone', async () => {
    const to = { ...robots.wecom, url: `${robots.wecom.url}1` }
    const { results } = await sendAll(given, [shortChat('wecom', 1, { to })])
    expect(results).toEqual([{ outcome: 'rejected', detail: 'the robot is gone (code 93000)' }])
  })

  it('twenty messages a minute', async () => {
    const messages = Array.from({ length: 21 }, (_, number) => shortChat('wecom', number))
    const { results } = await sendAll(given, messages, hasty.now)
    expect(results.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(20)
    expect(results[20]).toMatchObject({ outcome: 'retry', retryAfter: 60, detail: expect.stringContaining('45009') })
  })

  it('a code that is not known is a rejection', () => {
    const answer = { status: 200, text: '{"errcode":12345,"errmsg":"x"}', whole: true, retryAfter: undefined }
    expect(robot.judge(answer)).toEqual({ outcome: 'rejected', detail: 'refused it (code 12345)' })
  })
})
