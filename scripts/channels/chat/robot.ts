import type { ChatMessage } from '../../core/deliver/message.ts'
import { outcomeOf } from '../../core/deliver/outcome.ts'
import type { Limits, Provider, ProviderKind, ProviderSetup, SendResult } from '../../core/deliver/provider.ts'
import { isRobotAddress, type RobotAddress, robotForm } from '../../core/robot-address.ts'
import { baseUrl } from '../base-url.ts'
import { type HttpAnswer, httpClient } from '../http.ts'

/** A body, and what a signature adds to the address. */
export interface RobotCall {
  readonly body: object
  readonly query?: Readonly<Record<string, string>>
}

/** What platforms do differently; everything else is in `openRobot`. */
export interface Robot {
  readonly name: RobotAddress['platform']
  readonly limits: Limits
  /** As much of a message as the platform takes. */
  readonly body: (message: ChatMessage) => object
  /** Which limit a body passes, as a sentence; undefined if none. */
  readonly excess: (body: object) => string | undefined
  readonly sign?: (body: object, secret: string, milliseconds: number) => RobotCall
  /** What a whole answer of a platform says; undefined if its status says it. */
  readonly judge: (answer: HttpAnswer) => SendResult | undefined
}

/** A robot as a provider that a policy may choose. None of them recognises a repeated message or keeps a record that can be asked. */
export function robotKind(robot: Robot): ProviderKind<ChatMessage> {
  const about = `replaces https://… of every ${robot.name} robot, to try it out`
  return {
    name: robot.name,
    channel: 'chat',
    settings: { [settingOf(robot)]: { about, required: false } },
    open: (setup) => openRobot(robot, setup),
  }
}

/** Opens a provider whose calls give up after `timeout` milliseconds. */
export function openRobot(robot: Robot, { settings, clock }: ProviderSetup, timeout = 10_000): Provider<ChatMessage> {
  const base = baseUrl(settings, settingOf(robot))
  const client = httpClient({ timeout })
  return {
    name: robot.name,
    channel: 'chat',
    limits: robot.limits,
    idempotent: false,
    async send([first]) {
      if (!first) return rejected('nothing to send')
      const { to } = first.message
      if (to.platform !== robot.name || !isRobotAddress(to))
        return rejected(`the address is no ${robot.name} robot, expected ${robotForm(robot.name)}`)
      const plain = robot.body(first.message)
      const signed: RobotCall = (to.secret && robot.sign?.(plain, to.secret, clock.now())) || { body: plain }
      const excess = robot.excess(signed.body)
      if (excess) return rejected(excess)
      const answer = await client.call({
        method: 'POST',
        url: urlOf(to.url, base, signed.query),
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(signed.body),
      })
      return theirs('failed' in answer ? outcomeOf(answer) : (robot.judge(answer) ?? outcomeOf(answer)))
    },
    close: client.close,
  }
}

function rejected(detail: string): SendResult {
  return { outcome: 'rejected', detail }
}

/** What a code of a platform means. */
export interface RobotCode {
  readonly outcome: SendResult['outcome']
  readonly says: string
  /** Not before so many seconds. */
  readonly retryAfter?: number
}

/**
 * Judges platforms that answer with a code in JSON: 0 is taken, a code of the table means what it says there, any other one is a
 * rejection. An answer with a good status and without a code says nothing.
 */
export function judgeCode(
  { status, text, whole, retryAfter }: HttpAnswer,
  fields: readonly string[],
  codes: Readonly<Record<string, RobotCode>>,
): SendResult | undefined {
  const code = whole ? codeIn(text, fields) : undefined
  const isGood = status >= 200 && status < 300
  if (code === undefined)
    return isGood ? { outcome: 'unknown', detail: `answered ${status} without a code` } : undefined
  if (code === 0) return isGood ? { outcome: 'accepted' } : undefined
  const known = codes[String(code)]
  if (!known && !isGood) return undefined
  const { outcome, says, retryAfter: wait = retryAfter } = known ?? { outcome: 'rejected', says: 'refused it' }
  return { outcome, detail: `${says} (code ${code})`, ...(wait !== undefined && { retryAfter: wait }) }
}

// A robot's credentials are its own: that one of them is refused says nothing of the others.
function theirs({ stop: _, ...result }: SendResult): SendResult {
  return result
}

function settingOf({ name }: Robot): string {
  return `${name.toUpperCase()}_BASE_URL`
}

function urlOf(address: string, base: string | undefined, query: RobotCall['query'] = {}): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return `${base ?? url.origin}${url.pathname}${url.search}`
}

function codeIn(text: string, fields: readonly string[]): number | undefined {
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found !== 'object' || found === null) return undefined
    const codes = fields.map((field) => (found as Readonly<Record<string, unknown>>)[field])
    return codes.find((code): code is number => Number.isInteger(code))
  } catch {
    return undefined
  }
}
