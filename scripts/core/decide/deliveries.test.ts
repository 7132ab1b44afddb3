import { describe, expect, test } from 'vitest'
import { at, catalog, change, contact, customer, hash, hmac, incident, ledger } from '../../../test/doubles/planning.ts'
import type { Customer, Policy } from '../catalog.ts'
import type { Entry } from '../entry.ts'
import { deliveryKey, type LedgerReader, suppressionKey } from '../ledger.ts'
import type { PlanRow } from '../plan-row.ts'
import { createPlanner } from './planner.ts'

const levels = catalog().policy.levels
const urgent = incident({ severity: { level: 1, rationale: 'A service is out.' } })
const both = { email: 'a@example.com', sms: '+15550100' }
const night = { quiet_hours: { from: '22:00', until: '07:00' } }

interface World {
  readonly entries?: readonly Entry[]
  readonly customers: readonly Customer[]
  readonly book?: LedgerReader
  readonly now?: string
  readonly policy?: Partial<Policy>
}

function plan({ entries = [urgent], customers, book = ledger(), now = at('10:00'), policy }: World): PlanRow[] {
  const planner = createPlanner({ entries, catalog: catalog(policy), ledger: book, now, hash, hmac })
  return [planner.header, ...planner.notices, ...customers.flatMap(planner.customer), ...planner.rest()]
}

function lines(world: World): string[] {
  return plan(world).flatMap((row) => {
    if (row.type === 'delivery') return [`${row.moment} > ${row.contact} ${row.channel}${row.last ? ' .' : ''}`]
    if (row.type === 'skipped' || row.type === 'held')
      return [`${row.type} ${row.why} ${row.contact ?? row.customer} ${row.channel ?? ''}`.trimEnd()]
    return []
  })
}

describe('quiet hours', () => {
  const minor = incident()
  const sleeper = customer('a', { contacts: [contact('a', { time_zone: 'Asia/Shanghai', preferences: night })] })

  test('put off what is not urgent, by the clock of the contact', () => {
    const at15 = { entries: [minor], customers: [sleeper], now: at('15:00') }
    expect(lines(at15)).toEqual(['skipped quiet-hours con-a email'])
    expect(lines({ ...at15, now: at('13:59') })).toEqual(['published > con-a email .'])
    expect(lines({ ...at15, now: at('23:00') })).toEqual(['published > con-a email .'])
  })

  test('mean nothing to Level 1', () => {
    expect(lines({ customers: [sleeper], now: at('15:00') })).toEqual(['published > con-a email .'])
  })

  test('leave the customer to be told to the end in the morning', () => {
    const two = customer('a', {
      contacts: [contact('a'), ...(sleeper.contacts[0] ? [{ ...sleeper.contacts[0], id: 'con-b' }] : [])],
    })
    const book = ledger()
    const world = { entries: [minor], customers: [two], book }
    book.claim(plan({ ...world, now: at('15:00') }), { complete: false })
    expect(lines({ ...world, now: at('15:01') })).toEqual(['skipped quiet-hours con-b email'])
    expect(lines({ ...world, now: at('23:30') })).toEqual(['published > con-b email .'])
  })
})

describe('an address that the provider writes to no more', () => {
  const suppressed = (...addresses: string[]): LedgerReader => ({
    ...ledger(),
    suppressed: () =>
      new Map(
        addresses.map((address) => {
          const key = suppressionKey(hmac, 'email', address)
          return [key, { address: key, channel: 'email', reason: 'bounce', since: at('08:00') }] as const
        }),
      ),
  })

  test('is skipped and named, and the others are told', () => {
    const two = customer('a', { contacts: [contact('a'), contact('b')] })
    expect(lines({ customers: [two], book: suppressed('A@example.com') })).toEqual([
      'skipped suppressed con-a email',
      'published > con-b email .',
    ])
  })

  test('moves those who would rather not hear of it, if nobody else is left', () => {
    const not = contact('b', { preferences: { kinds: ['change'] } })
    const world = { entries: [incident()], customers: [customer('a', { contacts: [contact('a'), not] })] }
    expect(lines(world)).toEqual(['published > con-a email .', 'skipped preference con-b email'])
    expect(lines({ ...world, book: suppressed('a@example.com') })).toEqual([
      'skipped suppressed con-a email',
      'published > con-b email .',
    ])
  })

  test('is for a person where nobody is left', () => {
    expect(lines({ customers: [customer('a')], book: suppressed('a@example.com') })).toEqual([
      'skipped suppressed con-a email',
      'held unreachable cus-a',
    ])
  })
})

