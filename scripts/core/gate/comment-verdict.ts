import type { Problem } from '../problem.ts'
import { type CommentInput, rest, type Size } from './comment-input.ts'
import { capital, code, codeCell, cutTo, inline, lineUrl, link, plural, table, time } from './markdown-text.ts'
import { stages } from './stages.ts'
import type { EntryVerdict, Missing, Verdict } from './verdict.ts'
import { headline, unreadable } from './verdict-text.ts'

/** One line: whether it may be merged, else the stage it is at. */
export function verdictLine(verdict: Verdict): string {
  return headline(verdict).replace(/\.$/, '')
}

/** Which stages each entry has passed, and who approved it; who still misses something comes first. */
export function stagesPart({ verdict, mergings, ...input }: CommentInput, size: Size): string[] {
  const broken = new Set(unreadable(verdict, mergings))
  const entries = verdict.entries.filter(({ entry }) => !broken.has(entry))
  if (entries.length === 0 || size.rows === 0) return []
  const open = entries.filter(({ stage }) => stage !== 'ready')
  const { shown, more } = cutTo([...open, ...entries.filter((entry) => !open.includes(entry))], size.rows)
  const rows = shown.map((entry) => [
    entry.entry,
    ...stages.map(({ name }) => mark(entry, name)),
    `${entry.approvers.by.length} of ${entry.approvers.needed}${entry.approvers.by.length > 0 ? `: ${entry.approvers.by.map(codeCell).join(', ')}` : ''}`,
  ])
  const kinds = [...new Set(mergings.map(({ entry }) => entry.kind))]
  const heads = stages.map(({ title }) => [...new Set(kinds.map((kind) => title[kind]))].join(' or '))
  return [
    table(['Entry', ...heads.map(capital), 'Approved by'], rows),
    ...(more > 0 ? [`${plural(more, 'entry', 'entries')} more: ${rest({ verdict, mergings, ...input })}.`] : []),
  ]
}

function mark({ owed, missing }: EntryVerdict, name: string): string {
  if (missing.some(({ stage }) => stage === name)) return '❌'
  return owed.some(({ stage }) => stage === name) ? '⏳ owed' : '✅'
}

/** Everything that is missing, each with its place and its cure: problems, what entries lack, what they owe, warnings. */
export function missingPart(input: CommentInput, size: Size): string[] {
  const { entries, problems } = input.verdict
  const isOne = entries.length < 2
  const rows = [
    ...problems.filter(({ severity }) => severity === 'error').map((problem) => problemRow('❌', problem, input)),
    ...grouped(entries).map(({ missing, of }) => missingRow(missing, isOne ? [] : of, input)),
    ...entries.filter(({ owed }) => owed.length > 0).map(owedRow),
    ...problems.filter(({ severity }) => severity === 'warning').map((problem) => problemRow('⚠️', problem, input)),
  ]
  if (rows.length === 0) return []
  const { shown, more } = cutTo(rows, size.missing)
  return [[...shown, ...(more > 0 ? [`- ${more} more: ${rest(input)}`] : [])].join('\n')]
}

function problemRow(sign: string, { file, line, rule, message, help }: Problem, { files }: CommentInput): string {
  return `- ${sign} ${place(file, line, files)} ${inline(shortened(message))} (${code(rule)})<br>${cure(help)}`
}

function owedRow({ entry, owed }: EntryVerdict): string {
  return `- ⏳ ${entry} owes ${owed.map(({ stage, due }) => `**${stage}** by ${time(due)}`).join(', ')}`
}

interface Group {
  readonly missing: Missing
  readonly of: string[]
}

/** What several entries wait for is said once. */
function grouped(entries: readonly EntryVerdict[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { entry, missing: all } of entries)
    for (const missing of all) {
      const { stage, what, who, help, file, line } = missing
      const key = JSON.stringify([stage, what, help, ...(who.length > 0 ? who : [file, line])])
      const known = groups.get(key) ?? { missing, of: [] }
      groups.set(key, known)
      known.of.push(entry)
    }
  return [...groups.values()]
}

function missingRow(
  { stage, what, who, help, file, line }: Missing,
  of: readonly string[],
  input: CommentInput,
): string {
  const where = who.length > 0 ? '' : `${place(file, line, input.files)} `
  const { shown, more } = cutTo(of, 3)
  const names = shown.length > 0 && who.length > 0 ? ` (${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''})` : ''
  const people = cutTo(who, 4)
  const waits =
    who.length > 0
      ? `waits for ${people.shown.map(code).join(' or ')}${people.more > 0 ? ` or ${people.more} others` : ''}. `
      : ''
  return `- ❌ ${where}**${stage}** needs ${inline(shortened(what))}${names}<br>${waits}${cure(help)}`
}

function place(file: string, line: number, files: string | undefined): string {
  return link(code(`${shortened(file)}:${line}`), lineUrl(files, file, line))
}

function cure(help: string): string {
  return `→ ${inline(shortened(help))}`
}

/** What else is touched: whoever owns it decides about it, and the gate counts none of its effects. */
export function othersPart(others: readonly string[]): string[] {
  if (others.length === 0) return []
  const { shown, more } = cutTo(others, 5)
  const names = `${shown.map((file) => code(shortened(file))).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  const isPolicy = others.includes('catalog/policy.yaml')
  const isReach = others.some((file) => file.startsWith('catalog/'))
  return [
    [
      `It also changes ${plural(others.length, 'file')} that ${others.length === 1 ? 'is no entry' : 'are no entries'}: ${names}. Code owners decide about that.`,
      ...(isPolicy ? ['The policy that judges this pull request is the one it is merged into.'] : []),
      ...(isReach ? ['Whom open entries reach with the new catalogue is not counted here.'] : []),
    ].join(' '),
  ]
}

/** More of a sentence, or of a path, tells nobody anything. */
function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}
