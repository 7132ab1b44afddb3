/** How often a message is handed over in one run, before the next run tries it. */
export const attempts = 4

/**
 * Milliseconds after the deadline of a run in which the calls in flight end: what was claimed is certainly not sent any more after
 * them, because no provider takes longer to hand a message over.
 */
export const grace = 60_000

/**
 * After calls for so many customers in a row that came to nothing, a provider is left alone for the rest of the run. One customer whose
 * robots or mail server fail says nothing of the others.
 */
export const breaker = 5

/** Milliseconds that a run waits for a provider or an address: who asks for more is asked by the next run, and holds nobody up. */
export const longestWait = 30_000

/** Milliseconds to wait before the next attempt: twice as long each time, at least as long as the provider asks, spread so that runs do not meet. */
export function backoff(attempt: number, retryAfter: number | undefined, random: number): number {
  return Math.max((retryAfter ?? 0) * 1000, 1000 * 2 ** (attempt - 1)) * (1 + random / 2)
}
