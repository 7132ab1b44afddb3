import { type HttpDouble, openHttpDouble, type Received, type Reply } from './http.ts'

/** What a double of a robot took: the bodies, in order. */
export interface RobotDouble {
  readonly double: HttpDouble
  readonly taken: readonly unknown[]
}

/** A double's answer that refuses, in the platform's own shape; undefined: nothing is wrong. */
export type Refusal = Reply | undefined

/** Opens a double that takes what `refuse` finds nothing wrong with, and then answers `ok`. */
export async function openRobotDouble({
  refuse,
  malformed,
  ok,
}: {
  readonly refuse: (request: Received, body: Readonly<Record<string, unknown>>) => Refusal
  /** What is answered to anything but a POST of JSON. */
  readonly malformed: Reply
  readonly ok: Reply
}): Promise<RobotDouble> {
  const taken: unknown[] = []
  const double = await openHttpDouble((request) => {
    const body = bodyOf(request)
    if (!body) return malformed
    return refuse(request, body) ?? { ...ok, accept: () => taken.push(body) }
  })
  return { double, taken }
}

/** Whether another call is one too many: so many calls within so many milliseconds, and silence for a while after. */
export function rateLimit(
  now: () => number,
  { calls, per, block = 0 }: { calls: number; per: number; block?: number },
): () => boolean {
  let times: number[] = []
  let blockedUntil = 0
  return () => {
    const time = now()
    if (time < blockedUntil) return true
    times = times.filter((each) => each > time - per)
    if (times.length >= calls) {
      blockedUntil = time + block
      return true
    }
    times.push(time)
    return false
  }
}

/** Whether an object has exactly these keys: the first must be there, the others may. */
export function hasKeys(
  value: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const keys = Object.keys(value)
  return (
    required.every((key) => keys.includes(key)) && keys.every((key) => required.includes(key) || optional.includes(key))
  )
}

/** Whether something is a text of at least one and at most so many UTF-16 units. */
export function isText(value: unknown, most = Number.POSITIVE_INFINITY): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= most && value.isWellFormed()
}

function bodyOf({ method, headers, body }: Received): Readonly<Record<string, unknown>> | undefined {
  if (method !== 'POST' || !/^application\/json\b/.test(headers['content-type'] ?? '')) return undefined
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : undefined
  } catch {
    return undefined
  }
}
