import type { ChatMessage, ChatPart } from '../../core/deliver/message.ts'
import { outcomeOf } from '../../core/deliver/outcome.ts'
import type { Tone } from '../../core/notice/notice-parts.ts'
import type { HttpAnswer } from '../http.ts'
import { fitted, octets } from './fit.ts'
import { type Robot, robotKind } from './robot.ts'

/** A message with an Adaptive Card, as a workflow of Teams is sent it. */
export interface TeamsBody {
  readonly type: 'message'
  readonly attachments: readonly [object]
}

/**
 * A message as a card. Words stand in text runs, which know no Markdown; direction, light and dark are the client's. The version is
 * the newest that all clients show.
 */
export function teamsBody(message: ChatMessage): TeamsBody {
  return fitted(message, bodyOf, (body) => excessOf(body) === undefined)
}

/** A workflow of Teams, or of Power Automate, that posts cards; and what is left of the connectors before it. */
export const robot: Robot = {
  name: 'teams',
  limits: { concurrency: 16, addressRate: { calls: 4, per: 1000 } },
  body: teamsBody,
  excess: excessOf,
  judge,
}

/** Teams as a provider. */
export const teams = robotKind(robot)

const MOST = 28_000

function bodyOf(message: ChatMessage): TeamsBody {
  const { tone, title, entry, banner, parts, reference, url, open, language } = message
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    lang: language.slice(0, 2),
    msteams: { width: 'Full' },
    fallbackText: `${title} (${entry})`,
    body: [
      {
        type: 'Container',
        style: STYLES[tone],
        bleed: true,
        items: [run(title, { size: 'Large', weight: 'Bolder' }), run(`${entry} · ${banner}`)],
      },
      ...parts.flatMap(partElements),
      run(reference, { isSubtle: true, size: 'Small' }, 'Medium'),
    ],
    actions: [{ type: 'Action.OpenUrl', title: open, url }],
  }
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
  }
}

function partElements({ label, text }: ChatPart): readonly object[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return [
    ...(label === undefined ? [] : [run(label, { weight: 'Bolder' }, 'Medium')]),
    ...lines.map((line, index) => run(line, {}, label === undefined && index === 0 ? 'Medium' : 'Small')),
  ]
}

function run(text: string, look: Readonly<Record<string, unknown>> = {}, spacing = 'Default'): object {
  return { type: 'RichTextBlock', spacing, inlines: [{ type: 'TextRun', text, ...look }] }
}

const STYLES: Readonly<Record<Tone, string>> = {
  'level-1': 'attention',
  'level-2': 'warning',
  'level-3': 'accent',
  change: 'accent',
  over: 'good',
  quiet: 'emphasis',
}

function excessOf(body: object): string | undefined {
  return octets(JSON.stringify(body)) > MOST ? `more than ${MOST} octets, the most that Teams takes` : undefined
}

// The connectors answer 200 and say in words that Teams behind them refused.
function judge({ status, text }: HttpAnswer): ReturnType<Robot['judge']> {
  const inner = status === 200 ? /\bHTTP error (\d{3})\b/.exec(text)?.[1] : undefined
  return inner === undefined ? undefined : outcomeOf({ status: Number(inner) })
}
