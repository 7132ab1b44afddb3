import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deliveriesOf, files, incident, times } from './content.ts'
import { damage, faults, makeWorld, type World } from './world.ts'

// real processes, on a machine that may be busy
vi.setConfig({ testTimeout: 180_000 })

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.remove())

const deliver = (now: string, ...more: string[]) => world.deliver(now, {}, ...more)

describe('care deliver', () => {
  it('sends what is wanted, and the second time nothing', async () => {
    expect(await deliver(times.announced)).toMatchObject({ code: 0, out: '4 sent\n', error: '' })
    expect(await deliver(times.announced)).toMatchObject({ code: 0, out: 'nothing to send\n', error: '' })
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
    expect(readdirSync(join(world.outbox(), 'runs'))).toEqual([])
  })

  it('without a ledger sends nothing and says how to make one', async () => {
    const bare = await makeWorld('none')
    const ended = await bare.deliver(times.announced)
    bare.remove()
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.error).toMatch(/there is no ledger.*\n.*care ledger init/)
    expect(await faults(world, [])).toEqual([])
  })

  it('sends a new update only, also to those who are no longer in reach', async () => {
    await deliver(times.announced)
    // the second service is used by the third customer alone
    world.write('incidents/INC-2030-0001.md', incident({ updates: ['Found.'], service: 'obs' }))
    expect(await deliver(times.one)).toMatchObject({ code: 0, out: '5 sent\n' })
    expect(await faults(world, [...deliveriesOf('published', 'update-1'), 'update-1 con-cccc1 email'])).toEqual([])
  })

  it('holds an update whose text was changed after it had been sent', async () => {
    world.write('incidents/INC-2030-0001.md', incident({ updates: ['Found.'] }))
    await deliver(times.one)
    world.write('incidents/INC-2030-0001.md', incident({ updates: ['Found, or so we think.'] }))
    const ended = await deliver(times.one)
    expect(ended.code).toBe(1)
    expect(ended.out).toContain('edited-after-sending  INC-2030-0001 update-1')
    expect(await faults(world, deliveriesOf('update-1'))).toEqual([])
  })

  it('gives back what the outbox cannot take, and sends it next time', async () => {
    mkdirSync(world.outbox(), { recursive: true })
    writeFileSync(join(world.outbox(), 'INC-2030-0001'), 'in the way')
    const ended = await deliver(times.announced)
    expect(ended.code).toBe(1)
    expect(ended.out).toContain('4 not taken and tried again next time')
    expect(ended.error).toBe('')
    rmSync(join(world.outbox(), 'INC-2030-0001'))
    expect(await deliver(times.announced)).toMatchObject({ code: 0, out: '4 sent\n' })
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
  })

  it('claims nothing when the outbox cannot be written at all', async () => {
    mkdirSync(join(world.outbox(), '..'), { recursive: true })
    writeFileSync(world.outbox(), 'a file')
    const ended = await deliver(times.announced)
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.error).toContain('nothing was claimed')
    expect((await world.care(['ledger', 'list'])).out).toContain('nothing was claimed')
  })

  it('loses nothing when the disk is full in the middle', async () => {
    const schedule = { full: 'write runs/RUN/INC-2030-0001~published~con-aaaa1' }
    const full = await world.deliver(times.announced, { schedule })
    expect(full.code).toBe(1)
    expect(full.out).toContain('2 sent, 2 not taken')
    expect(await deliver(times.announced)).toMatchObject({ code: 0, out: '2 sent\n' })
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
  })

  it('applies a plan of this content and refuses one of another', async () => {
    const file = join(world.home, 'plan.ndjson')
    expect(await world.care(['plan', '--now', times.announced, '--out', file])).toMatchObject({ code: 0 })
    const [header = '', ...rows] = readFileSync(file, 'utf8').split('\n')
    const other = join(world.home, 'other.ndjson')
    writeFileSync(other, [JSON.stringify({ ...JSON.parse(header), commit: 'a'.repeat(40) }), ...rows].join('\n'))
    const refused = await deliver(times.announced, '--plan', other)
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.error).toContain('the plan was made for the commit aaaa')
    expect(await deliver(times.announced, '--plan', file)).toMatchObject({ code: 0, out: '4 sent\n' })
    // the same plan once more: everything in it was claimed since
    expect(await deliver(times.announced, '--plan', file)).toMatchObject({
      code: 0,
      out: '4 claimed before, by an earlier run or one at the same time\n',
    })
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
  })

  it('refuses a plan whose text was changed since, or that was cut short', async () => {
    world.write('incidents/INC-2030-0001.md', incident({ updates: ['Found.'] }))
    const file = join(world.home, 'plan.ndjson')
    await world.care(['plan', '--now', times.one, '--out', file])
    world.write('incidents/INC-2030-0001.md', incident({ updates: ['Lost again.'] }))
    const changed = await deliver(times.one, '--plan', file)
    expect(changed).toMatchObject({ code: 2 })
    expect(changed.error).toContain('another text of INC-2030-0001 update-1')
    world.write('incidents/INC-2030-0001.md', incident({ updates: ['Found.'] }))
    const rows = readFileSync(file, 'utf8').split(/(?<=\n)/)
    writeFileSync(file, rows.slice(0, -1).join(''))
    expect((await deliver(times.one, '--plan', file)).error).toContain('is not a whole plan')
    expect((await world.care(['ledger', 'list'])).out).toContain('nothing was claimed')
    expect(await faults(world, [])).toEqual([])
  })

  it('claims nothing again for a plan that names another state of the ledger', async () => {
    const file = join(world.home, 'plan.ndjson')
    await world.care(['plan', '--now', times.announced, '--out', file])
    await deliver(times.announced)
    const now = (await world.ledger()).reader().commit
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"ledger":"[0-9a-f]{40}"/, `"ledger":"${now}"`))
    expect((await deliver(times.announced, '--plan', file)).out).toContain('4 claimed before')
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
  })

  it('does not take a moment for complete while a customer could not be read', async () => {
    const updates = ['Found.', 'Watched.', 'Over.']
    world.write('incidents/INC-2030-0001.md', incident({ updates }))
    const broken = files['catalog/customers/cus-bbbb.yaml'] ?? ''
    world.write('catalog/customers/cus-bbbb.yaml', broken.replace('tier: gold', 'teir: gold'))
    const file = join(world.home, 'plan.ndjson')
    await world.care(['plan', '--now', times.three, '--out', file])
    expect((await deliver(times.three, '--plan', file)).code).toBe(0)
    world.write('catalog/customers/cus-bbbb.yaml', broken)
    expect(await deliver(times.three)).toMatchObject({ code: 0, out: '1 sent\n' })
    expect(await faults(world, deliveriesOf('update-3'))).toEqual([])
  })

  it('does not take a moment for complete while a delivery could not be written', async () => {
    world.write('incidents/INC-2030-0001.md', incident({ updates: ['Found.', 'Watched.', 'Over.'] }))
    const second = files['catalog/customers/cus-bbbb.yaml'] ?? ''
    const file = join(world.home, 'plan.ndjson')
    await world.care(['plan', '--now', times.three, '--out', file])
    world.write('catalog/customers/cus-bbbb.yaml', second.replace(/email: [^ ]+/, "sms: '+4930222222'"))
    const unwritten = await deliver(times.three, '--plan', file)
    expect([unwritten.code, unwritten.out]).toEqual([1, expect.stringContaining('3 sent, 1 could not be written')])
    world.write('catalog/customers/cus-bbbb.yaml', second)
    expect(await deliver(times.three)).toMatchObject({ code: 0, out: '1 sent\n' })
    expect(await faults(world, deliveriesOf('update-3'))).toEqual([])
  })

  it('sends what was given back even when the incident is long over', async () => {
    world.write('incidents/INC-2030-0001.md', incident({ updates: ['Found.', 'Watched.', 'Over.'] }))
    const schedule = { full: 'write runs/RUN/INC-2030-0001~update-3~con-bbbb1' }
    expect((await world.deliver(times.three, { schedule })).code).toBe(1)
    expect(await deliver('2030-08-01T09:00:00Z')).toMatchObject({ code: 0, out: '1 sent\n' })
    expect(await faults(world, deliveriesOf('update-3'))).toEqual([])
  })

  it('stops when a provider takes nothing, and only if something is left', async () => {
    mkdirSync(world.outbox(), { recursive: true })
    writeFileSync(join(world.outbox(), 'INC-2030-0001'), 'in the way')
    const without = [['core/deliver/patience.ts', 'breaker = 5', 'breaker = 1']] as const
    const ended = await world.deliver(times.announced, { schedule: { without } })
    expect(ended).toMatchObject({ code: 1, out: expect.stringContaining('4 not taken and tried again next time') })
    expect(ended.out.match(/ENOTDIR/g)).toHaveLength(1)
    expect(ended.error).toContain('outbox takes nothing now: ENOTDIR')
    rmSync(join(world.outbox(), 'INC-2030-0001'))
    expect(await deliver(times.announced)).toMatchObject({ code: 0, out: '4 sent\n' })
  })

  it('lets nobody decide about what a run is still sending, unless they insist', async () => {
    const run = world.start(times.announced, { schedule: { slow: { step: 'write runs/RUN/INC', milliseconds: 1500 } } })
    while ((await world.letters()).size === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    const [key = ''] = (await world.ledger()).reader().moment('INC-2030-0001', 'published')?.keys.keys() ?? []
    const settle = (...more: string[]) =>
      world.care(['ledger', 'settle', key, 'sent', '--why', 'seen', '--outbox', world.outbox(), ...more])
    expect(await settle()).toMatchObject({ code: 2, error: expect.stringContaining('still at work') })
    expect(await settle('--at-work')).toMatchObject({ code: 0 })
    expect((await run.ended).code).toBe(0)
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
  })

  it('leaves no plan behind when it is killed', async () => {
    await world.deliver(times.announced, { schedule: { killBefore: 'git fast-import' } })
    expect(readdirSync(join(world.home, 'one/state/cache')).filter((name) => name.startsWith('plan'))).toEqual([])
  })

  it('drops what a plan tells of an entry of which something newer was told since', async () => {
    world.write('incidents/INC-2030-0001.md', incident({ updates: ['Found.'] }))
    const file = join(world.home, 'plan.ndjson')
    expect(await world.care(['plan', '--now', times.announced, '--out', file])).toMatchObject({ code: 0 })
    expect(await deliver(times.one)).toMatchObject({ code: 0, out: expect.stringContaining('4 sent') })
    expect(await deliver(times.announced, '--plan', file)).toMatchObject({ code: 0, out: '4 superseded\n' })
    expect(await faults(world, deliveriesOf('update-1'))).toEqual([])
  })

  it('sends a delivery once that a plan names twice', async () => {
    const file = join(world.home, 'plan.ndjson')
    await world.care(['plan', '--now', times.announced, '--out', file])
    const rows = readFileSync(file, 'utf8').trimEnd().split('\n')
    const [end = ''] = rows.splice(-1)
    const again = rows.filter((row) => row.includes('"delivery"'))
    const twice = [...rows, ...again, end.replace(/\d+/, String(rows.length + again.length))]
    writeFileSync(file, `${twice.join('\n')}\n`)
    expect((await deliver(times.announced, '--plan', file)).out).toBe('4 sent\n')
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
  })

  it('names the file and line where the ledger is damaged, and sends nothing', async () => {
    const shared = await makeWorld('remote')
    await shared.deliver(times.announced)
    damage(shared)
    shared.write('incidents/INC-2030-0001.md', incident({ updates: ['Found.'] }))
    const ended = await shared.deliver(times.one)
    expect(ended).toMatchObject({ code: 2 })
    expect(ended.error).toMatch(/the ledger is damaged: INC-2030-0001\/published\/.*\.ndjson, line 2/)
    expect(await faults(shared, deliveriesOf('published'))).toEqual([])
    shared.remove()
  })

  it('sends everything but what is too long to be sent', async () => {
    const long = `${'All of it is slow. '.repeat(50)}\n\n`.repeat(120)
    const entry = incident().replaceAll('INC-2030-0001', 'INC-2030-0002')
    world.write('incidents/INC-2030-0002.md', entry.replace('New connections are refused.', long))
    // as if the rule that refuses it were wrong
    const without = [['core/rules/length.ts', 'most = 56', 'most = 560']] as const
    const ended = await world.deliver(times.announced, { schedule: { without } })
    expect(ended.code).toBe(1)
    expect(ended.out).toMatch(/^5 sent, 3 could not be written\n.*INC-2030-0002 .*is longer than 104448 octets/)
    expect((await world.letters()).get('published con-aaaa1 sms')).toBe(2)
    expect((await world.letters()).get('published con-aaaa2 email')).toBe(1)
  })

  it('claims nothing when one of the notices cannot be made', async () => {
    const without = [
      ['channels/sms/render.ts', 'fill: (', "fill: () => { throw new Error('a hole without a word') }, _: ("],
    ] as const
    const ended = await world.deliver(times.announced, { schedule: { without } })
    expect(ended).toMatchObject({ code: 2 })
    expect(ended.error).toMatch(
      /INC-2030-0001 published in en cannot be made: a hole without a word\n.*nothing was claimed/,
    )
    expect((await world.care(['ledger', 'list'])).out).toContain('nothing was claimed')
    expect(await faults(world, [])).toEqual([])
  })

  it('finishes the message in flight when it is interrupted, and goes on from there', async () => {
    const schedule = { slow: { step: 'link', milliseconds: 400 } }
    const run = world.start(times.announced, { schedule })
    while ((await world.letters()).size === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    run.kill('SIGINT')
    const ended = await run.ended
    expect(ended.code).toBe(130)
    expect(ended.error).toContain('run it again')
    const sent = (await world.letters()).size
    expect(sent).toBeLessThan(4)
    expect(ended.out).toBe(`${sent} sent, ${4 - sent} not taken and tried again next time\n`)
    expect(await deliver(times.announced)).toMatchObject({ code: 0, out: `${4 - sent} sent\n` })
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
  })

  it('asks every run for what a dead one left open, also of contacts who are gone, until a person decides', async () => {
    await world.deliver(times.announced, {
      schedule: { killBefore: 'write runs/RUN/INC-2030-0001~published~con-bbbb1' },
    })
    const second = files['catalog/customers/cus-bbbb.yaml'] ?? ''
    world.write('catalog/customers/cus-bbbb.yaml', second.replace('gold', 'Gold'))
    const unread = await deliver(times.announced)
    expect(unread).toMatchObject({ code: 1 })
    expect(unread.out).toMatch(/1 unknown, 3 left open .*settled now\n.*not every customer can be read/)
    world.write('catalog/customers/cus-bbbb.yaml', second.replaceAll('bbbb', 'dddd').replaceAll('rds', 'obs'))
    rmSync(join(world.home, 'content', 'catalog/customers/cus-bbbb.yaml'))
    for (const run of [1, 2]) {
      const gone = await deliver(times.announced)
      expect([run, gone.code, gone.out]).toEqual([run, 1, expect.stringMatching(/^1 unknown\n.*not in the registry/)])
    }
    const [, key = ''] = /\(key ([0-9a-f]{12})\)/.exec((await deliver(times.announced)).out) ?? []
    await world.care(['ledger', 'settle', key, 'drop', '--why', 'they left'])
    expect(await deliver(times.announced)).toMatchObject({ code: 0, out: 'nothing to send\n' })
    expect((await world.ledger()).unsettled()).toEqual([])
  })

  it('holds a customer without an address until there is one, also when the incident is over', async () => {
    world.write('incidents/INC-2030-0001.md', incident({ updates: ['Found.', 'Watched.', 'Over.'] }))
    world.write('catalog/policy.yaml', (files['catalog/policy.yaml'] ?? '').replaceAll('[email, sms]', '[sms]'))
    for (const sent of ['1 sent, ', ''])
      expect((await deliver(times.three)).out).toMatch(new RegExp(`^${sent}1 held for a person`))
    const second = files['catalog/customers/cus-bbbb.yaml'] ?? ''
    world.write('catalog/customers/cus-bbbb.yaml', second.replace('channels: {', "channels: { sms: '+4930222222',"))
    expect(await deliver(times.three)).toMatchObject({ code: 0, out: '1 sent\n' })
    expect(await faults(world, ['update-3 con-aaaa1 sms', 'update-3 con-bbbb1 sms'])).toEqual([])
  })

  it('believes what a run wrote of itself, whatever others were told meanwhile', async () => {
    const go = join(world.home, 'go')
    const killed = {
      slow: { step: 'write runs/RUN/INC', milliseconds: 700 },
      killBefore: 'remove runs/RUN.json',
    } as const
    const first = world.start(times.announced, { schedule: killed })
    while ((await world.letters()).size === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    const step = 'write runs/RUN.json.tmp'
    const second = world.start(times.announced, { schedule: { meet: { step, processes: 1, until: go } } })
    expect((await first.ended).signal).toBe('SIGKILL')
    writeFileSync(go, '')
    expect((await second.ended).code).toBe(0)
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
  })

  it('lets a person settle what nobody knows', async () => {
    await world.deliver(times.announced, { schedule: { killBefore: 'link INC-2030-0001/published/con-aaaa2' } })
    // without its runs, an outbox is one that knows nothing
    rmSync(join(world.outbox(), 'runs'), { recursive: true })
    const held = await deliver(times.announced, '--json')
    expect(held.code).toBe(1)
    const { exceptions } = JSON.parse(held.out)
    expect(
      exceptions.map((each: { contact: string; channel: string }) => `${each.contact} ${each.channel}`).sort(),
    ).toEqual(
      deliveriesOf('x')
        .map((name) => name.slice(2))
        .sort(),
    )
    for (const { key, contact, channel } of exceptions) {
      const sent = (await world.letters()).has(`published ${contact} ${channel}`)
      const args = ['ledger', 'settle', key, sent ? 'sent' : 'resend', '--why', 'looked into the outbox']
      expect(await world.care(args)).toMatchObject({ code: 0 })
    }
    expect(await deliver(times.announced)).toMatchObject({ code: 0, out: '2 sent\n' })
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
  })
})

describe('care deliver to a ledger that others keep', () => {
  it('knows what it sent although the settlement could not be written', async () => {
    const shared = await makeWorld('remote')
    const hook = join(shared.remote, 'hooks', 'pre-receive')
    mkdirSync(join(shared.remote, 'hooks'), { recursive: true })
    // lets claims pass and nothing else, as a rule that was changed in the middle of a run
    const script =
      'read old new ref\ngit log -1 --format=%s $new | grep -q ^claim || { echo the branch is protected >&2; exit 1; }'
    writeFileSync(hook, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    const ended = await shared.deliver(times.announced)
    expect(ended).toMatchObject({ code: 2, out: '4 sent\n' })
    expect(ended.error).toMatch(/refuses every change.*\n.*help/)
    rmSync(hook)
    expect(await shared.deliver(times.announced)).toMatchObject({
      code: 0,
      out: '4 left open by an earlier run and settled now\n',
    })
    expect(await faults(shared, deliveriesOf('published'))).toEqual([])
    shared.remove()
  })

  it('claims and sends nothing while it cannot be reached', async () => {
    const shared = await makeWorld('remote')
    renameSync(shared.remote, `${shared.remote}.away`)
    const ended = await shared.deliver(times.announced)
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.error).toContain('cannot be reached')
    renameSync(`${shared.remote}.away`, shared.remote)
    expect(await shared.deliver(times.announced)).toMatchObject({ code: 0, out: '4 sent\n' })
    shared.remove()
  })
})
