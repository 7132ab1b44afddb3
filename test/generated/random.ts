/** A source of choices that gives the same ones for the same seed (mulberry32). */
export interface Choices {
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  readonly some: <T>(from: readonly T[], most: number) => T[]
  readonly chance: (of: number) => boolean
}

/** Choices from a seed. */
export function choicesFrom(seed: number): Choices {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number) => Math.floor(next() * end)
  const pick = <T>(from: readonly T[]) => from[below(from.length)] as T
  return {
    below,
    pick,
    some: (from, most) => {
      const left = [...from]
      const count = Math.min(left.length, 1 + below(most))
      return Array.from({ length: count }, () => left.splice(below(left.length), 1)[0] as (typeof left)[number])
    },
    chance: (of) => next() < of,
  }
}
