import { createHmac } from 'node:crypto'
import type { ChatMessage } from '../../core/deliver/message.ts'
import { fitted, octets } from './fit.ts'
import { chatMarkdown } from './markdown.ts'
import { judgeCode, type Robot, type RobotCode, robotKind } from './robot.ts'

/** A card with one button, as a DingTalk robot is sent it. */
export interface DingTalkBody {
  readonly msgtype: 'actionCard'
  readonly actionCard: {
    readonly title: string
    readonly text: string
    readonly singleTitle: string
    readonly singleURL: string
  }
}

/** A message as a card. Nobody is mentioned: for that DingTalk wants a field of its own, which is not there. */
export function dingTalkBody(message: ChatMessage): DingTalkBody {
  return fitted(message, bodyOf, (body) => excessOf(body) === undefined)
}

/** A custom robot of DingTalk. */
export const robot: Robot = {
  name: 'dingtalk',
  // one more, and the robot is silent for ten minutes
  limits: { concurrency: 8, addressRate: { calls: 20, per: 60_000 } },
  body: dingTalkBody,
  excess: excessOf,
  sign: (body, secret, milliseconds) => {
    const timestamp = String(milliseconds)
    return { body, query: { timestamp, sign: dingTalkSign(timestamp, secret) } }
  },
  judge: (answer) => judgeCode(answer, ['errcode'], CODES),
}

/** DingTalk as a provider. */
export const dingtalk = robotKind(robot)

/** The signature of a time in milliseconds. */
export function dingTalkSign(timestamp: string, secret: string): string {
  return createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
}

const MOST = 20_000

const CODES: Readonly<Record<string, RobotCode>> = {
  '-1': { outcome: 'retry', says: 'DingTalk is busy' },
  130101: { outcome: 'retry', says: 'too many messages', retryAfter: 600 },
  300001: { outcome: 'rejected', says: 'the robot is gone' },
  310000: { outcome: 'rejected', says: 'the robot asks for a keyword, a signature or an address that it did not get' },
  400013: { outcome: 'rejected', says: 'the group is gone' },
  400101: { outcome: 'rejected', says: 'the robot is gone' },
  400102: { outcome: 'rejected', says: 'the robot is switched off' },
  400106: { outcome: 'rejected', says: 'the robot is gone' },
  410100: { outcome: 'retry', says: 'too many messages', retryAfter: 600 },
  430101: { outcome: 'rejected', says: 'DingTalk holds a link for unsafe' },
  430102: { outcome: 'rejected', says: 'DingTalk holds the text for improper' },
  430104: { outcome: 'rejected', says: 'DingTalk holds the content for improper' },
}

function bodyOf(message: ChatMessage): DingTalkBody {
  return {
    msgtype: 'actionCard',
    actionCard: {
      // what notifications and the list of chats show
      title: `${message.title} (${message.entry})`,
      text: chatMarkdown(message, []),
      singleTitle: message.open,
      singleURL: message.url,
    },
  }
}

function excessOf(body: object): string | undefined {
  return octets(JSON.stringify(body)) > MOST ? `more than ${MOST} octets, the most that DingTalk takes` : undefined
}
