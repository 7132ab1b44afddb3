import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readContent } from './content.ts'

const base = join(import.meta.dirname, '../../test/hostile/base')
const file = 'incidents/INC-2024-0009.md'
let root = ''
let state = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-content-'))
  state = join(root, '.care')
  cpSync(base, root, { recursive: true })
})
afterEach(() => {
  chmodSync(root, 0o755)
  rmSync(root, { recursive: true, force: true })
})

const read = (at = state) => readContent({ root, state: at, now: '2024-03-29T18:00:00.000Z' })
const rewrite = (change: (text: string) => string, path = file): void =>
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')))

it('reads entries, catalogue and policy', async () => {
  const { entries, catalog, problems } = await read()
  expect(problems).toEqual([])
  expect(entries.map(({ id, kind, file: path }) => ({ id, kind, path }))).toEqual([
    { id: 'INC-2024-0009', kind: 'incident', path: file },
  ])
  expect([...(catalog?.services.keys() ?? [])]).toEqual(['disk', 'files'])
})

it('gives the texts of an entry and of its translations', async () => {
  const translation = 'incidents/INC-2024-0009.zh-CN.md'
  cpSync(
    join(import.meta.dirname, '../../test/hostile/translation-as-it-should-be', translation),
    join(root, translation),
  )
  const { entries, body } = await read()
  const [entry] = entries
  if (!entry) throw new Error('no entry')
  expect(body(entry).summary?.text).toBe('Files are slow.')
  expect(body(entry, 'zh-CN').summary?.text).toBe('文件读取缓慢。')
  expect(() => body(entry, 'fr')).toThrow(RangeError)
})

it('leaves out an entry with an error, and names it', async () => {
  rewrite((text) => text.replace('level: 3', 'level: huge'))
  expect(await read()).toMatchObject({ entries: [], problems: [{ file, rule: 'schema/enum', line: 8 }] })
})

it('decides nothing without a valid policy and valid services', async () => {
  rewrite((text) => text.replace('group: storage', 'group: tape'), 'catalog/services/disk.yaml')
  expect((await read()).catalog).toBeUndefined()
  rmSync(join(root, 'catalog'), { recursive: true })
  const empty = await read()
  expect(empty.catalog).toBeUndefined()
  expect(empty.problems.map(({ rule, file: path }) => `${rule} ${path}`)).toEqual([
    'file/missing catalog/policy.yaml',
    'reference/service incidents/INC-2024-0009.md',
  ])
})

it('asks only for a policy where there is nothing', async () => {
  for (const folder of ['incidents', 'catalog']) rmSync(join(root, folder), { recursive: true })
  const { entries, problems } = await read()
  expect(entries).toEqual([])
  expect(problems).toMatchObject([{ file: 'catalog/policy.yaml', rule: 'file/missing' }])
})

describe('what is kept between runs', () => {
  const kept = (): string[] => readdirSync(join(state, 'cache')).sort()
  const everything = async () => {
    const content = await read()
    return JSON.stringify([content.entries, content.problems, content.entries.map((entry) => content.body(entry))])
  }

  it('gives the same as reading anew, problems and places included', async () => {
    rewrite((text) => text.replace('Reads take', 'Reads <b>take'))
    const first = await everything()
    expect(await everything()).toBe(first)
    expect(JSON.parse(first)[1]).toMatchObject([{ rule: 'markdown/html', line: 20, column: 7 }])
  })

  it('is not used for another text, nor for the same text under another name', async () => {
    await read()
    rewrite((text) => text.replace('Files are slow.\n\n## Impact', 'Files are very slow.\n\n## Impact'))
    const { entries, body } = await read()
    expect(entries.map((entry) => body(entry).summary?.text)).toEqual(['Files are very slow.'])
    cpSync(join(root, file), join(root, 'incidents/INC-2024-0010.md'))
    expect((await read()).problems).toMatchObject([{ file: 'incidents/INC-2024-0010.md', rule: 'entry/id' }])
  })

  it('stays small: packs are merged, and what is no longer used goes', async () => {
    for (let run = 0; run < 30; run++) {
      rewrite((text) => text.replace(/added .*\./, `added ${run} machines.`))
      await read()
    }
    expect(kept().length).toBeLessThanOrEqual(18)
    const { entries, body } = await read()
    expect(entries.map((entry) => body(entry).actionsTaken?.text)).toEqual(['We added 29 machines.'])
  })

  it.each(['index', 'texts'])('is ignored when its %s is cut short, changed or gone', async (ending) => {
    const expected = await everything()
    const name = kept().find((each) => each.endsWith(ending)) ?? ''
    const path = join(state, 'cache', name)
    truncateSync(path, 10)
    expect(await everything()).toBe(expected)
    writeFileSync(path, '[]')
    expect(await everything()).toBe(expected)
    rmSync(path)
    expect(await everything()).toBe(expected)
  })

  it('never gives a text that was changed on the disk', async () => {
    const expected = await everything()
    const path = join(state, 'cache', kept().find((each) => each.endsWith('texts')) ?? '')
    writeFileSync(path, readFileSync(path, 'utf8').replace('Files are slow', 'Files are fine'))
    expect(await everything()).toBe(expected)
  })

  it('may be deleted while it is in use', async () => {
    await read()
    const { entries, body } = await read()
    rmSync(state, { recursive: true })
    expect(entries.map((entry) => body(entry).summary?.text)).toEqual(['Files are slow.'])
  })

  it('is not needed: a state that cannot be written changes nothing', async () => {
    const expected = await everything()
    rmSync(state, { recursive: true })
    writeFileSync(state, 'in the way')
    expect(await everything()).toBe(expected)
  })
})
