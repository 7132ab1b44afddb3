import { createHash } from 'node:crypto'
import type { Brand } from '../scripts/publish/site.ts'

/** The only style that is written into a page: the brand's colour. Everything else is in the style sheet. */
export function brandStyle({ accent }: Brand): string {
  return `:root{--accent:light-dark(${accent.light},${accent.dark})}`
}

/** A strict content security policy: our own style sheet, what stands in the page by its hash, and nothing else. */
export function securityPolicy(inline: { readonly script: string; readonly style: string }): string {
  return [
    "default-src 'none'",
    `script-src '${digest(inline.script)}'`,
    `style-src 'self' '${digest(inline.style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
