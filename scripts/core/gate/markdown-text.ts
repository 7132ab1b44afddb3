import { visible } from '../read/report.ts'

/** Words of others as one line of Markdown that means nothing but themselves: no link, no markup, and nobody is mentioned. */
export function inline(text: string): string {
  return visible(text.replace(/\s+/g, ' '))
    .replace(/[\\`*_{}[\]<>()#+!|~$&:]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replaceAll('@', '@\u2060')
    .replace(/\bhttps?(?=\\:)/g, (scheme) => `${scheme}\u2060`)
}

/** The same within a table. */
export function cell(text: string): string {
  return inline(text)
}

/** A short text as code. In a table a bar would end its cell. */
export function code(text: string): string {
  const shown = visible(text.replace(/\s+/g, ' ')).replaceAll('|', '¦')
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return longest > 0 || shown === '' ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`
}

/** Lines as a block of code, whatever stands in them. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.split('\n').map(visible).join('\n')}\n${fence}`
}

/** A link of ours. */
export function link(text: string, url: string): string {
  return `[${text}](${url})`
}

/** A number with its word. */
export function plural(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}
