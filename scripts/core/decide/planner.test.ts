import { describe, expect, test } from 'vitest'
import {
  at,
  catalog,
  change,
  contact,
  customer,
  hash,
  hmac,
  incident,
  type LedgerDouble,
  ledger,
} from '../../../test/doubles/planning.ts'
import type { Customer, Policy } from '../catalog.ts'
import type { Entry } from '../entry.ts'
import type { Instant } from '../instant.ts'
import type { Hmac } from '../ledger.ts'
import type { PlanRow } from '../plan-row.ts'
import { createPlanner, planRows } from './planner.ts'

interface World {
  readonly entries: readonly Entry[]
  readonly customers: readonly Customer[]
  readonly now: Instant
  readonly book?: LedgerDouble
  readonly policy?: Partial<Policy>
  readonly hmac?: Hmac
}

async function plan(world: World): Promise<PlanRow[]> {
  const planner = createPlanner({
    entries: world.entries,
    catalog: catalog(world.policy),
    ledger: world.book ?? ledger(),
    now: world.now,
    hash,
    hmac: world.hmac ?? hmac,
  })
  const rows: PlanRow[] = []
  for await (const some of planRows({ planner, customers: [world.customers], isWhole: () => true })) rows.push(...some)
  return rows
}

/** What a plan does, a line each: who is told what, over which channel; `.` marks the last of a customer. */
async function lines(world: World): Promise<string[]> {
  return (await plan(world)).flatMap((row) => {
    if (row.type === 'plan' || row.type === 'notice' || row.type === 'end') return []
    if (row.type === 'superseded') return [`${row.moment} superseded by ${row.by}`]
    const whom = [row.contact ?? row.customer, row.channel].filter(Boolean).join(' ')
    if (row.type === 'delivery') return [`${row.moment} > ${whom}${row.last ? ' .' : ''}`]
    return [`${row.moment} ${row.type} ${row.why}${whom && ` > ${whom}`}`]
  })
}

const open = incident({}, [
  ['investigating', at('10:00')],
  ['identified', at('11:00')],
  ['resolved', at('12:00')],
])
const [a, b] = [customer('a'), customer('b')]
const elsewhere = customer('a', { uses: [] })

describe('what is wanted', () => {
  test('only the newest moment of an entry is told, older ones are superseded', async () => {
    expect(await lines({ entries: [open], customers: [a, b], now: at('11:30') })).toEqual([
      'update-2 > con-a email .',
      'update-2 > con-b email .',
      'published superseded by update-2',
      'update-1 superseded by update-2',
    ])
  })

  test('nothing from before the ledger began', async () => {
    const book = ledger(at('10:30'))
    expect(await lines({ entries: [open], customers: [a], now: at('10:59'), book })).toEqual([])
    expect(await lines({ entries: [open], customers: [a], now: at('11:00'), book })).toEqual([
      'update-2 > con-a email .',
    ])
  })

  test('a moment that is older than the limit and told to nobody is held, if it concerns anybody', async () => {
    const world = { entries: [open], now: at('12:01', 8), customers: [a, b] }
    expect(await lines(world)).toEqual([
      'published superseded by update-3',
      'update-1 superseded by update-3',
      'update-2 superseded by update-3',
      'update-3 held older-than-limit',
    ])
    expect(await lines({ ...world, customers: [elsewhere] })).not.toContain('update-3 held older-than-limit')
    expect(await lines({ ...world, now: at('12:00', 8) })).toContain('update-3 > con-a email .')
    expect((await plan(world)).some((row) => row.type === 'notice')).toBe(false)
  })

  test('a late reminder is the newest moment like any other, until what it reminds of begins', async () => {
    const entries = [change()]
    expect(await lines({ entries, customers: [a], now: at('09:59', 5) })).toEqual([
      'reminder-24h.0 > con-a email .',
      'announced superseded by reminder-24h.0',
    ])
    expect(await lines({ entries, customers: [a], now: at('10:00', 5) })).toEqual(['announced > con-a email .'])
  })

  test('a plan names its notices, and nothing else is rendered', async () => {
    const book = ledger()
    const world = { entries: [open, change()], customers: [a], now: at('11:30'), book }
    const rows = await plan(world)
    expect(rows.slice(0, 3)).toEqual([
      { type: 'plan', version: 1, now: at('11:30'), ledger: book.commit },
      expect.objectContaining({
        type: 'notice',
        kind: 'incident',
        entry: 'INC-2030-0001',
        moment: 'update-2',
        at: at('11:00'),
      }),
      expect.objectContaining({
        type: 'notice',
        kind: 'change',
        entry: 'CHG-2030-0001',
        moment: 'announced',
        at: at('09:00'),
      }),
    ])
  })
})

