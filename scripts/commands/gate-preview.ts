import type { Catalog } from '../core/catalog.ts'
import type { Content } from '../core/content.ts'
import { reachOf, reasonsFor } from '../core/decide/reach.ts'
import type { Recipient } from '../core/deliver/message.ts'
import type { Entry } from '../core/entry.ts'
import type { PreviewText } from '../core/gate/comment.ts'
import type { GateFacts, Version } from '../core/gate/facts.ts'
import type { Merging } from '../core/gate/merging.ts'
import { noticeOf } from '../core/notice/notice.ts'
import { askedOf, NOTHING_ASKED } from '../core/notice/notice-actions.ts'
import { preheaderOf } from '../core/notice/preheader.ts'
import type { Words } from '../core/notice/words.ts'
import type { Moment, View } from '../core/view.ts'
import { readWords } from '../io/words.ts'
import { preparer } from './preparing.ts'

/** What readers would read on merging, in each language of the policy, and what they read last; for a reader who uses what is named. */
export async function previewTexts(
  mergings: readonly Merging[],
  facts: GateFacts,
): Promise<ReadonlyMap<string, readonly PreviewText[]>> {
  const catalog: Catalog = { services: facts.services, policy: facts.policy }
  const head = contentOf(
    mergings.map(({ entry }) => entry),
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
  const texts = new Map<string, readonly PreviewText[]>()
  for (const { id, view, moment, before } of mergings) {
    if (!view || !moment) continue
    const written: PreviewText[] = []
    for (const [language, spoken] of words) {
      const read = await mailOf({ view, moment, content: head, spoken, catalog }, now(facts.now))
      const last =
        before &&
        (await mailOf({ view: before.view, moment: before.moment, content: base, spoken, catalog }, then(facts.now)))
      written.push({ language, ...read, before: last?.text })
    }
    texts.set(id, written)
  }
  return texts
}

interface Told {
  readonly view: View
  readonly moment: Moment
  readonly content: Content
  readonly spoken: Words
  readonly catalog: Catalog
}

async function mailOf(
  { view, moment, content, spoken, catalog }: Told,
  { prepare }: ReturnType<Awaited<ReturnType<typeof preparer>>>,
): Promise<Pick<PreviewText, 'subject' | 'preheader' | 'text' | 'fault'>> {
  const none = { subject: '', preheader: '', text: '' }
  const planned = {
    type: 'notice',
    kind: view.kind,
    entry: view.id,
    moment: moment.id,
    at: moment.at,
    digest: '',
    source: '',
    passes: [],
  } as const
  const prepared = await prepare(planned, spoken.language, 'email').catch((error: unknown) => (error as Error).message)
  if (typeof prepared === 'string') return { ...none, fault: prepared }
  const recipient = readerOf(view, spoken.language, catalog)
  const message = prepared.fill(recipient)
  if (message.channel !== 'email') return none
  const notice = noticeOf({ view, moment, words: spoken, catalog, body: content.body, now: view.now })
  const asked = recipient.reasons.every(({ kind }) => kind === 'told')
    ? NOTHING_ASKED
    : askedOf(notice, recipient.customer)
  return { subject: message.subject, preheader: preheaderOf(notice, { zone: 'UTC', asked }), text: message.text }
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
