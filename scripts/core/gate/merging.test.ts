import { expect, test } from 'vitest'
import { merging, touched } from '../../../test/doubles/comments.ts'
import { at, change, incident, policy } from '../../../test/doubles/planning.ts'
import type { Entry } from '../entry.ts'
import { mergingOf } from './merging.ts'

const said = (head: Entry, base?: Entry, now?: string) => {
  const { telling } = merging(head, base, now)
  return telling && `${telling.moment.id} to ${telling.to}`
}
const updated = (...updates: Parameters<typeof incident>[1] & object) => incident({ revision: 2 }, updates)

test('a new entry tells its first notice', () => {
  expect(said(incident())).toBe('published to audience')
  expect(merging(incident()).before).toBeUndefined()
})

test('an update tells itself; what was told is what came before it', () => {
  const found = merging(updated(['identified', at('11:00')]), incident())
  expect([found.telling?.moment.id, found.telling?.to, found.before?.moment.id]).toEqual([
    ...['update-1', 'audience'],
    'published',
  ])
})

test('of two updates the newest is told, and the other is passed over', () => {
  const found = merging(updated(['identified', at('10:00')], ['monitoring', at('11:00')]), incident())
  expect([found.telling?.moment.id, found.passes]).toEqual(['update-2', ['update-1']])
})

test('other words tell nobody anything', () => {
  expect(said(incident({ title: 'Requests fail in Europe' }), incident())).toBeUndefined()
})

test('a wider scope tells the last notice to whoever it newly reaches, while the incident is open', () => {
  const wider = { affects: { services: [{ service: 'disk', regions: ['eu-1', 'us-1'], effect: 'outage' as const }] } }
  expect(said(incident(wider), incident())).toBe('published to newcomers')
  const closed = [['resolved', at('10:00')]] as const
  expect(said(incident(wider, closed), incident({}, closed))).toBeUndefined()
})

test('a draft and what is under embargo are told to nobody yet, and show what would be told', () => {
  const draft = incident()
  delete (draft.facts as { announced?: string }).announced
  expect(said(draft)).toBe('published to nobody-yet')
  const embargoed = merging(incident({ embargo: at('18:00') }))
  expect([embargoed.telling?.to, embargoed.view.now]).toEqual(['nobody-yet', at('18:00')])
  const both = incident({ embargo: at('18:00') })
  delete (both.facts as { announced?: string }).announced
  expect(merging(both).view.now).toBe(at('18:00'))
})

test('a moved change tells the move, and then its reminder', () => {
  const was = { planned_start: at('10:00', 5), planned_end: at('12:00', 5) }
  const window = { planned_start: at('10:00', 8), planned_end: at('12:00', 8) }
  const moves = [{ at: at('11:00'), reason: 'a holiday', ...was }]
  const found = merging(change({ revision: 2, window, moves } as never), change())
  expect([found.telling?.moment.id, found.next?.id, found.next?.at]).toEqual([
    ...['move-1', 'reminder-24h.1'],
    at('10:00', 7),
  ])
})

test('nothing is said of what cannot be read or is gone', () => {
  const of = touched(undefined, incident())
  expect(mergingOf({ touched: [of], policy: policy(), now: at('12:00') })).toEqual([])
})
