import { hasKeys, isText, openRobotDouble, type RobotDouble, rateLimit } from './robot.ts'

/**
 * Incoming webhooks, as docs.slack.dev/messaging/sending-messages-using-incoming-webhooks, /reference/block-kit/blocks and
 * /apis/web-api/rate-limits have them; errors as in api.slack.com/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks.
 */
export function openSlackDouble(now: () => number = () => 0): Promise<RobotDouble> {
  const limits = new Map<string, () => boolean>()
  return openRobotDouble({
    malformed: { status: 400, body: 'invalid_payload' },
    ok: { status: 200, body: 'ok' },
    refuse: ({ path }, body) => {
      if (!/^\/services\/T[A-Z0-9]+\/B[A-Z0-9]+\/\w+$/.test(path)) return { status: 404, body: 'no_service' }
      if (path.endsWith('/revoked')) return { status: 403, body: 'invalid_token' }
      if (path.endsWith('/archived')) return { status: 410, body: 'channel_is_archived' }
      if (!isText(body['text']) && !Array.isArray(body['blocks'])) return { status: 400, body: 'no_text' }
      if (!isMessage(body)) return { status: 400, body: 'invalid_blocks' }
      const limit = limits.get(path) ?? rateLimit(now, { calls: 1, per: 1000 })
      limits.set(path, limit)
      return limit() ? { status: 429, body: 'rate_limited', headers: { 'retry-after': '1' } } : undefined
    },
  })
}

/** What would mention somebody, or everybody. */
export const SLACK_MENTION = /<(?:!|@|#)/

function isMessage(body: Readonly<Record<string, unknown>>): boolean {
  const { blocks } = body
  if (!hasKeys(body, ['text'], ['blocks', 'unfurl_links', 'unfurl_media']) || !isText(body['text'], 40_000))
    return false
  if (SLACK_MENTION.test(String(body['text']))) return false
  // the sum is not documented: github.com/slackapi/bolt-js/issues/2509
  return (
    Array.isArray(blocks) && blocks.length <= 50 && JSON.stringify(blocks).length <= 13_200 && blocks.every(isBlock)
  )
}

function isBlock(block: unknown): boolean {
  if (hasKeys(block, ['type', 'text']) && block['type'] === 'header') return isPlain(block['text'], 150)
  if (hasKeys(block, ['type', 'text']) && block['type'] === 'section')
    return isPlain(block['text'], 3000) || isMrkdwn(block['text'], 3000)
  if (!hasKeys(block, ['type', 'elements']) || block['type'] !== 'context' || !Array.isArray(block['elements']))
    return false
  return (
    block['elements'].length > 0 &&
    block['elements'].length <= 10 &&
    block['elements'].every((each) => isPlain(each, 3000))
  )
}

function isPlain(text: unknown, most: number): boolean {
  return hasKeys(text, ['type', 'text'], ['emoji']) && text['type'] === 'plain_text' && isText(text['text'], most)
}

function isMrkdwn(text: unknown, most: number): boolean {
  if (!hasKeys(text, ['type', 'text'], ['verbatim']) || text['type'] !== 'mrkdwn' || !isText(text['text'], most))
    return false
  // outside of a link, the three signs must be entities
  const rest = String(text['text']).replace(/<https:\/\/[^\s<>|]+\|[^<>|]+>/g, '')
  return !/[<>]|&(?!(?:amp|lt|gt);)/.test(rest)
}