describe('what was told', () => {
  test('is not told again, and the next moment is', async () => {
    const book = ledger()
    const world = { entries: [open], customers: [a, b], book }
    book.claim(await plan({ ...world, now: at('10:30') }))
    expect(await lines({ ...world, now: at('10:31') })).toEqual([])
    expect(await lines({ ...world, now: at('11:30') })).toEqual([
      'update-2 > con-a email .',
      'update-2 > con-b email .',
    ])
  })

  test('goes on to whoever is no longer in reach', async () => {
    const book = ledger()
    book.claim(await plan({ entries: [open], customers: [a], now: at('10:30'), book }))
    const rows = await plan({ entries: [open], customers: [elsewhere], now: at('12:30'), book })
    expect(rows.filter(({ type }) => type === 'delivery')).toEqual([
      expect.objectContaining({ moment: 'update-3', customer: 'cus-a', reasons: [{ kind: 'told' }], last: true }),
    ])
  })

  test('reaches a customer newly in reach while the entry is open, not after', async () => {
    const book = ledger()
    for (const now of [at('10:30'), at('11:30')]) {
      book.claim(await plan({ entries: [open], customers: [a], now, book }))
    }
    const both = { entries: [open], customers: [a, b], book }
    expect(await lines({ ...both, now: at('11:40') })).toEqual(['update-2 > con-b email .'])
    book.claim(await plan({ entries: [open], customers: [a], now: at('12:30'), book }))
    expect(await lines({ ...both, now: at('12:31') })).toEqual([])
  })

  test('stays open to newcomers while the entry is, however old the moment', async () => {
    const book = ledger()
    const entries = [incident()]
    book.claim(await plan({ entries, customers: [a], now: at('09:30'), book }))
    expect(await lines({ entries, customers: [a, b], now: at('09:30', 28), book })).toEqual([
      'published > con-b email .',
    ])
  })

  test('a contact or channel added later hears of later moments only', async () => {
    const book = ledger()
    book.claim(await plan({ entries: [open], customers: [a], now: at('10:30'), book }))
    const more = customer('a', { contacts: [contact('a'), contact('new')] })
    const world = { entries: [open], customers: [more], book }
    expect(await lines({ ...world, now: at('10:40') })).toEqual([])
    expect(await lines({ ...world, now: at('11:30') })).toEqual([
      'update-2 > con-a email',
      'update-2 > con-new email .',
    ])
  })

  test('a correction of a moment is told as a moment of its own', async () => {
    const book = ledger()
    book.claim(await plan({ entries: [open], customers: [a], now: at('10:30'), book }))
    const corrections = [{ moment: 'update-1', at: at('10:40'), reason: 'The region was wrong.' }]
    const corrected = { ...open, facts: { ...open.facts, corrections } }
    expect(await lines({ entries: [corrected], customers: [a], now: at('10:50'), book })).toEqual([
      'update-1.correction-1 > con-a email .',
    ])
  })

  test('a merged incident says so to everyone whom it told', async () => {
    const book = ledger()
    const merged = incident({ merged_into: 'INC-2030-0002' }, [['merged', at('10:00')]])
    book.claim(await plan({ entries: [merged], customers: [a], now: at('09:30'), book }))
    expect(await lines({ entries: [merged], customers: [elsewhere], now: at('10:30'), book })).toEqual([
      'update-1 > con-a email .',
    ])
  })
})

