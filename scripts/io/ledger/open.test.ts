import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClaimBatch } from '../../core/deliver/fill.ts'
import { customerKey, deliveryKey, type Outcome } from '../../core/ledger.ts'
import { channels } from '../../core/plan-row.ts'
import type { Unable } from '../../core/unable.ts'
import { decide } from './decide.ts'
import { initLedger } from './init.ts'
import { keepKey, keyFile, readKey } from './key.ts'
import { type Ledger, openLedger } from './open.ts'
import { rekeyLedger } from './rekey.ts'

const env = { PATH: process.env['PATH'] }
const key = 'k'.repeat(64)
const since = '2024-01-01T00:00:00.000Z'
const now = '2024-01-02T00:00:00.000Z'
const of = { entry: 'INC-2024-0001', moment: 'published' }

let home: string
let remote: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'care-ledger-'))
  remote = join(home, 'remote.git')
  raw('init', '--quiet', '--bare', remote)
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Each place: a ledger of one's own, and two clones of a remote. */
const places = [
  ['of this machine', () => ({ one: { state: join(home, 'a') }, two: { state: join(home, 'a') } })],
  [
    'of a remote',
    () => ({ one: { state: join(home, 'a'), url: remote }, two: { state: join(home, 'b'), url: remote } }),
  ],
] as const

