import { createHmac } from 'node:crypto'
import { hasKeys, isText, openRobotDouble, type RobotDouble, rateLimit } from './robot.ts'

/** What a robot was set up with. */
export interface FeishuSetup {
  /** Milliseconds since 1970. */
  readonly now?: () => number
  readonly secret?: string
  readonly keyword?: string
}

/**
 * A custom robot, as open.feishu.cn/document/client-docs/bot-v3/add-custom-bot has it, and cards of version 1 as in
 * /document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-structure.
 */
export function openFeishuDouble({ now = () => 0, secret, keyword }: FeishuSetup = {}): Promise<RobotDouble> {
  const [perMinute, perSecond] = [rateLimit(now, { calls: 100, per: 60_000 }), rateLimit(now, { calls: 5, per: 1000 })]
  return openRobotDouble({
    malformed: refusal(9499, 'Bad Request'),
    ok: { status: 200, body: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' } },
    refuse: ({ path, body: text }, body) => {
      if (!/^\/open-apis\/bot\/v2\/hook\/[\w-]+$/.test(path)) return { status: 404, body: '404 page not found' }
      if (path.endsWith('/gone')) return refusal(19001, 'param invalid: incoming webhook access token invalid')
      if (Buffer.byteLength(text) > 20 * 1024) return refusal(9499, 'Bad Request')
      if (secret && !isSigned(body, secret, now()))
        return refusal(19021, 'sign match fail or timestamp is not within one hour from current time')
      if (!isMessage(body)) return refusal(9499, 'Bad Request')
      if (keyword && !text.includes(keyword)) return refusal(19024, 'Key Words Not Found')
      return perSecond() || perMinute()
        ? refusal(11232, 'frequency limited psm[lark.oapi.app_platform_runtime]')
        : undefined
    },
  })
}

function refusal(code: number, msg: string) {
  return { status: 200, body: { code, data: {}, msg } }
}

function isSigned({ timestamp, sign }: Readonly<Record<string, unknown>>, secret: string, now: number): boolean {
  if (typeof timestamp !== 'string' || !/^\d{10}$/.test(timestamp)) return false
  const key = `${timestamp}\n${secret}`
  return Math.abs(Number(timestamp) * 1000 - now) <= 3_600_000 && sign === createHmac('sha256', key).digest('base64')
}

function isMessage(body: Readonly<Record<string, unknown>>): boolean {
  if (!hasKeys(body, ['msg_type', 'card'], ['timestamp', 'sign']) || body['msg_type'] !== 'interactive') return false
  const { card } = body
  if (!hasKeys(card, ['header', 'elements'], ['config']) || !Array.isArray(card['elements'])) return false
  const { header } = card
  return (
    hasKeys(header, ['title'], ['subtitle', 'template']) &&
    TEMPLATES.has(String(header['template'])) &&
    isPlain(header['title']) &&
    (header['subtitle'] === undefined || isPlain(header['subtitle'])) &&
    card['elements'].every(isElement)
  )
}

function isElement(element: unknown): boolean {
  if (hasKeys(element, ['tag', 'text']) && element['tag'] === 'div') return isPlain(element['text'])
  if (hasKeys(element, ['tag', 'content']) && element['tag'] === 'markdown')
    return isText(element['content']) && !/<(?:at|a|font|img)\b|\]\(/.test(element['content'])
  if (hasKeys(element, ['tag', 'elements']) && element['tag'] === 'note')
    return Array.isArray(element['elements']) && element['elements'].every(isPlain)
  return (
    hasKeys(element, ['tag', 'actions']) &&
    element['tag'] === 'action' &&
    Array.isArray(element['actions']) &&
    element['actions'].every(
      (button) =>
        hasKeys(button, ['tag', 'text', 'url'], ['type']) &&
        button['tag'] === 'button' &&
        ['default', 'primary', 'danger'].includes(String(button['type'])) &&
        isPlain(button['text']) &&
        /^https:\/\//.test(String(button['url'])),
    )
  )
}

function isPlain(text: unknown): boolean {
  return hasKeys(text, ['tag', 'content']) && text['tag'] === 'plain_text' && isText(text['content'])
}

const TEMPLATES: ReadonlySet<string> = new Set([
  ...[
    'blue',
    'wathet',
    'turquoise',
    'green',
    'yellow',
    'orange',
    'red',
    'carmine',
    'violet',
    'purple',
    'indigo',
    'grey',
    'default',
  ],
])
