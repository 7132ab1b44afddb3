/** How many checks of a step ended how; `log` is what a person needs to see of the failed ones. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly log?: string
}

/** One check that ended well or not. */
export const one = (ok: boolean, log = ''): Tally => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  skipped: 0,
  log: ok ? '' : log,
})

/** The sum of tallies, with their logs one below the other. */
export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
  log: tallies.flatMap(({ log }) => (log ? [log] : [])).join('\n'),
})

/** The summary as its readers, people and programs, know it. */
export const format = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
