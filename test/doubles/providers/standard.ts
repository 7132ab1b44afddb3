import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { Webhook } from 'standardwebhooks'
import schema from '../../../schemas/notice.schema.json' with { type: 'json' }
import { formats } from '../../../scripts/core/read/formats.ts'
import { type HttpDouble, openHttpDouble, type Received, type Reply } from './http.ts'

/** Judges a body by the published schema. */
export const isNotice: ValidateFunction = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { ...formats },
}).compile(schema)

/** A receiver, and what it took: each id once, as a receiver that keeps ids does. */
export interface ReceiverDouble extends HttpDouble {
  readonly taken: ReadonlyMap<string, string>
}

/** How far the clocks of sender and receiver may be apart, in seconds. */
const TOLERANCE = 300

/**
 * A receiver that does all that the specification asks of one (standard-webhooks, spec/standard-webhooks.md, "Verifying webhook
 * authenticity"), with a secret of its own and a clock.
 */
export function openReceiver(secret: string, now: () => number): Promise<ReceiverDouble> {
  const taken = new Map<string, string>()
  const answer = (request: Received): Reply => {
    const fault = faultOf(request, secret, now())
    if (fault) return { status: 400, body: { error: fault } }
    const id = request.headers['webhook-id'] ?? ''
    return { status: 200, body: { taken: id }, accept: () => taken.set(id, request.body) }
  }
  return openHttpDouble(answer).then((double) => ({ ...double, taken }))
}

function faultOf({ method, headers, body }: Received, secret: string, now: number): string | undefined {
  if (method !== 'POST') return 'no POST'
  if (headers['content-type'] !== 'application/json') return 'no JSON'
  const [id = '', time = '', given = ''] = ['id', 'timestamp', 'signature'].map((name) => headers[`webhook-${name}`])
  // a full stop parts what is signed: within an id it would let one message pass for another
  if (!/^[0-9A-Za-z_-]{1,255}$/.test(id)) return 'no id'
  if (!/^\d{10}$/.test(time) || Math.abs(Number(time) - now / 1000) > TOLERANCE) return 'too old, or too new'
  const wanted = new Webhook(secret).sign(id, new Date(Number(time) * 1000), body)
  if (!given.split(' ').includes(wanted)) return 'no signature of ours'
  return isNotice(JSON.parse(body)) ? undefined : 'no notice'
}
