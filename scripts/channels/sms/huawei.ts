import { hash } from 'node:crypto'
import type { SmsMessage } from '../../core/deliver/message.ts'
import type { Provider, ProviderKind, ProviderSetup } from '../../core/deliver/provider.ts'
import { oneLine } from '../../core/notice/one-line.ts'
import { shorten } from '../../core/notice/subject.ts'
import { Unable } from '../../core/unable.ts'
import { baseUrl } from '../base-url.ts'
import { httpClient } from '../http.ts'
import { resultOf } from './huawei-codes.ts'

/** Text messages by Message & SMS of Huawei Cloud: approved templates, of which only the variables are ours. */
export const huaweiSms: ProviderKind<SmsMessage> = {
  name: 'huawei',
  channel: 'sms',
  settings: {
    HUAWEI_SMS_APP_KEY: { about: 'the Application Key of the SMS application', required: true },
    HUAWEI_SMS_APP_SECRET: { about: 'its Application Secret', required: true },
    HUAWEI_SMS_FROM: { about: 'the channel number of the signature', required: true },
    HUAWEI_SMS_TEMPLATES: {
      about: 'a template for each language, such as en=8ff55eac1d0b478ab3c06c3c6a492300,zh-CN=…; see docs/providers.md',
      required: true,
    },
    HUAWEI_SMS_SIGNATURE: { about: 'the name of the signature, if the templates are universal ones', required: false },
    HUAWEI_SMS_VARIABLE_LENGTH: { about: 'how long a variable may be, if longer ones were approved', required: false },
    HUAWEI_SMS_BASE_URL: {
      about: 'the access address of the application, if it is not that of CN North-Beijing4',
      required: false,
    },
  },
  open: (setup) => openHuaweiSms(setup),
}

/** Opens it; a call gives up after `timeout` milliseconds. Throws `Unable` for settings that have no valid form. */
export function openHuaweiSms({ settings, clock }: ProviderSetup, timeout?: number): Provider<SmsMessage> {
  const base = new URL(baseUrl(settings, 'HUAWEI_SMS_BASE_URL') ?? 'https://smsapi.cn-north-4.myhuaweicloud.com:443')
  const templates = templatesOf(settings['HUAWEI_SMS_TEMPLATES'] ?? '')
  const longest = lengthOf(settings['HUAWEI_SMS_VARIABLE_LENGTH'])
  const client = httpClient(timeout === undefined ? {} : { timeout })
  const signature = settings['HUAWEI_SMS_SIGNATURE']
  return {
    name: 'huawei',
    channel: 'sms',
    limits: { concurrency: 10, addressRate: { calls: 2, per: 59_000 } },
    idempotent: false,
    async send([first]) {
      if (!first) return { outcome: 'rejected', detail: 'nothing to send' }
      const { message, key } = first
      const templateId = templates.get(message.language)
      if (templateId === undefined)
        return { outcome: 'rejected', detail: `HUAWEI_SMS_TEMPLATES has no template for ${message.language}` }
      const now = clock.now()
      const end = await client.call({
        method: 'POST',
        url: new URL('/sms/batchSendSms/v1', base).href,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'application/json',
          authorization: 'WSSE realm="SDP",profile="UsernameToken",type="Appkey"',
          'x-wsse': tokenOf(settings, now, hash('sha256', `${key} ${now} ${clock.random()}`).slice(0, 32)),
        },
        body: new URLSearchParams({
          from: settings['HUAWEI_SMS_FROM'] ?? '',
          to: message.to,
          templateId,
          templateParas: JSON.stringify(variablesOf(message, longest)),
          ...(signature && { signature }),
        }).toString(),
      })
      return resultOf(end)
    },
    close: client.close,
  }
}

/** How long a variable may be unless more was approved, and which characters Huawei refuses in one. */
export const LONGEST_VARIABLE = 20

/** The variables of the template, in its order: state, title, entry. A link must be fixed text of the template. */
export function variablesOf({ pieces, entry }: SmsMessage, longest: number): readonly [string, string, string] {
  return [cleaned(pieces.state, longest), cleaned(pieces.title, longest), cleaned(entry, longest)]
}

// A full stop within a version stays readable; what else is forbidden, or taken for a signature, is left out. None may be empty.
function cleaned(text: string, longest: number): string {
  const plain = oneLine(
    text
      .replace(/(?<=[\p{L}\p{N}])[.](?=[\p{L}\p{N}])/gu, '-')
      .replace(/[.。'‘’<>{}[\]【】¥￥★^&√※]/g, ' ')
      .replace(/[\p{Cf}\p{So}\p{Sk}\p{Variation_Selector}]/gu, ' '),
  )
  return shorten(plain, longest, '').trim() || '-'
}

// The digest is taken of the hex digits, as the platform's own examples have it.
function tokenOf(settings: ProviderSetup['settings'], now: number, nonce: string): string {
  const created = `${new Date(now).toISOString().slice(0, 19)}Z`
  const digest = Buffer.from(hash('sha256', `${nonce}${created}${settings['HUAWEI_SMS_APP_SECRET']}`)).toString(
    'base64',
  )
  return `UsernameToken Username="${settings['HUAWEI_SMS_APP_KEY']}",PasswordDigest="${digest}",Nonce="${nonce}",Created="${created}"`
}

function templatesOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(',').map((pair) => /^\s*([A-Za-z-]+)\s*=\s*([0-9A-Za-z-]{1,64})\s*$/.exec(pair))
  if (pairs.every((pair) => pair !== null))
    return new Map(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''] as const))
  throw new Unable(
    'HUAWEI_SMS_TEMPLATES cannot be read',
    'write LANGUAGE=TEMPLATE for each language of the policy, with commas between: en=8ff55eac1d0b478ab3c06c3c6a492300',
  )
}

function lengthOf(text: string | undefined): number {
  if (text === undefined) return LONGEST_VARIABLE
  const length = Number(text)
  if (/^\d+$/.test(text) && length >= LONGEST_VARIABLE && length <= 500) return length
  throw new Unable('HUAWEI_SMS_VARIABLE_LENGTH is no length', 'write a whole number from 20 to 500, or take it away')
}
