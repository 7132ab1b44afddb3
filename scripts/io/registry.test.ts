import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '../core/problem.ts'
import { readRegistry, validCustomers } from './registry.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-registry-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const customer = (id: string, name = 'Ann'): string =>
  JSON.stringify({
    ...{ id, name, tier: 'gold', uses: [] },
    contacts: [{ id: id.replace('cus', 'con'), language: 'en', time_zone: 'UTC', channels: { email: 'a@a.example' } }],
  })

async function found(customers?: string, state?: string): Promise<string[]> {
  const items: string[] = []
  for await (const item of readRegistry({ root, customers, state })) {
    if ('read' in item)
      items.push(`${item.read.customer.id} ${item.read.file}:${item.read.spot({ field: ['id'] }).line}`)
    else items.push(...item.problems.map(({ rule, file, line }) => `${rule} ${file}:${line}`))
  }
  return items
}

it('is empty where there is none', async () => expect(await found()).toEqual([]))

it('reads a folder of YAML files, the one of the catalogue or another one', async () => {
  for (const folder of ['catalog/customers', 'elsewhere']) {
    mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(join(root, folder, 'b.yaml'), customer('cus-bbbb'))
    writeFileSync(join(root, folder, 'a.yaml'), customer('cus-aaaa'))
    writeFileSync(join(root, folder, 'c.yaml'), 'id: cus-cccc\n')
  }
  expect((await found())[0]).toBe('cus-aaaa catalog/customers/a.yaml:1')
  expect((await found(join(root, 'elsewhere'))).slice(0, 3)).toEqual([
    ...['cus-aaaa elsewhere/a.yaml:1', 'cus-bbbb elsewhere/b.yaml:1', 'schema/required elsewhere/c.yaml:1'],
  ])
})

it('follows a link that the command names, to a file and to a folder', async () => {
  mkdirSync(join(root, 'real'))
  writeFileSync(join(root, 'real/a.yaml'), customer('cus-aaaa'))
  writeFileSync(join(root, 'real.ndjson'), customer('cus-bbbb'))
  symlinkSync('real', join(root, 'folder'))
  symlinkSync('real.ndjson', join(root, 'file'))
  expect(await found(join(root, 'folder'))).toEqual(['cus-aaaa real/a.yaml:1'])
  expect(await found(join(root, 'file'))).toEqual(['cus-bbbb file:1'])
})

it('reads a line at a time, whatever the line ends and wherever a chunk ends', async () => {
  const file = join(root, 'all.ndjson')
  const lines = Array.from({ length: 3000 }, (_, index) =>
    customer(`cus-${String(index).padStart(6, '0')}`, '客户'.repeat(50)),
  )
  writeFileSync(file, lines.map((line, index) => line + (index % 2 ? '\r\n' : '\n')).join(''))
  const items = await found(file)
  expect(items).toHaveLength(3000)
  expect(items.at(-1)).toBe('cus-002999 all.ndjson:3000')
})

it('names each broken line and reads the others', async () => {
  const file = join(root, 'all.ndjson')
  const long = `{"id":"${'x'.repeat(1024 * 1024)}"}`
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from(`${customer('cus-aaaa')}\n{"id":\n\n${long}\n`),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from(`${customer('cus-bbbb').replace('gold', 'Gold')}\n${customer('cus-cccc')}`),
    ]),
  )
  expect(await found(file)).toEqual([
    'cus-aaaa all.ndjson:1',
    'registry/json all.ndjson:2',
    'registry/line-too-long all.ndjson:4',
    'file/encoding all.ndjson:5',
    'schema/pattern all.ndjson:6',
    'cus-cccc all.ndjson:7',
  ])
  const valid: string[] = []
  for await (const some of validCustomers({ root, customers: file })) valid.push(...some.map(({ id }) => id))
  expect(valid).toEqual(['cus-aaaa', 'cus-cccc'])
})

it('keeps a customer whose inventory cannot be read', async () => {
  const file = join(root, 'all.ndjson')
  const twice = ['pkg:golang/github.com/a/b@v1.1', 'pkg:golang/github.com/a/b@v1.1', '', 'x'.repeat(1000)]
  writeFileSync(file, JSON.stringify({ ...JSON.parse(customer('cus-aaaa')), software: twice }))
  expect(await found(file)).toEqual(['cus-aaaa all.ndjson:1'])
})

