import { type Customer, localized } from '../../core/catalog.ts'
import {
  type Attachment,
  type EmailMessage,
  type Prepared,
  type Recipient,
  TooLong,
} from '../../core/deliver/message.ts'
import { type Asked, askedOf, NOTHING_ASKED } from '../../core/notice/notice-actions.ts'
import { effectTable, type PlacePair, placesOf } from '../../core/notice/notice-effects.ts'
import type { Notice } from '../../core/notice/notice-parts.ts'
import { oneLine } from '../../core/notice/one-line.ts'
import { reasonLines } from '../../core/notice/reason-text.ts'
import { isTold, type Reason } from '../../core/reason.ts'
import { affectedRows, effectRows, engineerRow, mailOf } from './compose.ts'
import { escapeHtml } from './escape.ts'
import { headersOf, type Sha256, type Unsubscribe } from './headers.ts'
import { htmlInk, type Ink, join, type Personal, type Segments, textInk } from './ink.ts'
import type { Templates } from './template.ts'

/** What a mail is made of besides its reader. */
export interface EmailInput {
  readonly notice: Notice
  readonly templates: Templates
  readonly sha256: Sha256
  /** Makes the token with which a contact unsubscribes from a kind of entries; without it nobody can with one click. */
  readonly unsubscribe?: Unsubscribe
  readonly attachments?: readonly Attachment[]
}

/** Mail programs cut a mail off here, in octets of HTML. */
export const HTML_LIMIT = 102 * 1024

/**
 * A notice as mail. What readers share is written once: for each time zone and set of actions, each combination of
 * reasons, each customer. `fill` only puts it together. It throws for a mail that would be cut off: no reader may miss the
 * end without knowing.
 */
export function prepareEmail(input: EmailInput): Prepared {
  const { notice, attachments = [] } = input
  const sheets = sheetsOf(input)
  const from = { name: oneLine(notice.brand), address: notice.catalog.policy.brand.from }
  return {
    fill: (recipient): EmailMessage => {
      const { customer, contact } = recipient
      const [mail, own] = [sheets.mail(recipient), sheets.own(recipient)]
      return {
        channel: 'email',
        entry: notice.entry,
        moment: notice.moment,
        contact: contact.id,
        from,
        to: { name: oneLine(contact.name ?? customer.name), address: contact.channels.email ?? '' },
        subject: notice.subject,
        html: short(notice, written(mail.html, own, 'html')),
        text: written(mail.text, own, 'text'),
        headers: headersOf(input, contact.id),
        ...(notice.forced && { forced: true }),
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

type Own = Readonly<Record<Personal['personal'], Both>>

interface Both {
  readonly html: string
  readonly text: string
}

function sheetsOf({ notice, templates }: EmailInput): {
  readonly mail: (recipient: Recipient) => Sheet
  readonly own: (recipient: Recipient) => Own
} {
  const { words } = notice
  const inks = { html: htmlInk(templates, words), text: textInk(templates, words) }
  const both = (write: (ink: Ink) => Segments): Both => ({
    html: write(inks.html).join(''),
    text: tidied(write(inks.text).join('')),
  })
  const [mails, affected, effects] = [memory<Sheet>(), memory<Both>(), memory<Both>()]
  const [tiers, engineers] = [memory<Both>(), memory<Both>()]
  const known = new WeakMap<Customer, Asked>()
  return {
    mail: ({ customer, contact: { time_zone: zone }, reasons }) => {
      const own = known.get(customer) ?? askedOf(notice, customer)
      known.set(customer, own)
      const asked = isTold(reasons) ? NOTHING_ASKED : own
      const key = asked.actions.reduce((sum, { action }) => `${sum}\n${action.id}`, `${zone} ${asked.isPast}`)
      return mails(key, () => ({
        html: join([mailOf(notice, inks.html, { zone, asked })]),
        text: join([mailOf(notice, inks.text, { zone, asked })]).map(tidied),
      }))
    },
    own: ({ customer, contact: { time_zone }, reasons }) => {
      // only a planned end is a time here: without one, readers in all zones share
      const zone = notice.until === undefined ? 'UTC' : time_zone
      const pairs = placesOf(notice, customer, reasons)
      return {
        affected: affected(`${zone}\n${reasonsKey(reasons)}`, () =>
          both((ink) => affectedRows(ink, reasonLines(notice, reasons), zone)),
        ),
        effects: effects(placesKey(pairs), () => both((ink) => effectRows(notice, ink, effectTable(notice, pairs)))),
        customer: { html: escapeHtml(customer.name), text: customer.name },
        tier: tiers(customer.tier, () => both((ink) => [ink.text(tierName(notice, customer.tier))])),
        engineer: engineers(customer.care_engineer ?? '', () =>
          both((ink) => (customer.care_engineer ? engineerRow(notice, ink, customer.care_engineer) : [])),
        ),
      }
    },
  }
}

// Readers share few combinations; should they not, remembering must not eat the memory.
function memory<T>(): (key: string, make: () => T) => T {
  const known = new Map<string, T>()
  return (key, make) => {
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= 2000) known.clear()
    const made = make()
    known.set(key, made)
    return made
  }
}

function reasonsKey(reasons: readonly Reason[]): string {
  let key = ''
  for (const reason of reasons) {
    if (reason.kind === 'service') key += `${reason.effect} ${reason.path.join(' ')}\n`
    else if (reason.kind === 'software') key += `${reason.certain} ${reason.purl} ${reason.versions}\n`
    else key += `${reason.kind}\n`
  }
  return key
}

function placesKey(pairs: readonly PlacePair[]): string {
  let key = ''
  for (const { own, affected } of pairs) key += `${own} ${affected}\n`
  return key
}

function tierName({ words, catalog: { policy } }: Notice, id: string): string {
  const tier = policy.tiers.find((one) => one.id === id)?.name ?? id
  return localized(tier, words.language, policy.languages[0] ?? words.language)
}

function written(segments: Segments, own: Own, medium: keyof Sheet): string {
  let text = ''
  for (const segment of segments) text += typeof segment === 'string' ? segment : own[segment.personal][medium]
  return text
}

function short(notice: Notice, html: string): string {
  // No character is longer than three octets a unit: nearly every mail needs no counting.
  if (html.length * 3 <= HTML_LIMIT || new TextEncoder().encode(html).length <= HTML_LIMIT) return html
  throw new TooLong(
    `the mail of ${notice.entry} ${notice.moment} (${notice.words.language}) is longer than ${HTML_LIMIT} octets`,
  )
}

// Fragments bring their own empty lines: more than one in a row, one before a place left open, and lines of only spaces are
// left over from them.
function tidied<T extends string | Personal>(segment: T): T | string {
  return typeof segment === 'string'
    ? segment
        .replace(/^[ \t]+\n/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .replace(/\n+$/, '\n')
    : segment
}
