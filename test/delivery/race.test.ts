import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { deliveriesOf, incident, times } from './content.ts'
import { deliverOn, faults, makeWorld, together } from './world.ts'

// real processes, on a machine that may be busy
vi.setConfig({ testTimeout: 180_000 })

it.each([2, 4])('%i at once on one remote: each delivery is claimed by one of them', async (machines) => {
  const world = await makeWorld('remote')
  const runs = await together(world, { step: 'git push', runs: named(machines) })
  expect(runs.map(({ signal }) => signal)).toEqual(runs.map(() => null))
  expect(await faults(world, deliveriesOf('published'))).toEqual([])
  const ledger = await world.ledger()
  const claims = ledger.files().filter(({ part }) => part === 'claim')
  expect(claims).toHaveLength(1)
  expect(ledger.reader().moment('INC-2030-0001', 'published')?.keys.size).toBe(4)
  world.remove()
})

it('two at once in one folder: each delivery is claimed by one of them', async () => {
  const world = await makeWorld('local')
  await together(world, { step: 'git update-ref', runs: [{}, {}] })
  expect(await faults(world, deliveriesOf('published'))).toEqual([])
  world.remove()
})

it('one that claims after another, from an older plan, sends nothing', async () => {
  const world = await makeWorld('remote')
  const late = { step: 'git push', processes: 2, until: join(world.outbox('one'), 'INC-2030-0001') }
  const runs = [{ machine: 'one' }, { machine: 'two', schedule: { meet: late } }]
  const [first, second] = await together(world, { step: 'git push', runs })
  expect(first).toMatchObject({ code: 0, out: '4 sent\n' })
  expect(second).toMatchObject({ code: 0, out: '4 claimed before, by an earlier run or one at the same time\n' })
  expect(await faults(world, deliveriesOf('published'))).toEqual([])
  world.remove()
})

it('one is killed after its claim, the other leaves it alone until somebody knows', async () => {
  const world = await makeWorld('remote')
  const killed = await world.deliver(times.announced, { machine: 'one', schedule: { killBefore: 'write runs/RUN/' } })
  expect(killed.signal).toBe('SIGKILL')
  const other = await world.deliver(times.announced, { machine: 'two' })
  expect(other.code).toBe(1)
  expect(other.out).toContain('4 unknown')
  expect(other.out).toMatch(
    /unknown {2}INC-2030-0001 published cus-aaaa con-aaaa1 email \(key [0-9a-f]{12}\).*care ledger settle/,
  )
  expect(await faults(world, [])).toEqual([])
  // the machine that died knows what it did
  expect(await deliverOn(world, times.announced, { machine: 'one' })).toMatchObject({ code: 0 })
  expect(await faults(world, deliveriesOf('published'))).toEqual([])
  world.remove()
})

it('one is killed after its claim, the other ends the moment: what never left is sent, however late it is known', async () => {
  const world = await makeWorld('remote')
  world.write('incidents/INC-2030-0001.md', incident({ updates: ['Found.', 'Watched.', 'Over.'] }))
  await world.deliver(times.three, { machine: 'one', schedule: { killBefore: 'write runs/RUN/' } })
  expect((await world.deliver(times.three, { machine: 'two' })).out).toContain('4 unknown')
  // closed, older than any limit, and complete by what the second run knew
  const late = await world.deliver('2030-08-01T09:00:00Z', { machine: 'one' })
  expect(late.out).toContain('4 sent')
  expect(await faults(world, deliveriesOf('update-3'))).toEqual([])
  world.remove()
})

function named(machines: number): { machine: string }[] {
  return Array.from({ length: machines }, (_, index) => ({ machine: `m${index}` }))
}
