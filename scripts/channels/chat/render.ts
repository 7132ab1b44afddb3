import type { ChatMessage, ChatPart, Prepared, Recipient } from '../../core/deliver/message.ts'
import { type Line, plain } from '../../core/notice/line.ts'
import { momentName } from '../../core/notice/moment-name.ts'
import type { Notice } from '../../core/notice/notice.ts'
import {
  type Asked,
  actionFacts,
  actionTitle,
  askedOf,
  deadlineLines,
  demandOf,
  NOTHING_ASKED,
} from '../../core/notice/notice-actions.ts'
import { effectTable, type PlacePair, placesOf } from '../../core/notice/notice-effects.ts'
import type { Block, Item } from '../../core/notice/notice-parts.ts'
import { oneLine } from '../../core/notice/one-line.ts'
import { reasonLines } from '../../core/notice/reason-text.ts'
import { cut } from '../../core/notice/subject.ts'
import { say, textOf } from '../../core/notice/words.ts'
import { isTold, type Reason } from '../../core/reason.ts'

/** A notice as a message to a group: what is new, whether they are affected, what to do by when, and where to read on. */
export function prepareChat({ notice }: { readonly notice: Notice }): Prepared {
  const known = new Map<string, Shared>()
  return {
    fill: ({ customer, contact, reasons }: Recipient): ChatMessage => {
      const to = contact.channels.chat
      if (!to) throw new Error('the contact has no chat address')
      const asked = isTold(reasons) ? NOTHING_ASKED : askedOf(notice, customer)
      const reader = { zone: contact.time_zone, asked, reasons, places: placesOf(notice, customer, reasons) }
      const ids = asked.actions.map(({ action }) => action.id)
      const key = JSON.stringify([reader.zone, asked.isPast, ids, reasons, reader.places])
      const shared = known.get(key) ?? sharedOf(notice, reader)
      // readers share few combinations; should they not, remembering must not eat the memory
      if (known.size < 2000) known.set(key, shared)
      return { channel: 'chat', entry: notice.entry, moment: notice.moment, contact: contact.id, to, ...shared }
    },
  }
}

type Shared = Omit<ChatMessage, 'channel' | 'entry' | 'moment' | 'contact' | 'to'>

interface Reader {
  readonly zone: string
  readonly asked: Asked
  readonly reasons: readonly Reason[]
  readonly places: readonly PlacePair[]
}

function sharedOf(notice: Notice, reader: Reader): Shared {
  const { words, url, now: date } = notice
  const update = isUpdate(notice.moment)
  const parts = partsOf(notice, reader)
  const reference = oneLine(notice.reference)
  const lines = parts.map(({ label, text }) => (label === undefined ? text : `${label}\n${text}`))
  return {
    title: oneLine(
      update ? say(words, 'notice.chat.update', { word: notice.word, title: notice.title }) : notice.title,
    ),
    banner: oneLine(notice.banner.join(' · ')),
    tone: notice.tone,
    update,
    parts,
    url,
    open: textOf(words, `notice.open.${notice.kind}`),
    reference,
    text: [notice.subject, ...lines, url, reference].join('\n\n'),
    language: words.language,
    date,
  }
}

function isUpdate(moment: string): boolean {
  const { name, correction } = momentName(moment)
  return correction !== undefined || (name !== 'published' && name !== 'announced')
}

function partsOf(notice: Notice, reader: Reader): readonly ChatPart[] {
  const lead = notice.lead.map((item) => itemText(notice, item, reader.zone)).join('\n')
  return [
    ...notice.notes.map((note) => ({ text: plain(notice.words, note, reader.zone) })),
    { text: lead },
    ...notice.blocks.map((block) => ({ label: block.question, text: blockText(notice, block, reader) })),
  ]
    .map((part) => ({ ...part, text: cleaned(part.text) }))
    .filter(({ text }) => text !== '')
}

function blockText(notice: Notice, block: Block, reader: Reader): string {
  const lines = (list: readonly Line[]): string => list.map((each) => plain(notice.words, each, reader.zone)).join('\n')
  const texts: Readonly<Record<Block['as'], () => string>> = {
    answer: () =>
      block.as === 'answer' && block.essential
        ? block.items.map((item) => itemText(notice, item, reader.zone)).join('\n')
        : '',
    affected: () => lines(reasonLines(notice, reader.reasons)),
    action: () => actionText(notice, reader),
    deadline: () => (reader.asked.actions.length === 0 ? '' : lines(deadlineLines(notice, reader.asked))),
    effects: () => effectText(notice, reader.places),
  }
  return texts[block.as]()
}

function actionText(notice: Notice, { asked, zone }: Reader): string {
  const { words } = notice
  const demand = demandOf(notice, asked)
  if (asked.actions.length === 0) return demand === 'past' ? textOf(words, 'notice.action.past') : notice.noAction
  return [
    ...(demand === 'required' ? [] : [textOf(words, `notice.action.${demand}`)]),
    ...asked.actions.flatMap((one, index) => [
      actionTitle(notice, one, index + 1),
      plain(words, actionFacts(notice, one), zone),
      ...(one.action.check ? [fact(notice, textOf(words, 'notice.action.check'), one.action.check)] : []),
    ]),
  ].join('\n')
}

// How long a planned outage is; a report says of every place what was measured and planned.
function effectText(notice: Notice, places: readonly PlacePair[]): string {
  if (notice.effects.measured) return ''
  const { rows, more } = effectTable(notice, places)
  return [...rows.map(({ place, planned }) => fact(notice, place, planned)), more].join('\n')
}

// The page has all of a long text.
const LONGEST_PROSE = 1000

function itemText(notice: Notice, item: Item, zone: string): string {
  if (item.as === 'prose') return cut(item.prose.text.trim(), LONGEST_PROSE)
  const text = plain(notice.words, item.line, zone)
  return item.as === 'fact' ? fact(notice, item.label, text) : text
}

function fact({ words }: Notice, label: string, text: string): string {
  return `${label}${textOf(words, 'colon')}${text}`
}

// Words may come from inventories and customers' names, which nobody has looked through: no control characters but line ends, and
// nothing that turns the direction of what follows.
function cleaned(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
