import type { Prose } from '../entry.ts'

/**
 * Prose as it stands in a mail: with its look written at every element, because some mail programs drop `<style>`; without braces, so
 * that nothing that fills holes later finds one in it.
 */
export function styled(prose: Prose, direction: 'ltr' | 'rtl'): string {
  const side = direction === 'rtl' ? 'right' : 'left'
  return prose.html
    .replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`)
    .replace(TAG, (_, name: string, attributes: string) => {
      const look = LOOKS[name]
      const style = look ? ` style="${look.replaceAll('@', side)}"` : ''
      return `<${name}${style}${attributes.replace(/ data-label="[^"]*"/, '')}>`
    })
}

// As `prose.ts` writes it: quotes within a value are escaped, a "<" is not, so a tag is read to its own end. The label of
// a cell serves a style sheet that mails have not.
const TAG = /<([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/g

const MONO = 'font-family:Menlo,Consolas,monospace;font-size:14px;background:#f2f4f7;color:#101828'

const LOOKS: Readonly<Record<string, string>> = {
  p: 'margin:0 0 10px',
  ul: 'margin:0 0 10px;padding-@:22px',
  ol: 'margin:0 0 10px;padding-@:22px',
  li: 'margin:0 0 5px',
  h3: 'margin:14px 0 6px;font-size:16px',
  h4: 'margin:12px 0 4px;font-size:16px',
  h5: 'margin:12px 0 4px;font-size:16px',
  h6: 'margin:12px 0 4px;font-size:16px',
  code: `${MONO};padding:1px 4px`,
  pre: `${MONO};margin:0 0 12px;padding:10px 12px;line-height:21px;white-space:pre-wrap;word-break:break-word`,
  blockquote: 'margin:0 0 10px;padding-@:14px;border-@:3px solid #d0d5dd',
  table: 'margin:0 0 12px;border-collapse:collapse;font-size:15px',
  th: 'padding:5px 10px;border:1px solid #d0d5dd;text-align:@',
  td: 'padding:5px 10px;border:1px solid #d0d5dd;vertical-align:top',
}
