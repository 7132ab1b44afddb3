import { expect, test } from 'vitest'
import { at, change, hash, incident, ledger, policy } from '../../../test/doubles/planning.ts'
import type { Entry } from '../entry.ts'
import type { LedgerReader } from '../ledger.ts'
import type { Moment, View } from '../view.ts'
import { asOf } from './as-of.ts'
import { editedAfterSending } from './edited.ts'
import { sourceOf } from './moment-digest.ts'
import { momentsOf } from './moments.ts'

const late = at('23:00', 28)

function known(entry: Entry): { view: View; moments: Moment[] } {
  const view = asOf(entry, late)
  if (!view) throw new Error('not announced')
  return { view, moments: momentsOf(view, policy()) }
}

/** A ledger in which all moments of an entry were told as the entry is written. */
function toldAs(entry: Entry, only?: readonly string[]): LedgerReader {
  const told = new Map(
    known(entry)
      .moments.filter(({ id }) => only?.includes(id) ?? true)
      .map((moment) => [moment.id, moment]),
  )
  const nobody = { keys: new Map(), touched: new Set<string>(), told: new Set<string>() }
  return {
    ...ledger(),
    moments: () => [...told.keys()],
    moment: (_, id) => {
      const moment = told.get(id)
      return moment && { ...nobody, source: sourceOf(moment, hash), digest: '' }
    },
  }
}

function edited(before: Entry, now: Entry, only?: readonly string[]): string[] {
  const { view, moments } = known(now)
  return editedAfterSending(view, moments, { ledger: toldAs(before, only), hash }).map(({ id }) => id)
}

const update = (text: string, corrections: { moment: string; at: string; reason: string }[] = []) =>
  incident({ corrections }, [['identified', at('10:00'), text]])
const sorry = (hour: string, moment = 'update-1') => ({ moment, at: at(hour), reason: 'It was wrong.' })

test('what was not sent may change', () => {
  expect(edited(update('first'), update('second'), [])).toEqual([])
  expect(edited(update('first'), update('first'))).toEqual([])
})

test('a correction lifts it, until the correction was sent and the text changes again', () => {
  const [one, two] = [sorry('11:00'), sorry('12:00')]
  expect(edited(update('first'), update('second'))).toEqual(['update-1'])
  expect(edited(update('first'), update('second', [sorry('11:00', 'published')]))).toEqual(['update-1'])
  expect(edited(update('first'), update('second', [one]))).toEqual([])
  expect(edited(update('second', [one]), update('second', [one]))).toEqual([])
  expect(edited(update('second', [one]), update('third', [one]))).toEqual(['update-1'])
  expect(edited(update('second', [one]), update('third', [one, two]))).toEqual([])
})

test('the living text may improve, and a preliminary evaluation may become final', () => {
  const evaluated = (text: string, evaluation: { preliminary: string; final?: string }) =>
    incident({ evaluation }, [['resolved', at('10:00')]], { Summary: text, Evaluation: text })
  const preliminary = at('10:00', 2)
  expect(edited(evaluated('a', { preliminary }), evaluated('b', { preliminary }))).toEqual(['evaluation-preliminary'])
  const final = at('10:00', 5)
  expect(edited(evaluated('a', { preliminary }), evaluated('b', { preliminary, final }))).toEqual([])
  expect(edited(evaluated('a', { preliminary, final }), evaluated('b', { preliminary, final }))).toEqual(['evaluation'])
})

test('moves, ends and reports of a change stay as they were told', () => {
  const window = { planned_start: at('10:00', 7), planned_end: at('12:00', 7) }
  const move = { at: at('09:00', 2), reason: 'A', planned_start: at('10:00', 5), planned_end: at('12:00', 5) }
  const end = (reason: string) => ({ at: at('09:00', 3), reason })
  const done = { ...window, actual_start: at('10:00', 7), actual_end: at('11:00', 7) }
  const report = { at: at('09:00', 9), measured: [] }
  expect(edited(change({ window, moves: [move] }), change({ window, moves: [{ ...move, reason: 'B' }] }))).toEqual([
    'move-1',
  ])
  expect(edited(change({ cancelled: end('A') }), change({ cancelled: end('B') }))).toEqual(['cancelled'])
  expect(edited(change({ rolled_back: end('A') }), change({ rolled_back: end('B') }))).toEqual(['rolled-back'])
  const reported = (text: string) => change({ window: done, report }, [], { Report: text })
  expect(edited(reported('a'), reported('b'))).toEqual(['report'])
  expect(edited(change({ window: done }), change({ window: done }, [], { Summary: 'new' }))).toEqual([])
})
