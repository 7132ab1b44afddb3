import { diffLines } from 'diff'
import { shownTime } from '../rules/life.ts'
import type { Reached } from './audience-tally.ts'
import { cell, code, fenced, inline, link, plural } from './markdown-text.ts'
import type { Merging } from './merging.ts'
import { stages } from './stages.ts'
import type { EntryVerdict, Missing, Verdict } from './verdict.ts'
import { headline } from './verdict-text.ts'

/** What readers of one language would read, and what they read last. */
export interface PreviewText {
  readonly language: string
  readonly subject: string
  readonly preheader: string
  readonly text: string
  /** The text of the notice before this one; undefined if there was none. */
  readonly before: string | undefined
  /** Why it cannot be written, instead of a text. */
  readonly fault?: string
}

/** Everything that a comment says. */
export interface CommentInput {
  readonly verdict: Verdict
  readonly mergings: readonly Merging[]
  /** By entry; empty where the audience is not known. */
  readonly reached: ReadonlyMap<string, Reached>
  /** When the audience was counted; undefined where it is not known. */
  readonly audienceAt: string | undefined
  readonly isPublic: boolean
  /** By entry. */
  readonly texts: ReadonlyMap<string, readonly PreviewText[]>
  readonly base: string
  readonly head: string
  readonly now: string
  /** Where images of mail and page and the whole text can be found. */
  readonly artifact?: string | undefined
}

/** The mark by which a comment is found again, together with its author. */
export const tag = '<!-- care-gate -->'

/** The most characters of a comment; the rest is in the job's summary. */
const most = 8000

/** The comment on a pull request: what merging does comes first, then to whom, what they read, what is missing. At most 8,000 characters. */
export function commentOf(input: CommentInput): string {
  for (const lines of [40, 20, 10, 5, 0]) {
    const text = written(input, { lines, entries: 10, missing: 20 })
    if (text.length <= most) return text
  }
  for (const size of [5, 3, 1]) {
    const text = written(input, { lines: 0, entries: size, missing: size * 2 })
    if (text.length <= most) return text
  }
  return `${[tag, `## ${title(input)}`, headline(input.verdict), 'See the summary of the job for the rest.', footer(input)].join('\n\n')}\n`
}

/** The same without a limit, for the summary of the job. */
export function summaryOf(input: CommentInput): string {
  return written(input, { lines: 400, entries: 200, missing: 500 })
}

interface Size {
  readonly lines: number
  readonly entries: number
  readonly missing: number
}

