import { audienceParts } from './comment-audience.ts'
import { entryParts, entryTitle, overview } from './comment-entry.ts'
import { alert, title } from './comment-head.ts'
import { type CommentInput, rest, type Size } from './comment-input.ts'
import { textParts } from './comment-texts.ts'
import { missingPart, othersPart, stagesPart, verdictLine } from './comment-verdict.ts'
import { code, cutTo, folded, html, link, plural } from './markdown-text.ts'

/** The mark by which a comment is found again, together with its author. */
export const tag = '<!-- care-gate -->'

/** The most characters of a comment; the rest is in the job's summary. */
export const most = 8000

// What is missing outlives texts, and texts outlive the entries that come last.
const sizes: readonly Size[] = [
  ...[60, 40, 20, 10].map((lines) => ({ entries: 10, lines, missing: 20, rows: 20 })),
  ...[5, 3].flatMap((entries) => [20, 10, 0].map((lines) => ({ entries, lines, missing: 12, rows: 15 }))),
  ...[10, 5, 3, 1].map((missing) => ({ entries: 1, lines: 0, missing, rows: missing })),
  ...[10, 5, 3, 1, 0].map((missing) => ({ entries: 0, lines: 0, missing, rows: missing })),
]

const everything: Size = { entries: 200, lines: 400, missing: 500, rows: 500 }

/** The comment on a pull request: what merging does comes first, then to whom, what they read, what is missing. At most 8,000 characters. */
export function commentOf(input: CommentInput): string {
  for (const size of sizes) {
    const text = written(input, size)
    if (text.length <= most) return text
  }
  return lines([tag, `## ${title(input)}`, `**${verdictLine(input.verdict)}**`, rest(input), footer(input)])
}

/** The same without a limit, for the summary of the job. */
export function summaryOf(input: CommentInput): string {
  return written(input, everything)
}

function written(input: CommentInput, size: Size): string {
  const { mergings, verdict } = input
  const isOne = mergings.length === 1
  const { shown, more } = cutTo(mergings, size.entries)
  return lines([
    tag,
    `## ${title(input)}`,
    alert(input),
    ...(mergings.length > 1 ? [overview(input, size)] : []),
    ...shown.map((merging) => {
      const parts = [
        ...entryParts(merging, input),
        ...audienceParts(merging, input),
        ...textParts(input.texts.get(merging.id) ?? [], size.lines),
      ]
      const name = `<b>${merging.id}</b> · ${html(merging.entry.facts.title)}`
      return isOne ? [entryTitle(merging, input), ...parts].join('\n\n') : folded(name, parts)
    }),
    ...(more > 0 && size.entries > 0 ? [`${plural(more, 'entry', 'entries')} more: ${rest(input)}.`] : []),
    `### ${verdict.ready ? '✅' : '❌'} ${verdictLine(verdict)}`,
    ...stagesPart(input, size),
    ...missingPart(input, size),
    ...othersPart(verdict.others),
    footer(input),
  ])
}

function lines(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}

function footer({ head, command, audience, run }: CommentInput): string {
  const age = audience && audience.days > 1 ? `, ${audience.days} days ago` : ''
  return `<sub>${[
    `Commit ${code(head.slice(0, 7))}`,
    audience ? `customers counted on ${audience.at.slice(0, 10)}${age}` : 'customers not counted',
    ...(run ? [link('summary and images', run)] : []),
    `${code(command)} shows the same`,
    'this comment is kept up to date',
  ].join(' · ')}</sub>`
}
