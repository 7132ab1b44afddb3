import { describe, expect, test } from 'vitest'
import { at, catalog, change, customer, incident } from '../../../test/doubles/planning.ts'
import type { Entry } from '../entry.ts'
import type { Customer, Incident } from '../schema.gen.ts'
import { asOf } from './as-of.ts'
import { concerns, reachOf, reasonsFor } from './reach.ts'

function reasons(entry: Entry, who: Partial<Customer>) {
  const view = asOf(entry, at('23:00', 28))
  if (!view) throw new Error('not announced')
  const reach = reachOf(view, catalog())
  const found = reasonsFor(reach, customer('one', who))
  expect(concerns(reach, customer('one', who))).toBe(found.length > 0)
  return found
}

function affecting(affects: Incident['affects'], guidance: Incident['guidance'] = []): Entry {
  return incident({ affects, guidance })
}

const none = { services: [{ service: 'disk', regions: ['eu-1'], effect: 'none' as const }] }
const order = { id: 'a', type: 'patch' as const, title: 'Do it', required: true }

describe('reasonsFor', () => {
  test('names the way from what a customer uses to what is affected, the worst and nearest first', () => {
    const entry = affecting({
      services: [
        { service: 'disk', regions: ['eu-1'], effect: 'outage' },
        { service: 'web', regions: ['us-1'], effect: 'degraded' },
      ],
    })
    const uses = [
      { service: 'web', regions: ['us-1', 'eu-1'] },
      { service: 'disk', regions: ['us-1', 'eu-1'] },
    ]
    expect(reasons(entry, { uses })).toEqual([
      { kind: 'service', path: ['disk@eu-1'], effect: 'outage' },
      { kind: 'service', path: ['web@eu-1', 'app@eu-1', 'disk@eu-1'], effect: 'outage' },
      { kind: 'service', path: ['web@us-1'], effect: 'degraded' },
    ])
  })

  test('leaves other regions and services alone', () => {
    expect(reasons(incident(), { uses: [{ service: 'disk', regions: ['us-1'] }] })).toEqual([])
    expect(reasons(incident(), { uses: [] })).toEqual([])
  })

  test('writes for an effect of none only to direct users who must act', () => {
    const reason = [{ kind: 'service', path: ['disk@eu-1'], effect: 'none' }]
    const user = {
      uses: [
        { service: 'disk', regions: ['eu-1'] },
        { service: 'app', regions: ['us-1'] },
      ],
    }
    expect(reasons(affecting(none), user)).toEqual([])
    expect(reasons(affecting(none, [{ ...order, required: false }]), user)).toEqual([])
    expect(reasons(affecting(none, [order]), user)).toEqual(reason)
    expect(reasons(affecting(none, [{ ...order, for: { services: ['app'] } }]), user)).toEqual(reason)
    expect(reasons(affecting(none, [{ ...order, for: { services: ['web'] } }]), user)).toEqual([])
    const runs = { ...user, software: ['pkg:npm/left-pad@1.0.0'] }
    expect(reasons(affecting(none, [{ ...order, for: { software: ['pkg:npm/left-pad'] } }]), runs)).toEqual(reason)
    expect(reasons(affecting(none, [{ ...order, for: { software: ['pkg:npm/right-pad'] } }]), runs)).toEqual([])
    expect(reasons(affecting(none, [order]), { uses: [{ service: 'app', regions: ['eu-1'] }] })).toEqual([])
  })

  test('finds software in the inventory, with what can be said of its version', () => {
    const entry = affecting({
      software: [
        { purl: 'pkg:deb/debian/xz-utils', versions: '>=5.6.0|<5.6.1+really5.4.5-1' },
        { purl: 'pkg:brew/xz', versions: '<5.6.2' },
      ],
    })
    const software = [
      'pkg:deb/debian/xz-utils@5.6.1-1',
      'pkg:deb/debian/xz-utils@5.4.1-0.2',
      'pkg:brew/xz@5.6.1',
      'pkg:npm/xz@5.6.1',
    ]
    expect(reasons(entry, { uses: [], software })).toEqual([
      {
        kind: 'software',
        purl: 'pkg:deb/debian/xz-utils@5.6.1-1',
        versions: '>=5.6.0|<5.6.1+really5.4.5-1',
        certain: true,
      },
      { kind: 'software', purl: 'pkg:brew/xz@5.6.1', versions: '<5.6.2', certain: false },
    ])
    expect(reasons(entry, { uses: [] })).toEqual([])
  })

  test('counts everyone in, also for a change', () => {
    expect(reasons(change({ affects: { everyone: true } }), { uses: [] })).toEqual([{ kind: 'everyone' }])
  })
})
