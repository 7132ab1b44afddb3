import { describe, expect, it } from 'vitest'
import type { Change, Policy } from '../../schema.gen.ts'
import { noticeOf } from './notice.ts'

type Notice = NonNullable<Policy['changes']['notice']>
const policy = (notice: Notice) => ({ changes: { notice } }) as unknown as Policy
const change = (of: Partial<Change>, ...effects: ('none' | 'degraded' | 'partial-outage' | 'outage')[]): Change =>
  ({
    ...{ type: 'normal', affects: { services: effects.map((effect) => ({ service: 'a', regions: ['r'], effect })) } },
    ...of,
  }) as Change

describe('the notice of a change', () => {
  it('is the longest of the periods that fit, whatever unit they are written in', () => {
    const lines: Notice = [{ period: 'PT26H' }, { period: 'P1D' }, { type: 'standard', period: 'P9D' }]
    expect(noticeOf(change({}), policy(lines))).toBe('PT26H')
  })

  it('is none where no line fits', () => {
    expect(noticeOf(change({ type: 'emergency' }), policy([{ type: 'normal', period: 'P7D' }]))).toBeUndefined()
    expect(noticeOf(change({}), { changes: {} } as unknown as Policy)).toBeUndefined()
  })

  it.each([
    ['an effect as bad', 'outage', ['none', 'outage'], true],
    ['a worse one', 'degraded', ['partial-outage'], true],
    ['a lesser one', 'outage', ['partial-outage'], false],
    ['no service at all', 'none', [], false],
  ] as const)('looks for an effect or a worse one: %s', (_, effect, effects, fits) => {
    expect(noticeOf(change({}, ...effects), policy([{ effect, period: 'P1D' }]))).toBe(fits ? 'P1D' : undefined)
  })

  it.each([
    ['must_act', true, { guidance: [{ id: 'a', type: 'fix', title: 'A', required: true }] }, {}],
    ['end_of_life', true, { end_of_life: true }, {}],
    ['must_act', false, {}, { guidance: [{ id: 'a', type: 'fix', title: 'A', required: true }] }],
    ['end_of_life', false, {}, { end_of_life: true }],
  ] as const)('fits %s: %s', (name, value, fitting, other) => {
    const lines = [{ [name]: value, period: 'P90D' }] as Notice
    expect(noticeOf(change(fitting as Partial<Change>), policy(lines))).toBe('P90D')
    expect(noticeOf(change(other as Partial<Change>), policy(lines))).toBeUndefined()
  })
})
