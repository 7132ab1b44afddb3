import type { Amount, Description } from './bench.ts'
import type { Measured } from './order.ts'

const columns = ['what', 'entries', 'contacts', 'rounds', 'ours', 'baseline', 'ratio', 'aim', 'memory', 'its memory']

/** The head of the table, in Markdown. */
export const heading: string = `| ${columns.join(' | ')} |\n|${columns.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`

/** A row of the table: medians of the time for one piece of work, and of the peak memory of the processes. */
export function rowOf(
  { name, piece, aim }: Description,
  {
    amount,
    ours,
    baseline,
  }: { readonly amount: Amount; readonly ours: readonly Measured[]; readonly baseline: readonly Measured[] },
): string {
  const [mine, its] = [ours, baseline].map((side) =>
    median(side.map(({ milliseconds, pieces }) => milliseconds / pieces)),
  )
  const ratio = (mine as number) / (its as number)
  const cells = [
    name,
    amount.entries.toLocaleString('en'),
    amount.contacts.toLocaleString('en'),
    String(ours.length),
    ...[mine, its].map((each) => `${duration(each as number)} a${piece === 'entry' ? 'n' : ''} ${piece}`),
    ratioOf(ratio),
    aim === undefined ? 'none' : `${ratioOf(aim)}${ratio <= aim ? ' ✓' : ' ✗'}`,
    ...[ours, baseline].map((side) => `${median(side.map(({ megabytes }) => megabytes)).toFixed(0)} MB`),
  ]
  return `| ${cells.join(' | ')} |`
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

function duration(milliseconds: number): string {
  return milliseconds >= 1 ? `${milliseconds.toPrecision(3)} ms` : `${(milliseconds * 1000).toPrecision(3)} µs`
}

function ratioOf(ratio: number): string {
  return ratio < 0.5 ? `1/${(1 / ratio).toFixed(0)}` : ratio.toFixed(2)
}
