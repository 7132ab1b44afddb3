import { addressFault } from '../../core/read/address-safety.ts'

/** A text as HTML, also inside attributes; braces too, so that nothing that fills holes later finds one in it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'{}]/g, (character) => ENTITIES[character] ?? character)
}

/** An address that may stand in a link: what `check` lets pass, held once more. */
export function safeUrl(url: string): string | undefined {
  return addressFault(url) ? undefined : url
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '{': '&#123;',
  '}': '&#125;',
}
