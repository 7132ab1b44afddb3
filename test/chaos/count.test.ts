import { expect, it } from 'vitest'
import type { Outcome } from '../../scripts/core/ledger.ts'
import type { Wanted } from './content.ts'
import { countOf, type Evidence } from './count.ts'

const [old, last] = ['published', 'update-1'].map(
  (moment): Wanted => ({ name: moment, key: `k-${moment}`, entry: 'e', moment, isLast: moment === 'update-1' }),
) as [Wanted, Wanted]

function count(more: Partial<Evidence>) {
  const nothing = { taken: new Map(), ledger: new Map(), named: new Set<string>(), saidOpen: 0, repeated: new Map() }
  return countOf({ ...nothing, wanted: [old, last], early: [], ...more })
}

function said(state: Outcome | 'claimed', of = last) {
  return new Map([[of.key, state]])
}

it.each<[string, Partial<Evidence>, readonly string[]]>([
  [
    'sent once is well, and the older one superseded',
    { taken: new Map([[last.name, 1]]), ledger: said('accepted') },
    [],
  ],
  ['never claimed is lost', {}, ['lost: update-1']],
  ['given back and never sent is lost', { ledger: said('retry') }, ['lost: update-1']],
  [
    'accepted by the ledger alone is lost',
    { ledger: said('accepted') },
    ['lost, and the ledger says it was sent: update-1'],
  ],
  ['claimed and not named is lost', { ledger: said('claimed'), saidOpen: 1 }, ['lost: update-1']],
  ['claimed and named is open', { ledger: said('claimed'), named: new Set(['update-1']), saidOpen: 1 }, []],
  ['unknown and not counted is a fault', { ledger: said('unknown') }, ['1 are open, and the last run speaks of 0']],
  ['rejected is named', { ledger: said('rejected') }, []],
  ['twice is twice', { taken: new Map([[last.name, 2]]), ledger: said('accepted') }, ['2 times: update-1']],
  [
    'twice on purpose is named by the ledger',
    { taken: new Map([[last.name, 2]]), ledger: said('accepted'), repeated: new Map([[last.key, 1]]) },
    [],
  ],
  ['sent without a claim is a fault', { taken: new Map([[last.name, 1]]) }, ['sent without a claim: update-1']],
  [
    'what nobody wanted is a fault',
    {
      taken: new Map([
        [last.name, 1],
        ['x', 1],
      ]),
      ledger: said('accepted'),
    },
    ['nobody wanted: x'],
  ],
  [
    'two runs at work together are a fault',
    { taken: new Map([[last.name, 1]]), ledger: said('accepted'), early: ['update-1'] },
    ['sent by two runs that were at work together: update-1'],
  ],
])('%s', (_, evidence, faults) => {
  expect(count(evidence).faults).toEqual(faults)
})
