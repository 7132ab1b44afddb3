import type { Prepared, Recipient, WebhookMessage } from '../../core/deliver/message.ts'
import type { Notice } from '../../core/notice/notice.ts'
import { type Asked, askedKey, askedOf, NOTHING_ASKED } from '../../core/notice/notice-actions.ts'
import { isTold } from '../../core/reason.ts'
import { affectedOf } from './affected.ts'
import { factsOf } from './facts.ts'
import { guidanceOf } from './guidance.ts'

/** A notice as JSON, as `schemas/notice.schema.json` has it. What readers share is written once, for each time zone and set of actions. */
export function prepareWebhook({ notice }: { readonly notice: Notice }): Prepared {
  const { entry, moment, now: date, words } = notice
  const texts = new Map<string, string>()
  return {
    fill: (recipient): WebhookMessage => {
      const { customer, contact, reasons } = recipient
      const asked = isTold(reasons) ? NOTHING_ASKED : askedOf(notice, customer)
      const key = `${contact.time_zone}\n${askedKey(asked)}`
      const shared = texts.get(key) ?? sharedText(notice, asked, contact.time_zone)
      texts.set(key, shared)
      const to = contact.channels.webhook ?? ''
      const text = `${shared}${ownText(notice, recipient)}}}`
      return { channel: 'webhook', entry, moment, contact: contact.id, to, text, language: words.language, date }
    },
  }
}

// Both are members of one object, without its braces: what is one reader's alone is put behind what many share.
function sharedText(notice: Notice, asked: Asked, zone: string): string {
  const { data, ...envelope } = factsOf(notice, zone)
  const members = JSON.stringify({ ...data, guidance: guidanceOf(notice, asked) }).slice(0, -1)
  return `${JSON.stringify(envelope).slice(0, -1)},"data":${members},`
}

function ownText(notice: Notice, { customer, contact, reasons }: Recipient): string {
  const affected = affectedOf(notice, reasons, contact.time_zone)
  return JSON.stringify({ customer: customer.id, contact: contact.id, affected }).slice(1, -1)
}
