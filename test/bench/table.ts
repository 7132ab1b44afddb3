import type { Case, Description } from './bench.ts'
import type { Measured } from './order.ts'

const columns = [
  'what',
  'entries',
  'contacts',
  'rounds',
  'ours',
  'baseline',
  'ratio',
  'of CPU',
  'aim',
  'memory',
  'its memory',
  'ledger',
]

/** The head of the table, in Markdown. */
export const heading: string = `| ${columns.join(' | ')} |\n|${columns.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`

/**
 * A row of the table: medians of the elapsed time for one piece of work and of the peak memory of the processes. The aim is held
 * against the ratio of CPU time, which other work on the machine disturbs least; of a process in a process neither CPU nor memory
 * is known.
 */
export function rowOf(
  { name, piece, megabytes }: Description,
  {
    of: { entries, contacts, aim },
    ours,
    baseline,
  }: { readonly of: Case } & Record<'ours' | 'baseline', readonly Measured[]>,
): string {
  const each = (side: readonly Measured[], what: 'milliseconds' | 'busy') =>
    median(side.map((one) => one[what] / one.pieces))
  const busy = each(ours, 'busy') / each(baseline, 'busy')
  const [most, its] = [median(ours.map((one) => one.megabytes)), median(baseline.map((one) => one.megabytes))]
  const aims = [
    ...(aim === undefined ? [] : [`${ratioOf(aim)} ${busy <= aim ? 'held' : 'missed'}`]),
    ...(megabytes === undefined ? [] : [`${megabytes} MB ${most <= megabytes ? 'held' : 'missed'}`]),
  ]
  const cells = [
    name,
    entries.toLocaleString('en'),
    contacts.toLocaleString('en'),
    String(ours.length),
    ...[ours, baseline].map((side) => `${duration(each(side, 'milliseconds'))} / ${piece}`),
    ratioOf(each(ours, 'milliseconds') / each(baseline, 'milliseconds')),
    piece === 'run' ? '' : ratioOf(busy),
    aims.join(', '),
    ...(piece === 'run' ? ['', ''] : [most, its].map((one) => `${one.toFixed(0)} MB`)),
    shareOfLedger(ours),
  ]
  return `| ${cells.join(' | ')} |`
}

function shareOfLedger(measured: readonly Measured[]): string {
  const shares = measured.flatMap(({ ledger, milliseconds, pieces }) =>
    ledger === undefined ? [] : [{ share: ledger / milliseconds, each: ledger / pieces }],
  )
  if (shares.length === 0) return ''
  const share = median(shares.map((one) => one.share)) * 100
  return `${share.toFixed(0)} %, ${duration(median(shares.map((one) => one.each)))} each`
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

function duration(milliseconds: number): string {
  const rounded = (value: number) => Number(value.toPrecision(3)).toLocaleString('en')
  return milliseconds >= 1 ? `${rounded(milliseconds)} ms` : `${rounded(milliseconds * 1000)} µs`
}

function ratioOf(ratio: number): string {
  return ratio < 0.5 ? `1/${(1 / ratio).toFixed(0)}` : ratio.toFixed(2)
}