describe.each(places)('a ledger %s', (_, place) => {
  const open = (who: 'one' | 'two' = 'one', more: object = {}) =>
    openLedger({ ...place()[who], key, env, random: () => 0.01, ...more })
  const init = (more: object = {}) => initLedger({ ...place().one, since, key: () => key, run: 'init', env, ...more })

  it('must be made first, and only once', async () => {
    await expect(open()).rejects.toThrow('there is no ledger')
    await init()
    expect((await open('two')).reader().head.since).toBe(since)
    await expect(init({ run: 'again' })).rejects.toThrow('there is a ledger')
  })

  it('is made by one of two who try', async () => {
    const tries = await Promise.allSettled([
      init({ run: 'i1' }),
      initLedger({ ...place().two, since, key: () => key, run: 'i2', env }),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('refuses another key', async () => {
    await init()
    await expect(open('one', { key: 'o'.repeat(64) })).rejects.toThrow('was written with another key')
  })

  it('gives a delivery to the first who claims it, and what is left to the second', async () => {
    await init()
    const [one, two] = [await open('one'), await open('two')]
    const first = claimer(one, 'r1')
    const second = claimer(two, 'r2')
    expect(keysOf(await first(0, batch(one, 'a', 'b')))).toEqual(keysIn(one, 'a', 'b'))
    expect(keysOf(await second(0, batch(two, 'b', 'c')))).toEqual(keysIn(two, 'c'))
    expect(await second(1, batch(two, 'a'))).toEqual({ batches: [], outdated: [] })
    await one.refresh()
    expect(statesOf(one)).toEqual({ a: 'claimed', b: 'claimed', c: 'claimed' })
  })

  it('gives nothing of a moment of which others claimed a newer one since', async () => {
    await init()
    const [one, two] = [await open('one'), await open('two')]
    const [first, second] = [claimer(one, 'r1'), claimer(two, 'r2')]
    const newer = batch(one, 'c').map((each) => ({ ...each, moment: 'update-1', passes: [of.moment] }))
    expect(keysOf(await first(0, newer))).toEqual(keysIn(one, 'c'))
    const { batches, outdated } = await second(0, batch(two, 'a', 'b'))
    expect([batches, keysOf({ batches: outdated })]).toEqual([[], keysIn(two, 'a', 'b')])
  })

  it('lets what never left be claimed again, and nothing else', async () => {
    await init()
    const one = await open('one')
    await claimer(one, 'r1')(0, batch(one, 'a', 'b'))
    await one.settle({ run: 'r1', now }, [
      { ...of, run: 'r1', chunk: 0, settlements: ends(one, { a: 'retry', b: 'accepted' }), isWhole: true },
    ])
    expect(one.unsettled()).toEqual([])
    const two = await open('two')
    expect(statesOf(two)).toEqual({ a: 'retry', b: 'accepted' })
    await claimer(two, 'r2')(0, batch(two, 'a'))
    expect(statesOf(two)).toEqual({ a: 'claimed', b: 'accepted' })
    expect(two.unsettled().map(({ path }) => path)).toEqual(['INC-2024-0001/published/r2-0.ndjson'])
  })

  it('keeps each part of what is heard, and never a second settlement', async () => {
    await init()
    const one = await open('one')
    await claimer(one, 'r1')(0, batch(one, 'a', 'b', 'c'))
    const late = await open('two')
    const part = (settlements: ReturnType<typeof ends>, isWhole = false) => ({
      ...{ ...of, run: 'r1', chunk: 0, settlements, isWhole },
    })
    await one.settle({ run: 'r2', now }, [part(ends(one, { a: 'accepted' }))])
    await one.settle({ run: 'r3', now }, [part(ends(one, { b: 'accepted' }))])
    expect(statesOf(one)).toEqual({ a: 'accepted', b: 'accepted', c: 'claimed' })
    await one.settle({ run: 'r4', now }, [part(ends(one, { c: 'accepted' }), true)])
    const before = one.files().map(({ path }) => path)
    await late.settle({ run: 'r5', now }, [part(ends(one, { a: 'retry', b: 'retry', c: 'retry' }), true)])
    expect(late.files().map(({ path }) => path)).toEqual(before)
    expect(statesOf(late)).toEqual({ a: 'accepted', b: 'accepted', c: 'accepted' })
  })

  it('drops what a person decided since the plan', async () => {
    await init()
    const one = await open('one')
    await claimer(one, 'r1')(0, batch(one, 'a'))
    await one.settle({ run: 'r1', now }, [
      { ...of, run: 'r1', chunk: 0, settlements: ends(one, { a: 'retry' }), isWhole: true },
    ])
    const late = claimer(await open('two'), 'r2')
    const prefix = keysIn(one, 'a')[0]?.slice(0, 12) ?? ''
    await decide(one, { prefix, outcome: 'rejected', why: 'it is over', run: 'd1', now, isAtWork: () => false })
    expect(await late(0, batch(one, 'a'))).toEqual({ batches: [], outdated: [] })
  })

  it('takes a decision about an open delivery, by the beginning of its key', async () => {
    await init()
    const one = await open('one')
    await claimer(one, 'r1')(0, batch(one, 'a', 'b'))
    const given = {
      prefix: keysIn(one, 'a')[0]?.slice(0, 8) ?? '',
      why: 'seen in their inbox',
      now,
      isAtWork: () => false,
    }
    const busy = decide(one, { ...given, outcome: 'retry', run: 'd0', isAtWork: (run) => run === 'r1' })
    await expect(busy).rejects.toThrow('is still at work')
    expect(await decide(one, { ...given, outcome: 'accepted', run: 'd1' })).toMatchObject({
      before: 'claimed',
      after: 'accepted',
    })
    expect(await decide(one, { ...given, outcome: 'retry', run: 'd2' })).toMatchObject({
      before: 'accepted',
      after: 'retry',
    })
    expect(statesOf(one)).toEqual({ a: 'retry', b: 'claimed' })
    await expect(decide(one, { ...given, prefix: '00000000', outcome: 'retry', run: 'd3' })).rejects.toThrow(
      'no delivery has a key',
    )
    await expect(decide(one, { ...given, prefix: 'a', outcome: 'retry', run: 'd3' })).rejects.toThrow(
      'at least eight digits',
    )
    await expect(decide(one, { ...given, prefix: '--all', outcome: 'retry', run: 'd3' })).rejects.toThrow(
      'at least eight',
    )
  })

  it('is written with another key as far as the registry knows whose hashes they are', async () => {
    await init()
    const one = await open('one')
    await claimer(one, 'r1')(0, batch(one, 'a', 'gone'))
    await one.settle({ run: 'r1', now }, [
      { ...of, run: 'r1', chunk: 0, settlements: ends(one, { a: 'accepted', gone: 'accepted' }), isWhole: true },
    ])
    const registry = async function* () {
      const contacts = [{ id: 'a', language: 'en', time_zone: 'UTC', channels: {} }]
      yield [{ id: 'cus-a', name: 'A', tier: 'gold', uses: [], contacts }]
    }
    const other = 'n'.repeat(64)
    const rekey = (forget: number, whole = true) =>
      rekeyLedger(one, {
        ...{ key: other, customers: registry(), channels, run: 'k1', now, forget },
        isWhole: () => whole,
      })
    await expect(rekey(2, false)).rejects.toThrow('not every customer can be read')
    await expect(rekey(1)).rejects.toThrow('2 hashes of the ledger belong to nobody')
    expect(statesOf(await open('two'))).toEqual({ a: 'accepted', gone: 'accepted' })
    const done = await rekey(2)
    // of `a` its key and its customer, of the other one neither
    expect(done).toEqual({ mapped: 2, kept: 2 })
    await expect(open('two')).rejects.toThrow('another key')
    const two = await open('two', { key: other })
    expect(statesOf(two)).toEqual({ a: 'accepted' })
    expect(two.reader().moment(of.entry, of.moment)?.touched).toContain(
      customerKey(two.hmac, { ...of, customer: 'cus-a' }),
    )
  })

  it('is not written with another key over what others claim meanwhile', async () => {
    await init()
    const [one, two] = [await open('one'), await open('two')]
    const customers = (async function* () {
      await claimer(two, 'r1')(0, batch(two, 'a'))
      yield* []
    })()
    const rekey = rekeyLedger(one, {
      ...{ key: 'n'.repeat(64), customers, channels, run: 'k1', now, forget: 9 },
      isWhole: () => true,
    })
    await expect(rekey).rejects.toThrow('written by somebody else meanwhile')
    expect(statesOf(await open('one'))).toEqual({ a: 'claimed' })
  })

  it('is not written by a run whose key was replaced meanwhile', async () => {
    await init()
    const late = await open('two')
    const claim = claimer(late, 'r1')
    const customers = (async function* () {})()
    await rekeyLedger(await open('one'), {
      key: 'n'.repeat(64),
      customers,
      channels,
      run: 'k1',
      now,
      forget: 9,
      isWhole: () => true,
    })
    await expect(claim(0, batch(late, 'a'))).rejects.toThrow('another key meanwhile')
  })

  it('refuses a plan of another ledger', async () => {
    await init()
    const one = await open()
    for (const seen of ['0'.repeat(40), 'HEAD', '--all'])
      expect(() => one.claiming({ run: 'r1', now, seen })).toThrow('another ledger')
  })

  it('names the file that is damaged', async () => {
    await init()
    const one = await open()
    await one.write(
      { run: 'x', now, message: 'damage' },
      () => new Map([['INC-2024-0001/published/r1-0.ndjson', '{"type":"claim"\n']]),
    )
    expect(() => one.reader().moment('INC-2024-0001', 'published')).toThrow(
      'INC-2024-0001/published/r1-0.ndjson, line 1: expected JSON',
    )
  })

  it.each([
    ['INC-2024-0001/published/r1-0.NDJSON', 'is no file of a ledger'],
    ['README.md', 'is no file of a ledger'],
    ['INC-2024-0001/published/r9-0.settled.ndjson', 'the claim of INC-2024-0001/published/r9-0.settled.ndjson was'],
    ['INC-2024-0001/published/r9-0.end-1.ndjson', 'was taken out'],
    ['INC-2024-0001/update-1/r9-0.complete.ndjson', 'was taken out'],
  ])('takes for damage what nobody writes there: %s', async (path, fault) => {
    await init()
    const one = await open()
    await claimer(one, 'r1')(0, batch(one, 'a'))
    await one.write({ run: 'x', now, message: 'damage' }, () => new Map([[path, '']]))
    expect(() => one.files()).toThrow(`the ledger is damaged: `)
    expect(() => one.files()).toThrow(fault)
  })

  it.each([
    ['is gone', ['rm', '--cached', '--quiet']],
    ['can be executed', ['update-index', '--chmod=+x']],
  ])('does not claim again what stood in a file that %s', async (_, change) => {
    await init()
    const [one, late] = [await open('one'), await open('two')]
    await claimer(one, 'r1')(0, batch(one, 'a'))
    await late.refresh()
    const claim = claimer(late, 'r2')
    const path = one.files()[0]?.path ?? ''
    const work = join(home, 'work')
    const there = 'url' in place().one ? remote : one.store.repository.dir
    raw('clone', '--quiet', '--branch', 'ledger', there, work)
    raw('-C', work, ...change, path)
    raw('-C', work, '-c', 'user.name=x', '-c', 'user.email=x', 'commit', '--quiet', '--message', 'x')
    raw('-C', work, 'push', '--quiet', 'origin', 'ledger')
    await expect(claim(0, batch(late, 'b'))).rejects.toThrow(`the ledger is damaged: "${path}"`)
  })

  it('ignores what the environment and other people say of Git', async () => {
    const evil = join(home, 'evil')
    mkdirSync(evil)
    writeFileSync(join(evil, '.gitconfig'), `[core]\n\thooksPath = ${evil}\n[user]\n\tname = Somebody\n`)
    for (const hook of ['reference-transaction', 'post-index-change', 'pre-push']) {
      writeFileSync(join(evil, hook), `#!/bin/sh\ntouch ${join(evil, 'ran')}\n`, { mode: 0o755 })
    }
    const more = { env: { ...env, HOME: evil, GIT_DIR: evil, GIT_AUTHOR_NAME: 'Somebody', GIT_CONFIG_COUNT: '1' } }
    await init(more)
    const one = await open('one', more)
    await claimer(one, 'r1')(0, batch(one, 'a'))
    expect(readdirSync(evil)).not.toContain('ran')
    expect(raw('--git-dir', one.store.repository.dir, 'log', '--format=%an <%ae> %cn <%ce>', 'ledger').trim()).toBe(
      'care <> care <>\ncare <> care <>',
    )
    expect(raw('--git-dir', one.store.repository.dir, 'fsck', '--strict')).toBe('')
  })

  it('keeps every commit through a gc in between', async () => {
    await init()
    const one = await open()
    const claim = claimer(one, 'r1')
    await claim(0, batch(one, 'a'))
    raw('--git-dir', one.store.repository.dir, 'gc', '--quiet', '--prune=now')
    await claim(1, batch(one, 'b'))
    expect(statesOf(await open('two'))).toEqual({ a: 'claimed', b: 'claimed' })
  })
})

describe('a ledger of this machine', () => {
  it('puts back a configuration that could name programs', async () => {
    const state = join(home, 'a')
    await initLedger({ state, since, key: () => key, run: 'init', env })
    const file = join(state, 'ledger.git', 'config')
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, `${before}[core]\n\tsshCommand = touch ${home}/ran\n`)
    await openLedger({ state, key, env, random: () => 0 })
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('keeps its key for its owner, the first one that was made', () => {
    const file = keyFile(home)
    expect(keepKey(file, key)).toBe(key)
    expect(keepKey(file, 'z'.repeat(64))).toBe(key)
    expect(readKey(file)).toBe(key)
    expect(statSync(join(home, 'ledger.key')).mode & 0o777).toBe(0o600)
    expect(readdirSync(home).filter((name) => name.includes('.tmp'))).toEqual([])
  })

  it('refuses a key that can be guessed', () => {
    writeFileSync(join(home, 'ledger.key'), 'secret\n')
    expect(() => readKey(keyFile(home))).toThrow('at least 32 characters')
  })
})

describe('a ledger of a remote', () => {
  const open = () => openLedger({ state: join(home, 'a'), url: remote, key, env, random: () => 0.01 })
  beforeEach(() => initLedger({ state: join(home, 'a'), url: remote, since, key: () => key, run: 'init', env }))

  it('that refuses every push claims nothing', async () => {
    const one = await open()
    hook('pre-receive', 'echo the branch is protected >&2; exit 1')
    const refused = await failure(claimer(one, 'r1')(0, batch(one, 'a')))
    expect(refused.message).toMatch(/refuses every change: .*(protected|declined|rejected)/)
    expect(refused.help).toContain('nothing was sent')
  })

  it('whose answer to a push was lost knows that it landed', async () => {
    const one = await open()
    // the branch moves, and then the connection breaks
    hook('post-receive', 'kill -9 $PPID')
    expect(keysOf(await claimer(one, 'r1')(0, batch(one, 'a')))).toEqual(keysIn(one, 'a'))
    rmSync(join(remote, 'hooks', 'post-receive'))
    expect(statesOf(await open())).toEqual({ a: 'claimed' })
  })

  it('that disappears is an error with a cure', async () => {
    const one = await open()
    renameSync(remote, `${remote}.away`)
    expect((await failure(claimer(one, 'r1')(0, batch(one, 'a')))).message).toContain('cannot be reached')
    expect((await failure(open())).help).toContain('nothing is sent twice')
  })

  it('that was set back is not written to', async () => {
    const one = await open()
    const before = one.reader().commit
    await claimer(one, 'r1')(0, batch(one, 'a'))
    raw('--git-dir', remote, 'update-ref', 'refs/heads/ledger', before)
    expect((await failure(open())).message).toContain('was set back')
  })

  it('that holds something else under this name is refused', async () => {
    const tree = raw('--git-dir', remote, 'hash-object', '-t', 'tree', '-w', '/dev/null').trim()
    const commit = raw(
      '--git-dir',
      remote,
      '-c',
      'user.name=x',
      '-c',
      'user.email=x',
      'commit-tree',
      '-m',
      'x',
      tree,
    ).trim()
    raw('--git-dir', remote, 'update-ref', 'refs/heads/ledger', commit)
    rmSync(join(home, 'a'), { recursive: true })
    expect((await failure(open())).message).toContain('holds no ledger.json')
  })

  it('may lose what is kept of it here', async () => {
    await claimer(await open(), 'r1')(0, batch(await open(), 'a'))
    rmSync(join(home, 'a', 'cache'), { recursive: true })
    expect(statesOf(await open())).toEqual({ a: 'claimed' })
  })
})

function batch(ledger: Ledger, ...contacts: string[]): ClaimBatch[] {
  const claims = contacts.map((contact) => ({
    key: keyOf(ledger, contact),
    customer: customerKey(ledger.hmac, { ...of, customer: `cus-${contact}` }),
  }))
  return [{ ...of, passes: [], digest: 'd', source: 's', claims }]
}

function keyOf(ledger: Ledger, contact: string): string {
  return deliveryKey(ledger.hmac, { ...of, contact, channel: 'email' })
}

function keysIn(ledger: Ledger, ...contacts: string[]): string[] {
  return contacts.map((contact) => keyOf(ledger, contact))
}

function keysOf({ batches }: { readonly batches: readonly ClaimBatch[] }): string[] {
  return batches.flatMap(({ claims }) => claims.map((claim) => claim.key))
}

function ends(ledger: Ledger, of: Readonly<Record<string, Outcome>>) {
  return Object.entries(of).map(([contact, outcome]) => ({ key: keyOf(ledger, contact), outcome }))
}

function statesOf(ledger: Ledger) {
  const keys = ledger.reader().moment(of.entry, of.moment)?.keys
  return Object.fromEntries(
    ['a', 'b', 'c', 'gone'].flatMap((contact) => {
      const state = keys?.get(keyOf(ledger, contact))
      return state ? [[contact, state]] : []
    }),
  )
}

function claimer(ledger: Ledger, run: string) {
  return ledger.claiming({ run, now, seen: ledger.reader().commit })
}

async function failure(act: Promise<unknown>): Promise<Unable> {
  return act.then(
    () => {
      throw new Error('expected it to fail')
    },
    (error: Unable) => error,
  )
}

function hook(name: string, script: string): void {
  mkdirSync(join(remote, 'hooks'), { recursive: true })
  writeFileSync(join(remote, 'hooks', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
}

function raw(...args: string[]): string {
  const done = spawnSync('git', args, {
    env: { ...env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    encoding: 'utf8',
  })
  return done.stdout + (done.status === 0 ? '' : done.stderr)
}
