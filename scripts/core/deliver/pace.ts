import type { Limits, Rate } from './provider.ts'

/** Keeps calls within what a provider allows. Times are milliseconds since 1970, given by who asks. */
export interface Pace {
  /** When an address may be called next; now or later. */
  readonly addressAt: (address: string, now: number) => number
  /** Leaves an address alone until a time. */
  readonly rest: (address: string, until: number) => void
  /** Counts a call and says when it may go out: now or later. */
  readonly book: (address: string, now: number) => number
}

/** The pace of one provider, over all of a run. */
export function paceOf({ rate, addressRate }: Limits): Pace {
  const account = windowOf(rate)
  const addresses = new Map<string, Window>()
  const resting = new Map<string, number>()
  const of = (address: string, now: number) => {
    // whoever was not called lately needs no memory
    if (addresses.size >= 10_000) for (const [name, { last }] of addresses) if (last() < now) addresses.delete(name)
    const known = addresses.get(address) ?? windowOf(addressRate)
    addresses.set(address, known)
    return known
  }
  return {
    addressAt: (address, now) => {
      const rested = resting.get(address) ?? now
      return Math.max(rested, addressRate ? of(address, now).next(now) : now)
    },
    rest: (address, until) => {
      resting.set(address, until)
    },
    book: (address, now) => {
      const at = account.next(now)
      account.take(at)
      if (addressRate) of(address, now).take(at)
      return at
    },
  }
}

interface Window {
  readonly next: (now: number) => number
  readonly take: (at: number) => void
  /** Until when it remembers something that counts. */
  readonly last: () => number
}

/** The times of the last calls, as many as are allowed within the period. */
function windowOf(rate: Rate | undefined): Window {
  const times: number[] = []
  return {
    next: (now) => {
      const oldest = times[0]
      return rate && oldest !== undefined && times.length >= rate.calls ? Math.max(now, oldest + rate.per) : now
    },
    take: (at) => {
      if (!rate) return
      times.push(at)
      if (times.length > rate.calls) times.shift()
    },
    last: () => (times.at(-1) ?? 0) + (rate?.per ?? 0),
  }
}
