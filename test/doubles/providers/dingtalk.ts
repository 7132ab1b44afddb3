import { createHmac } from 'node:crypto'
import { hasKeys, isText, openRobotDouble, type RobotDouble, rateLimit } from './robot.ts'

/** What a robot was set up with. */
export interface DingTalkSetup {
  /** Milliseconds since 1970. */
  readonly now?: () => number
  readonly secret?: string
  readonly keyword?: string
}

/**
 * A custom robot, as open.dingtalk.com/document/orgapp/custom-robots-send-group-messages and
 * /document/robots/customize-robot-security-settings have it.
 */
export function openDingTalkDouble({ now = () => 0, secret, keyword }: DingTalkSetup = {}): Promise<RobotDouble> {
  const limit = rateLimit(now, { calls: 20, per: 60_000, block: 600_000 })
  return openRobotDouble({
    malformed: refusal(40035, '缺少参数 json'),
    ok: { status: 200, body: { errcode: 0, errmsg: 'ok' } },
    refuse: ({ path, query, body: text }, body) => {
      if (path !== '/robot/send') return { status: 404, body: 'Not Found' }
      if (query.get('access_token') !== 'invented0000') return refusal(300001, 'token is not exist')
      if (secret && !isSigned(query, secret, now())) return refusal(310000, 'sign not match')
      if (keyword && !text.includes(keyword)) return refusal(310000, 'keywords not in content')
      if (Buffer.byteLength(text) > 20_000) return refusal(460101, 'message too long, exceed 20000 bytes')
      if (!isMessage(body)) return refusal(400105, 'unsupported message type')
      return limit() ? refusal(130101, 'send too fast, exceed 20 times per minute') : undefined
    },
  })
}

function refusal(errcode: number, errmsg: string) {
  return { status: 200, body: { errcode, errmsg } }
}

function isSigned(query: URLSearchParams, secret: string, now: number): boolean {
  const timestamp = query.get('timestamp') ?? ''
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
  return /^\d{13}$/.test(timestamp) && Math.abs(Number(timestamp) - now) <= 3_600_000 && query.get('sign') === sign
}

// A mention would need `at`.
function isMessage(body: Readonly<Record<string, unknown>>): boolean {
  if (!hasKeys(body, ['msgtype', 'actionCard']) || body['msgtype'] !== 'actionCard') return false
  const card = body['actionCard']
  return (
    hasKeys(card, ['title', 'text', 'singleTitle', 'singleURL'], ['btnOrientation']) &&
    isText(card['title']) &&
    isText(card['text']) &&
    isText(card['singleTitle']) &&
    /^https:\/\//.test(String(card['singleURL']))
  )
}
