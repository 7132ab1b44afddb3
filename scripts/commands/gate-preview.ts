import type { Catalog } from '../core/catalog.ts'
import type { Content } from '../core/content.ts'
import { asOf } from '../core/decide/as-of.ts'
import { channelsOf } from '../core/decide/audience.ts'
import { reachOf, reasonsFor } from '../core/decide/reach.ts'
import type { Recipient } from '../core/deliver/message.ts'
import type { Entry } from '../core/entry.ts'
import type { PreviewText } from '../core/gate/comment-texts.ts'
import type { GateFacts, Version } from '../core/gate/facts.ts'
import type { Merging } from '../core/gate/merging.ts'
import { noticeOf } from '../core/notice/notice.ts'
import { askedOf, NOTHING_ASKED } from '../core/notice/notice-actions.ts'
import { preheaderOf } from '../core/notice/preheader.ts'
import type { Words } from '../core/notice/words.ts'
import type { PlannedNotice } from '../core/plan-row.ts'
import type { Moment, View } from '../core/view.ts'
import { readWords } from '../io/words.ts'
import { type Preparer, preparer } from './preparing.ts'

/** What readers of one language would read: in words for a comment, and as the mail that they get. */
export interface Preview {
  readonly text: PreviewText
  /** Undefined where it cannot be written. */
  readonly html: string | undefined
}

/** By entry, in the order of the policy's languages. */
export type Previews = ReadonlyMap<string, readonly Preview[]>

/** What readers would read on merging, in each language of the policy, and what they read last; for a reader who uses what is named. */
export async function previewsOf(mergings: readonly Merging[], facts: GateFacts): Promise<Previews> {
  const catalog: Catalog = { services: facts.services, policy: facts.policy }
  const head = contentOf(
    mergings.map(({ view }) => view.entry),
    facts.touched.map(({ id, head: of }) => [id, of] as const),
    catalog,
  )
  const base = contentOf(
    mergings.flatMap(({ before }) => before?.entry ?? []),
    facts.touched.map(({ id, base: of }) => [id, of] as const),
    catalog,
  )
  const words = await readWords(facts.policy.languages)
  const [now, then] = [await preparer(head, catalog), await preparer(base, catalog)]
  const previews = new Map<string, readonly Preview[]>()
  for (const { id, view, telling, before } of mergings) {
    if (!telling) continue
    const written: Preview[] = []
    for (const [language, spoken] of words) {
      const { at } = telling.moment
      const told = { view, moment: telling.moment, spoken, catalog }
      const { html, ...read } = await mailOf({ ...told, content: head }, now(at))
      const last =
        before && telling.to === 'audience'
          ? await mailOf({ ...told, ...before, content: base }, then(before.moment.at))
          : undefined
      const sms = usesSms(view, facts) ? await smsOf(told, now(at)) : undefined
      written.push({ text: { language, ...read, sms, before: last?.text }, html })
    }
    previews.set(id, written)
  }
  return previews
}

interface Told {
  readonly view: View
  readonly moment: Moment
  readonly spoken: Words
  readonly catalog: Catalog
}

type Mail = Pick<PreviewText, 'subject' | 'preheader' | 'text' | 'fault'> & { readonly html: string | undefined }

async function mailOf(told: Told & { readonly content: Content }, { prepare }: Preparer): Promise<Mail> {
  const { moment, content, spoken, catalog } = told
  // as it reads when it is told: at another time the comment says the same
  const view = asOf(told.view.entry, moment.at) ?? told.view
  const none = { subject: '', preheader: '', text: '', html: undefined }
  const prepared = await prepare(plannedOf(told), spoken.language, 'email').catch(messageOf)
  if (typeof prepared === 'string') return { ...none, fault: prepared }
  const recipient = readerOf(view, spoken.language, catalog)
  const message = prepared.fill(recipient)
  if (message.channel !== 'email') return none
  const notice = noticeOf({ view, moment, words: spoken, catalog, body: content.body, now: view.now })
  const asked = recipient.reasons.every(({ kind }) => kind === 'told')
    ? NOTHING_ASKED
    : askedOf(notice, recipient.customer)
  const { subject, text, html } = message
  return { subject, preheader: preheaderOf(notice, { zone: 'UTC', asked }), text, html }
}

function usesSms(view: View, { policy }: GateFacts): boolean {
  return policy.tiers.some(({ id }) => channelsOf(view, id, policy).includes('sms'))
}

async function smsOf(told: Told, { prepare }: Preparer): Promise<string> {
  const { language } = told.spoken
  const prepared = await prepare(plannedOf(told), language, 'sms').catch(messageOf)
  return typeof prepared === 'string' ? prepared : prepared.fill(readerOf(told.view, language, told.catalog)).text
}

function plannedOf({ view, moment }: Told): PlannedNotice {
  const { kind, id: entry } = view
  return { type: 'notice', kind, entry, moment: moment.id, at: moment.at, digest: '', source: '', passes: [] }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A reader who uses every service that the entry names. */
function readerOf(view: View, language: string, catalog: Catalog): Recipient {
  const { services = [], software = [] } = view.entry.facts.affects
  const contact = { id: 'con-0000', language, time_zone: 'UTC', channels: { email: 'reader@customer.example' } }
  const customer = {
    ...{ id: 'cus-0000', name: 'a customer', tier: catalog.policy.tiers[0]?.id ?? '' },
    uses: services.map(({ service, regions }) => ({ service, regions: [...regions] })),
    software: software.map(({ purl }) => purl),
    contacts: [contact],
  }
  const reasons = reasonsFor(reachOf(view, catalog), customer)
  return { customer, contact, reasons: reasons.length > 0 ? reasons : [{ kind: 'everyone' }] }
}

function contentOf(
  entries: readonly Entry[],
  versions: readonly (readonly [string, Version | undefined])[],
  catalog: Catalog,
): Content {
  const known = new Map(versions)
  return {
    entries,
    catalog,
    problems: [],
    body: ({ id }, language = '') => {
      const version = known.get(id)
      const body =
        language === '' ? version?.body : version?.translations.find(({ name }) => name.language === language)?.body
      if (!body) throw new RangeError(`${id} has no text in "${language}"`)
      return body
    },
    async *customers() {},
  }
}
