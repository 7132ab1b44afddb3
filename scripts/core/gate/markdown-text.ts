import { visible } from '../read/report.ts'

/** Words of others within a line of Markdown, where they mean nothing but themselves: no link, no markup, and nobody is mentioned. */
export function inline(text: string): string {
  return inert(text).replace(/[\\`*_[\]<>|~$&]/g, (sign) => entities[sign] ?? `\\${sign}`)
}

/** The same within a tag of ours, where Markdown is not read. */
export function html(text: string): string {
  return inert(text).replace(/[<>&]/g, (sign) => entities[sign] ?? sign)
}

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }

/** A word joiner: nobody sees it, and what it parts is no mention, reference, address or emoji any more. */
const joiner = '\u2060'

/** One line in which a forge finds nothing to link: it looks for mentions, references and addresses after Markdown was read. */
function inert(text: string): string {
  return oneLine(text)
    .replace(/[@#]/g, (sign) => sign + joiner)
    .replace(/:(?=\/\/|[\w+-]+:)/g, `:${joiner}`)
    .replace(/(?:www|mailto|xmpp)(?=[.:])|GH(?=-\d)/gi, (word) => word + joiner)
}

/** A short text as code. */
export function code(text: string): string {
  const shown = oneLine(text)
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return longest > 0 || shown === '' ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`
}

/** The same in a table, where a bar would end its cell and programs differ about a backslash before it. */
export function codeCell(text: string): string {
  return code(text.replaceAll('|', '¦'))
}

/** Lines as a block of code, whatever stands in them. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const lines = text.split('\n').map((line) => visible(line.replaceAll('\t', '    ')))
  return `${fence}${language}\n${lines.join('\n')}\n${fence}`
}

/** A link; `text` is Markdown, and without an address it stays what it is. */
export function link(text: string, url: string | undefined): string {
  return url === undefined ? text : `[${text}](${url})`
}

/** The address of a line of a file, below that of the folder; a Markdown file has lines only where it is shown as it is written. */
export function lineUrl(files: string | undefined, file: string, line?: number): string | undefined {
  if (files === undefined) return undefined
  const path = file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*~_]/g, hexOf))
    .join('/')
  return `${files}${path}${line === undefined ? '' : `?plain=1#L${line}`}`
}

function hexOf(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
}

/** A table; its cells are Markdown. A column whose name ends in a colon holds numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const names = head.map((name) => name.replace(/:$/, ''))
  return [row(names), row(head.map((name) => (name.endsWith(':') ? '--:' : '---'))), ...rows.map(row)].join('\n')
}

/** Parts that a reader opens; `summary` is HTML. */
export function folded(summary: string, parts: readonly string[]): string {
  return [`<details><summary>${summary}</summary>`, ...parts, '</details>'].join('\n\n')
}

/** The first items, and how many more there are; undefined where all are shown. */
export function cutTo<T>(items: readonly T[], most: number): { readonly shown: readonly T[]; readonly more: number } {
  const shown = items.slice(0, most)
  return { shown, more: items.length - shown.length }
}

/** A number as people read it. */
export function shownNumber(number: number): string {
  return number.toLocaleString('en')
}

/** A number with its word. */
export function plural(number: number, one: string, many = `${one}s`): string {
  return `${shownNumber(number)} ${number === 1 ? one : many}`
}

/** A word at the head of a column. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A time for people: `2024-07-02 14:00 UTC`. */
export function time(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19).replace(/:00$/, '')} UTC`
}

function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim())
}
