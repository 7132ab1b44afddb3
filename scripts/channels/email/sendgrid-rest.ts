import type { Clock } from '../../core/deliver/provider.ts'

/** Seconds until more is taken: as HTTP says it, or as SendGrid does, by the time of day. */
export function restOf(headers: Readonly<Record<string, unknown>>, clock: Clock): number | undefined {
  const reset = Math.ceil(Number(headers['x-ratelimit-reset'] ?? Number.NaN) - clock.now() / 1000)
  return [Number(headers['retry-after'] ?? Number.NaN), reset].find((wait) => wait >= 0 && wait <= 3600)
}
