import { createHash, createHmac } from 'node:crypto'
import type { Catalog, Customer, Policy, Service } from '../../scripts/core/catalog.ts'
import type { Hash } from '../../scripts/core/digest.ts'
import type { ChangeEntry, IncidentEntry, Outline, Update } from '../../scripts/core/entry.ts'
import {
  type CallState,
  coverKey,
  customerKey,
  deliveryKey,
  type Hmac,
  type LedgerMoment,
  type LedgerReader,
  type Outcome,
} from '../../scripts/core/ledger.ts'
import type { PlannedNotice, PlanRow } from '../../scripts/core/plan-row.ts'

/** Made-up content for tests of decisions: whole and valid, with only what a test is about given by it. */

export const hash: Hash = (text) => createHash('sha256').update(text).digest('hex')
export const hmac: Hmac = (text) => createHmac('sha256', 'a key for tests').update(text).digest('hex')

/** A time of the day on which all tests happen; days count from it. */
export function at(time: string, day = 1): string {
  return `2030-05-${String(day).padStart(2, '0')}T${time}:00.000Z`
}

type Facts<E extends { facts: unknown }> = Partial<E['facts']>

/** An incident; each update is `[status, time, text]`. */
export function incident(
  facts: Facts<IncidentEntry> = {},
  updates: readonly (readonly [Update['status'], string, string?])[] = [],
  sections: Outline['sections'] = {},
): IncidentEntry {
  const id = facts.id ?? 'INC-2030-0001'
  return {
    kind: 'incident',
    id,
    file: `incidents/${id}.md`,
    facts: {
      id,
      revision: 1,
      title: 'Requests fail',
      category: 'service-fault',
      detected: at('08:00'),
      announced: at('09:00'),
      severity: { level: 2, rationale: 'A service is out.' },
      affects: { services: [{ service: 'disk', regions: ['eu-1'], effect: 'outage' }] },
      ...facts,
    },
    outline: outline(updates, sections),
    translations: {},
  }
}

/** A change of 5 May, 10:00 to 12:00, announced on the first. */
export function change(
  facts: Facts<ChangeEntry> = {},
  updates: readonly (readonly [Update['status'], string, string?])[] = [],
  sections: Outline['sections'] = {},
): ChangeEntry {
  const id = facts.id ?? 'CHG-2030-0001'
  return {
    kind: 'change',
    id,
    file: `changes/${id}.md`,
    facts: {
      id,
      revision: 1,
      title: 'The database is upgraded',
      type: 'normal',
      risk: 'low',
      announced: at('09:00'),
      window: { planned_start: at('10:00', 5), planned_end: at('12:00', 5) },
      affects: { services: [{ service: 'disk', regions: ['eu-1'], effect: 'degraded' }] },
      ...facts,
    },
    outline: outline(updates, sections),
    translations: {},
  }
}

function outline(updates: Parameters<typeof incident>[1] = [], sections: Outline['sections'] = {}): Outline {
  return {
    sections: { Summary: 'summary', ...sections },
    actions: {},
    updates: updates.map(([status, when, text], index) => ({
      number: index + 1,
      status,
      at: when,
      digest: hash(text ?? `${index}`),
    })),
  }
}

/** Three services: web needs app in its region, app needs disk. */
export function services(): ReadonlyMap<string, Service> {
  const service = (id: string, depends_on: Service['depends_on'] = []): [string, Service] => [
    id,
    { id, name: id, group: 'all', regions: ['eu-1', 'us-1'], exposed: true, depends_on },
  ]
  return new Map([service('disk'), service('app', [{ service: 'disk' }]), service('web', [{ service: 'app' }])])
}

/** A policy in which every tier gets email, Level 1 text messages too and cannot be declined. */
export function policy(changes: Partial<Policy> = {}): Policy {
  const level = (channels: readonly ('email' | 'sms')[], unsubscribe = true) => ({
    meaning: 'a level',
    channels: { gold: [...channels], basic: ['email' as const] },
    cadence: 'PT4H',
    unsubscribe,
  })
  return {
    brand: { name: 'Test', url: 'https://status.example', from: 'a@example.com', support: 'https://example.com' },
    repository: 'private',
    languages: ['en', 'zh-CN'],
    tiers: [
      { id: 'gold', name: 'Gold' },
      { id: 'basic', name: 'Basic' },
      { id: 'quiet', name: 'Quiet' },
    ],
    levels: { 1: level(['email', 'sms'], false), 2: level(['email']), 3: { ...level([]), channels: {} } },
    changes: { channels: { gold: ['email'], basic: ['email'] }, reminders: [24] },
    limits: { oldest: 'P7D', evaluation_preliminary: 'P3D', evaluation: 'P14D' },
    ...changes,
  }
}

