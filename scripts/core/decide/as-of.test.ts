import { describe, expect, test } from 'vitest'
import { at, change, incident } from '../../../test/doubles/planning.ts'
import type { Entry } from '../entry.ts'
import { after, type Instant } from '../instant.ts'
import type { View } from '../view.ts'
import { asOf } from './as-of.ts'

/** Asks one millisecond before each border, at it, and one after; the answer of a border holds until the next one. */
function walk(entry: Entry, borders: readonly (readonly [Instant, Record<string, unknown> | undefined])[]): void {
  let before: Record<string, unknown> | undefined
  for (const [border, expected] of borders) {
    const whole = expected && { ...before, ...expected }
    expect.soft(seen(asOf(entry, after(border, -1))), `before ${border}`).toEqual(before)
    expect.soft(seen(asOf(entry, border)), `at ${border}`).toEqual(whole)
    expect.soft(seen(asOf(entry, after(border, 1))), `after ${border}`).toEqual(whole)
    before = whole
  }
}

function seen(view: View | undefined): Record<string, unknown> | undefined {
  if (!view) return undefined
  const { kind: _, id: __, entry: ___, now: ____, ...rest } = view
  return {
    ...rest,
    updates: view.updates.map((update) => update.number),
    ...('moves' in rest && { moves: rest.moves.map((move) => `${move.from.start} > ${move.to.start}`) }),
  }
}