function written(input: CommentInput, size: Size): string {
  const shown = input.mergings.slice(0, size.entries)
  const more = input.mergings.length - shown.length
  return `${[
    tag,
    `## ${title(input)}`,
    warning(input),
    ...shown.map((merging) => entryPart(merging, input, size)),
    ...(more > 0 ? [`And ${plural(more, 'entry', 'entries')} more: see the summary of the job.`] : []),
    stagesPart(input.verdict),
    ...missingPart(input.verdict, size),
    ...othersPart(input.verdict.others),
    `**${headline(input.verdict)}**`,
    footer(input),
  ].join('\n\n')}\n`
}

function title({ mergings, reached }: CommentInput): string {
  const telling = mergings.filter(({ moment }) => moment)
  if (telling.length === 0) return 'Merging tells nobody anything now'
  const known = telling.flatMap(({ id }) => reached.get(id) ?? [])
  if (known.length < telling.length) return `Merging tells customers of ${plural(telling.length, 'entry', 'entries')}`
  const customers = known.reduce((sum, each) => sum + each.customers, 0)
  return customers === 0 ? 'Merging reaches no customer' : `Merging tells ${plural(customers, 'customer')}`
}

function warning({ mergings, reached, audienceAt, isPublic }: CommentInput): string {
  const telling = mergings.filter(({ moment }) => moment)
  if (telling.length === 0)
    return '> [!NOTE]\n> Nothing that customers were told changes, and nothing new is told on merging.'
  if (audienceAt === undefined)
    return `> [!CAUTION]\n> **A sent message cannot be recalled.** Whom it reaches cannot be shown ${isPublic ? 'in a public repository' : 'without an audience index'}; it takes one approval more.`
  const messages = new Map<string, number>()
  for (const { id } of telling)
    for (const [channel, number] of reached.get(id)?.messages ?? [])
      messages.set(channel, (messages.get(channel) ?? 0) + number)
  const all = [...messages].map(([channel, number]) => plural(number, names[channel] ?? channel)).join(' and ')
  const urgent = telling.some(({ entry }) => entry.kind === 'incident' && entry.facts.severity.level === 1)
  return `> [!CAUTION]\n> **Merging sends ${all || 'no message'}, at once.** A sent message cannot be recalled.${urgent ? ' Level 1: preferences do not hold it back.' : ''}`
}

const names: Readonly<Record<string, string>> = { email: 'email', sms: 'text message' }

function entryPart(merging: Merging, input: CommentInput, size: Size): string {
  const { id, entry, moment, passes, next, before, view } = merging
  const reached = input.reached.get(id)
  const rows = [
    [
      '**Told now**',
      moment ? code(moment.id) : 'nothing',
      before ? `last: ${code(before.moment.id)} of ${shownTime(before.moment.at)}` : 'nobody was told yet',
    ],
    ...('severity' in entry.facts
      ? [
          [
            '**Level**',
            String(entry.facts.severity.level),
            changed(
              before && 'severity' in before.entry.facts ? String(before.entry.facts.severity.level) : undefined,
              String(entry.facts.severity.level),
            ),
          ],
        ]
      : []),
    [
      '**Revision**',
      String(entry.facts.revision),
      changed(before && String(before.entry.facts.revision), String(entry.facts.revision)),
    ],
    ...(reached
      ? [['**Customers**', `${reached.customers} of ${reached.of}`, difference(reached, before !== undefined)]]
      : []),
    ...(next ? [['**Told next**', code(next.id), shownTime(next.at)]] : []),
  ]
  return [
    `### ${id} · ${inline(entry.facts.title)}`,
    ...(view ? [] : ['Nobody may know of it yet: it is a draft, or its time or the end of its embargo is to come.']),
    table(['', 'With this pull request', 'Before'], rows),
    ...(passes.length > 0 ? [`Not told any more, because a newer moment is: ${passes.map(code).join(', ')}.`] : []),
    ...(reached ? audiencePart(reached) : []),
    ...(input.texts.get(id) ?? []).map((text) => textPart(text, size.lines)),
  ].join('\n\n')
}

function changed(before: string | undefined, after: string): string {
  return before === undefined ? '' : before === after ? 'unchanged' : `~~${before}~~ → ${after}`
}

function difference({ more, less }: Reached, wasTold: boolean): string {
  if (!wasTold) return ''
  const words = [
    ...(more > 0 ? [`${more} new`] : []),
    ...(less > 0 ? [`${less} only because they were told before`] : []),
  ]
  return words.join(', ') || 'the same'
}

function audiencePart({ byTier, why, unreachable, customers }: Reached): string[] {
  const channels = [...new Set([...byTier.values()].flatMap((tier) => [...tier.channels.keys()]))].sort()
  const rows = [...byTier].map(([tier, { customers: count, channels: counts }]) => [
    cell(tier),
    String(count),
    ...channels.map((channel) =>
      [...(counts.get(channel) ?? [])].map(([language, number]) => `${language} ${number}`).join(' · '),
    ),
  ])
  const reasons = why
    .slice(0, 3)
    .map(({ reason, customers: count }) => `- ${plural(count, 'customer')}: ${reasonText(reason)}`)
  return [
    ...(rows.length > 0 ? [table(['Tier', 'Customers', ...channels.map((name) => names[name] ?? name)], rows)] : []),
    ...(reasons.length > 0
      ? [[...reasons, ...(why.length > 3 ? [`- and ${why.length - 3} more reasons`] : [])].join('\n')]
      : []),
    ...(unreachable.length > 0
      ? [
          `⚠️ ${plural(unreachable.length, 'customer')} of ${customers} cannot be reached over any channel that would be used: ${unreachable.slice(0, 5).map(code).join(', ')}${unreachable.length > 5 ? ' …' : ''}. Add an address to the registry, or call them.`,
        ]
      : []),
  ]
}

function reasonText(reason: Reached['why'][number]['reason']): string {
  if (reason.kind === 'service') return `uses ${reason.path.map(code).join(', which needs ')} (${reason.effect})`
  if (reason.kind === 'software') return `runs ${code(reason.purl)}${reason.certain ? '' : ' (may be affected)'}`
  return reason.kind === 'everyone' ? 'everyone is concerned' : 'was told before'
}

