/** Every key of a type: `undefined` where it is optional and has no value, so that the compiler misses a key that the schema gets later. */
export type Whole<T> = {
  readonly [K in keyof Required<T>]: Required<T>[K] | (Record<never, never> extends Pick<T, K> ? undefined : never)
}

/** An object without the keys that have no value. */
export function given<T extends object>(whole: Whole<T>): T {
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as T
}
