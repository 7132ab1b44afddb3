import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateContent, type Size } from '../generated/content.ts'
import { folderOf } from '../generated/folder.ts'
import { care, digests, type Ended } from './care.ts'

// Nothing of the samples: other ids, services, customers, languages and dates; no Git anywhere.
const size: Size = {
  seed: 7,
  incidents: 4,
  changes: 3,
  services: 6,
  customers: 9,
  contacts: 2,
  languages: ['zh-CN', 'en'],
  around: '2033-02-01T00:00:00Z',
}
const now = '2033-05-01T00:00:00Z'
const folders: string[] = []

function folder(files: ReadonlyMap<string, string> = generateContent(size)): string {
  const made = folderOf(files)
  folders.push(made)
  return made
}

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})

describe('care start on content that nobody has seen', () => {
  const root = folder()
  let first: Ended
  const summary = (ended: Ended) => JSON.parse(ended.out) as Record<string, number>

  beforeAll(async () => {
    first = await care(['start', '--root', root, '--now', now, '--no-serve', '--json'])
  })

  test('the summary counts what lies there', () => {
    expect(first.error).toBe('')
    expect(first.code).toBe(0)
    const letters = digests(join(root, '.care/start/outbox'), (path) => /\.(eml|json)$/.test(path))
    const pages = digests(join(root, '.care/start/site'), (path) => path.endsWith('.html'))
    expect(summary(first)).toMatchObject({ entries: 7, errors: 0, letters: letters.size, pages: pages.size })
    expect(letters.size).toBeGreaterThan(50)
  })

  test('a second time nothing is sent', async () => {
    const before = digests(join(root, '.care/start/outbox'))
    const second = await care(['start', '--root', root, '--now', now, '--no-serve', '--json'])
    expect(second.code).toBe(0)
    expect(digests(join(root, '.care/start/outbox'))).toEqual(before)
  })

  test('a clock that goes back tells nobody old news', async () => {
    const args = ['plan', '--root', root, '--state', join(root, '.care/start'), '--json', '--now']
    for (const time of ['2033-01-20T00:00:00Z', '2033-02-10T00:00:00Z', '2033-02-25T00:00:00Z']) {
      const ended = await care([...args, time])
      expect([ended.code, (JSON.parse(ended.out) as { deliveries: unknown[] }).deliveries]).toEqual([0, []])
    }
  })

  test('another folder, zone and locale give the same bytes', async () => {
    const other = folder()
    const env = { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }
    const ended = await care(['start', '--root', other, '--now', now, '--no-serve', '--json'], env)
    expect(ended.out).toBe(first.out)
    const isPublished = (path: string) => /^(outbox|site)\//.test(path)
    expect(digests(join(other, '.care/start'), isPublished)).toEqual(digests(join(root, '.care/start'), isPublished))
  })

  test('plans are the same bytes too, at any of twenty times', async () => {
    const state = mkdtempSync(join(tmpdir(), 'care-state-'))
    folders.push(state)
    await care(['ledger', 'init', '--root', root, '--state', state, '--since', '2032-01-01T00:00:00Z'])
    const times = Array.from({ length: 20 }, (_, index) => new Date(Date.UTC(2032, 11, 20) + index * 5 * 86_400_000))
    const plan = (time: Date, env = {}) =>
      care(['plan', '--root', root, '--state', state, '--now', time.toISOString(), '--json'], env)
    const plans = await inTurn([...times.entries()], async ([index, time]) => {
      const ended = await plan(time)
      if (index % 5 === 0) expect(await plan(time, { TZ: 'Asia/Kathmandu', LANG: 'ar_EG.UTF-8' })).toEqual(ended)
      return JSON.parse(ended.out) as { deliveries: { entry: string; moment: string }[] }
    })
    // of one entry only the newest moment is ever planned
    for (const { deliveries } of plans) {
      const moments = Map.groupBy(deliveries, (delivery) => delivery.entry)
      for (const list of moments.values()) expect(new Set(list.map((delivery) => delivery.moment)).size).toBe(1)
    }
    expect(plans.some((plan) => plan.deliveries.length > 0)).toBe(true)
  })
})