describe('what nobody accepted', () => {
  const manager = customer('duty', {
    uses: [],
    contacts: [contact('duty', { channels: { email: 'd@example.com', voice: '+15550199' } })],
  })
  const policy = {
    levels: { ...levels, 1: { ...levels[1], escalation: ['voice', 'call'] as const } },
    duty: 'cus-duty',
  } as unknown as Partial<Policy>
  const reachable = customer('a', {
    contacts: [contact('a', { channels: { ...both, voice: '+15550101' } }), contact('b')],
  })

  test('goes to one further channel in each run, then to the duty manager, once', () => {
    const book = ledger()
    const world = { customers: [manager, reachable], book, policy }
    const step = (outcome: 'rejected' | 'retry' | 'unknown') => {
      const rows = plan(world)
      const told = lines(world)
      book.claim(rows, { outcome })
      return told
    }
    expect(step('rejected')).toEqual(['published > con-a email', 'published > con-a sms', 'published > con-b email .'])
    expect(step('rejected')).toEqual(['published > con-a voice .'])
    expect(step('rejected')).toEqual(['published > con-a call .'])
    const last = plan(world)
    expect(last.filter(({ type }) => type === 'notice').at(-1)).toMatchObject({
      moment: 'published.duty-1',
      duty: [{ customer: 'cus-a', why: 'nobody-accepted' }],
    })
    expect(lines(world)).toEqual(['published.duty-1 > con-duty email', 'published.duty-1 > con-duty voice'])
  })

  test.each(['accepted', 'claimed'] as const)('ends where somebody %s', (outcome) => {
    const book = ledger()
    const world = { customers: [manager, reachable], book, policy }
    book.claim(plan(world), { outcome: 'rejected' })
    book.end({ entry: urgent.id, moment: 'published', contact: 'con-b', channel: 'email' }, outcome as 'accepted')
    expect(lines(world).filter((line) => line.includes('>'))).toEqual([])
  })

  test('goes further also where nobody knows', () => {
    const book = ledger()
    const world = { customers: [reachable], book, policy }
    book.claim(plan(world), { outcome: 'unknown' })
    expect(lines(world)).toContain('published > con-a voice')
  })

  test('goes further at once where there is no address for the first channels', () => {
    const only = customer('a', { contacts: [contact('a', { channels: { voice: '+15550101' } })] })
    expect(lines({ customers: [only], policy })).toEqual(['published > con-a voice .'])
  })

  test('is not begun anew by news', () => {
    const book = ledger()
    const news = incident({ severity: { level: 1, rationale: 'x' } }, [
      ['identified', at('10:30')],
      ['identified', at('11:00')],
      ['monitoring', at('11:30')],
    ])
    const world = { entries: [news], customers: [manager, reachable], book, policy }
    const first = ['con-a email', 'con-a sms', 'con-b email']
    const step = (now: string, outcome: 'accepted' | 'rejected') => {
      const told = lines({ ...world, now }).map((line) => line.replace(/^\S+ > | \.$/g, ''))
      book.claim(plan({ ...world, now }), { outcome })
      return told
    }
    expect(step(at('10:00'), 'rejected')).toEqual(first)
    expect(step(at('10:30'), 'rejected')).toEqual([...first, 'con-a voice'])
    expect(step(at('11:00'), 'accepted').toSorted()).toEqual([...first, 'con-a voice', 'con-a call'].toSorted())
    // somebody accepted: the next news begins with the first channels
    expect(step(at('11:30'), 'rejected')).toEqual(first)
  })

  test('tells the duty manager again, if the message was given back', () => {
    const book = ledger()
    const world = {
      customers: [manager, reachable],
      book,
      policy: { ...policy, levels: { ...levels, 1: { ...levels[1], escalation: [] } } },
    }
    book.claim(plan(world), { outcome: 'rejected' })
    book.claim(plan(world), { outcome: 'retry' })
    expect(lines(world)).toContain('published.duty-2 > con-duty email')
    book.claim(plan(world))
    expect(lines(world)).toEqual([])
  })

  test('is tried again before the duty manager is told, for an hour', () => {
    const book = ledger()
    const none = { ...policy, levels: { ...levels, 1: { ...levels[1], escalation: [] } } }
    const world = { customers: [manager, reachable], book, policy: none }
    book.claim(plan({ ...world, now: at('09:10') }), { outcome: 'retry' })
    expect(lines({ ...world, now: at('09:40') }).join()).not.toContain('duty')
    expect(lines({ ...world, now: at('10:00') }).join()).toContain('duty')
  })

  test('is named where nobody is on duty', () => {
    const book = ledger()
    const nobody = { levels: { ...levels, 1: { ...levels[1], escalation: [] } } }
    book.claim(plan({ customers: [reachable], book, policy: nobody }), { outcome: 'rejected' })
    expect(lines({ customers: [reachable], book, policy: nobody })).toEqual(['held nobody-on-duty null'])
    expect(lines({ customers: [reachable], book, policy: { ...nobody, duty: 'cus-duty' } })).toEqual([
      'held nobody-on-duty null',
    ])
  })

  test('ignores what a run did not come to', () => {
    const book = ledger()
    const world = { customers: [reachable], book, policy }
    book.claim(plan(world), { outcome: 'retry' })
    const keys = ['con-a email', 'con-a sms', 'con-b email'].map((line) => {
      const [who = '', channel = ''] = line.split(' ')
      return deliveryKey(hmac, { entry: urgent.id, moment: 'published', contact: who, channel })
    })
    const untried: LedgerReader = {
      ...book,
      moment: (entry, moment) => {
        const found = book.moment(entry, moment)
        return found && { ...found, untried: new Set(keys) }
      },
    }
    expect(lines({ ...world, book: untried }).join()).not.toContain('voice')
    expect(lines(world).join()).toContain('voice')
  })

  test('ends at the channels of the policy where a level does not go further', () => {
    const book = ledger()
    const world = { customers: [reachable], book }
    book.claim(plan(world), { outcome: 'rejected' })
    expect(lines(world)).toEqual([])
  })

  test('is no reason to tell the duty manager what customers are told', () => {
    expect(lines({ customers: [{ ...manager, uses: reachable.uses }], policy })).toEqual([])
  })
})

