import type { ChatMessage, ChatPart } from '../../core/deliver/message.ts'
import { cut } from '../../core/notice/subject.ts'
import type { HttpAnswer } from '../http.ts'
import { fitted, pieces } from './fit.ts'
import { marks } from './marks.ts'
import { type Robot, robotKind } from './robot.ts'

/** What an incoming webhook is sent. */
export interface SlackBody {
  readonly text: string
  readonly unfurl_links: false
  readonly unfurl_media: false
  readonly blocks: readonly object[]
}

/**
 * A message as blocks. Words of entries stand in plain text, which Slack does not parse: nobody is mentioned, and no sign of a
 * command is lost. Only labels and the link are mrkdwn. The link is no button: Slack warns at every click on a button of an app
 * that cannot be asked back.
 */
export function slackBody(message: ChatMessage): SlackBody {
  return fitted(message, bodyOf, ({ blocks }) => excessOf({ blocks }) === undefined)
}

/** An incoming webhook of Slack. */
export const robot: Robot = {
  name: 'slack',
  limits: { concurrency: 16, addressRate: { calls: 1, per: 1000 } },
  body: slackBody,
  excess: (body) => excessOf(body as SlackBody),
  judge,
}

/** Slack as a provider. */
export const slack = robotKind(robot)

// Documented are 50 blocks and 3,000 characters in each; not documented is the sum, at which about 13,200 were refused.
const BLOCKS = 50
const SECTION = 3000
const SUM = 12_000
const HEADER = 150
const FALLBACK = 3000

function bodyOf(message: ChatMessage): SlackBody {
  const { title, tone, entry, banner, parts, url, open, reference, text } = message
  return {
    // read aloud by screen readers, and shown in notifications
    text: escapeMrkdwn(cut(text, FALLBACK)),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: plainText(cut(title, HEADER)) },
      { type: 'context', elements: [plainText(`${marks[tone]} ${entry} · ${banner}`)] },
      ...parts.flatMap(partBlocks),
      { type: 'section', text: mrkdwn(`*<${escapeMrkdwn(url)}|${escapeMrkdwn(open.replaceAll('|', ' '))}>*`) },
      { type: 'context', elements: [plainText(reference)] },
    ],
  }
}

function partBlocks({ label, text }: ChatPart): readonly object[] {
  const section = (object: object): object => ({ type: 'section', text: object })
  return [
    ...(label === undefined ? [] : [section(mrkdwn(`*${escapeMrkdwn(label)}*`))]),
    ...pieces(text, SECTION).map((piece) => section(plainText(piece))),
  ]
}

function escapeMrkdwn(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

// Verbatim: addresses, channels and names in it do not become links or mentions.
function mrkdwn(text: string): object {
  return { type: 'mrkdwn', text, verbatim: true }
}

function plainText(text: string): object {
  return { type: 'plain_text', text, emoji: false }
}

function excessOf({ blocks }: Pick<SlackBody, 'blocks'>): string | undefined {
  if (blocks.length > BLOCKS) return `more than ${BLOCKS} blocks, the most that Slack takes`
  if (blocks.some((block) => longest(block) > SECTION))
    return `a block of more than ${SECTION} characters, the most that Slack takes`
  return JSON.stringify(blocks).length > SUM
    ? `blocks of more than ${SUM} characters, the most that Slack takes`
    : undefined
}

function longest(block: object): number {
  const { text, elements = [] } = block as { text?: { text: string }; elements?: { text: string }[] }
  return Math.max(0, ...[text, ...elements].map((each) => each?.text.length ?? 0))
}

const KNOWN = [
  ...[
    'action_prohibited',
    'channel_is_archived',
    'channel_not_found',
    'invalid_blocks',
    'invalid_payload',
    'invalid_token',
  ],
  ...['no_service', 'no_service_id', 'no_team', 'no_text', 'posting_to_general_channel_denied', 'rollup_error'],
  ...['team_disabled', 'too_many_attachments', 'user_not_found'],
]

function judge({ status, text, whole }: HttpAnswer): ReturnType<Robot['judge']> {
  if (status === 200)
    return whole && text.trim() === 'ok'
      ? { outcome: 'accepted' }
      : { outcome: 'unknown', detail: 'answered 200 without ok' }
  const named = KNOWN.find((name) => name === text.trim())
  return named && status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429
    ? { outcome: 'rejected', detail: `answered with ${status} ${named}` }
    : undefined
}
