import type { HttpEnd } from './http.ts'

/** The JSON object that an answer holds, if it came whole. */
export function bodyOf(end: HttpEnd): Readonly<Record<string, unknown>> | undefined {
  if ('failed' in end || !end.whole) return undefined
  try {
    const body: unknown = JSON.parse(end.text)
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
    return isObject ? (body as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}
