import { expect, it, vi } from 'vitest'
import { runSeed } from './seed.ts'

// real processes, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000 })

it('a small storm loses nothing and sends nothing twice that is not named', async () => {
  const { count, killed, weather } = await runSeed({
    seed: 4,
    size: { deliveries: 100, entries: 2, updates: 2 },
    workers: 3,
    kills: 3,
    climate: { lost: 0.1, killed: 0.6, late: 0.1, hangs: false },
    within: 60,
    // nobody waits a minute for a push that hangs
    without: [['ledger/git.ts', 'options.timeout ?? 60_000', 'options.timeout ?? 5_000']],
    tell: () => {},
  })
  expect(count.faults).toEqual([])
  expect(count.once).toBeGreaterThan(100)
  expect([...killed.values()].reduce((all, number) => all + number, 0)).toBeGreaterThanOrEqual(3)
  expect([...killed.keys()]).not.toContain('nobody knows where')
  expect(weather.lost + weather.tooMany + weather.failing).toBeGreaterThan(0)
})