describe('what a crash leaves', () => {
  const two = customer('a', { contacts: [contact('a'), contact('aa')] })
  const key = { entry: open.id, moment: 'update-3', contact: 'con-a', channel: 'email' }

  test('between two deliveries of a customer is told to the end, and then the customer counts as told', async () => {
    const book = ledger()
    const world = { entries: [open], customers: [two], now: at('12:30'), book }
    const rows = await plan(world)
    book.claim(
      rows.filter((row) => row.type !== 'delivery' || row.contact === 'con-a'),
      { complete: false },
    )
    expect((await lines(world))[0]).toBe('update-3 > con-aa email .')
    book.claim(await plan(world))
    expect(await lines(world)).not.toContainEqual(expect.stringContaining('>'))
  })

  test('between two customers of a closed entry is told to the one left out', async () => {
    const book = ledger()
    const world = { entries: [open], customers: [a, b], now: at('12:30'), book }
    book.claim(
      (await plan(world)).filter((row) => row.type !== 'delivery' || row.customer === 'cus-a'),
      { complete: false },
    )
    expect(await lines(world)).toContain('update-3 > con-b email .')
    expect(await lines({ ...world, now: at('12:30', 9) })).toContain('update-3 held older-than-limit')
  })

  test('a delivery that nobody can say was sent is held, and its customer is not finished', async () => {
    const book = ledger()
    const world = { entries: [open], customers: [two], now: at('12:30'), book }
    const rows = await plan(world)
    book.claim(
      rows.filter((row) => row.type !== 'delivery' || row.contact === 'con-a'),
      { outcome: 'claimed', complete: false },
    )
    expect((await lines(world)).slice(0, 2)).toEqual(['update-3 held unknown > con-a email', 'update-3 > con-aa email'])
    book.end(key, 'retry')
    expect((await lines(world)).slice(0, 2)).toEqual(['update-3 > con-a email', 'update-3 > con-aa email .'])
  })

  test('what a provider gave back is sent again, also to a customer who counts as told', async () => {
    const book = ledger()
    const world = { entries: [open], customers: [two], now: at('12:30'), book }
    book.claim(await plan(world))
    book.end(key, 'retry')
    expect((await lines(world))[0]).toBe('update-3 > con-a email .')
    const more = { ...world, customers: [customer('a', { contacts: [...two.contacts, contact('new')] })] }
    expect((await lines(more)).filter((line) => line.includes('>'))).toEqual(['update-3 > con-a email .'])
    const gone = { ...world, customers: [customer('a', { contacts: [contact('a', { channels: {} })] })] }
    expect((await lines(gone)).filter((line) => line.includes('held'))).toEqual([])
    book.end(key, 'unknown')
    expect((await lines(world))[0]).toBe('update-3 held unknown > con-a email')
    book.end(key, 'rejected')
    expect(await lines(world)).not.toContainEqual(expect.stringContaining('con-a'))
  })
})

describe('text that was edited after it was sent', () => {
  test('holds the moment and nothing newer', async () => {
    const book = ledger()
    const text = (one: string, more: Parameters<typeof incident>[1] = []) =>
      incident({}, [['identified', at('10:00'), one], ...more])
    book.claim(await plan({ entries: [text('first')], customers: [a], now: at('10:30'), book }))
    const world = { customers: [a, b], book }
    expect(await lines({ ...world, entries: [text('edited')], now: at('10:40') })).toEqual([
      'update-1 held edited-after-sending',
    ])
    const further = text('edited', [['monitoring', at('11:00')]])
    expect(await lines({ ...world, entries: [further], now: at('11:30') })).toEqual([
      'update-2 > con-a email .',
      'update-2 > con-b email .',
      'update-1 held edited-after-sending',
    ])
  })

  test('a moment that was taken out is held, and what is newer goes on', async () => {
    const book = ledger()
    const world = { customers: [a], book }
    book.claim(await plan({ ...world, entries: [open], now: at('10:30') }))
    const without = incident()
    expect(await lines({ ...world, entries: [without], now: at('10:40') })).toEqual([
      'update-1 held edited-after-sending',
    ])
    const further = incident({}, [['monitoring', at('11:00'), 'another text']])
    const later = {
      ...further,
      outline: { ...further.outline, updates: [{ ...further.outline.updates[0], number: 2 }] },
    }
    expect(await lines({ ...world, entries: [later as typeof further], now: at('11:30') })).toEqual([
      'update-2 > con-a email .',
      'update-1 held edited-after-sending',
    ])
  })

  test('nothing is told while the clock stands before what was told', async () => {
    const book = ledger()
    const world = { entries: [open], customers: [a, b], book }
    book.claim(await plan({ ...world, customers: [a], now: at('11:30') }))
    expect(await lines({ ...world, now: at('10:30') })).toEqual([])
  })

  test('a time that was moved beyond now is an edit, not a clock that went back', async () => {
    const book = ledger()
    book.claim(await plan({ entries: [open], customers: [a], book, now: at('10:30') }))
    const moved = incident({}, [['investigating', at('18:00')]])
    expect(await lines({ entries: [moved], customers: [a], book, now: at('11:30') })).toEqual([
      'update-1 held edited-after-sending',
    ])
  })
})

