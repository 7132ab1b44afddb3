import type { SeedResult } from './seed.ts'

const columns: readonly (readonly [string, (of: SeedResult) => string | number])[] = [
  ['seed', ({ seed }) => seed],
  ['deliveries', ({ deliveries }) => deliveries],
  ['runs', ({ runs }) => runs],
  ['killed', ({ killed }) => [...killed.values()].reduce((all, number) => all + number, 0)],
  ...[
    'before reading',
    'after accepting',
    'between calls',
    'before the branch moved',
    'before its push was refused',
    'after the branch moved',
  ].map((place) => [place, ({ killed }: SeedResult) => killed.get(place) ?? 0] as const),
  ['answers lost', ({ weather }) => weather.lost],
  ['429', ({ weather }) => weather.tooMany],
  ['5xx', ({ weather }) => weather.failing],
  ['pushes rejected', ({ rejectedPushes }) => rejectedPushes],
  ['timed out', ({ latePushes }) => latePushes],
  ['sent once', ({ count }) => count.once],
  ['rejected or open, named', ({ count }) => count.open],
  ['superseded', ({ count }) => count.superseded],
  ['twice on purpose, named', ({ count }) => count.onPurpose],
  ['lost', ({ count }) => count.lost],
  ['twice', ({ count }) => count.twice],
  ['seconds', ({ seconds }) => seconds],
]

/** The head of the table, in Markdown. */
export const heading = `${line(columns.map(([name]) => name))}\n|${columns.map(() => '---:|').join('')}`

/** A seed as a row. */
export function rowOf(result: SeedResult): string {
  return line(columns.map(([, cell]) => cell(result)))
}

function line(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}
