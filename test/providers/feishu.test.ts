import { describe, expect, it } from 'vitest'
import { feishuBody, feishuSign, robot } from '../../scripts/channels/chat/feishu.ts'
import { robots, shortChat } from '../doubles/chats.ts'
import { openFeishuDouble } from '../doubles/providers/feishu.ts'
import { hasty } from './contract.ts'
import { describeRobot, hostileText, sendAll } from './robot.ts'

const given = {
  robot,
  openDouble: (now: () => number) => openFeishuDouble({ now, secret: 'feishu-secret' }),
  bodyDecides: true,
  alien: [
    'https://open.feishu.cn.evil.example/open-apis/bot/v2/hook/x',
    'https://open.feishu.cn/open-apis/bot/hook/evil',
    'https://open.feishu.cn/evil',
  ],
}
describeRobot(given)

it('signs as the documentation shows it', () => {
  expect(feishuSign('1599360473', 'demo')).toBe('l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=')
})

it('mentions nobody: words stand in plain text', async () => {
  const message = shortChat('feishu', 1, { title: hostileText, parts: [{ label: hostileText, text: hostileText }] })
  const { card } = feishuBody(message)
  const markdown = JSON.stringify(card).match(/"tag":"markdown","content":"[^"]*"/g)
  expect(markdown).toHaveLength(1)
  expect(markdown?.[0]).not.toMatch(/<|\]\(/)
  expect((await sendAll(given, [message])).results).toEqual([{ outcome: 'accepted' }])
})

it('fills 20,000 octets with its signature and no more', async () => {
  const { taken } = await sendAll(given, [shortChat('feishu', 1, { parts: [{ text: 'x'.repeat(30_000) }] })])
  expect(Buffer.byteLength(JSON.stringify(taken[0]))).toBeGreaterThan(19_900)
  expect(Buffer.byteLength(JSON.stringify(taken[0]))).toBeLessThanOrEqual(20_000)
})

describe('the codes of Feishu', () => {
  const cases = [
    ['no secret', { to: { platform: 'feishu', url: robots.feishu.url } }, 'rejected', '19021'],
    ['a wrong secret', { to: { ...robots.feishu, secret: 'wrong' } }, 'rejected', '19021'],
    [
      'a robot that is gone',
      { to: { ...robots.feishu, url: robots.feishu.url.replace(/[^/]*$/, 'gone') } },
      'rejected',
      '19001',
    ],
  ] as const
  it.each(cases)('%s', async (_, more, outcome, code) => {
    const { results } = await sendAll(given, [shortChat('feishu', 1, more)])
    expect(results).toMatchObject([{ outcome, detail: expect.stringContaining(code) }])
    expect(results[0]?.stop).toBeUndefined()
  })

  it('a keyword that is not in the message', async () => {
    const openDouble = (now: () => number) => openFeishuDouble({ now, keyword: 'deployment' })
    const { results } = await sendAll({ robot, openDouble }, [shortChat('feishu', 1)])
    expect(results).toMatchObject([{ outcome: 'rejected', detail: expect.stringContaining('19024') }])
  })

  it('five messages a second', async () => {
    const messages = [1, 2, 3, 4, 5, 6].map((number) => shortChat('feishu', number))
    const { results } = await sendAll(given, messages, hasty.now)
    expect(results.map(({ outcome }) => outcome)).toEqual([...Array.from({ length: 5 }, () => 'accepted'), 'retry'])
    expect(results[5]).toMatchObject({ retryAfter: 60, detail: expect.stringContaining('11232') })
  })
})
