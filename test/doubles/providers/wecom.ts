import { hasKeys, isText, openRobotDouble, type RobotDouble, rateLimit } from './robot.ts'

/** A robot of a group, as developer.work.weixin.qq.com/document/path/99110 has it; codes as in /document/path/90313. */
export function openWeComDouble(now: () => number = () => 0): Promise<RobotDouble> {
  const limit = rateLimit(now, { calls: 20, per: 60_000 })
  return openRobotDouble({
    malformed: refusal(40008, 'invalid message type'),
    ok: { status: 200, body: { errcode: 0, errmsg: 'ok' } },
    refuse: ({ path, query }, body) => {
      if (path !== '/cgi-bin/webhook/send') return { status: 404, body: 'Not Found' }
      if (query.get('key') !== '00000000-invented') return refusal(93000, 'invalid webhook url')
      if (!hasKeys(body, ['msgtype', 'markdown_v2']) || body['msgtype'] !== 'markdown_v2')
        return refusal(40008, 'invalid message type')
      const { markdown_v2: markdown } = body
      if (!hasKeys(markdown, ['content']) || !isText(markdown['content']))
        return refusal(44004, 'content size out of limit')
      if (Buffer.byteLength(markdown['content']) > 4096)
        return refusal(40058, 'markdown_v2.content exceed max length 4096. invalid Request Parameter')
      return limit() ? refusal(45009, 'api freq out of limit') : undefined
    },
  })
}

function refusal(errcode: number, errmsg: string) {
  return { status: 200, body: { errcode, errmsg: `${errmsg}, hint: [1700000000], from ip: 192.0.2.1` } }
}