it('names whoever has the id of another, customer or contact, and reads the others', async () => {
  const file = join(root, 'all.ndjson')
  const sameContact = customer('cus-bbbb').replace('con-bbbb', 'con-aaaa')
  const one = JSON.parse(customer('cus-cccc'))
  const twiceItself = JSON.stringify({ ...one, contacts: [...one.contacts, ...one.contacts] })
  const lines = [customer('cus-aaaa'), sameContact, customer('cus-aaaa', 'Bob'), twiceItself, customer('cus-dddd')]
  writeFileSync(file, lines.join('\n'))
  const faults: string[] = []
  const read = async () => {
    const valid: string[] = []
    const onInvalid = (problems: readonly Problem[]) => {
      for (const { rule, line, message } of problems) faults.push(`${rule} ${line} ${message.split(' ')[1]}`)
    }
    for await (const some of validCustomers({ root, customers: file }, onInvalid))
      valid.push(...some.map(({ id }) => id))
    return valid
  }
  expect(await read()).toEqual(['cus-aaaa', 'cus-dddd'])
  expect(faults).toEqual([
    'customer/id-twice 2 con-aaaa',
    'customer/id-twice 3 cus-aaaa',
    'customer/id-twice 3 con-aaaa',
    'customer/id-twice 4 con-cccc',
  ])
  // Each reading begins anew: a run reads the registry more than once.
  expect(await read()).toEqual(['cus-aaaa', 'cus-dddd'])
})

it('does not hold a line that never ends', async () => {
  const file = join(root, 'all.ndjson')
  writeFileSync(file, Buffer.alloc(20 * 1024 * 1024, 'x'))
  expect(await found(file)).toEqual(['registry/line-too-long all.ndjson:1'])
})

it('cannot begin without the registry it was told of', async () => {
  await expect(found(join(root, 'nowhere'))).rejects.toThrow('there is no registry')
})

describe('what was found valid', () => {
  const lines = Array.from({ length: 3000 }, (_, index) =>
    customer(`cus-${String(index).padStart(6, '0')}`, '客户'.repeat(50)),
  )
  const write = (changed: Readonly<Record<number, string>> = {}): string => {
    const file = join(root, 'all.ndjson')
    writeFileSync(file, lines.map((line, index) => `${changed[index] ?? line}\r\n`).join(''))
    return file
  }
  const kept = () => readFileSync(join(root, 'state/cache/registry.txt'), 'utf8').trimEnd().split('\n').slice(1)

  it('is the same when it is read again', async () => {
    const state = join(root, 'state')
    const first = await found(write(), state)
    expect(kept().length).toBeGreaterThan(3)
    expect(await found(write(), state)).toEqual(first)
    expect(first).toEqual(await found(write()))
  })

  it('is judged again where a byte of it changed, and whatever is wrong is found each time', async () => {
    const state = join(root, 'state')
    await found(write(), state)
    const before = kept()
    const wrong = { 1500: (lines[1500] ?? '').replace('gold', 'Gold') }
    for (const _ of [1, 2]) expect(await found(write(wrong), state)).toContain('schema/pattern all.ndjson:1501')
    expect(kept()).toEqual(before)
  })

  it('is placed where a rule asks for it', async () => {
    const state = join(root, 'state')
    const twice = { 2999: (lines[0] ?? '').replace('con-', 'con-other') }
    const read = async () => {
      const faults: string[] = []
      const onInvalid = (problems: readonly Problem[]) => {
        for (const { rule, line, column } of problems) faults.push(`${rule} ${line}:${column}`)
      }
      for await (const _ of validCustomers({ root, customers: write(twice), state }, onInvalid));
      return faults
    }
    expect(await read()).toEqual(['customer/id-twice 3000:7'])
    expect(await read()).toEqual(['customer/id-twice 3000:7'])
  })

  it.each(['', 'x', '0000000000000000\n', `\n${'a'.repeat(64)}`])(
    'is judged again if what is kept is %j',
    async (text) => {
      const state = join(root, 'state')
      const first = await found(write(), state)
      writeFileSync(join(state, 'cache/registry.txt'), text)
      expect(await found(write(), state)).toEqual(first)
    },
  )

  it('is judged each time where nothing can be kept', async () => {
    writeFileSync(join(root, 'state'), 'a file')
    expect(await found(write(), join(root, 'state'))).toHaveLength(3000)
  })
})
