import type { Problem } from '../problem.ts'

/** How a report is written. */
export interface ReportStyle {
  readonly color: boolean
  /** The text of a line of a file; undefined where it must not be shown. */
  readonly line: (file: string, line: number) => string | undefined
}

/** Problems as text for people: each with its line, a mark below what is wrong, why, and the cure. */
export function textReport(problems: readonly Problem[], style: ReportStyle): string {
  return problems.map((problem) => `${block(problem, style)}\n`).join('\n')
}

/** Problems as the documented JSON document. */
export function jsonReport(problems: readonly Problem[]): string {
  const text = JSON.stringify({ version: 1, problems }, undefined, 2)
  // JSON escapes control characters only; what turns or hides text is escaped as well, for those who look at it in a terminal.
  return `${text.replace(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu, escaped)}\n`
}

/** Problems as annotations of GitHub Actions, one a line. */
export function annotations(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, endColumn, rule, severity, message, help }) => {
      const end = endColumn === undefined ? '' : `,endColumn=${endColumn}`
      const place = `file=${property(file)},line=${line},col=${column}${end},title=${property(rule)}`
      return `::${severity} ${place}::${data(`${message}\n${help}`)}\n`
    })
    .join('')
}

/** Text without a byte that a terminal obeys: control, direction and invisible characters are shown by their number. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (sign) => `<${codePoint(sign)}>`)
}

function escaped(sign: string): string {
  return sign
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function block(problem: Problem, { color, line }: ReportStyle): string {
  const { file, rule, severity, message, why, help } = problem
  const paint = (code: number, text: string): string => (color ? `\u001b[${code}m${text}\u001b[0m` : text)
  const number = String(problem.line)
  const pad = ' '.repeat(number.length + 2)
  const text = line(file, problem.line)
  const tint = severity === 'error' ? 31 : 33
  return [
    `${paint(tint, `${severity}[${rule}]`)}: ${paint(1, visible(message))}`,
    `${pad.slice(1)}${paint(34, '-->')} ${visible(file)}:${problem.line}:${problem.column}`,
    ...(text === undefined
      ? []
      : marked(problem, text, { number, pad, paint: (part) => paint(tint, part), rail: paint(34, '|') })),
    ...(why ? [`${pad}= why   ${visible(why)}`] : []),
    `${pad}= help  ${visible(help)}`,
  ].join('\n')
}

interface Frame {
  readonly number: string
  readonly pad: string
  readonly rail: string
  readonly paint: (part: string) => string
}

/** The widest part of a line that is shown. */
const widest = 110

function marked({ column, endColumn }: Problem, text: string, { number, pad, rail, paint }: Frame): string[] {
  const from = Math.max(0, Math.min(column - 1, text.length))
  const to = Math.max(from + 1, Math.min((endColumn ?? column + 1) - 1, Math.max(text.length, from + 1)))
  const start = text.length <= widest ? 0 : Math.max(0, Math.min(from - 20, text.length - widest))
  const cut = (part: string): string => visible(part.replaceAll('\t', ' '))
  const before = (start > 0 ? '…' : '') + cut(text.slice(start, from))
  const wrong = cut(text.slice(from, Math.min(to, start + widest)))
  const after = cut(text.slice(to, start + widest)) + (text.length > start + widest ? '…' : '')
  return [
    `${pad}${rail}`,
    ` ${number} ${rail} ${before}${wrong}${after}`.trimEnd(),
    `${pad}${rail} ${' '.repeat(width(before))}${paint('^'.repeat(Math.max(1, width(wrong))))}`,
  ]
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

// A terminal gives Chinese characters two columns and combining marks none.
function width(text: string): number {
  let columns = 0
  for (const sign of text) columns += wide.test(sign) ? 2 : /\p{M}/u.test(sign) ? 0 : 1
  return columns
}

function data(text: string): string {
  return text
    .split('\n')
    .map((part) => visible(part).replaceAll('%', '%25'))
    .join('%0A')
}

function property(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C')
}
