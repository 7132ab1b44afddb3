import { describe, expect, it } from 'vitest'
import { openRobot, type Robot, robotKind } from '../../scripts/channels/chat/robot.ts'
import type { ChatMessage } from '../../scripts/core/deliver/message.ts'
import type { Clock, SendResult } from '../../scripts/core/deliver/provider.ts'
import { trialRecipients } from '../../scripts/core/notice/trial-recipients.ts'
import { chat, robots, shortChat } from '../doubles/chats.ts'
import { momentsIn, noticeAt, officeOf, readerOf } from '../doubles/mails.ts'
import type { RobotDouble } from '../doubles/providers/robot.ts'
import { reasons, stories } from '../doubles/stories.ts'
import { describeContract, hasty } from './contract.ts'

/** What the tests of all robots need to know of one. */
export interface RobotCase {
  readonly robot: Robot
  readonly openDouble: (now: () => number) => Promise<RobotDouble>
  readonly bodyDecides: boolean
  /** Addresses that look like the platform's and are not. */
  readonly alien: readonly string[]
}

/** Sends messages one after the other through a fresh double; the clock stands still unless `now` says otherwise. */
export async function sendAll(
  { robot, openDouble }: Pick<RobotCase, 'robot' | 'openDouble'>,
  messages: readonly ChatMessage[],
  now: () => number = hasty.now,
): Promise<{ readonly results: readonly SendResult[]; readonly taken: readonly unknown[]; readonly calls: number }> {
  const { double, taken } = await openDouble(now)
  const provider = openRobot(robot, {
    settings: { [settingOf(robot)]: double.url },
    clock: { ...hasty, now } satisfies Clock,
  })
  const results: SendResult[] = []
  for (const message of messages) results.push(await provider.send([{ message, key: '1'.repeat(64) }]))
  await provider.close?.()
  await double.close()
  return { results, taken, calls: double.received.length }
}

/** Every robot passes this. */
export function describeRobot(given: RobotCase): void {
  const { robot, openDouble, bodyDecides, alien } = given
  const { name } = robot
  // a minute between two messages, so that no rate is the reason of anything
  const slowly = () => {
    let time = hasty.now()
    return () => {
      time += 60_000
      return time
    }
  }

  describeContract({
    kind: robotKind(robot),
    open: async (timeout) => {
      const { double, taken } = await openDouble(hasty.now)
      const settings = { [settingOf(robot)]: double.url }
      return { double, provider: openRobot(robot, { settings, clock: hasty }, timeout), taken: () => taken.length }
    },
    message: (number) => shortChat(name, number),
    idempotent: false,
    ownCredentials: true,
    bodyDecides,
  })

  describe(`a ${name} robot`, () => {
    it.each(alien)('is not at %s', async (url) => {
      const to = { ...robots[name], url }
      const { results, calls } = await sendAll(given, [shortChat(name, 1, { to })])
      expect(results).toMatchObject([{ outcome: 'rejected', detail: expect.stringContaining(`no ${name} robot`) }])
      expect(JSON.stringify(results)).not.toContain('evil')
      expect(calls).toBe(0)
    })

    it('is not given messages of another platform', async () => {
      const other = name === 'slack' ? 'teams' : 'slack'
      const { results, calls } = await sendAll(given, [shortChat(name, 1, { to: robots[other] })])
      expect([results[0]?.outcome, calls]).toEqual(['rejected', 0])
    })

    it.each(['http://slack.example', 'https://user@host.example', 'https://host.example/path', 'host'])(
      'cannot be replaced by %s',
      (url) =>
        expect(() => openRobot(robot, { settings: { [settingOf(robot)]: url }, clock: hasty })).toThrow('base address'),
    )

    it.each(['en', 'zh-CN'])('takes every moment of every story, for every reader (%s)', async (language) => {
      const office = await officeOf(language)
      const messages = stories.flatMap((story) =>
        momentsIn(story).flatMap(({ id }) => {
          const notice = noticeAt(story, id, office)
          const readers = [...Object.keys(reasons).map((why) => readerOf(language, why)), ...trialRecipients(notice)]
          return readers.map((recipient) => chat(notice, office, { platform: name, recipient }))
        }),
      )
      const { results, taken } = await sendAll(given, messages, slowly())
      expect(results.filter(({ outcome }) => outcome !== 'accepted')).toEqual([])
      for (const [index, { entry, url, title, banner }] of messages.entries()) {
        const body = JSON.stringify(taken[index])
        expect([entry, url, title, banner].filter((fact) => !body.includes(fact))).toEqual([])
      }
    })

    it.each(['Volumes cannot be written. ', '数据库无法写入。', '👩🏽‍🚒🇩🇪', '&<>*_`[](){}\\"', 'x'])(
      'is given as much of %s as it takes, and always what it is and where to read on',
      async (words) => {
        const text = words.repeat(Math.ceil(40_000 / words.length))
        const parts = [{ text }, { label: 'Am I affected?', text: 'Yes.' }, { label: 'What must I do?', text }]
        const message = shortChat(name, 1, { parts, text })
        const { results, taken } = await sendAll(given, [message], slowly())
        expect(results).toEqual([{ outcome: 'accepted' }])
        const body = JSON.stringify(taken[0])
        expect(body.isWellFormed()).toBe(true)
        expect(
          [message.title, message.entry, message.banner, message.url, 'Yes.'].filter((fact) => !body.includes(fact)),
        ).toEqual([])
        expect(body).toContain('…')
        // nothing is wasted: most of the room is used
        expect(Buffer.byteLength(body)).toBeGreaterThan(name === 'wecom' ? 2500 : 9000)
      },
    )

    it('is not called with what cannot be cut', async () => {
      const { results, calls } = await sendAll(given, [
        shortChat(name, 1, { url: `https://x.example/${'y'.repeat(30_000)}` }),
      ])
      expect(results).toMatchObject([
        { outcome: 'rejected', detail: expect.stringMatching(/^(?:a |blocks of )?more than [\d,]+|a block/) },
      ])
      expect(calls).toBe(0)
    })

    it('says who refuses without telling what', async () => {
      const { double } = await openDouble(hasty.now)
      const provider = openRobot(robot, { settings: { [settingOf(robot)]: double.url }, clock: hasty })
      double.next({
        status: 400,
        body: { error: 'jo@contoso.example', errcode: 99, errmsg: 'jo@contoso.example', code: 99 },
      })
      const result = await provider.send([{ message: shortChat(name, 1), key: '1'.repeat(64) }])
      expect(result.outcome).toBe('rejected')
      expect(JSON.stringify(result)).not.toContain('contoso')
      await provider.close?.()
      await double.close()
    })
  })
}

/** Words that try to mention everybody, to link elsewhere and to break out of markup. */
export const hostileText =
  '<!channel> <@U123|Jo> <at id=all></at> <@all> @all [log in](https://evil.example) ![x](https://evil.example/x.png) <b>&lt;!here&gt; *bold* _it_ `code` ~~no~~ | # head'

function settingOf({ name }: Robot): string {
  return `${name.toUpperCase()}_BASE_URL`
}
