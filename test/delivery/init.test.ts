import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { makeWorld } from './world.ts'

// real processes, on a machine that may be busy
vi.setConfig({ testTimeout: 180_000 })

const steps = [
  'git init',
  'write ledger.git.tmp/config',
  'rename ledger.git',
  'remove ledger.git.tmp',
  'write ledger.key.tmp',
  'link ledger.key',
  'remove ledger.key.tmp',
  'git fast-import',
  'git update-ref',
]
const init = ['ledger', 'init', '--since', '2030-05-01T00:00:00Z']
const ownKey = true

it('making a ledger has the steps that are killed below', async () => {
  const world = await makeWorld('none')
  const trace = join(world.home, 'trace')
  await world.care(init, { ownKey, schedule: { trace } })
  expect(readFileSync(trace, 'utf8').trimEnd().split('\n')).toEqual(steps)
  expect(statSync(join(world.home, 'one/state/ledger.key')).mode & 0o777).toBe(0o600)
  world.remove()
})

it.concurrent.each(steps.map((name, index) => [index + 1, name] as const))(
  'making a ledger, killed before step %i, %s, is finished by the next try',
  async (killBefore) => {
    const world = await makeWorld('none')
    expect((await world.care(init, { ownKey, schedule: { killBefore } })).signal).toBe('SIGKILL')
    expect(await world.care(init, { ownKey })).toMatchObject({ code: 0 })
    expect(await world.care(['plan', '--now', '2030-05-01T00:00:00Z'], { ownKey })).toMatchObject({ code: 0 })
    world.remove()
  },
)
