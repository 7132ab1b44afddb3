import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Letter, LetterName } from '../core/letter.ts'
import type { Held, Skipped, Superseded } from '../core/plan-row.ts'
import { pageOf } from './outbox-frame.ts'

/** Something that was not sent: the plan's rows that are not deliveries. */
export type NotSent = Held | Skipped | Superseded

/** The outbox's first page: a thread for each entry, and what was not sent with the reason. */
export function outboxIndex(names: readonly LetterName[], notSent: readonly NotSent[], titles: Titles): string {
  const entries = Map.groupBy(names, (name) => name.entry)
  return pageOf('Outbox', [
    h('p', `${names.length} messages about ${entries.size} entries lie here. Nothing left this machine.`),
    h('h2', 'Threads'),
    table(
      ['Entry', 'Moments', 'Messages', 'Contacts'],
      [...entries].map(([entry, letters]) => threadRow(entry, letters, titles)),
    ),
    h('h2', 'Not sent, and why'),
    notSent.length === 0
      ? h('p', 'Everything that was planned was sent.')
      : table(['Entry', 'Moment', 'Contact', 'Channel', 'Why'], notSent.map(notSentRow)),
  ])
}

/** Titles of entries by id. */
export type Titles = ReadonlyMap<string, string>

/** All messages about one entry: one list a moment, in the order in which they went out. */
export function outboxThread(entry: string, letters: readonly Letter[], titles: Titles): string {
  const moments = [...Map.groupBy(letters, (letter) => letter.moment)].sort(([, a], [, b]) => oldest(a) - oldest(b))
  return pageOf(
    `${entry} · ${titles.get(entry) ?? ''}`,
    moments.flatMap(([moment, list]) => [
      h('h2', { id: moment }, `${moment} · ${list[0]?.date.slice(0, 16).replace('T', ' ')} UTC`),
      table(['Contact', 'Channel', 'Language', 'Subject'], list.map(letterRow)),
    ]),
  )
}

/** How a letter is looked at. */
export interface Look {
  readonly as: 'html' | 'text' | 'source'
  readonly scheme: 'light' | 'dark'
  readonly width: 'wide' | 'narrow'
}

/** One message: its head, and its body as HTML (in a sandbox), text or source. */
export function outboxLetter(letter: Letter, look: Look): string {
  const address = `/letter/${letter.path}`
  const link = (label: string, change: Partial<Look>): Element => {
    const next = { ...look, ...change }
    const current = Object.entries(change).every(([key, value]) => look[key as keyof Look] === value)
    return h(
      'a',
      {
        href: `${address}?as=${next.as}&scheme=${next.scheme}&width=${next.width}`,
        'aria-current': current ? 'true' : undefined,
      },
      label,
    )
  }
  return pageOf(letter.subject, [
    h('dl', [
      facts('To', letter.to),
      facts('Date', letter.date),
      facts('Language', letter.language),
      facts('Attached', letter.attachments.join(', ')),
    ]),
    h('nav', { 'aria-label': 'Ways to look at it' }, [
      link('HTML', { as: 'html' }),
      link('Text', { as: 'text' }),
      link('Source', { as: 'source' }),
      h('span', '·'),
      link('Light', { scheme: 'light' }),
      link('Dark', { scheme: 'dark' }),
      h('span', '·'),
      link('600 px', { width: 'wide' }),
      link('390 px', { width: 'narrow' }),
      h('span', '·'),
      h('a', { href: `/file/${letter.path}`, download: true }, 'Download'),
    ]),
    body(letter, look),
  ])
}

/** A mail's HTML as a reader with that colour scheme sees it: browsers cannot be told per frame, so the query is answered here. */
export function inScheme(html: string, scheme: Look['scheme']): string {
  const answer = scheme === 'dark' ? 'all' : 'not all'
  return html.replace(/\(\s*prefers-color-scheme:\s*dark\s*\)/g, answer)
}

function body(letter: Letter, look: Look): Element {
  if (look.as === 'source') return h('pre', { tabindex: '0' }, letter.source)
  if (look.as === 'text' || letter.html === '')
    return h('pre', { className: ['prose'], lang: letter.language, tabindex: '0' }, letter.text)
  const source = `/html/${letter.path}?scheme=${look.scheme}`
  return h('iframe', {
    src: source,
    sandbox: '',
    title: 'The message',
    className: [look.width, look.scheme],
  })
}

type Cell = string | Element | Element[]

function facts(name: string, value: string): Element[] {
  return value === '' ? [] : [h('dt', name), h('dd', value)]
}

function threadRow(entry: string, letters: readonly LetterName[], titles: Titles): Cell[] {
  return [
    [h('a', { href: `/thread/${entry}` }, titles.get(entry) ?? entry), h('br'), h('small', entry)],
    String(new Set(letters.map((letter) => letter.moment)).size),
    String(letters.length),
    String(new Set(letters.map((letter) => letter.contact)).size),
  ]
}

function letterRow(letter: Letter): Cell[] {
  const copy = letter.copy > 1 ? ` (copy ${letter.copy})` : ''
  const subject = h('a', { href: `/letter/${letter.path}`, lang: letter.language || undefined }, letter.subject + copy)
  return [h('code', letter.contact), letter.channel, letter.language, subject]
}

function notSentRow(row: NotSent): Cell[] {
  const why =
    row.type === 'superseded'
      ? `superseded by ${row.by}`
      : row.type === 'held'
        ? `held: ${row.message}`
        : 'the contact prefers not to be told'
  const contact = row.type === 'superseded' ? 'everyone' : (row.contact ?? row.customer ?? 'everyone')
  return [row.entry, row.moment, h('code', contact), row.type === 'superseded' ? '' : (row.channel ?? ''), why]
}

function table(heads: readonly string[], rows: readonly Cell[][]): Element {
  return h('div', { className: ['table'], tabindex: '0' }, [
    h('table', [
      h(
        'thead',
        h(
          'tr',
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell) => h('td', cell)),
          ),
        ),
      ),
    ]),
  ])
}

function oldest(letters: readonly Letter[]): number {
  return Math.min(...letters.map((letter) => Date.parse(letter.date) || 0))
}
