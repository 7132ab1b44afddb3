import { describe, expect, it } from 'vitest'
import { robot, slackBody } from '../../scripts/channels/chat/slack.ts'
import { robots, shortChat } from '../doubles/chats.ts'
import { openSlackDouble, SLACK_MENTION } from '../doubles/providers/slack.ts'
import { hasty } from './contract.ts'
import { describeRobot, hostileText, sendAll } from './robot.ts'

const given = {
  robot,
  openDouble: openSlackDouble,
  bodyDecides: true,
  alien: [
    'https://hooks.slack.com.evil.example/services/T0/B0/x',
    'https://evil-hooks.slack.com/services/T0/B0/x',
    'https://hooks.slack.com:8443/services/T0/B0/x',
    'http://hooks.slack.com/services/T0/B0/x',
    'https://hooks.slack.com/triggers/T0/0/x',
    'https://user:evil@hooks.slack.com/services/T0/B0/x',
    'evil',
  ],
}
describeRobot(given)

describe('blocks', () => {
  it('mention nobody, and lose no sign of a command', async () => {
    const message = shortChat('slack', 1, {
      title: hostileText,
      text: hostileText,
      parts: [{ label: hostileText, text: hostileText }],
      open: hostileText,
    })
    const body = slackBody(message)
    const parsed = JSON.stringify([
      body.text,
      ...body.blocks.filter((block) => JSON.stringify(block).includes('mrkdwn')),
    ])
    expect(parsed).not.toMatch(SLACK_MENTION)
    expect(body.blocks).toContainEqual({
      type: 'section',
      text: { type: 'plain_text', text: hostileText, emoji: false },
    })
    expect((await sendAll(given, [message])).results).toEqual([{ outcome: 'accepted' }])
  })

  it.each([
    [149, 'x'.repeat(149)],
    [150, 'x'.repeat(150)],
    [151, `${'x'.repeat(149)}…`],
  ])('hold a title of %i characters', (length, expected) => {
    expect(slackBody(shortChat('slack', 1, { title: 'x'.repeat(length) })).blocks[0]).toMatchObject({
      text: { text: expected },
    })
  })

  it.each([
    [3000, [3000]],
    [3001, [3000, 1]],
    [6001, [3000, 3000, 1]],
  ])('divide a part of %i characters', (length, expected) => {
    const { blocks } = slackBody(shortChat('slack', 1, { parts: [{ text: 'x'.repeat(length) }] }))
    const lengths = blocks.slice(2, -2).map((block) => (block as { text: { text: string } }).text.text.length)
    expect(lengths).toEqual(expected)
  })

  it('are 50 at most', () => {
    const parts = Array.from({ length: 60 }, (_, number) => ({ text: `Part ${number}` }))
    const { blocks } = slackBody(shortChat('slack', 1, { parts }))
    expect(blocks).toHaveLength(50)
    expect(JSON.stringify(blocks.slice(-2))).toContain('Open the incident page')
  })
})

describe('the answers of Slack', () => {
  const at = (end: string) => ({ ...robots.slack, url: `https://hooks.slack.com/services/T0000/B0000/${end}` })

  it.each([
    ['revoked', 'answered with 403 invalid_token'],
    ['archived', 'answered with 410 channel_is_archived'],
  ])('of a robot that is %s', async (end, detail) => {
    const { results } = await sendAll(given, [shortChat('slack', 1, { to: at(end) })])
    expect(results).toEqual([{ outcome: 'rejected', detail }])
  })

  it('ask to wait after one message a second', async () => {
    let time = hasty.now()
    const messages = [1, 2, 3].map((number) => shortChat('slack', number))
    const { results } = await sendAll(given, messages, () => time)
    expect(results.map(({ outcome, retryAfter }) => [outcome, retryAfter])).toEqual([
      ['accepted', undefined],
      ['retry', 1],
      ['retry', 1],
    ])
    const { taken } = await sendAll(given, messages, () => {
      time += 1000
      return time
    })
    expect(taken).toHaveLength(3)
  })
})
