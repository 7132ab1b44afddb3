import { describe, expect, it } from 'vitest'
import { type Answer, outcomeOf } from './outcome.ts'

const statuses: readonly (readonly [status: number, outcome: string])[] = [
  [200, 'accepted'],
  [202, 'accepted'],
  [301, 'rejected'],
  [307, 'rejected'],
  [400, 'rejected'],
  [401, 'rejected'],
  [402, 'rejected'],
  [403, 'rejected'],
  [404, 'rejected'],
  [408, 'retry'],
  [410, 'rejected'],
  [413, 'rejected'],
  [422, 'rejected'],
  [425, 'retry'],
  [429, 'retry'],
  [499, 'rejected'],
  [500, 'unknown'],
  [501, 'unknown'],
  [502, 'unknown'],
  [503, 'retry'],
  [504, 'unknown'],
  [599, 'unknown'],
  [100, 'unknown'],
  [600, 'unknown'],
]

describe('what an answer means', () => {
  it.each(statuses)('%i is %s', (status, outcome) => {
    expect(outcomeOf({ status }).outcome).toBe(outcome)
  })

  it('refuses us, not the message, only with 401 and 403', () => {
    expect(statuses.filter(([status]) => outcomeOf({ status }).stop).map(([status]) => status)).toEqual([401, 403])
  })

  it.each([
    [{ failed: 'unsent', code: 'ECONNREFUSED' }, 'retry'],
    [{ failed: 'unanswered', code: 'ECONNRESET' }, 'unknown'],
  ] satisfies [Answer, string][])('%j is %s', (answer, outcome) => {
    expect(outcomeOf(answer)).toMatchObject({ outcome, detail: answer.code })
  })

  it('is tried again by an idempotent provider where it is not known', () => {
    expect(outcomeOf({ status: 500 }, { idempotent: true }).outcome).toBe('retry')
    expect(outcomeOf({ failed: 'unanswered', code: 'x' }, { idempotent: true }).outcome).toBe('retry')
    expect(outcomeOf({ status: 400 }, { idempotent: true }).outcome).toBe('rejected')
  })

  it('says when to come back', () => {
    expect(outcomeOf({ status: 429, retryAfter: 7 })).toMatchObject({ outcome: 'retry', retryAfter: 7 })
  })
})
