/** How long an answer may take, in milliseconds. */
const answer = 20_000

/** How long a limit may ask to wait, in seconds: one that ends later is told instead of waited for. */
const wait = 60

const isSoon = (after: number, _options: unknown, _octokit: unknown, retries: number) => after <= wait && retries < 2

// a run writes a handful of times: none of it waits a second for the one before
const unspaced = { key: () => ({ schedule: <T>(_: unknown, work: () => T): T => work() }) }

/** Options of octokit: it tries again what failed on the way, waits where GitHub asks for it, and waits for nothing else. */
export const patience = {
  throttle: { onRateLimit: isSoon, onSecondaryRateLimit: isSoon, write: unspaced, notifications: unspaced },
  request: {
    fetch: (url: string, options: RequestInit) => fetch(url, { ...options, signal: AbortSignal.timeout(answer) }),
  },
}
