import { hash } from 'node:crypto'
import { type HttpDouble, openHttpDouble, type Received, type Reply } from './http.ts'

/** A message that it took. */
export interface Taken {
  readonly from: string
  readonly to: string
  readonly templateId: string
  readonly variables: readonly string[]
}

/** A template that was approved: its variables and how long each may be. */
export interface Template {
  readonly variables: number
  readonly longest: number
  readonly universal?: true
}

/** A double of Message & SMS of Huawei Cloud. */
export interface HuaweiDouble extends HttpDouble {
  readonly taken: Taken[]
}

/** What it knows. */
export const huaweiSettings = {
  HUAWEI_SMS_APP_KEY: 'c8RWg3ggEcyd4D3p94bf3Y7x1Ile',
  HUAWEI_SMS_APP_SECRET: 'a-secret-that-is-none',
  HUAWEI_SMS_FROM: '8824110605000',
  HUAWEI_SMS_TEMPLATES: `en=${'e'.repeat(32)},zh-CN=${'c'.repeat(32)}`,
} as const

/**
 * Opens it. It follows the pages on authentication (support.huaweicloud.com/intl/en-us/api-msgsms/sms_05_0046.html), on the API to send
 * (…/sms_05_0001.html), on its error codes (…/sms_05_0050.html) and on variables (support.huaweicloud.com/productdesc-msgsms/sms_faq_0003.html).
 */
export async function openHuaweiDouble({
  now,
  templates = {},
}: {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly templates?: Readonly<Record<string, Template>>
}): Promise<HuaweiDouble> {
  const taken: Taken[] = []
  const times = new Map<string, number[]>()
  const nonces = new Set<string>()
  const known: Readonly<Record<string, Template>> = {
    ['e'.repeat(32)]: { variables: 3, longest: 20 },
    ['c'.repeat(32)]: { variables: 3, longest: 20 },
    ...templates,
  }
  const double = await openHttpDouble((request) => {
    if (request.method !== 'POST' || request.path !== '/sms/batchSendSms/v1') return { status: 404 }
    const refused = unauthorized(request, now(), nonces)
    if (refused) return refused
    if (request.headers['content-type'] !== 'application/x-www-form-urlencoded') return error(400, 'E000000')
    const form = Object.fromEntries(new URLSearchParams(request.body))
    const { from = '', to = '', templateId = '', templateParas, signature, ...others } = form
    if (Object.keys(others).length > 0) return error(400, 'E000000')
    if (!/^\+?\d{1,20}$/.test(to)) return error(400, 'E000503')
    if (from !== huaweiSettings.HUAWEI_SMS_FROM) return failed(to, 'E200018')
    const template = known[templateId]
    if (!template) return failed(to, 'E200029')
    if (template.universal && !signature) return error(400, 'E000503')
    const variables = variablesIn(templateParas)
    if (!variables) return error(400, 'E000000')
    if (variables.length !== template.variables || !variables.every((one) => isAllowed(one, template.longest)))
      return failed(to, 'E200028')
    const recent = (times.get(to) ?? []).filter((at) => at > now() - 59_000)
    if (recent.length >= 2) return failed(to, 'E200015')
    const accept = (): void => {
      times.set(to, [...recent, now()])
      taken.push({ from, to, templateId, variables })
    }
    return { status: 200, body: answer('000000', to, '000000'), accept }
  })
  return { ...double, taken }
}

function unauthorized(request: Received, now: number, nonces: Set<string>): Reply | undefined {
  if (request.headers['authorization'] !== 'WSSE realm="SDP",profile="UsernameToken",type="Appkey"')
    return error(401, 'E000001')
  const token = /^UsernameToken Username="([^"]+)",PasswordDigest="([^"]+)",Nonce="([^"]+)",Created="([^"]+)"$/
  const [, user, digest, nonce = '', created = ''] = token.exec(request.headers['x-wsse'] ?? '') ?? []
  if (user === undefined) return error(401, 'E000020')
  if (user !== huaweiSettings.HUAWEI_SMS_APP_KEY) return error(401, 'E000102')
  if (!/^[0-9A-Za-z]{1,128}$/.test(nonce) || nonces.has(nonce)) return error(401, 'E000101')
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(created) || Math.abs(Date.parse(created) - now) > 86_400_000)
    return error(401, 'E000110')
  const hex = hash('sha256', `${nonce}${created}${huaweiSettings.HUAWEI_SMS_APP_SECRET}`)
  if (digest !== Buffer.from(hex).toString('base64')) return error(401, 'E000105')
  nonces.add(nonce)
  return undefined
}

function variablesIn(text: string | undefined): readonly string[] | undefined {
  try {
    const found: unknown = JSON.parse(text ?? '')
    return Array.isArray(found) && found.every((one) => typeof one === 'string') ? found : undefined
  } catch {
    return undefined
  }
}

/** A variable of the kind "other": no address, no full stop, no quotation mark, no brackets, and not empty. */
function isAllowed(text: string, longest: number): boolean {
  return text !== '' && text.length <= longest && !/[.。'<>{}【】]|https?:/.test(text)
}

function error(status: number, code: string): Reply {
  return { status, body: { code, description: 'An error with a description.' } }
}

function failed(to: string, status: string): Reply {
  return { status: 200, body: answer('E000510', to, status) }
}

function answer(code: string, to: string, status: string) {
  const createTime = '2024-03-29T17:30:00Z'
  const from = huaweiSettings.HUAWEI_SMS_FROM
  return { code, description: 'Success', result: [{ originTo: to, createTime, from, smsMsgId: 'a_1', status }] }
}