describe('calls by care engineers', () => {
  const called = {
    levels: { ...levels, 1: { ...levels[1], channels: { gold: ['email', 'call'] as const }, call: 'PT1H' } },
  } as unknown as Partial<Policy>
  const two = customer('a', { contacts: [contact('a'), contact('b', { channels: both })] })

  test('are made to one contact of a customer, one with a number, by a time', () => {
    const rows = plan({ customers: [two], policy: called })
    expect(rows.filter((row) => row.type === 'delivery' && row.channel === 'call')).toMatchObject([
      { contact: 'con-b', due: at('11:00') },
    ])
  })

  const later = incident({ severity: { level: 1, rationale: 'x' } }, [['identified', at('10:30')]])
  const manager = customer('duty', { uses: [], contacts: [contact('duty')] })
  const onDuty = { ...called, duty: 'cus-duty' }
  const asked = (world: World) => plan(world).flatMap((row) => (row.type === 'notice' && row.duty ? row.duty : []))

  test('are made once for an entry', () => {
    const book = ledger()
    book.claim(plan({ customers: [two], policy: called }))
    const next = { entries: [later], customers: [two], policy: called, book, now: at('10:30') }
    expect(lines(next)).toEqual(['update-1 > con-a email', 'update-1 > con-b email .'])
  })

  test.each([
    [undefined, at('10:59'), undefined],
    [undefined, at('11:00'), 'call-overdue'],
    ['reached', at('12:00'), undefined],
    ['not-reached', at('10:30'), 'not-reached'],
  ] as const)('that are %s at %s', (said, now, why) => {
    for (const entries of [[urgent], [later]]) {
      const book = ledger()
      const world = { customers: [two, manager], policy: onDuty, book }
      book.claim(plan(world))
      if (said) book.say({ entry: urgent.id, moment: 'published', contact: 'con-b' }, said)
      expect(asked({ ...world, entries, now })).toEqual(why ? [{ customer: 'cus-a', why }] : [])
      book.claim(plan({ ...world, entries, now }))
      expect(asked({ ...world, entries, now })).toEqual([])
    }
  })

  test('are owed still when there is news, and a duty manager who was told of one hears that it was in vain', () => {
    const book = ledger()
    const world = { customers: [two, manager], policy: onDuty, book, entries: [later] }
    book.claim(plan({ ...world, entries: [urgent] }))
    book.claim(plan({ ...world, now: at('10:30') }))
    book.claim(plan({ ...world, now: at('11:30') }))
    book.say({ entry: urgent.id, moment: 'published', contact: 'con-b' }, 'not-reached')
    expect(asked({ ...world, now: at('11:40') })).toEqual([{ customer: 'cus-a', why: 'not-reached' }])
  })

  test('are not made to who is no longer concerned', () => {
    const book = ledger()
    const plain = {
      levels: { ...levels, 1: { ...levels[1], channels: { gold: ['email'] } } },
    } as unknown as Partial<Policy>
    book.claim(plan({ customers: [two], policy: plain }))
    const next = { entries: [later], customers: [{ ...two, uses: [] }], policy: called, book, now: at('10:30') }
    expect(lines(next)).toEqual(['update-1 > con-a email', 'update-1 > con-b email .'])
  })

  test('are made for a change only if it is felt', () => {
    const policy = {
      changes: { channels: { gold: ['email', 'call'] as const }, reminders: [] },
    } as unknown as Partial<Policy>
    const felt = change()
    const silent = change({ affects: { everyone: true } })
    expect(lines({ entries: [felt], customers: [two], policy })).toContain('announced > con-b call .')
    expect(lines({ entries: [silent], customers: [two], policy }).join()).not.toContain('call')
  })
})