describe('folders that are not what one expects', () => {
  test('an empty one is told what to do', async () => {
    const root = folder(new Map())
    const ended = await care(['start', '--root', root, '--no-serve'])
    expect(ended.code).toBe(2)
    expect(ended.error).toMatch(/help {2}see what is wrong with: care check/)
    const checked = await care(['check', '--root', root])
    expect(checked.code).toBe(1)
    expect(checked.out + checked.error).toContain('catalog/policy.yaml')
  })

  test('one with a policy only has a calm site and nobody to tell', async () => {
    const policy = generateContent({ ...size, incidents: 0, changes: 0, services: 0, customers: 0 })
    const root = folder(new Map([...policy].filter(([path]) => path === 'catalog/policy.yaml')))
    const ended = await care(['start', '--root', root, '--now', now, '--no-serve', '--json'])
    expect(ended.error).toBe('')
    expect(JSON.parse(ended.out)).toMatchObject({ entries: 0, letters: 0, errors: 0 })
  })

  test('with its state elsewhere, nothing is written into the content', async () => {
    const root = folder()
    const state = mkdtempSync(join(tmpdir(), 'care-state-'))
    folders.push(state)
    const before = digests(root)
    const ended = await care(['start', '--root', root, '--state', state, '--now', now, '--no-serve'])
    expect(ended.code).toBe(0)
    expect(digests(root)).toEqual(before)
    expect(digests(join(state, 'start/site')).size).toBeGreaterThan(0)
  })

  test('beside the ledger of real deliveries, a trial counts as told to nobody', async () => {
    const root = folder()
    const state = mkdtempSync(join(tmpdir(), 'care-state-'))
    folders.push(state)
    const where = ['--root', root, '--state', state, '--now', now]
    await care(['ledger', 'init', ...where, '--since', '2032-01-01T00:00:00Z'])
    const before = await care(['plan', ...where, '--json'])
    expect((await care(['start', '--no-serve', ...where])).code).toBe(0)
    expect((await care(['ledger', 'list', ...where])).out).toContain('nothing was claimed')
    expect(await care(['plan', ...where, '--json'])).toEqual(before)
    expect(digests(state, (path) => path.startsWith('outbox/')).size).toBe(0)
  })
})

describe('what is broken is never left out in silence', () => {
  test('a site that would lose an entry is not built, and the old one stays', async () => {
    const root = folder()
    const out = join(root, 'public')
    expect((await care(['build', '--root', root, '--now', now, '--out', out])).code).toBe(0)
    const before = digests(out)
    writeFileSync(join(root, 'incidents/INC-2033-0099.md'), 'no front matter')
    const ended = await care(['build', '--root', root, '--now', now, '--out', out])
    expect([ended.code, digests(out)]).toEqual([2, before])
    expect(ended.error).toContain('incidents/INC-2033-0099.md')
  })

  test('a customer who cannot be read is named, and delivering without it is no success', async () => {
    const root = folder()
    writeFileSync(join(root, 'registry.ndjson'), '{"id":"cus-0000"}\n')
    const more = ['--root', root, '--customers', join(root, 'registry.ndjson'), '--now', now]
    await care(['ledger', 'init', '--root', root, '--now', now])
    const [planned, delivered] = [await care(['plan', ...more]), await care(['deliver', ...more])]
    expect(planned.error).toContain('registry.ndjson:1')
    expect([delivered.code, delivered.error]).toEqual([1, expect.stringContaining('registry.ndjson:1')])
  })

  test('below a content folder, a command points to its top', async () => {
    const root = folder()
    const ended = await care(['plan'], {}, join(root, 'catalog/services'))
    expect([ended.code, ended.error]).toEqual([2, expect.stringContaining('--root ../..')])
  })
})

async function inTurn<A, B>(items: readonly A[], act: (item: A) => Promise<B>): Promise<B[]> {
  const done: B[] = []
  for (const item of items) done.push(await act(item))
  return done
}
