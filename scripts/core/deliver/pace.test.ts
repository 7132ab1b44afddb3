import { describe, expect, it } from 'vitest'
import { paceOf } from './pace.ts'

describe('the pace of a provider', () => {
  it('holds nobody up where there is no limit', () => {
    const pace = paceOf({ concurrency: 1 })
    expect([pace.book('a', 5), pace.book('a', 5), pace.addressAt('a', 5)]).toEqual([5, 5, 5])
  })

  it('lets so many calls out within a time, whoever they are for', () => {
    const pace = paceOf({ concurrency: 1, rate: { calls: 2, per: 1000 } })
    expect(['a', 'b', 'c', 'd', 'e'].map((address) => pace.book(address, 0))).toEqual([0, 0, 1000, 1000, 2000])
    expect(pace.book('f', 5000)).toBe(5000)
  })

  it('lets an address rest, and only that one', () => {
    const pace = paceOf({ concurrency: 1, addressRate: { calls: 1, per: 1000 } })
    expect(pace.book('a', 0)).toBe(0)
    expect(pace.addressAt('a', 10)).toBe(1000)
    expect(pace.addressAt('b', 10)).toBe(10)
    expect(pace.addressAt('a', 1000)).toBe(1000)
  })

  it('never lets more out in any period than is allowed', () => {
    const pace = paceOf({ concurrency: 1, rate: { calls: 3, per: 100 } })
    const times = Array.from({ length: 50 }, (_, index) => pace.book('a', index * 7))
    for (const [index, time] of times.entries())
      expect(times.filter((other) => other >= time && other < time + 100).length, `${index}`).toBeLessThanOrEqual(3)
  })

  it('forgets whom it has not called for long', () => {
    const pace = paceOf({ concurrency: 1, addressRate: { calls: 1, per: 10 } })
    for (let index = 0; index < 30_000; index += 1) pace.book(`a${index}`, index)
    expect(pace.addressAt('a29999', 29_999)).toBe(30_009)
    expect(pace.addressAt('a1', 30_000)).toBe(30_000)
  })
})
