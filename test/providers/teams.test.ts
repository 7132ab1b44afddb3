import { describe, expect, it } from 'vitest'
import { robot, teamsBody } from '../../scripts/channels/chat/teams.ts'
import { isRobotAddress } from '../../scripts/core/robot-address.ts'
import { robots, shortChat } from '../doubles/chats.ts'
import { openTeamsDouble } from '../doubles/providers/teams.ts'
import { hasty } from './contract.ts'
import { describeRobot, hostileText, sendAll } from './robot.ts'

const given = {
  robot,
  openDouble: openTeamsDouble,
  bodyDecides: false,
  alien: [
    'https://evillogic.azure.com/workflows/x',
    'https://logic.azure.com.evil.example/workflows/x',
    'https://example.webhook.office.com@evil.example/x',
    'https://prod-00.example.logic.azure.com:444/workflows/evil',
  ],
}
describeRobot(given)

it.each([
  'https://default0000.00.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/0/triggers/manual/paths/invoke?api-version=1',
  'https://example.webhook.office.com/webhookb2/0@0/IncomingWebhook/0/0',
])('%s is an address of Teams', (url) => expect(isRobotAddress({ platform: 'teams', url })).toBe(true))

it('keeps the signature of the address as it is', async () => {
  const { results } = await sendAll(given, [shortChat('teams', 1)])
  expect(results).toEqual([{ outcome: 'accepted' }])
  const url = robots.teams.url.replace('sig=invented', 'sig=wrong')
  expect((await sendAll(given, [shortChat('teams', 1, { to: { platform: 'teams', url } })])).results).toEqual([
    { outcome: 'rejected', detail: 'answered with 401' },
  ])
})

describe('a card', () => {
  it('has words in text runs only, where nothing is markup', async () => {
    const message = shortChat('teams', 1, { title: hostileText, parts: [{ label: hostileText, text: hostileText }] })
    const runs = JSON.stringify(teamsBody(message)).match(/"type":"(?:TextRun|TextBlock)"/g)
    expect(new Set(runs)).toEqual(new Set(['"type":"TextRun"']))
    expect((await sendAll(given, [message])).results).toEqual([{ outcome: 'accepted' }])
  })

  it.each([
    ['level-1', 'attention'],
    ['level-2', 'warning'],
    ['over', 'good'],
    ['quiet', 'emphasis'],
  ] as const)('of %s has the style %s', (tone, style) => {
    expect(JSON.stringify(teamsBody(shortChat('teams', 1, { tone })))).toContain(`"style":"${style}"`)
  })

  it('fills 28,000 octets and no more', () => {
    const sizes = Array.from({ length: 12 }, (_, more) => {
      const body = teamsBody(shortChat('teams', 1, { parts: [{ text: 'x'.repeat(26_500 + more * 100) }] }))
      return Buffer.byteLength(JSON.stringify(body))
    })
    expect(Math.max(...sizes)).toBe(28_000)
  })
})

describe('the answers of Teams', () => {
  it('ask to wait after four messages a second', async () => {
    const messages = [1, 2, 3, 4, 5].map((number) => shortChat('teams', number))
    const { results } = await sendAll(given, messages, hasty.now)
    expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'retry'])
  })

  it.each([
    ['1', 'accepted'],
    [
      'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 with ContextId x',
      'retry',
    ],
    [
      'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 413 with ContextId x',
      'rejected',
    ],
  ] as const)('of a connector: 200 %s', (text, outcome) => {
    const result = robot.judge({ status: 200, text, whole: true, retryAfter: undefined }) ?? { outcome: 'accepted' }
    expect(result.outcome).toBe(outcome)
  })
})