describe('what is written down later than it happened', () => {
  const window = { planned_start: at('10:00', 5), planned_end: at('12:00', 5), actual_start: at('10:00', 5) }
  const running = change({ reminders: [], window }, [['verifying', at('11:05', 5)]])
  const book = async () => {
    const told = ledger()
    told.claim(await plan({ entries: [running], customers: [a], now: at('11:10', 5), book: told }))
    return told
  }
  const finished = (more: object = {}) => ({
    ...running,
    facts: { ...running.facts, window: { ...window, actual_end: at('11:00', 5) }, ...more },
  })

  test('is told although something dated later was told before', async () => {
    const told = await book()
    const world = { entries: [finished()], customers: [a], book: told }
    expect(await lines({ ...world, now: at('11:30', 5) })).toEqual(['completed > con-a email .'])
    told.claim(await plan({ ...world, now: at('11:30', 5) }))
    expect(await lines({ ...world, now: at('11:31', 5) })).toEqual([])
  })

  test('is given again by a provider as what was told last', async () => {
    const told = await book()
    const world = { entries: [finished()], customers: [a, b], book: told, now: at('11:30', 5) }
    told.claim(await plan({ ...world, customers: [a] }))
    told.end({ entry: running.id, moment: 'completed', contact: 'con-a', channel: 'email' }, 'retry')
    expect((await lines(world))[0]).toBe('completed > con-a email .')
  })

  test('a roll-back is told after the completion that it takes back', async () => {
    const told = await book()
    told.claim(await plan({ entries: [finished()], customers: [a], book: told, now: at('11:30', 5) }))
    const back = finished({ rolled_back: { at: at('15:00', 5), reason: 'It lost writes.' } })
    expect(await lines({ entries: [back], customers: [a], book: told, now: at('15:10', 5) })).toEqual([
      'rolled-back > con-a email .',
    ])
  })

  test('a correction does not hide that it is over, and is told after it', async () => {
    const told = ledger()
    const over = incident({ corrections: [{ moment: 'update-1', at: at('12:00'), reason: 'The region was wrong.' }] }, [
      ['identified', at('10:00')],
      ['resolved', at('11:00')],
    ])
    told.claim(await plan({ entries: [over], customers: [a], now: at('10:30'), book: told }))
    const world = { entries: [over], customers: [a], now: at('12:30'), book: told }
    expect(await lines(world)).toEqual(['update-2 > con-a email .'])
    told.claim(await plan(world))
    expect(await lines(world)).toEqual(['update-1.correction-1 > con-a email .'])
  })

  test('a correction is told although a newer update was', async () => {
    const told = ledger()
    const two = incident({}, [
      ['identified', at('10:00')],
      ['monitoring', at('11:00')],
    ])
    for (const now of [at('10:10'), at('11:10')])
      told.claim(await plan({ entries: [two], customers: [a], now, book: told }))
    const corrections = [{ moment: 'update-1', at: at('10:30'), reason: 'The region was wrong.' }]
    const corrected = { ...two, facts: { ...two.facts, corrections } }
    expect(await lines({ entries: [corrected], customers: [a], now: at('11:30'), book: told })).toEqual([
      'update-1.correction-1 > con-a email .',
    ])
  })
})

