import { expect, test } from 'vitest'
import { dingTalkBody } from '../../scripts/channels/chat/dingtalk.ts'
import { feishuBody } from '../../scripts/channels/chat/feishu.ts'
import { slackBody } from '../../scripts/channels/chat/slack.ts'
import { teamsBody } from '../../scripts/channels/chat/teams.ts'
import { weComBody } from '../../scripts/channels/chat/wecom.ts'
import { openProviders } from '../../scripts/channels/providers.ts'
import { robots, shortChat } from '../doubles/chats.ts'
import { openDingTalkDouble } from '../doubles/providers/dingtalk.ts'
import { openFeishuDouble } from '../doubles/providers/feishu.ts'
import { openSlackDouble } from '../doubles/providers/slack.ts'
import { openTeamsDouble } from '../doubles/providers/teams.ts'
import { openWeComDouble } from '../doubles/providers/wecom.ts'
import { catalog, reader } from '../doubles/stories.ts'
import { hasty } from './contract.ts'

const slack = (...blocks: object[]) => ({ ...slackBody(shortChat('slack', 1)), blocks })
const teams = (element: object) =>
  JSON.parse(
    JSON.stringify(teamsBody(shortChat('teams', 1))).replace('"body":[', `"body":[${JSON.stringify(element)},`),
  )
const feishu = (element: object) =>
  JSON.parse(
    JSON.stringify(feishuBody(shortChat('feishu', 1))).replace(
      '"elements":[',
      `"elements":[${JSON.stringify(element)},`,
    ),
  )
const run = (text: string) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] })
const plain = (text: string) => ({ type: 'plain_text', text })
const sized = (make: (text: string) => object, octets: number) =>
  make('x'.repeat(octets - Buffer.byteLength(JSON.stringify(make('x'))) + 1))
const card = (text: string) => ({
  ...dingTalkBody(shortChat('dingtalk', 1)),
  actionCard: { title: 'x', text, singleTitle: 'x', singleURL: 'https://x.example' },
})
const markdown = (content: string) => ({ msgtype: 'markdown_v2', markdown_v2: { content } })

// What each double is sent, and whether it takes it.
const cases = [
  ['slack', 'its own', slackBody(shortChat('slack', 1)), true],
  ['slack', 'a header of 150', slack({ type: 'header', text: plain('x'.repeat(150)) }), true],
  ['slack', 'a header of 151', slack({ type: 'header', text: plain('x'.repeat(151)) }), false],
  ['slack', 'a section of 3000', slack({ type: 'section', text: plain('x'.repeat(3000)) }), true],
  ['slack', 'a section of 3001', slack({ type: 'section', text: plain('x'.repeat(3001)) }), false],
  ['slack', '51 blocks', slack(...Array.from({ length: 51 }, () => ({ type: 'section', text: plain('x') }))), false],
  ['slack', 'a mention', slack({ type: 'section', text: { type: 'mrkdwn', text: '<!channel>' } }), false],
  ['slack', 'a bare ampersand', slack({ type: 'section', text: { type: 'mrkdwn', text: 'a & b' } }), false],
  ['slack', 'an unknown block', slack({ type: 'banner', text: plain('x') }), false],
  ['slack', 'nothing', {}, false],
  ['teams', 'its own', teamsBody(shortChat('teams', 1)), true],
  ['teams', '28 KB', sized((text) => teams(run(text)), 28 * 1024), true],
  ['teams', 'an octet more', sized((text) => teams(run(text)), 28 * 1024 + 1), false],
  ['teams', 'Markdown', teams({ type: 'TextBlock', text: '**x**' }), false],
  ['teams', 'a bare card', { type: 'AdaptiveCard', version: '1.4', body: [] }, false],
  ['feishu', 'its own', feishuBody(shortChat('feishu', 1)), true],
  [
    'feishu',
    '20 KB',
    sized((content) => feishu({ tag: 'div', text: { tag: 'plain_text', content } }), 20 * 1024),
    true,
  ],
  [
    'feishu',
    'an octet more',
    sized((content) => feishu({ tag: 'div', text: { tag: 'plain_text', content } }), 20 * 1024 + 1),
    false,
  ],
  ['feishu', 'a mention', feishu({ tag: 'markdown', content: '<at id=all></at>' }), false],
  ['feishu', 'an unknown element', feishu({ tag: 'marquee' }), false],
  ['dingtalk', 'its own', dingTalkBody(shortChat('dingtalk', 1)), true],
  ['dingtalk', '20,000 octets', sized(card, 20_000), true],
  ['dingtalk', 'an octet more', sized(card, 20_001), false],
  ['dingtalk', 'a mention', { ...card('x'), at: { isAtAll: true } }, false],
  ['wecom', 'its own', weComBody(shortChat('wecom', 1)), true],
  ['wecom', '4,096 octets', markdown('据'.repeat(1365).concat('x')), true],
  ['wecom', 'an octet more', markdown('据'.repeat(1365).concat('xx')), false],
  ['wecom', 'another kind', { msgtype: 'markdown', markdown: { content: '<@all>' } }, false],
] as const

const doubles = {
  slack: openSlackDouble,
  teams: openTeamsDouble,
  feishu: openFeishuDouble,
  dingtalk: openDingTalkDouble,
  wecom: openWeComDouble,
}

test.each(cases)('the double of %s and %s', async (name, _, body, isTaken) => {
  const { double, taken } = await doubles[name]()
  const { pathname, search } = new URL(robots[name].url)
  const headers = { 'content-type': 'application/json' }
  await fetch(`${double.url}${pathname}${search}`, { method: 'POST', headers, body: JSON.stringify(body) })
  await fetch(`${double.url}${pathname}${search}`, { method: 'POST', body: JSON.stringify(body) })
  await double.close()
  expect(taken).toHaveLength(isTaken ? 1 : 0)
})

test('the contact says whose robot carries its messages', async () => {
  const policy = { ...catalog.policy, providers: { chat: 'platform' as const } }
  const outbox = {
    put: async () => ({ outcome: 'accepted' as const }),
    ask: async () => ({ outcome: 'retry' as const }),
  }
  const providers = openProviders({ policy, env: {}, clock: hasty, outbox: outbox as never })
  for (const [platform, chat] of Object.entries(robots)) {
    const contact = { ...reader.contacts[0], channels: { chat } } as (typeof reader.contacts)[number]
    expect(providers.of('chat', contact)).toMatchObject({ name: platform, channel: 'chat', idempotent: false })
  }
  expect(providers.real).toBe(true)
  await providers.close()
})
