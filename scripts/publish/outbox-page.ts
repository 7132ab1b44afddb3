import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Letter, LetterName } from '../core/deliver/letter.ts'
import type { Held, Skipped, Superseded } from '../core/plan-row.ts'
import { pageOf, table } from './outbox-frame.ts'

/** Something that was not sent: the plan's rows that are not deliveries. */
export type NotSent = Held | Skipped | Superseded

/** Titles of entries by id. */
export type Titles = ReadonlyMap<string, string>

/** The outbox's first page: a thread for each entry, the newest entry first, and what was not sent with the reason. */
export function outboxIndex(names: readonly LetterName[], notSent: readonly NotSent[], titles: Titles): string {
  const entries = [...Map.groupBy(names, (name) => name.entry)].sort(([a], [b]) => (a < b ? 1 : -1))
  const threads = entries.map(([entry, letters]) => [
    [h('a', { href: `/thread/${entry}` }, titles.get(entry) ?? entry), h('br'), h('small', entry)],
    String(new Set(letters.map((letter) => letter.moment)).size),
    String(letters.length),
    String(new Set(letters.map((letter) => letter.contact)).size),
  ])
  return pageOf('Outbox', [
    h('p', `${names.length} messages about ${entries.length} entries lie here. Nothing left this machine.`),
    h('h2', 'Threads'),
    table(['Entry', 'Moments', 'Messages', 'Contacts'], threads),
    h('h2', 'Not sent, and why'),
    notSentTable(notSent),
  ])
}

/** All messages about one entry: one list a moment, the newest moment first. */
export function outboxThread(entry: string, letters: readonly Letter[], titles: Titles): string {
  const moments = [...Map.groupBy(letters, (letter) => letter.moment)].sort(([, a], [, b]) => newest(b) - newest(a))
  return pageOf(
    `${entry} · ${titles.get(entry) ?? ''}`,
    moments.flatMap(([moment, list]) => [
      h('h2', { id: moment }, [moment, ' · ', timeOf(newest(list)), ` · ${list.length} messages`]),
      table(['Contact', 'Channel', 'Language', 'Subject or text'], list.map(letterRow)),
    ]),
  )
}

function letterRow(letter: Letter): (string | Element)[] {
  const copy = letter.copy > 1 ? ` (copy ${letter.copy})` : ''
  const link = h('a', { href: `/letter/${letter.path}`, lang: letter.language || undefined }, letter.subject + copy)
  return [h('code', letter.contact), letter.channel, letter.language, link]
}

/** One row for all moments that have the same contact, channel and reason. */
function notSentTable(rows: readonly NotSent[]): Element {
  if (rows.length === 0) return h('p', 'Everything that was planned was sent.')
  const groups = Map.groupBy(rows.map(reasonOf), (reason) => JSON.stringify({ ...reason, moment: undefined }))
  const cells = [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ entry, who, channel, why }) => {
      const moments = group.map(({ moment }) => moment).join(', ')
      return [entry, h('code', who), channel, why, moments]
    }),
  )
  return table(['Entry', 'Contact', 'Channel', 'Why', 'Moments'], cells)
}

function reasonOf(row: NotSent) {
  const { entry, moment } = row
  if (row.type === 'superseded') {
    return { entry, moment, who: 'everyone', channel: '', why: `${row.by} came before it was told` }
  }
  const why = row.type === 'held' ? row.message : 'the contact prefers not to be told'
  return { entry, moment, who: row.contact ?? row.customer ?? 'everyone', channel: row.channel ?? '', why }
}

function newest(letters: readonly Letter[]): number {
  return Math.max(...letters.map((letter) => Date.parse(letter.date) || 0))
}

function timeOf(time: number): Element | string {
  if (time === 0) return 'text messages'
  const iso = new Date(time).toISOString()
  return h('time', { dateTime: iso }, `${iso.slice(0, 16).replace('T', ' ')} UTC`)
}
