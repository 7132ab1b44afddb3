import { describe, expect, test } from 'vitest'
import { at, change, hash, incident, policy } from '../../../test/doubles/planning.ts'
import type { Entry } from '../entry.ts'
import type { Moment } from '../view.ts'
import { asOf } from './as-of.ts'
import { everyInstant } from './every-instant.ts'
import { digestOf, sourceOf } from './moment-digest.ts'
import { momentsOf } from './moments.ts'

const late = at('23:00', 28)

function moments(entry: Entry, now = late): Moment[] {
  const view = asOf(entry, now)
  return view ? momentsOf(view, policy()) : []
}

function names(entry: Entry, now = late): string[] {
  return moments(entry, now).map(({ id, at: when }) => `${when.slice(8, 16)} ${id}`)
}

const wholeIncident = incident(
  {
    evaluation: { preliminary: at('10:00', 3), final: at('10:00', 9) },
    corrections: [
      { moment: 'update-1', at: at('10:00', 2), reason: 'The region was wrong.' },
      { moment: 'update-1', at: at('12:00', 2), reason: 'The time was wrong.' },
      { moment: 'update-7', at: at('12:00', 2), reason: 'There is no such update.' },
    ],
  },
  [
    ['identified', at('10:00')],
    ['resolved', at('10:00', 2)],
  ],
)

const wholeChange = change(
  {
    reminders: [72, 24],
    moves: [{ at: at('09:00', 3), reason: 'A', planned_start: at('10:00', 5), planned_end: at('12:00', 5) }],
    window: {
      planned_start: at('10:00', 8),
      planned_end: at('12:00', 8),
      actual_start: at('10:02', 8),
      actual_end: at('11:50', 8),
    },
    report: { at: at('09:00', 12), measured: [] },
  },
  [['verifying', at('11:30', 8)]],
)

describe('momentsOf', () => {
  test('lists an incident in time order, the later in life last', () => {
    expect(names(wholeIncident)).toEqual([
      '01T09:00 published',
      '01T10:00 update-1',
      '02T10:00 update-1.correction-1',
      '02T10:00 update-2',
      '02T12:00 update-1.correction-2',
      '03T10:00 evaluation-preliminary',
      '09T10:00 evaluation',
    ])
  })

  test('lists a change with a move, reminders of both windows, progress and report', () => {
    expect(names(wholeChange)).toEqual([
      '01T09:00 announced',
      '02T10:00 reminder-72h.0',
      '03T09:00 move-1',
      '05T10:00 reminder-72h.1',
      '07T10:00 reminder-24h.1',
      '08T10:02 started',
      '08T11:30 update-1',
      '08T11:50 completed',
      '12T09:00 report',
    ])
  })

  test.each<[string, Parameters<typeof change>[0], string[]]>([
    ['is announced too late for it', { announced: at('10:00', 4) }, []],
    ['is announced just in time', { announced: at('09:59', 4) }, ['reminder-24h.0']],
    ['was moved before it', { moves: [moved(at('10:00', 4))] }, ['reminder-24h.1']],
    ['was moved after it', { moves: [moved(at('10:01', 4))] }, ['reminder-24h.0', 'reminder-24h.1']],
    ['was moved to within a day', { moves: [moved(at('10:30', 7))] }, ['reminder-24h.0']],
    ['was cancelled before it', { cancelled: { at: at('10:00', 4), reason: 'No.' } }, []],
    ['was cancelled after it', { cancelled: { at: at('10:01', 4), reason: 'No.' } }, ['reminder-24h.0']],
    ['has reminders of its own', { reminders: [] }, []],
    [
      'began before it',
      { window: { planned_start: at('10:00', 5), planned_end: at('12:00', 5), actual_start: at('08:00', 4) } },
      [],
    ],
  ])('reminds of a window unless the change %s', (_, facts, expected) => {
    const entry = facts?.moves
      ? change({ ...facts, window: { planned_start: at('10:00', 8), planned_end: at('12:00', 8) } })
      : change(facts)
    const found = moments(entry).filter(({ id }) => id.startsWith('reminder'))
    expect(found.map(({ id }) => id)).toEqual(expected)
  })

  test('tells a roll-back and not a completion', () => {
    const window = { ...wholeChange.facts.window, actual_end: at('11:00', 8) }
    const entry = change({ window, reminders: [], rolled_back: { at: at('11:10', 8), reason: 'Too slow.' } })
    expect(names(entry)).toEqual(['01T09:00 announced', '08T10:02 started', '08T11:10 rolled-back'])
  })

  test('tells what happened under embargo when the embargo ends', () => {
    const entry = incident({ embargo: at('12:00') }, [['identified', at('10:00')]])
    expect(names(entry, at('11:59'))).toEqual([])
    expect(names(entry, at('12:00'))).toEqual(['01T12:00 published', '01T12:00 update-1'])
  })

  test.each([wholeIncident, wholeChange])('only ever adds moments as time goes on: $id', (entry) => {
    let before: Moment[] = []
    for (const now of everyInstant([entry], policy(), late)) {
      const here = moments(entry, now)
      expect(here.length).toBeGreaterThan(before.length)
      expect(here).toEqual(expect.arrayContaining(before))
      expect(here.at(-1)?.at).toBe(now)
      before = here
    }
    expect(before).toEqual(moments(entry))
  })

  test('changes a source with its text, status and time, and the digest also with level and actions', () => {
    const base = incident({}, [['identified', at('10:00'), 'text']])
    const [, before] = moments(base)
    const other = (entry: Entry) => {
      const [, now] = moments(entry)
      if (!now || !before) throw new Error('there is no update')
      return {
        source: sourceOf(now, hash) !== sourceOf(before, hash),
        digest: digestOf(now, entry, hash) !== digestOf(before, base, hash),
      }
    }
    expect(other(incident({}, [['identified', at('10:00'), 'text']]))).toEqual({ source: false, digest: false })
    expect(other(incident({}, [['identified', at('10:00'), 'other']]))).toEqual({ source: true, digest: true })
    expect(other(incident({}, [['monitoring', at('10:00'), 'text']]))).toEqual({ source: true, digest: true })
    expect(other(incident({}, [['identified', at('10:01'), 'text']]))).toEqual({ source: true, digest: true })
    expect(other({ ...base, facts: { ...base.facts, severity: { level: 1, rationale: 'Worse.' } } })).toEqual({
      source: false,
      digest: true,
    })
    expect(other({ ...base, outline: { ...base.outline, actions: { patch: 'x' } } })).toEqual({
      source: false,
      digest: true,
    })
    expect(other({ ...base, outline: { ...base.outline, sections: { Summary: 'new' } } })).toEqual({
      source: false,
      digest: false,
    })
  })
})

test('everyInstant names each time once, in order, and nothing later than asked', () => {
  expect(everyInstant([wholeIncident, wholeChange], policy(), at('09:00', 3))).toEqual([
    at('09:00'),
    at('10:00'),
    at('10:00', 2),
    at('12:00', 2),
    at('09:00', 3),
  ])
})

function moved(when: string) {
  return { at: when, reason: 'A vendor is late.', planned_start: at('10:00', 5), planned_end: at('12:00', 5) }
}
