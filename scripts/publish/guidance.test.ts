import { expect, test } from 'vitest'
import { at, incident } from '../../test/doubles/planning.ts'
import { asOf } from '../core/decide/as-of.ts'
import type { Entry } from '../core/entry.ts'
import type { Edition } from './edition.ts'
import { guidanceOf } from './guidance.ts'

const edition = {
  say: (key: string) => key,
  service: (id: string) => id,
  language: { list: (items: readonly string[]) => items.join(), utc: (time: string) => ({ time, text: time }) },
  texts: ({ facts }: Entry) => ({ facts, body: {}, text: (text: string) => ({ text }), html: () => undefined }),
} as unknown as Edition

const guidance = [
  { id: 'early', type: 'patch', title: 'A', required: true, due: at('09:30') },
  { id: 'late', type: 'patch', title: 'B', required: true, due: at('12:00', 9) },
  { id: 'free', type: 'test', title: 'C', required: true },
] as never

test.each([
  ['presses while the entry is open, also after its deadline', at('10:00'), []],
  ['presses after the end only where a deadline lies ahead', at('12:00'), ['do-early', 'do-free']],
  ['presses no more when all is over', at('12:00', 20), ['do-early', 'do-late', 'do-free']],
])('what readers must do %s', (_, now, past) => {
  const view = asOf(incident({ guidance }, [['resolved', at('11:00')]]), now)
  if (!view) throw new Error('not announced')
  const { steps } = guidanceOf(edition, view)
  expect(steps.filter(({ isPast }) => isPast).map(({ anchor }) => anchor)).toEqual(past)
})
