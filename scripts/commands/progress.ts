/** Counts long work on a terminal. */
export interface Progress {
  readonly step: () => void
  /** Removes what was shown. */
  readonly end: () => void
}

/** Shows after a second how much was done, four times a second; elsewhere than on a terminal nothing. */
export function progress(done: (count: number) => string): Progress {
  const { stderr } = process
  if (stderr.isTTY !== true || process.env['CI']) return { step: () => undefined, end: () => undefined }
  let count = 0
  let next = performance.now() + 1000
  let isShown = false
  return {
    step: () => {
      count += 1
      if (performance.now() < next) return
      next = performance.now() + 250
      isShown = true
      stderr.write(`\r${done(count)}`)
    },
    end: () => {
      if (isShown) stderr.write(`\r${' '.repeat(done(count).length)}\r`)
    },
  }
}