describe('asOf', () => {
  test('shows an incident as it was at every border of time', () => {
    const entry = incident(
      {
        announced: at('09:00'),
        embargo: at('09:30'),
        next_update: at('20:00'),
        evaluation: { preliminary: at('18:00'), final: at('19:00') },
        corrections: [{ moment: 'update-1', at: at('11:30'), reason: 'The region was wrong.' }],
      },
      [
        ['investigating', at('10:00')],
        ['identified', at('11:00')],
        ['resolved', at('12:00')],
        ['investigating', at('13:00')],
        ['monitoring', at('14:00')],
        ['merged', at('15:00')],
      ],
    )
    const first = {
      announced: at('09:30'),
      status: 'investigating',
      open: true,
      updates: [],
      ended: undefined,
      nextUpdate: undefined,
      evaluation: 'none',
      updated: at('09:30'),
    }
    walk(entry, [
      [at('09:00'), undefined],
      [at('09:30'), first],
      [at('10:00'), { updates: [1], updated: at('10:00') }],
      [at('11:00'), { updates: [1, 2], status: 'identified', updated: at('11:00') }],
      [at('11:30'), { updated: at('11:30') }],
      [at('12:00'), { updates: [1, 2, 3], status: 'resolved', open: false, ended: at('12:00'), updated: at('12:00') }],
      [
        at('13:00'),
        { updates: [1, 2, 3, 4], status: 'investigating', open: true, ended: undefined, updated: at('13:00') },
      ],
      [at('14:00'), { updates: [1, 2, 3, 4, 5], status: 'monitoring', updated: at('14:00') }],
      [
        at('15:00'),
        { updates: [1, 2, 3, 4, 5, 6], status: 'merged', open: false, ended: at('15:00'), updated: at('15:00') },
      ],
      [at('18:00'), { evaluation: 'preliminary', updated: at('18:00') }],
      [at('19:00'), { evaluation: 'final', updated: at('19:00') }],
      [at('20:00'), {}],
    ])
  })

  test('knows the next update of an open incident once the whole file is visible', () => {
    const entry = incident({ next_update: at('20:00') }, [['identified', at('10:00')]])
    expect(asOf(entry, at('09:59'))).toMatchObject({ open: true, nextUpdate: undefined })
    expect(asOf(entry, at('10:00'))).toMatchObject({ open: true, nextUpdate: at('20:00') })
  })

  const moves = [
    { at: at('09:00', 2), reason: 'A', planned_start: at('10:00', 5), planned_end: at('12:00', 5) },
    { at: at('09:00', 3), reason: 'B', planned_start: at('10:00', 6), planned_end: at('12:00', 6) },
  ]
  const window = { planned_start: at('10:00', 7), planned_end: at('12:00', 7) }
  const announced = {
    announced: at('09:00'),
    state: 'scheduled',
    open: true,
    updates: [],
    planned: { start: at('10:00', 5), end: at('12:00', 5) },
    actual: {},
    moves: [],
    ended: undefined,
    report: false,
    updated: at('09:00'),
  }
  const moved = [
    [at('09:00', 1), announced],
    [
      at('09:00', 2),
      {
        planned: { start: at('10:00', 6), end: at('12:00', 6) },
        moves: [`${at('10:00', 5)} > ${at('10:00', 6)}`],
        updated: at('09:00', 2),
      },
    ],
    [
      at('09:00', 3),
      {
        planned: { start: at('10:00', 7), end: at('12:00', 7) },
        moves: [`${at('10:00', 5)} > ${at('10:00', 6)}`, `${at('10:00', 6)} > ${at('10:00', 7)}`],
        updated: at('09:00', 3),
      },
    ],
  ] as const

  test('shows a change that was moved twice, overran and was completed', () => {
    const entry = change(
      {
        moves,
        window: { ...window, actual_start: at('10:05', 7), actual_end: at('12:30', 7) },
        report: { at: at('09:00', 9), measured: [] },
        corrections: [{ moment: 'move-1', at: at('09:00', 8), reason: 'The reason was wrong.' }],
      },
      [
        ['in-progress', at('11:00', 7)],
        ['verifying', at('12:10', 7)],
      ],
    )
    walk(entry, [
      ...moved,
      [at('10:00', 7), { state: 'in-progress' }],
      [at('10:05', 7), { actual: { start: at('10:05', 7) }, updated: at('10:05', 7) }],
      [at('11:00', 7), { updates: [1], updated: at('11:00', 7) }],
      [at('12:00', 7), { state: 'overrunning' }],
      [at('12:10', 7), { updates: [1, 2], updated: at('12:10', 7) }],
      [
        at('12:30', 7),
        {
          state: 'completed',
          open: false,
          ended: at('12:30', 7),
          actual: { start: at('10:05', 7), end: at('12:30', 7) },
          updated: at('12:30', 7),
        },
      ],
      [at('09:00', 8), { updated: at('09:00', 8) }],
      [at('09:00', 9), { report: true, updated: at('09:00', 9) }],
    ])
  })

  test('never calls a change completed that was rolled back', () => {
    const entry = change({
      window: { ...window, actual_start: at('09:50', 7), actual_end: at('11:00', 7) },
      rolled_back: { at: at('12:20', 7), reason: 'Replication fell behind.' },
    })
    walk(entry, [
      [at('09:00', 1), { ...announced, planned: { start: at('10:00', 7), end: at('12:00', 7) } }],
      [at('09:50', 7), { state: 'in-progress', actual: { start: at('09:50', 7) }, updated: at('09:50', 7) }],
      [at('11:00', 7), {}],
      [at('12:00', 7), { state: 'overrunning' }],
      [
        at('12:20', 7),
        {
          state: 'rolled-back',
          open: false,
          ended: at('12:20', 7),
          actual: { start: at('09:50', 7), end: at('11:00', 7) },
          updated: at('12:20', 7),
        },
      ],
    ])
  })

  test('ends a cancelled change with its cancellation, whatever the window says', () => {
    const entry = change({ moves, window, cancelled: { at: at('09:00', 4), reason: 'No longer needed.' } })
    walk(entry, [
      ...moved,
      [at('09:00', 4), { state: 'cancelled', open: false, ended: at('09:00', 4), updated: at('09:00', 4) }],
      [at('10:00', 7), {}],
      [at('12:00', 7), {}],
    ])
  })

  test('says nothing of a draft', () => {
    const { announced: _, ...facts } = incident().facts
    expect(asOf({ ...incident(), facts }, at('23:59', 28))).toBeUndefined()
  })
})
