import { diffLines } from 'diff'
import { code, fenced, folded, html, inline } from './markdown-text.ts'

/** What readers of one language would read, and what they read last. */
export interface PreviewText {
  readonly language: string
  readonly subject: string
  readonly preheader: string
  readonly text: string
  /** The text message, where some are sent. */
  readonly sms?: string | undefined
  /** The text of the notice before this one; undefined if there was none. */
  readonly before: string | undefined
  /** Why it cannot be written, instead of a text. */
  readonly fault?: string
}

/** What they read, a fold for each language: the subject is seen at once, then preheader, text message and text with what is new in it. */
export function textParts(texts: readonly PreviewText[], lines: number): string[] {
  if (texts.length === 0) return []
  return ['**What they read**', ...texts.map((text) => textPart(text, lines))]
}

function textPart(preview: PreviewText, lines: number): string {
  const { language, subject, preheader, sms, before, fault } = preview
  if (fault !== undefined) return `❌ **${language}**: ${inline(fault)}`
  const beside = [
    ...(preheader ? [`**Preheader** ${code(preheader)}`] : []),
    ...(sms === undefined ? [] : [`**Text message** ${code(sms)}`]),
  ].join('<br>')
  const name = `<b>${language}</b> · ${html(subject)}`
  const body = () => fenced(cut(shownOf(preview), lines), before === undefined ? 'text' : 'diff')
  return folded(name, [...(beside ? [beside] : []), ...(lines > 0 ? [body()] : [])])
}

// A comment is written in one size after the other until it fits, and a difference takes long to find.
const known = new WeakMap<PreviewText, string>()

function shownOf(preview: PreviewText): string {
  const { text, before } = preview
  const shown = known.get(preview) ?? (before === undefined ? text.trimEnd() : changesIn(before, text))
  known.set(preview, shown)
  return shown
}

/** What changed, with two unchanged lines around it. */
function changesIn(before: string, after: string): string {
  const rows = diffLines(before.trimEnd(), after.trimEnd()).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${added ? '+' : removed ? '-' : ' '} ${line}`.trimEnd()),
  )
  const isNear = rows.map((_, index) => rows.slice(Math.max(0, index - 2), index + 3).some((row) => /^[+-]/.test(row)))
  const near = rows.flatMap((row, index) => (isNear[index] ? [row] : isNear[index - 1] ? ['  …'] : []))
  return near.length === 0 ? '  the same text as before' : near.join('\n')
}

/** The longest line of a text that is shown. */
const widest = 300

function cut(text: string, lines: number): string {
  const all = text.split('\n').map((line) => (line.length > widest ? `${line.slice(0, widest - 1)}…` : line))
  if (all.length <= lines) return all.join('\n')
  return [...all.slice(0, lines), `… ${all.length - lines} more lines in the summary of the job`].join('\n')
}
