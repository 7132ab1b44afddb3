import { createHmac } from 'node:crypto'
import type { ChatMessage, ChatPart } from '../../core/deliver/message.ts'
import type { Tone } from '../../core/notice/notice-parts.ts'
import { fitted, octets } from './fit.ts'
import { judgeCode, type Robot, type RobotCode, robotKind } from './robot.ts'

/** A card, as a Feishu or Lark robot is sent it. */
export interface FeishuBody {
  readonly msg_type: 'interactive'
  readonly card: object
}

/**
 * A message as a card of version 1, which older clients show, too. Words of entries stand in plain text, which is not parsed: nobody
 * is mentioned.
 */
export function feishuBody(message: ChatMessage): FeishuBody {
  return fitted(message, bodyOf, (body) => octets(JSON.stringify(body)) <= MOST - SIGNATURE)
}

/** A custom robot of Feishu or Lark. */
export const robot: Robot = {
  name: 'feishu',
  // 100 a minute and 5 a second
  limits: { concurrency: 16, addressRate: { calls: 5, per: 3000 } },
  body: feishuBody,
  excess: (body) =>
    octets(JSON.stringify(body)) > MOST ? `more than ${MOST} octets, the most that Feishu takes` : undefined,
  sign: (body, secret, milliseconds) => {
    const timestamp = String(Math.floor(milliseconds / 1000))
    return { body: { timestamp, sign: feishuSign(timestamp, secret), ...body } }
  },
  judge: (answer) => judgeCode(answer, ['code', 'StatusCode'], CODES),
}

/** Feishu as a provider. */
export const feishu = robotKind(robot)

/** The signature of a time in seconds: time and secret are the key, and nothing is signed. */
export function feishuSign(timestamp: string, secret: string): string {
  return createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64')
}

const MOST = 20_000
const SIGNATURE = 100

const CODES: Readonly<Record<string, RobotCode>> = {
  9499: { outcome: 'rejected', says: 'the request is malformed' },
  11232: { outcome: 'retry', says: 'too many messages', retryAfter: 60 },
  19001: { outcome: 'rejected', says: 'the robot is gone' },
  19021: { outcome: 'rejected', says: 'the secret is wrong, or the clock is an hour off' },
  19022: { outcome: 'rejected', says: 'the robot does not take messages from this address' },
  19024: { outcome: 'rejected', says: 'the robot asks for a keyword that is not in the message' },
}

function bodyOf({ tone, title, entry, banner, parts, url, open, reference }: ChatMessage): FeishuBody {
  return {
    msg_type: 'interactive',
    card: {
      config: { wide_screen_mode: true },
      header: { template: TEMPLATES[tone], title: plainText(title), subtitle: plainText(`${entry} · ${banner}`) },
      elements: [
        ...parts.flatMap(partElements),
        {
          tag: 'action',
          actions: [{ tag: 'button', type: tone === 'level-1' ? 'danger' : 'primary', text: plainText(open), url }],
        },
        { tag: 'note', elements: [plainText(reference)] },
      ],
    },
  }
}

function partElements({ label, text }: ChatPart): readonly object[] {
  return [
    ...(label === undefined ? [] : [{ tag: 'markdown', content: `**${escapeTags(label)}**` }]),
    { tag: 'div', text: plainText(text) },
  ]
}

// The entities that Feishu names for signs of its Markdown.
function escapeTags(text: string): string {
  return text.replace(/[&<>*_~`[\]()\\]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function plainText(content: string): object {
  return { tag: 'plain_text', content }
}

const TEMPLATES: Readonly<Record<Tone, string>> = {
  'level-1': 'red',
  'level-2': 'orange',
  'level-3': 'blue',
  change: 'indigo',
  over: 'green',
  quiet: 'grey',
}
