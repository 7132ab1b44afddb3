import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { deliveriesOf, incident, times } from './content.ts'
import type { Schedule } from './meddle.ts'
import { deliverOn, faults, type LedgerKind, makeWorld } from './world.ts'

// real processes, on a machine that may be busy
vi.setConfig({ testTimeout: 180_000 })

/** The steps of one delivery, in order. A run is killed before each, and after the last it has ended. */
const draft = (name: string) => `runs/RUN/INC-2030-0001~published~${name.replace('.', '~')}`
const letter = (name: string) => [`write ${draft(name)}`, `link INC-2030-0001/published/${name}`]
const letters = ['con-aaaa1.email.eml', 'con-aaaa1.sms.json', 'con-aaaa2.email.eml', 'con-bbbb1.email.eml']
const steps = (move: readonly string[]) => [
  'write runs/RUN.json.tmp',
  'rename runs/RUN.json',
  'git fast-import',
  ...move,
  ...letters.flatMap(letter),
  'git fast-import',
  ...move,
  ...letters.map((name) => `remove ${draft(name)}`),
  'git fast-import',
  ...move,
  'remove runs/RUN.json',
  'remove runs/RUN',
]
const local = steps(['git update-ref'])
const remote = steps(['git push', 'git update-ref'])

describe('the steps of a delivery', () => {
  it.each([
    ['local', local],
    ['remote', remote],
  ] as const)('with a %s ledger are those that are killed below', async (ledger, expected) => {
    const world = await makeWorld(ledger)
    const trace = join(world.home, 'trace')
    await world.deliver(times.announced, { schedule: { trace } })
    expect(readFileSync(trace, 'utf8').trimEnd().split('\n')).toEqual(expected)
    world.remove()
  })
})

describe('a delivery that is killed', () => {
  const moves = (all: readonly string[], names: readonly string[]) =>
    all.flatMap((name, index) => (names.includes(name) ? [[index + 1, name] as const] : [])).slice(0, 2 * names.length)

  it.concurrent.each(local.map((name, index) => [index + 1, name] as const))('before step %i, %s', (number) =>
    survives('local', { killBefore: number }),
  )
  it.concurrent.each(moves(local, ['git update-ref']))('while step %i, %s, goes on alone', (number) =>
    survives('local', { killDuring: number }),
  )
  it.concurrent.each(moves(remote, ['git push', 'git update-ref']))('before step %i of a remote, %s', (number) =>
    survives('remote', { killBefore: number }),
  )
  it.concurrent.each(moves(remote, ['git push']))('while step %i of a remote, %s, goes on alone', (number) =>
    survives('remote', { killDuring: number }),
  )

  // five steps a chunk, of which the first two also settle the chunk before: nobody whose turn had not come is forgotten, although the
  // incident is over
  it.concurrent.each([7, 9, 10, 13, 17, 22])(
    'before step %i of four chunks, the incident being over',
    async (killBefore) => {
      const world = await makeWorld()
      world.write('incidents/INC-2030-0001.md', incident({ updates: ['Found.', 'Better.', 'Over.'] }))
      const without = [['commands/run-delivery.ts', 'const chunkSize = 1000', 'const chunkSize = 1']] as const
      expect((await world.deliver(times.three, { schedule: { killBefore, without } })).signal).toBe('SIGKILL')
      expect(await deliverOn(world, times.three)).toMatchObject({ code: 0, error: '' })
      expect(await faults(world, deliveriesOf('update-3'))).toEqual([])
      world.remove()
    },
  )

  it('again and again, at another step each time', async () => {
    const world = await makeWorld()
    for (const killBefore of [3, 5, 6, 8, 14]) await world.deliver(times.announced, { schedule: { killBefore } })
    await deliverOn(world, times.announced)
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
    world.remove()
  })
})

/** After a kill, the next run of the same schedule loses nothing and sends nothing twice, and leaves nothing open. */
async function survives(ledger: LedgerKind, schedule: Schedule): Promise<void> {
  const world = await makeWorld(ledger)
  try {
    expect((await world.deliver(times.announced, { schedule })).signal).toBe('SIGKILL')
    expect(await deliverOn(world, times.announced)).toMatchObject({ code: 0, error: '' })
    expect(await faults(world, deliveriesOf('published'))).toEqual([])
    expect((await world.ledger()).unsettled()).toEqual([])
  } finally {
    world.remove()
  }
}
