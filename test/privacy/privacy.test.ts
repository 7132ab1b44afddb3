import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { incident } from '../delivery/content.ts'
import { idsIn, leaksIn } from './leaks.ts'
import { filesBelow, makeOffice, misfiled, type Office, objectsOf, registry } from './world.ts'

// many real processes, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 })

const told = '2030-05-01T09:00:00Z'
const updated = '2030-05-02T09:00:00Z'

describe.each(['folder', 'encrypted'] as const)('what nobody but the recipients may read (registry: %s)', (kept) => {
  let office: Office
  const said = new Map<string, string>()
  const out = (name: string) => join(office.state, '..', name)
  const run = async (args: string, env: Readonly<Record<string, string>> = {}, name = args) => {
    const ended = await office.care(args, env)
    said.set(name, ended.out + ended.error)
    return ended
  }

  beforeAll(async () => {
    office = await makeOffice(kept)
    await run('ledger init --since 2030-05-01T00:00:00Z')
    for (const json of ['', ' --json']) {
      await run(`check --now ${told}${json}`)
      await run(`plan --now ${told}${json}`)
      await run(`doctor --now ${told}${json}`)
      await run(`audience --out audience.ndjson${json}`)
    }
    await run(`check --now ${told}`, { GITHUB_ACTIONS: 'true' }, 'check on GitHub')
    await run(`plan --now ${told} --out ${out('plan.ndjson')}`)
    // a file where the folder of letters would be: every letter is given back
    mkdirSync(out('stuck'))
    writeFileSync(out('stuck/INC-2030-0001'), '')
    expect((await run(`deliver --now ${told} --outbox ${out('stuck')}`)).out).toContain('retry')
    await run(`deliver --now ${told} --outbox ${out('stuck/INC-2030-0001')}`)
    await run(`deliver --plan ${out('plan.ndjson')} --json`)
    await run(`deliver --now ${told}`)
    office.write('content/incidents/INC-2030-0001.md', incident({ updates: ['It is the disk.'] }))
    const git = (...args: string[]) =>
      spawnSync('git', ['-C', office.root, '-c', 'user.name=x', '-c', 'user.email=x@x', ...args])
    git('switch', '--quiet', '--create', 'update')
    git('commit', '--quiet', '--all', '--message', 'update')
    for (const json of ['', ' --json'])
      await run(
        `gate --base main --head update --now ${updated} --audience ${out('audience.ndjson')} --comment ${out('comment.md')} --preview ${out('preview')}${json}`,
        { GITHUB_STEP_SUMMARY: out('summary.md') },
      )
    await run(`deliver --now ${updated}`)
    await run('ledger list --entry INC-2030-0001')
    await run('ledger list --json')
    await run('ledger rekey')
    await run(`build --out ${out('site')} --now ${updated}`)
    await run(`start --no-serve --now ${updated} --json`)
    await run('contacts erase con-wq7f2')
    await run('contacts erase cus-xk3m --json')
    await run('contacts erase zephyrine@quillfeather.example')
  })
  afterAll(() => office.remove())

  it('is in no output', () => {
    expect(said.size).toBeGreaterThan(20)
    expect(said.get('ledger rekey')).toMatch(/^[1-9]\d* hashes/)
    expect(leaksIn(said, registry)).toEqual([])
  })

  it('is in no plan, index, comment, summary or preview', () => {
    const names = ['plan.ndjson', 'audience.ndjson', 'comment.md', 'summary.md']
    const texts = new Map(names.map((name) => [name, readFileSync(out(name))]))
    for (const text of texts.values()) expect(text.length).toBeGreaterThan(100)
    expect(leaksIn(new Map([...texts, ...filesBelow(out('preview'))]), registry)).toEqual([])
  })

  it('is in the ledger neither by name nor by id, in none of its past', () => {
    for (const repository of ['ledger.git', 'start/ledger.git']) {
      const objects = objectsOf(join(office.state, repository))
      expect([...objects.keys()].filter((name) => name.startsWith('commit')).length).toBeGreaterThan(2)
      expect(leaksIn(objects, registry)).toEqual([])
      expect(idsIn(objects, registry)).toEqual([])
    }
  })

  it('is on the site neither by name nor by id', () => {
    const pages = filesBelow(out('site'))
    expect(pages.size).toBeGreaterThan(2)
    expect([...leaksIn(pages, registry), ...idsIn(pages, registry)]).toEqual([])
  })

  it('is in nothing that is kept, but for letters', () => {
    const kept = filesBelow(office.state, (path) => !/^(?:start\/)?outbox\/[A-Z]/.test(path))
    expect(kept.size).toBeGreaterThan(5)
    expect(leaksIn(kept, registry)).toEqual([])
  })

  it('is in the letters, so that this test can find it', () => {
    const letters = leaksIn(filesBelow(join(office.state, 'outbox')), registry)
    expect(letters.map((leak) => leak.split(': ')[1])).toContain('con-wq7f1 channels.email')
    const others = ['sms', 'voice', 'paging', 'chat.url', 'webhook'].map((channel) => `con-yv5p1 channels.${channel}`)
    expect(letters.map((leak) => leak.split(': ')[1])).toEqual(expect.arrayContaining(others))
  })

  it('is found on the site if somebody writes it into an entry', async () => {
    const named = incident()
      .replace('INC-2030-0001', 'INC-2030-0002')
      .replace('Databases refuse', 'Databases of Quillfeather Bank refuse')
    office.write('content/incidents/INC-2030-0002.md', named)
    expect((await office.care(`build --out ${out('leaking')} --now ${told}`)).code).toBe(0)
    const leaks = leaksIn(filesBelow(out('leaking')), registry)
    expect(leaks.length).toBeGreaterThan(0)
    expect(leaks.every((leak) => leak.endsWith(': cus-wq7f name'))).toBe(true)
  })
})

describe.each(['folder', 'file', 'encrypted'] as const)('a registry with mistakes (%s)', (kept) => {
  it('is named by its places', async () => {
    const office = await makeOffice(kept, [...registry, misfiled])
    try {
      const said = new Map<string, string>()
      await office.care('ledger init --since 2030-05-01T00:00:00Z')
      for (const args of ['check', 'check --json', 'plan', 'deliver', 'deliver --json', 'doctor', 'audience --out a']) {
        const { out, error } = await office.care(`${args} --now ${told}`, {
          GITHUB_ACTIONS: args === 'check' ? 'true' : '',
        })
        said.set(args, out + error)
      }
      expect(said.get('check --json')).toContain('schema/')
      expect(said.get('plan')).toContain('left out')
      expect(leaksIn(said, [...registry, misfiled])).toEqual([])
    } finally {
      office.remove()
    }
  })
})
