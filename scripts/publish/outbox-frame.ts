import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

/** An outbox page as a whole document: every value in it is escaped by the serialiser. */
export function pageOf(title: string, content: readonly Element[]): string {
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width' }),
    h('title', title),
    h('style', style),
  ]
  const body = [h('header', h('a', { href: '/' }, 'Outbox')), h('main', [h('h1', title), ...content])]
  const html = h('html', { lang: 'en' }, [h('head', head), h('body', body)])
  const tree: Root = { type: 'root', children: [{ type: 'doctype' }, html] }
  return unified().use(rehypeStringify).stringify(tree)
}

/** A table that scrolls by itself where the screen is narrow. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): Element {
  const head = h('thead', h('tr', [...heads.map((text) => h('th', { scope: 'col' }, text))]))
  const body = h('tbody', [...rows.map((row) => h('tr', [...row.map((cell) => h('td', cell))]))])
  return h('div', { className: ['table'], tabIndex: 0 }, h('table', [head, body]))
}

/** What stands in a cell. */
export type Cell = string | Element | Element[]

const style = `
:root { color-scheme: light dark; --line: light-dark(#d5d9e0, #343a46); --soft: light-dark(#556070, #a5adba); --accent: light-dark(#1a56c4, #8ab0ff) }
body { font: 16px/1.5 system-ui, "Noto Sans SC", sans-serif; margin: 0 auto; max-inline-size: 70rem; padding: 1rem 1.25rem 4rem }
h1 { font-size: 1.5rem; line-height: 1.25 } h2 { font-size: 1.1rem; margin-block-start: 2rem }
a { color: var(--accent) } header a, nav a { display: inline-block; min-block-size: 24px; padding-block: 4px }
nav, .choice { display: flex; flex-wrap: wrap; gap: .25rem .9rem } nav { column-gap: 2rem; margin-block: 1rem } nav a[aria-current] { color: inherit; font-weight: 600; text-decoration-thickness: 3px }
.table { overflow-x: auto } table { border-collapse: collapse; inline-size: 100% }
th, td { border-block-end: 1px solid var(--line); padding: .5rem .75rem .5rem 0; text-align: start; vertical-align: top }
th, dt, small { color: var(--soft); font-weight: 500 } dl { display: grid; gap: .25rem 1rem; grid-template-columns: max-content 1fr } dd { margin: 0; overflow-wrap: anywhere }
pre { border: 1px solid var(--line); border-radius: 8px; overflow: auto; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere }
iframe { background: #fff; block-size: 75vh; border: 1px solid var(--line); border-radius: 8px; display: block; inline-size: 100% }
iframe.wide { max-inline-size: 640px } iframe.narrow { max-inline-size: 390px } iframe.dark { background: #0b0e14 }
`
