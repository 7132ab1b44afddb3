import rehypeStringify from 'rehype-stringify'
import remark from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/** A comment as a page in the look of GitHub, with styles of our own: nothing is asked of any other machine. */
export function commentPage(markdown: string): string {
  const html = String(
    unified()
      .use(remarkParse)
      .use(remark)
      .use(remarkRehype, { allowDangerousHtml: true })
      .use(rehypeStringify, { allowDangerousHtml: true })
      .processSync(markdown),
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Comment</title><style>${styles}</style>
<div class="comment"><div class="by"><b>care-bot</b> commented</div><div class="body">${signs(diffs(alerts(html)))}</div></div>`
}

function alerts(html: string): string {
  return html.replace(
    /<blockquote>\s*<p>\[!(NOTE|WARNING|CAUTION)\]\s*/g,
    (_, kind: string) =>
      `<blockquote class="alert ${kind.toLowerCase()}"><p class="name">${kind.charAt(0)}${kind.slice(1).toLowerCase()}</p><p>`,
  )
}

function diffs(html: string): string {
  return html.replace(
    /(<code class="language-diff">)([\s\S]*?)(<\/code>)/g,
    (_, open: string, text: string, close: string) =>
      open +
      text
        .split('\n')
        .map((line) => (/^[+-]/.test(line) ? `<span class="${line[0] === '+' ? 'ins' : 'del'}">${line}</span>` : line))
        .join('\n') +
      close,
  )
}

/** The headless browser has no coloured signs. */
function signs(html: string): string {
  return Object.entries(drawn).reduce((all, [sign, drawing]) => all.replaceAll(sign, drawing), html)
}

const drawing = (label: string, color: string, path: string): string =>
  `<svg role="img" aria-label="${label}" width="16" height="16" viewBox="0 0 16 16" style="vertical-align:-3px"><rect width="16" height="16" rx="3" fill="${color}"/><path d="${path}" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>`

const drawn: Readonly<Record<string, string>> = {
  '✅': drawing('passed', '#1a7f37', 'M4 8.5l2.7 2.7L12 5.5'),
  '❌': drawing('missing', '#cf222e', 'M5 5l6 6M11 5l-6 6'),
  '⏳': drawing('owed', '#9a6700', 'M8 4v4l2.5 2'),
  '⚠️': drawing('warning', '#bf8700', 'M8 4v5M8 12v.1'),
}

const styles = `
:root { color-scheme: light dark; --text: #1f2328; --soft: #59636e; --back: #fff; --bar: #f6f8fa; --line: #d1d9e0; --link: #0969da;
  --code: #818b981f; --note: #0969da; --warning: #9a6700; --caution: #cf222e; --ins: #dafbe1; --del: #ffebe9 }
@media (prefers-color-scheme: dark) { :root { --text: #f0f6fc; --soft: #9198a1; --back: #0d1117; --bar: #151b23; --line: #3d444d;
  --link: #4493f8; --code: #656c7633; --note: #4493f8; --warning: #d29922; --caution: #f85149; --ins: #033a16; --del: #67060c } }
* { box-sizing: border-box }
body { margin: 0; padding: 16px; background: var(--back); color: var(--text); font: 14px/1.5 'Noto Sans', 'Noto Sans SC', sans-serif }
.comment { border: 1px solid var(--line); border-radius: 6px }
.by { padding: 8px 16px; background: var(--bar); border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0; color: var(--soft) }
.by b { color: var(--text) }
.body { padding: 16px; overflow-wrap: break-word }
.body > :first-child { margin-top: 0 } .body > :last-child { margin-bottom: 0 }
h2 { font-size: 21px; padding-bottom: 6px; border-bottom: 1px solid var(--line) } h3 { font-size: 17.5px }
h2, h3 { margin: 24px 0 16px; line-height: 1.25 }
p, table, details, pre, blockquote, ul { margin: 0 0 16px }
a { color: var(--link) }
ul { padding-left: 28px } li + li { margin-top: 4px }
code { font: 85% 'Noto Sans Mono', 'Noto Sans SC', monospace; background: var(--code); padding: 2px 5px; border-radius: 6px; white-space: break-spaces }
pre { background: var(--bar); padding: 16px; border-radius: 6px; overflow: auto; line-height: 1.45 }
pre code { background: none; padding: 0; white-space: pre; font-size: 12px }
.ins { background: var(--ins) } .del { background: var(--del) }
table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto }
th, td { padding: 6px 13px; border: 1px solid var(--line) } tr:nth-child(2n) td { background: var(--bar) }
.alert { padding: 8px 16px; border-left: 4px solid var(--kind); color: inherit } .alert p { margin: 0 }
.alert .name { color: var(--kind); font-weight: 500; margin-bottom: 8px }
.note { --kind: var(--note) } .warning { --kind: var(--warning) } .caution { --kind: var(--caution) }
details > summary { cursor: pointer } details[open] > summary { margin-bottom: 8px }
details > details, details > table, details > h3 { margin-left: 0 }
sub { font-size: 12px; vertical-align: baseline; color: var(--soft) }
`
