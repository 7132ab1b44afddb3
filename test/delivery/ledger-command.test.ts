import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deliveriesOf, times } from './content.ts'
import { faults, makeWorld, type World } from './world.ts'

// real processes, on a machine that may be busy
vi.setConfig({ testTimeout: 180_000 })

let world: World
const ownKey = true
beforeEach(async () => {
  world = await makeWorld('none')
  await world.care(['ledger', 'init', '--since', '2030-05-01T00:00:00Z'], { ownKey })
})
afterEach(() => world.remove())

const deliver = (now: string) => world.care(['deliver', '--now', now, '--outbox', world.outbox()], { ownKey })

describe('care ledger', () => {
  it('lists what was claimed, and of one entry the keys that need a decision', async () => {
    expect((await world.care(['ledger', 'list'])).out).toBe('since 2030-05-01T00:00:00.000Z\nnothing was claimed\n')
    await deliver(times.announced)
    expect((await world.care(['ledger', 'list'])).out).toContain('INC-2030-0001  published  2 told  4 accepted\n')
    const list = JSON.parse((await world.care(['ledger', 'list', '--entry', 'INC-2030-0001', '--json'])).out)
    expect(list).toMatchObject({ version: 1, moments: [{ moment: 'published', counts: { accepted: 4 }, keys: [] }] })
  })

  it('says of an entry that nobody knows that it is none, and of one that was told nobody nothing', async () => {
    const list = (id: string) => world.care(['ledger', 'list', '--entry', id])
    const empty = { code: 0, out: 'since 2030-05-01T00:00:00.000Z\nnothing was claimed\n' }
    expect(await list('INC-2030-0001')).toMatchObject({ ...empty, error: '' })
    expect((await list('INC-2030-001')).error).toMatch(/knows "INC-2030-001"; did you mean "INC-2030-0001"\?\n$/)
    expect(await list('NOPE')).toMatchObject({ ...empty, error: expect.stringMatching(/^neither .* knows "NOPE"\n$/) })
  })

  it('rekey changes every hash and the key, and nothing is sent again', async () => {
    await deliver(times.announced)
    const file = join(world.home, 'one/state/ledger.key')
    const before = readFileSync(file, 'utf8')
    // four deliveries of two customers
    expect(await world.care(['ledger', 'rekey'], { ownKey })).toMatchObject({
      code: 0,
      out: '6 hashes written with the new key\n',
    })
    expect(readFileSync(file, 'utf8')).not.toBe(before)
    expect(await deliver(times.announced)).toMatchObject({ code: 0, out: 'nothing to send\n' })
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
  })

  it.each([
    ['before the ledger is written', 'git update-ref'],
    ['before the new key takes its place', 'rename ledger.key'],
  ])('rekey, killed %s, locks nobody out', async (_, killBefore) => {
    await deliver(times.announced)
    const killed = await world.care(['ledger', 'rekey'], { ownKey, schedule: { killBefore } })
    expect(killed.signal).toBe('SIGKILL')
    expect(await deliver(times.announced)).toMatchObject({ code: 0, out: 'nothing to send\n' })
    expect(await world.care(['ledger', 'rekey'], { ownKey })).toMatchObject({ code: 0 })
    expect(await deliver(times.announced)).toMatchObject({ code: 0, out: 'nothing to send\n' })
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
  })

  it.each([
    [['ledger', 'settle', 'abc', 'sent', '--why', 'x'], 'expected at least eight digits'],
    [['ledger', 'settle', 'abcdef0123', 'sent', '--why', 'x'], 'no delivery has a key'],
    [['ledger', 'settle', 'abcdef0123', 'sent'], "'--why <text>' not specified"],
    [['ledger', 'settle', 'abcdef0123', 'lost', '--why', 'x'], 'Allowed choices are sent, resend, drop'],
    [['ledger', 'init'], 'there is a ledger'],
    [['ledger', 'list', '--ledger', 'ext::id'], 'as the address of a ledger'],
  ])('refuses %j', async (args, message) => {
    const ended = await world.care(args, { ownKey })
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.error).toContain(message)
  })

  it('keeps a key for each ledger, and none for one that it did not make', async () => {
    const shared = await makeWorld('remote')
    const ended = await shared.care(['ledger', 'init'], { ownKey })
    expect(ended).toMatchObject({ code: 2, error: expect.stringContaining('there is a ledger') })
    const keys = (home: string) => readdirSync(join(home, 'one/state')).filter((name) => name.includes('key'))
    expect(keys(shared.home)).toEqual([])
    shared.remove()
    const url = join(world.home, 'another.git')
    spawnSync('git', ['init', '--quiet', '--bare', url])
    const there = ['--ledger', url]
    await world.care(['ledger', 'init', '--since', '2030-05-01T00:00:00Z', ...there], { ownKey })
    expect(keys(world.home)).toEqual([expect.stringMatching(/^ledger-[0-9a-f]{16}\.key$/), 'ledger.key'])
    expect(await world.care(['ledger', 'rekey'], { ownKey })).toMatchObject({ code: 0 })
    const plan = await world.care(['plan', '--now', times.announced, ...there], { ownKey })
    expect(plan).toMatchObject({ code: 0, error: '' })
  })

  it.each([
    ['points at nothing', (dir: string) => writeFileSync(join(dir, 'refs/heads/ledger'), `${'1'.repeat(40)}\n`)],
    ['is no commit', (dir: string) => writeFileSync(join(dir, 'refs/heads/ledger'), 'garbage\n')],
    ['lost its objects', (dir: string) => rmSync(join(dir, 'objects'), { recursive: true })],
    ['lost its HEAD', (dir: string) => rmSync(join(dir, 'HEAD'))],
  ])('does not take a ledger that %s for none', async (_, harm) => {
    await deliver(times.announced)
    harm(join(world.home, 'one/state/ledger.git'))
    for (const ended of [await deliver(times.announced), await world.care(['ledger', 'init'], { ownKey })]) {
      expect(ended).toMatchObject({ code: 2, out: '' })
      expect(ended.error).toMatch(/is damaged: .*\n.*restore the folder from a copy/)
    }
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
  })

  it('names the lock that a killed Git left', async () => {
    writeFileSync(join(world.home, 'one/state/ledger.git/refs/heads/ledger.lock'), '')
    const ended = await deliver(times.announced)
    expect(ended.code).toBe(2)
    expect(ended.error).toMatch(/delete .*ledger\.lock/)
  })

  it('refuses to go on without the key', async () => {
    const ended = await world.care(['deliver', '--now', times.announced, '--outbox', world.outbox()])
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.error).toContain('written with another key')
  })
})