describe('whom it is told to', () => {
  test('channels come from level and tier, and from what a contact has', async () => {
    const contacts = [contact('a', { channels: { email: 'a@example.com', sms: '+4930123456' } }), contact('b')]
    const level = (n: 1 | 2 | 3) => incident({ severity: { level: n, rationale: 'x' } })
    const now = at('09:30')
    const rows = (n: 1 | 2 | 3, tier: string) =>
      lines({ entries: [level(n)], customers: [customer('a', { tier, contacts })], now })
    expect(await rows(1, 'gold')).toEqual([
      'published > con-a email',
      'published > con-a sms',
      'published > con-b email .',
    ])
    expect(await rows(1, 'basic')).toEqual(['published > con-a email', 'published > con-b email .'])
    expect(await rows(1, 'quiet')).toEqual([])
    expect(await rows(1, 'constructor')).toEqual([])
    expect(await rows(3, 'gold')).toEqual([])
  })

  test('preferences are kept, unless the level does not let anybody decline', async () => {
    const contacts = [
      contact('changes', { preferences: { kinds: ['change'] } }),
      contact('web', { preferences: { services: ['web'] } }),
      contact('disk', { preferences: { services: ['disk'] } }),
      contact('none', { preferences: { kinds: [] } }),
    ]
    const customers = [customer('a', { contacts })]
    expect(await lines({ entries: [incident()], customers, now: at('09:30') })).toEqual([
      'published skipped preference > con-changes email',
      'published skipped preference > con-web email',
      'published > con-disk email .',
      'published skipped preference > con-none email',
    ])
    const loud = incident({ severity: { level: 1, rationale: 'x' } })
    expect(await lines({ entries: [loud], customers, now: at('09:30') })).toHaveLength(4)
    expect(await lines({ entries: [change()], customers, now: at('09:30') })).toEqual([
      'announced > con-changes email',
      'announced skipped preference > con-web email',
      'announced > con-disk email .',
      'announced skipped preference > con-none email',
    ])
    const everyone = incident({ affects: { everyone: true } })
    expect(await lines({ entries: [everyone], customers, now: at('09:30') })).toContain('published > con-web email')
  })

  test('a customer without an address for any channel is held as unreachable', async () => {
    const mute = customer('a', { contacts: [contact('a', { channels: { sms: '+4930123456' } })] })
    expect(await lines({ entries: [incident()], customers: [mute], now: at('09:30') })).toEqual([
      'published held unreachable > cus-a',
    ])
  })

  test.each([
    ['en', 'en'],
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-Hans-CN', 'zh-CN'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['z', 'en'],
  ])('a contact who speaks %s reads %s', async (language, expected) => {
    const customers = [customer('a', { contacts: [contact('a', { language })] })]
    const rows = await plan({ entries: [incident()], customers, now: at('09:30') })
    expect(rows.find(({ type }) => type === 'delivery')).toMatchObject({ language: expected })
  })
})

test('no key is computed while nothing was claimed', async () => {
  const refuse: Hmac = () => {
    throw new Error('hashed')
  }
  expect(await lines({ entries: [open], customers: [a], now: at('12:30'), hmac: refuse })).toContain(
    'update-3 > con-a email .',
  )
})

describe('a closed entry that was told to the end', () => {
  const world = (book: LedgerDouble, now: Instant) => ({ entries: [open], customers: [a, b], now, book })

  test('asks for nothing', async () => {
    const book = ledger()
    book.claim(await plan(world(book, at('12:30'))))
    expect(await plan(world(book, at('12:31')))).toHaveLength(2)
  })

  test('is not even read once it is older than the limit', async () => {
    const book = ledger()
    book.claim(await plan(world(book, at('12:30'))))
    const refuse = () => {
      throw new Error('read')
    }
    expect(await plan(world({ ...book, moment: refuse }, at('12:30', 9)))).toHaveLength(2)
  })

  test('is asked for what was given back', async () => {
    const book = ledger()
    book.claim(await plan(world(book, at('12:30'))))
    book.end({ entry: open.id, moment: 'update-3', contact: 'con-b', channel: 'email' }, 'retry')
    expect((await lines(world(book, at('12:31'))))[0]).toBe('update-3 > con-b email .')
    expect((await lines(world(book, at('12:31', 9))))[0]).toBe('update-3 > con-b email .')
  })
})
