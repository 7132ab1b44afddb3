import { localized } from '../../core/catalog.ts'
import type { Attachment, EmailMessage, Prepared, Recipient } from '../../core/message.ts'
import type { Notice } from '../../core/notice.ts'
import { actionsFor } from '../../core/notice-actions.ts'
import { effectTable } from '../../core/notice-effects.ts'
import { oneLine } from '../../core/one-line.ts'
import { reasonsText } from '../../core/reason-text.ts'
import { say } from '../../core/words.ts'
import { affectedRows, effectRows, mailOf, personRows } from './compose.ts'
import { headersOf, type Sha256 } from './headers.ts'
import { htmlInk, type Ink, type Personal, type Segments, textInk } from './ink.ts'
import type { Templates } from './template.ts'

/** What a mail is made of besides its reader. */
export interface EmailInput {
  readonly notice: Notice
  readonly templates: Templates
  readonly sha256: Sha256
  readonly attachments?: readonly Attachment[]
}

/** Mail programs cut a mail off here, in octets of HTML. */
export const HTML_LIMIT = 102 * 1024

/**
 * A notice as mail. What readers share is written once for each time zone and set of actions; `fill` puts in what is
 * one reader's alone. It throws for a mail that would be cut off: no reader may miss the end without knowing.
 */
export function prepareEmail({ notice, templates, sha256, attachments = [] }: EmailInput): Prepared {
  const { words, catalog } = notice
  const inks = { html: htmlInk(templates, words), text: textInk(templates, words) }
  const mails = new Map<string, Sheet>()
  const reasons = new Map<string, Sheet>()
  const brand = { name: oneLine(notice.brand), address: catalog.policy.brand.from }
  return {
    fill: (recipient): EmailMessage => {
      const { customer, contact } = recipient
      const zone = contact.time_zone
      const actions = actionsFor(notice, customer, recipient.reasons)
      const mail = remembered(mails, [zone, ...actions.map(({ action }) => action.id)].join('\n'), () =>
        sheetOf(inks, (ink) => mailOf(notice, ink, { zone, actions })),
      )
      const affected = remembered(reasons, reasonsKey(recipient), () =>
        sheetOf(inks, (ink) => affectedRows(ink, reasonsText({ words, catalog }, recipient.reasons, notice.tense))),
      )
      const table = effectTable(notice, customer, recipient.reasons)
      const own = (ink: Ink, own: Segments): Readonly<Record<Personal['personal'], string>> => ({
        affected: own.join(''),
        effects: effectRows(notice, ink, table).join(''),
        person: personRows(ink, personOf(notice, recipient)).join(''),
      })
      return {
        channel: 'email',
        entry: notice.entry,
        moment: notice.moment,
        contact: contact.id,
        from: brand,
        to: { name: oneLine(contact.name ?? customer.name), address: contact.channels.email ?? '' },
        subject: notice.subject,
        html: short(notice, written(mail.html, own(inks.html, affected.html))),
        text: tidy(written(mail.text, own(inks.text, affected.text))),
        headers: headersOf(notice, contact.id, sha256),
        date: notice.now,
        attachments,
      }
    },
  }
}

/** The same in both media. */
interface Sheet {
  readonly html: Segments
  readonly text: Segments
}

function sheetOf(inks: { readonly html: Ink; readonly text: Ink }, write: (ink: Ink) => Segments): Sheet {
  return { html: write(inks.html), text: write(inks.text) }
}

// Customers share few combinations of reasons; should they not, remembering must not eat the memory.
function remembered(memory: Map<string, Sheet>, key: string, make: () => Sheet): Sheet {
  const known = memory.get(key)
  if (known) return known
  if (memory.size >= 2000) memory.clear()
  const made = make()
  memory.set(key, made)
  return made
}

function reasonsKey({ reasons }: Recipient): string {
  return reasons
    .map((reason) => {
      if (reason.kind === 'service') return `${reason.effect} ${reason.path.join(' ')}`
      return reason.kind === 'software' ? `${reason.certain} ${reason.purl} ${reason.versions}` : reason.kind
    })
    .join('\n')
}

function personOf({ words, catalog }: Notice, { customer }: Recipient): readonly string[] {
  const { policy } = catalog
  const tier = policy.tiers.find((one) => one.id === customer.tier)?.name ?? customer.tier
  const why = say(words, 'notice.footer.why', {
    customer: customer.name,
    tier: localized(tier, words.language, policy.languages[0] ?? words.language),
  })
  return customer.care_engineer ? [why, say(words, 'notice.footer.engineer', { name: customer.care_engineer })] : [why]
}

function written(segments: Segments, own: Readonly<Record<Personal['personal'], string>>): string {
  let text = ''
  for (const segment of segments) text += typeof segment === 'string' ? segment : own[segment.personal]
  return text
}

function short(notice: Notice, html: string): string {
  // No character is longer than three octets a unit: nearly every mail needs no counting.
  if (html.length * 3 <= HTML_LIMIT || new TextEncoder().encode(html).length <= HTML_LIMIT) return html
  throw new Error(
    `the mail of ${notice.entry} ${notice.moment} (${notice.words.language}) is longer than ${HTML_LIMIT} octets`,
  )
}

function tidy(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
