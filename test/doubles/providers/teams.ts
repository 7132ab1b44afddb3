import { hasKeys, isText, openRobotDouble, type RobotDouble, rateLimit } from './robot.ts'

/**
 * A workflow with the trigger "When a Teams webhook request is received", as learn.microsoft.com/connectors/teams (Microsoft Teams
 * webhook) and /microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook have it; cards as in
 * adaptivecards.io/explorer, version 1.4.
 */
export function openTeamsDouble(now: () => number = () => 0): Promise<RobotDouble> {
  const limit = rateLimit(now, { calls: 4, per: 1000 })
  return openRobotDouble({
    malformed: refusal(400, 'TriggerInputSchemaMismatch'),
    ok: { status: 202 },
    refuse: ({ path, query, body: text }, body) => {
      if (!/^\/(?:workflows|powerautomate)\/.+\/triggers\/manual\/paths\/invoke$/.test(path))
        return refusal(404, 'WorkflowNotFound')
      if (!query.get('api-version') || query.get('sp') !== '/triggers/manual/run' || query.get('sv') !== '1.0')
        return refusal(400, 'MissingApiVersionParameter')
      if (query.get('sig') !== 'invented') return refusal(401, 'DirectApiAuthorizationRequired')
      if (Buffer.byteLength(text) > 28 * 1024) return refusal(413, 'RequestEntityTooLarge')
      if (!isMessage(body)) return refusal(400, 'TriggerInputSchemaMismatch')
      return limit() ? { ...refusal(429, 'TooManyRequests'), headers: { 'retry-after': '1' } } : undefined
    },
  })
}

function refusal(status: number, code: string) {
  return { status, body: { error: { code, message: 'The request was refused.' } } }
}

function isMessage(body: Readonly<Record<string, unknown>>): boolean {
  if (!hasKeys(body, ['type', 'attachments']) || body['type'] !== 'message' || !Array.isArray(body['attachments']))
    return false
  const [attachment, ...others] = body['attachments']
  return (
    others.length === 0 &&
    hasKeys(attachment, ['contentType', 'content'], ['contentUrl']) &&
    attachment['contentType'] === 'application/vnd.microsoft.card.adaptive' &&
    isCard(attachment['content'])
  )
}

function isCard(card: unknown): boolean {
  return (
    hasKeys(card, ['type', 'version', 'body'], ['$schema', 'lang', 'msteams', 'fallbackText', 'actions']) &&
    card['type'] === 'AdaptiveCard' &&
    card['version'] === '1.4' &&
    /^[a-z]{2}$/.test(String(card['lang'])) &&
    Array.isArray(card['body']) &&
    card['body'].every(isElement) &&
    Array.isArray(card['actions']) &&
    card['actions'].every(isAction)
  )
}

// A TextBlock would read its text as Markdown: here no words may stand in one.
function isElement(element: unknown): boolean {
  if (hasKeys(element, ['type', 'items'], ['style', 'bleed']) && element['type'] === 'Container')
    return STYLES.has(String(element['style'])) && Array.isArray(element['items']) && element['items'].every(isElement)
  return (
    hasKeys(element, ['type', 'inlines'], ['spacing']) &&
    element['type'] === 'RichTextBlock' &&
    Array.isArray(element['inlines']) &&
    element['inlines'].every(
      (run) =>
        hasKeys(run, ['type', 'text'], ['size', 'weight', 'isSubtle']) &&
        run['type'] === 'TextRun' &&
        isText(run['text']),
    )
  )
}

function isAction(action: unknown): boolean {
  return (
    hasKeys(action, ['type', 'title', 'url']) &&
    action['type'] === 'Action.OpenUrl' &&
    /^https:\/\//.test(String(action['url']))
  )
}

const STYLES: ReadonlySet<string> = new Set(['default', 'emphasis', 'good', 'attention', 'warning', 'accent'])
