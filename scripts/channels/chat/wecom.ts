import type { ChatMessage } from '../../core/deliver/message.ts'
import { fitted, octets } from './fit.ts'
import { chatMarkdown, linkMarkdown } from './markdown.ts'
import { judgeCode, type Robot, type RobotCode, robotKind } from './robot.ts'

/** Markdown, as a WeCom robot is sent it. */
export interface WeComBody {
  readonly msgtype: 'markdown_v2'
  readonly markdown_v2: { readonly content: string }
}

/**
 * A message as Markdown of version 2, in which nobody can be mentioned; older clients show it as plain text. A template card would
 * be richer to look at, but holds about a hundred characters.
 */
export function weComBody(message: ChatMessage): WeComBody {
  return fitted(message, bodyOf, (body) => excessOf(body) === undefined)
}

/** A robot of a WeCom group. */
export const robot: Robot = {
  name: 'wecom',
  limits: { concurrency: 8, addressRate: { calls: 20, per: 60_000 } },
  body: weComBody,
  excess: (body) => excessOf(body as WeComBody),
  judge: (answer) => judgeCode(answer, ['errcode'], CODES),
}

/** WeCom as a provider. */
export const wecom = robotKind(robot)

const MOST = 4096

const CODES: Readonly<Record<string, RobotCode>> = {
  '-1': { outcome: 'retry', says: 'WeCom is busy' },
  40008: { outcome: 'rejected', says: 'WeCom does not know this kind of message' },
  40058: { outcome: 'rejected', says: 'the message is too long or malformed' },
  45009: { outcome: 'retry', says: 'too many messages', retryAfter: 60 },
  45033: { outcome: 'retry', says: 'too many messages at once', retryAfter: 60 },
  93000: { outcome: 'rejected', says: 'the robot is gone' },
  93004: { outcome: 'rejected', says: 'the robot is switched off' },
  93008: { outcome: 'rejected', says: 'the robot is not in the group' },
}

function bodyOf(message: ChatMessage): WeComBody {
  const content = chatMarkdown(message, [linkMarkdown(message.open, message.url)])
  return { msgtype: 'markdown_v2', markdown_v2: { content } }
}

function excessOf({ markdown_v2: { content } }: WeComBody): string | undefined {
  return octets(content) > MOST ? `more than ${MOST} octets, the most that WeCom takes` : undefined
}
