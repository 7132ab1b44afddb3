import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Letter } from '../core/deliver/letter.ts'
import { pageOf } from './outbox-frame.ts'

/** How a letter is looked at. */
export interface Look {
  readonly as: 'html' | 'text' | 'source'
  readonly scheme: 'light' | 'dark'
  readonly width: 'wide' | 'narrow'
}

/** One message: its head, and its body as HTML (in a sandbox), text or source. */
export function outboxLetter(letter: Letter, look: Look): string {
  const switches = choices.map((choice) =>
    h(
      'span',
      { className: ['choice'] },
      choice.map((one) => link(letter, look, one)),
    ),
  )
  const download = h('a', { href: `/file/${letter.path}`, download: true }, 'Download')
  return pageOf(letter.subject, [
    h('p', h('a', { href: `/thread/${letter.entry}#${letter.moment}` }, `${letter.entry} · ${letter.moment}`)),
    h('dl', [
      ...fact('To', letter.to),
      ...fact('Date', letter.date),
      ...fact('Language', letter.language),
      ...fact('Attached', letter.attachments.join(', ')),
    ]),
    h('nav', { ariaLabel: 'Ways to look at it' }, [...switches, download]),
    body(letter, look),
  ])
}

/** A mail's HTML as a reader with that colour scheme sees it: a frame cannot be told, so the question is answered in the text. */
export function inScheme(html: string, scheme: Look['scheme']): string {
  return html.replace(/\(\s*prefers-color-scheme:\s*dark\s*\)/g, scheme === 'dark' ? 'all' : 'not all')
}

type Choice = readonly [label: string, change: Partial<Look>]

const choices: readonly (readonly Choice[])[] = [
  [
    ['HTML', { as: 'html' }],
    ['Text', { as: 'text' }],
    ['Source', { as: 'source' }],
  ],
  [
    ['Light', { scheme: 'light' }],
    ['Dark', { scheme: 'dark' }],
  ],
  [
    ['600 px', { width: 'wide' }],
    ['390 px', { width: 'narrow' }],
  ],
]

function link(letter: Letter, look: Look, [label, change]: Choice): Element {
  const next = { ...look, ...change }
  const current = next.as === look.as && next.scheme === look.scheme && next.width === look.width
  const href = `/letter/${letter.path}?as=${next.as}&scheme=${next.scheme}&width=${next.width}`
  return h('a', { href, ariaCurrent: current ? 'true' : undefined }, label)
}

function body(letter: Letter, look: Look): Element {
  if (look.as === 'source') return h('pre', { tabIndex: 0 }, letter.source)
  if (look.as === 'text' || letter.html === '') {
    return h('pre', { tabIndex: 0, lang: letter.language || undefined }, letter.text)
  }
  const src = `/html/${letter.path}?scheme=${look.scheme}`
  return h('iframe', { src, sandbox: '', title: 'The message', className: [look.width, look.scheme] })
}

function fact(name: string, value: string): Element[] {
  return value === '' ? [] : [h('dt', name), h('dd', value)]
}
