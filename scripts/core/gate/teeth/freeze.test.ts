import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Policy } from '../../schema.gen.ts'
import { meeting } from './freeze.ts'

type Freeze = NonNullable<Policy['changes']['freezes']>[number]

const freeze = (from: string, until: string, repeat?: Freeze['repeat']): Freeze => ({
  ...{ name: 'x', from, until },
  ...(repeat && { repeat }),
})
const met = (of: Freeze, planned_start: string, planned_end: string) => meeting(of, { planned_start, planned_end })

describe('a freeze', () => {
  it('includes its start and excludes its end, and so does a window', () => {
    const once = freeze('2030-01-01T00:00:00.000Z', '2030-01-02T00:00:00.000Z')
    expect(met(once, '2029-12-31T22:00:00.000Z', '2030-01-01T00:00:00.000Z')).toBeUndefined()
    expect(met(once, '2030-01-02T00:00:00.000Z', '2030-01-02T01:00:00.000Z')).toBeUndefined()
    expect(met(once, '2030-01-01T23:59:00.000Z', '2030-01-02T01:00:00.000Z')).toBeDefined()
    expect(met(once, '2031-01-01T10:00:00.000Z', '2031-01-01T11:00:00.000Z')).toBeUndefined()
  })

  it.each([
    ['a leap day comes on the 28th of other years', 'yearly', '2028-02-29T10:00:00.000Z', '2030-02-28T10:00:00.000Z'],
    ['and on the 29th of leap years', 'yearly', '2028-02-29T10:00:00.000Z', '2032-02-29T10:00:00.000Z'],
    [
      'the 31st comes on the last day of a shorter month',
      'monthly',
      '2030-01-31T10:00:00.000Z',
      '2030-04-30T10:00:00.000Z',
    ],
    ['and on the 31st again after it', 'monthly', '2030-01-31T10:00:00.000Z', '2030-05-31T10:00:00.000Z'],
  ] as const)('%s', (_, repeat, from, expected) => {
    const until = new Date(Date.parse(from) + 3_600_000).toISOString()
    expect(
      met(freeze(from, until, repeat), expected, new Date(Date.parse(expected) + 60_000).toISOString())?.from,
    ).toBe(expected)
  })

  it('does not come before its first time', () => {
    const weekly = freeze('2030-01-07T08:00:00.000Z', '2030-01-07T18:00:00.000Z', 'weekly')
    expect(met(weekly, '2029-12-31T08:00:00.000Z', '2029-12-31T18:00:00.000Z')).toBeUndefined()
  })

  it('ends, whatever year a window names', () => {
    const weekly = freeze('1970-01-01T08:00:00.000Z', '1970-01-01T08:01:00.000Z', 'weekly')
    expect(met(weekly, '9999-12-31T22:00:00.000Z', '9999-12-31T23:59:00.000Z')).toBeUndefined()
    expect(met(weekly, '1971-01-01T22:00:00.000Z', '9999-12-31T23:59:00.000Z')).toBeDefined()
  })

  it('is met as by somebody who goes through all its days', () => {
    const time = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    const hours = (most: number) => fc.integer({ min: 1, max: most }).map((count) => count * 3_600_000)
    fc.assert(
      fc.property(
        time,
        hours(24 * 400),
        time,
        hours(24 * 40),
        fc.constantFrom('weekly', 'monthly', 'yearly'),
        (from, length, start, window, repeat) => {
          const end = new Date(start.getTime() + window)
          const of = freeze(from.toISOString(), new Date(from.getTime() + length).toISOString(), repeat)
          const found = met(of, start.toISOString(), end.toISOString())
          expect(found?.from).toBe(walked(of, start.getTime(), end.getTime()))
        },
      ),
      { numRuns: 500 },
    )
  })
})

/** The first occurrence that is met, looked for day by day. */
function walked({ from, until, repeat }: Freeze, start: number, end: number): string | undefined {
  const first = new Date(from)
  const length = Date.parse(until) - first.getTime()
  for (let at = first.getTime(); at < end; at += 86_400_000)
    if (isDay(new Date(at), first, repeat ?? 'yearly') && start < at + length) return new Date(at).toISOString()
  return undefined
}

function isDay(at: Date, first: Date, repeat: 'weekly' | 'monthly' | 'yearly'): boolean {
  if (repeat === 'weekly') return at.getUTCDay() === first.getUTCDay()
  if (repeat === 'yearly' && at.getUTCMonth() !== first.getUTCMonth()) return false
  const isLast = new Date(at.getTime() + 86_400_000).getUTCDate() === 1
  return at.getUTCDate() === first.getUTCDate() || (isLast && at.getUTCDate() < first.getUTCDate())
}
