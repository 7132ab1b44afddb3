import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { files, times } from './content.ts'
import { makeWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
  const policy = files['catalog/policy.yaml'] ?? ''
  const called = policy.replace(
    '2: { meaning: Some, channels: { gold: [email, sms] }',
    '2: { call: PT1H, meaning: Some, channels: { gold: [email, call] }',
  )
  world.write('catalog/policy.yaml', `${called}duty: cus-duty\n`)
  const first = files['catalog/customers/cus-aaaa.yaml'] ?? ''
  world.write('catalog/customers/cus-aaaa.yaml', `${first}care_engineer: Engineer 7\n`)
  const duty = (files['catalog/customers/cus-cccc.yaml'] ?? '').replaceAll('cccc', 'duty')
  world.write('catalog/customers/cus-duty.yaml', duty.replace('c1@third.example', 'duty@cloud.example'))
  expect(await world.deliver(times.announced)).toMatchObject({ code: 0, out: '5 sent\n' })
})
afterEach(() => world.remove())

const calls = async (...args: string[]) =>
  world.care(['calls', ...args, ...(args.includes('--now') ? [] : ['--now', times.announced])])

async function list(...args: string[]) {
  return (
    JSON.parse((await calls('list', '--json', ...args)).out) as {
      calls: { key: string; customer: string; state: string }[]
    }
  ).calls
}

describe('care calls', () => {
  it('lists whom to call by when, one contact of each customer, by id', async () => {
    const due = '2030-05-01T10:00:00.000Z'
    const of = { entry: 'INC-2030-0001', moment: 'published', due, state: 'open' }
    const found = (await list()).toSorted((a, b) => (a.customer < b.customer ? -1 : 1))
    expect(found).toMatchObject([
      { ...of, contact: 'con-aaaa1', customer: 'cus-aaaa' },
      { ...of, contact: 'con-bbbb1', customer: 'cus-bbbb' },
    ])
    const { out } = await calls('list')
    expect(out).not.toMatch(/first\.example|\+49|First/)
    expect((await list('--engineer', 'Engineer 7')).map(({ customer }) => customer)).toEqual(['cus-aaaa'])
  })

  it('says what to say, and whom, in the language of the contact', async () => {
    const [call] = await list('--engineer', 'Engineer 7')
    const { out } = await calls('script', call?.key ?? '')
    expect(out).toContain('INC-2030-0001: Databases refuse connections')
    expect(out).toContain('Engineer 7')
  })

  it('takes down who was reached; nothing is to be done any more', async () => {
    for (const { key } of await list()) {
      expect(await calls('reached', key, '--why', 'on the second try')).toMatchObject({ code: 0 })
    }
    expect(await list()).toEqual([])
    expect((await list('--all')).map(({ state }) => state)).toEqual(['reached', 'reached'])
    const late = '2030-05-01T11:00:00Z'
    expect(await world.deliver(late)).toMatchObject({ code: 0, out: 'nothing to send\n' })
  })

  it('tells the duty manager, once, of calls that are overdue or were made in vain', async () => {
    const [one, other] = await list()
    expect(await calls('missed', other?.key ?? '', '--why', 'voice mail only')).toMatchObject({ code: 0 })
    expect(await world.deliver(times.announced)).toMatchObject({ code: 0, out: '1 sent\n' })
    const late = '2030-05-01T10:00:00Z'
    expect((await list('--now', late))[0]).toMatchObject({ key: one?.key, state: 'overdue' })
    expect(await world.deliver(late)).toMatchObject({ code: 0, out: '1 sent\n' })
    expect(await world.deliver(late)).toMatchObject({ code: 0, out: 'nothing to send\n' })
    const letters = [...(await world.letters()).keys()].filter((name) => name.includes('duty'))
    expect(letters.sort()).toEqual(['published.duty-1 con-duty1 email', 'published.duty-2 con-duty1 email'])
    expect((await world.care(['check', '--now', late])).code).toBe(0)
  })

  it.each([
    [['script', 'zz'], /no call has a key/],
    [['script', '0'.repeat(12)], /no call has a key/],
    [['reached', 'KEY', '--why', ' '], /found no reason/],
  ])('%j is refused', async (args, message) => {
    const [call] = await list()
    const refused = await calls(...args.map((each) => (each === 'KEY' ? (call?.key ?? '') : each)))
    expect(refused.code).toBe(2)
    expect(refused.error).toMatch(message)
  })
})
