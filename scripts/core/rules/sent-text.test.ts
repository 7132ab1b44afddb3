import { expect, test } from 'vitest'
import { at, change, hash, incident, ledger, policy } from '../../../test/doubles/planning.ts'
import { asOf } from '../decide/as-of.ts'
import { sourceOf } from '../decide/moment-digest.ts'
import { momentsOf } from '../decide/moments.ts'
import type { Entry } from '../entry.ts'
import type { LedgerReader } from '../ledger.ts'
import { editedFindings } from './sent-text.ts'

const now = at('23:00', 28)

function told(entry: Entry): LedgerReader {
  const view = asOf(entry, now)
  const moments = new Map((view ? momentsOf(view, policy()) : []).map((moment) => [moment.id, moment]))
  const nobody = { keys: new Map(), touched: new Set<string>(), told: new Set<string>() }
  return {
    ...ledger(),
    moments: () => [...moments.keys()],
    moment: (_, id) => {
      const moment = moments.get(id)
      return moment && { ...nobody, source: sourceOf(moment, hash), digest: '' }
    },
  }
}
const found = (before: Entry, entry: Entry) =>
  editedFindings({ entries: [entry], policy: policy(), ledger: told(before), now }, hash).map(({ rule, finding }) => [
    rule.id,
    finding.at,
    finding.help,
  ])

test('a text that customers have is found where it stands, with the correction to write', () => {
  const update = (text: string) => incident({}, [['identified', at('10:00'), text]])
  expect(found(update('first'), update('first'))).toEqual([])
  expect(found(update('first'), update('second'))).toEqual([
    [
      'entry/edited-after-sending',
      { update: 1 },
      'put the old text back, or add to corrections: { moment: update-1, at: TIME, reason: what was wrong }',
    ],
  ])
})

test('a reason that customers have is found in the front matter', () => {
  const cancelled = (reason: string) => change({ cancelled: { at: at('12:00'), reason } })
  expect(found(cancelled('No parts.'), cancelled('No people.')).map(([, place]) => place)).toEqual([
    { field: ['cancelled', 'reason'] },
  ])
})

test('nothing is asked of entries that nobody was told of', () => {
  const asked: string[] = []
  const silent = {
    ...ledger(),
    moments: (id: string) => {
      asked.push(id)
      return []
    },
  }
  expect(editedFindings({ entries: [incident({}, [])], policy: policy(), ledger: silent, now }, hash)).toEqual([])
  expect(asked).toHaveLength(1)
})

test('what customers were sent may not go, whatever the time is', () => {
  const said = incident({}, [['identified', at('10:00'), 'first']])
  const problems = editedFindings(
    { entries: [incident({}, [])], policy: policy(), ledger: told(said), now: at('09:00') },
    hash,
  )
  expect(problems.map(({ finding }) => finding.message)).toEqual([
    'found no update-1, expected the one that customers were sent',
  ])
})
