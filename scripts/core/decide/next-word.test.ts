import { expect, test } from 'vitest'
import { at, catalog, incident } from '../../../test/doubles/planning.ts'
import { after } from '../instant.ts'
import type { IncidentView } from '../view.ts'
import { asOf } from './as-of.ts'
import { nextWord } from './next-word.ts'

const { policy } = catalog()

function next(now: string, updates: readonly (readonly [string, string])[]): string | undefined {
  const entry = incident({ next_update: at('20:00') }, updates as never)
  return nextWord(asOf(entry, at(now)) as IncidentView, policy)
}

test('readers hear more at the time of the file', () => {
  expect(next('12:00', [['identified', at('11:00')]])).toBe(at('20:00'))
})

test('before a later update they hear more by the cadence of the level', () => {
  const { level } = incident({}).facts.severity
  expect(
    next('10:30', [
      ['identified', at('10:00')],
      ['monitoring', at('11:00')],
    ]),
  ).toBe(after(at('10:00'), policy.levels[level].cadence))
})

test('once it is closed they hear no more', () => {
  expect(next('12:00', [['resolved', at('11:00')]])).toBeUndefined()
})