function textPart({ language, subject, preheader, text, before, fault }: PreviewText, lines: number): string {
  if (fault !== undefined) return `❌ **${language}**: ${inline(fault)}`
  const head = `**${language} · Subject** ${code(subject)}<br>**Preheader** ${code(preheader)}`
  if (lines === 0) return head
  return [
    head,
    `<details><summary>${before === undefined ? 'Text' : 'Text, and what is new in it'} (${language})</summary>`,
    before === undefined ? fenced(cut(text, lines), 'text') : fenced(cut(difflines(before, text), lines), 'diff'),
    '</details>',
  ].join('\n\n')
}

/** What changed, with two unchanged lines around it. */
function difflines(before: string, after: string): string {
  const rows = diffLines(before, after).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${added ? '+' : removed ? '-' : ' '} ${line}`.trimEnd()),
  )
  const isNear = rows.map((_, index) => rows.slice(Math.max(0, index - 2), index + 3).some((row) => /^[+-]/.test(row)))
  return rows.flatMap((row, index) => (isNear[index] ? [row] : isNear[index - 1] ? ['  …'] : [])).join('\n')
}

function cut(text: string, lines: number): string {
  const all = text.trimEnd().split('\n')
  return all.length <= lines
    ? all.join('\n')
    : [...all.slice(0, lines), `… ${all.length - lines} more lines in the summary of the job`].join('\n')
}

function stagesPart({ entries }: Verdict): string {
  if (entries.length === 0) return ''
  const mark = (entry: EntryVerdict, name: string): string => {
    if (entry.owed.some(({ stage }) => stage === name)) return '⏳ owed'
    return entry.missing.some(({ stage }) => stage === name) ? '❌' : '✅'
  }
  return table(
    ['Entry', ...stages.map(({ name }) => name), 'Approved by'],
    entries.map((entry) => [
      entry.entry,
      ...stages.map(({ name }) => mark(entry, name)),
      `${entry.approvers.by.map((user) => code(user)).join(', ') || 'nobody'} (${entry.approvers.by.length} of ${entry.approvers.needed})`,
    ]),
  )
}

function missingPart({ entries, problems }: Verdict, size: Size): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const rows = [
    ...errors.map(
      ({ file, line, rule, message, help }) =>
        `- ❌ ${inline(message)} · ${code(`${file}:${line}`)} ${code(rule)}<br>${code(help)}`,
    ),
    ...entries.flatMap((entry) => entry.missing.map(missingRow)),
    ...entries.flatMap(({ entry, owed }) =>
      owed.map(({ stage, due }) => `- ⏳ ${entry} owes ${stage} by ${shownTime(due)}`),
    ),
    ...problems
      .filter(({ severity }) => severity === 'warning')
      .map(({ file, line, message }) => `- ⚠️ ${inline(message)} · ${code(`${file}:${line}`)}`),
  ]
  if (rows.length === 0) return []
  const shown = rows.slice(0, size.missing)
  const more = rows.length - shown.length
  return [
    ['### What is missing', '', ...shown, ...(more > 0 ? [`- and ${more} more: see the summary of the job`] : [])].join(
      '\n',
    ),
  ]
}

function missingRow({ stage, what, who, help, file, line }: Missing): string {
  const waits =
    who.length > 0 ? ` · waits for ${who.slice(0, 6).map(code).join(' or ')}` : ` · ${code(`${file}:${line}`)}`
  return `- ❌ **${stage}**: ${inline(what)}${waits}<br>${code(help)}`
}

function othersPart(others: readonly string[]): string[] {
  if (others.length === 0) return []
  const shown = others.slice(0, 5).map(code).join(', ')
  return [
    `It also touches ${plural(others.length, 'file')} that ${others.length === 1 ? 'is' : 'are'} no entry (${shown}${others.length > 5 ? ' …' : ''}): code owners decide about that.`,
  ]
}

function footer({ base, head, now, audienceAt, artifact }: CommentInput): string {
  return `<sub>${[
    `Commit ${code(head.slice(0, 7))}`,
    `as of ${shownTime(now)}`,
    audienceAt ? `audience of ${shownTime(audienceAt)}` : 'audience not known',
    ...(artifact ? [link('mail and page as images', artifact)] : []),
    `${code(`npx care gate --base ${base.slice(0, 7)} --head ${head.slice(0, 7)}`)} shows the same`,
    'this comment is updated in place',
  ].join(' · ')}</sub>`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}