export function catalog(changes: Partial<Policy> = {}): Catalog {
  return { services: services(), policy: policy(changes) }
}

type Contact = Customer['contacts'][number]

/** A contact who reads email in English. */
export function contact(id: string, changes: Partial<Contact> = {}): Contact {
  return { id: `con-${id}`, language: 'en', time_zone: 'UTC', channels: { email: `${id}@example.com` }, ...changes }
}

/** A gold customer of `disk` in eu-1 with one contact named after it. */
export function customer(id: string, changes: Partial<Customer> = {}): Customer {
  return {
    id: `cus-${id}`,
    name: id,
    tier: 'gold',
    uses: [{ service: 'disk', regions: ['eu-1'] }],
    contacts: [contact(id)],
    ...changes,
  }
}

/** A ledger in memory. It claims what a plan asks for and lets a test say how each delivery ended. */
export interface LedgerDouble extends LedgerReader {
  readonly claim: (
    rows: readonly PlanRow[],
    options?: { readonly outcome?: Outcome | 'claimed'; readonly complete?: boolean },
  ) => void
  /** What a care engineer says of a call. */
  readonly say: (of: { entry: string; moment: string; contact: string }, said: NonNullable<CallState['said']>) => void
  readonly end: (of: { entry: string; moment: string; contact: string; channel: string }, outcome: Outcome) => void
}

export function ledger(since: string = at('00:00')): LedgerDouble {
  type Book = LedgerMoment & {
    keys: Map<string, Outcome | 'claimed'>
    touched: Set<string>
    told: Set<string>
    calls: Map<string, CallState>
    covered: Set<string>
  }
  const finished = new Map<string, Set<string>>()
  const passed = new Map<string, Set<string>>()
  const reopened = new Map<string, Set<string>>()
  const books = new Map<string, Map<string, Book>>()
  const book = (notice: Pick<PlannedNotice, 'entry' | 'moment' | 'source' | 'digest'>): Book => {
    const of = books.get(notice.entry) ?? new Map<string, Book>()
    books.set(notice.entry, of)
    const { source, digest } = notice
    const found = {
      ...(of.get(notice.moment) ?? {
        ...{ keys: new Map(), touched: new Set(), told: new Set() },
        ...{ calls: new Map(), covered: new Set() },
      }),
      source,
      digest,
    }
    of.set(notice.moment, found)
    return found
  }
  return {
    commit: '0'.repeat(40),
    head: { version: 1, since, fingerprint: hmac('fingerprint') },
    moments: (entry) => [...(books.get(entry)?.keys() ?? [])],
    complete: (entry) => [...(finished.get(entry) ?? [])],
    passed: (entry) => [...(passed.get(entry) ?? [])],
    reopened: (entry) => [...(reopened.get(entry) ?? [])],
    suppressed: () => new Map(),
    moment: (entry, moment) => books.get(entry)?.get(moment),
    claim: (rows, { outcome = 'accepted', complete = true } = {}) => {
      for (const row of rows) {
        if (row.type !== 'delivery') continue
        const notice = rows.find(
          (each): each is PlannedNotice =>
            each.type === 'notice' && each.entry === row.entry && each.moment === row.moment,
        )
        if (!notice) throw new Error('a delivery without its notice')
        const of = book(notice)
        passed.set(row.entry, new Set([...(passed.get(row.entry) ?? []), ...notice.passes]))
        of.keys.set(deliveryKey(hmac, row), outcome)
        of.touched.add(customerKey(hmac, row))
        if (row.last) of.told.add(customerKey(hmac, row))
        if (row.due !== undefined) of.calls.set(deliveryKey(hmac, row), { due: row.due })
        for (const { customer, why } of outcome === 'retry' || outcome === 'rejected' ? [] : (notice.duty ?? []))
          of.covered.add(coverKey({ customer: customerKey(hmac, { entry: row.entry, customer }), why }))
        const done = finished.get(row.entry) ?? new Set<string>()
        if (complete) finished.set(row.entry, done.add(row.moment))
      }
    },
    say: (of, said) => {
      const key = deliveryKey(hmac, { ...of, channel: 'call' })
      const calls = books.get(of.entry)?.get(of.moment)?.calls
      const call = calls?.get(key)
      if (call) calls?.set(key, { ...call, said })
    },
    end: (of, outcome) => {
      books.get(of.entry)?.get(of.moment)?.keys.set(deliveryKey(hmac, of), outcome)
      reopened.set(of.entry, new Set([...(reopened.get(of.entry) ?? []), of.moment]))
    },
  }
}
