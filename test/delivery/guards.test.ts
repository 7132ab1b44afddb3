import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { deliveriesOf, times } from './content.ts'
import { deliverOn, faults, makeWorld, together } from './world.ts'

// real processes, on a machine that may be busy
vi.setConfig({ testTimeout: 180_000 })

/**
 * Each guard against losing or repeating is taken out of the product, and the same counting that the other tests trust must see it.
 * A guard that could go without anybody noticing would not be tested.
 */
describe('a product without', () => {
  it.concurrent.each([
    [
      'the claim repeats what a killed run had sent',
      [
        [
          'commands/run-delivery.ts',
          'await claim(number, batchesOf(filled, plan.notices, ledger.hmac), ended)',
          '{ batches: batchesOf(filled, plan.notices, ledger.hmac), outdated: [] }',
        ],
      ],
    ],
    ['asking the outbox repeats what a killed run had sent', [['io/outbox.ts', 'if (!draft)', 'if (true)']]],
  ] as const)('%s', async (_, without) => {
    const world = await makeWorld()
    await world.deliver(times.announced, {
      schedule: { killBefore: 'write runs/RUN/INC-2030-0001~published~con-bbbb1', without },
    })
    await deliverOn(world, times.announced, { schedule: { without } })
    expect(await faults(world, deliveriesOf('published'))).toContain('2 times: published con-aaaa1 email')
    world.remove()
  })

  it('the second name of a letter loses what was only drafted', async () => {
    const world = await makeWorld()
    const without = [
      [
        'io/outbox.ts',
        "return isUntouched\n    ? { outcome: 'retry' }",
        "return isUntouched\n    ? { outcome: 'accepted' }",
      ],
    ] as const
    await world.deliver(times.announced, {
      schedule: { killBefore: 'link INC-2030-0001/published/con-bbbb1', without },
    })
    await deliverOn(world, times.announced, { schedule: { without } })
    expect(await faults(world, deliveriesOf('published'))).toEqual(['lost: published con-bbbb1 email'])
    world.remove()
  })

  it('dropping what others claimed sends twice when two are at it', async () => {
    const world = await makeWorld('remote')
    const without = [['ledger/claim.ts', '!taken.has(key)', 'true']] as const
    await together(world, { step: 'git push', runs: [{ machine: 'm0' }, { machine: 'm1' }], without })
    expect(await faults(world, deliveriesOf('published'))).toEqual(deliveriesOf('published').map(twice))
    world.remove()
  })

  it.concurrent.each([
    ['remote', 'git push', ['ledger/remote.ts', "'push',", "'push', '--force',"]],
    [
      'local',
      'git update-ref',
      ['ledger/local.ts', "['update-ref', '--stdin'], { input: swap }", "['update-ref', branch, to]"],
    ],
  ] as const)(
    'compare and swap on a %s ledger sends twice when one claims after the other',
    async (ledger, step, change) => {
      const world = await makeWorld(ledger)
      const machine = ledger === 'local' ? 'one' : 'm1'
      // the second has planned before the first claims, and claims after it
      const late = { step, processes: 2, until: join(world.outbox('one'), 'INC-2030-0001') }
      // and before the first settles: two changes at the same moment are refused by Git itself
      const first = { slow: { step, milliseconds: 2000 } }
      const runs = [
        { machine: 'one', schedule: first },
        { machine, schedule: { meet: late } },
      ]
      await together(world, { step, runs, without: [change] })
      expect(await faults(world, deliveriesOf('published'))).toEqual(deliveriesOf('published').map(twice))
      world.remove()
    },
  )
})

function twice(name: string): string {
  return `2 times: ${name}`
}
