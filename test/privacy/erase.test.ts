import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Erasure } from '../../scripts/core/erase/report.ts'
import { leaksIn } from './leaks.ts'
import { filesBelow, makeOffice, type Office, registry } from './world.ts'

// many commands, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000 })

const now = '2030-05-01T09:00:00Z'
let office: Office
afterEach(() => office.remove())

const erase = async (args: string, env: Readonly<Record<string, string>> = {}) => {
  const { code, out, error } = await office.care(`contacts erase ${args} --json`, env)
  return { code, error, done: (out === '' ? {} : JSON.parse(out)) as Partial<Erasure> }
}
const removed = ({ done }: { readonly done: Partial<Erasure> }) =>
  (done.removed ?? []).map(({ what, count }) => `${count} ${what}`)
/** The files of the registry and the state folder that hold an id in name or content. */
const holding = (id: string) =>
  [...filesBelow(join(office.state, '..'))]
    .filter(([path]) => path.startsWith(office.state) || path.startsWith(office.registry))
    .filter(([path, bytes]) => path.includes(id) || bytes.includes(id))
    .map(([path]) => path)

describe.each(['folder', 'file', 'armored'] as const)('whoever is erased (registry: %s)', (kept) => {
  const used = async () => {
    office = await makeOffice(kept)
    await office.care('ledger init --since 2030-05-01T00:00:00Z')
    await office.care(`start --no-serve --now ${now}`)
    await office.care(`plan --now ${now} --out state/plan.ndjson`)
    await office.care(`deliver --now ${now}`)
    // what a killed run may leave
    cpSync(join(office.state, 'plan.ndjson'), join(office.state, 'cache/plan-killed.ndjson'))
    cpSync(join(office.state, 'plan.ndjson'), join(office.state, 'cache/plan.ndjson.123.tmp'))
    mkdirSync(join(office.state, 'outbox/runs/killed'), { recursive: true })
    writeFileSync(join(office.state, 'outbox/runs/killed/INC-2030-0001~published~con-wq7f2~email.eml'), 'to ouyang')
    writeFileSync(join(office.state, 'outbox/runs/killed.json'), '{"ended":true}')
    const row = {
      type: 'held',
      entry: 'INC-2030-0001',
      moment: 'published',
      customer: 'cus-wq7f',
      contact: 'con-wq7f2',
    }
    const other = JSON.stringify({ ...row, contact: 'con-wq7f1' })
    writeFileSync(join(office.state, 'outbox/not-sent.ndjson'), `${JSON.stringify(row)}\n${other}\n`)
  }

  it('is nowhere any more: a contact, and then its customer', async () => {
    await used()
    const before = await office.care(`check --now ${now}`)
    const first = await erase('con-wq7f2')
    expect(first.code).toBe(0)
    const here = ['2 letter or draft', '1 line of what was not sent']
    expect(removed(first)).toEqual(['1 contact', ...here, '1 letter or draft', '3 plan file'])
    expect(holding('con-wq7f2')).toEqual([])
    const gone = [
      { ...registry[0], name: '', care_engineer: '', contacts: registry[0]?.contacts.slice(1) ?? [] },
    ] as never
    expect(leaksIn(filesBelow(office.state), gone)).toEqual([])
    expect(await office.care(`check --now ${now}`)).toEqual(before)
    // nobody is told twice, and the others are still there
    expect((await office.care(`deliver --now ${now}`)).out).toBe('nothing to send\n')
    expect((await erase('cus-wq7f')).code).toBe(0)
    for (const id of ['cus-wq7f', 'con-wq7f']) expect(holding(id)).toEqual([])
    expect(leaksIn(filesBelow(office.state), registry.slice(0, 1))).toEqual([])
    expect(leaksIn(filesBelow(office.state), registry.slice(1)).length).toBeGreaterThan(0)
    if (kept === 'armored') expect(readFileSync(office.registry, 'utf8')).toMatch(/^-----BEGIN AGE/)
    expect((await office.care(`deliver --now ${now}`)).out).toBe('nothing to send\n')
  })

  it('and a second time nothing is found', async () => {
    office = await makeOffice(kept)
    await erase('con-wq7f2')
    const files = filesBelow(join(office.state, '..'))
    const again = await erase('con-wq7f2')
    expect([again.code, again.done.removed, again.done.left]).toEqual([0, [], []])
    expect(filesBelow(join(office.state, '..'))).toEqual(files)
    const { out } = await office.care('contacts erase con-wq7f2')
    expect(out).toMatch(/^con-wq7f2: nothing was found\n\nBeyond this command:\n {2}history of the registry: /)
  })

  it('but not the only contact of a customer: nothing is changed then', async () => {
    office = await makeOffice(kept)
    const files = filesBelow(join(office.state, '..'))
    const refused = await erase('con-xk3m1')
    expect([refused.code, refused.error]).toEqual([2, expect.stringContaining('care contacts erase cus-xk3m')])
    expect(filesBelow(join(office.state, '..'))).toEqual(files)
  })
})

describe('what else is in a registry', () => {
  it('stays byte for byte: a file', async () => {
    office = await makeOffice('file')
    const [first = '', second = '', third = ''] = readFileSync(office.registry, 'utf8').split('\n')
    const odd = Buffer.concat([Buffer.from('{"broken\n\r\n'), Buffer.from([0xff, 0xfe, 0x0a])])
    const write = (...lines: (string | Buffer)[]) => Buffer.concat(lines.map((line) => Buffer.from(line)))
    writeFileSync(office.registry, write(odd, `${third}\r\n`, `${first.replace(',"name"', ' , "name"')}\r\n`, second))
    expect((await erase('con-wq7f2')).code).toBe(0)
    const rest = readFileSync(office.registry)
    expect(rest.subarray(0, odd.length)).toEqual(odd)
    expect(rest.toString()).toContain(`${third}\r\n{"id":"cus-wq7f" , "name":"Quillfeather Bank"`)
    expect(rest.toString().endsWith(`\r\n${second}`)).toBe(true)
    expect((await erase('cus-xk3m')).code).toBe(0)
    expect(readFileSync(office.registry, 'utf8').endsWith('}\r\n')).toBe(true)
  })

  it('is not taken for it if only the beginning of an id is the same', async () => {
    office = await makeOffice('file', [
      { ...registry[0], id: 'cus-aaaa', contacts: [{ ...registry[0]?.contacts[0], id: 'con-aaaa1' }] },
    ])
    await office.care('ledger init --since 2030-05-01T00:00:00Z')
    await office.care(`deliver --now ${now}`)
    const files = filesBelow(join(office.state, '..'))
    expect((await erase('con-aaaa')).done).toMatchObject({ removed: [], left: [] })
    expect(filesBelow(join(office.state, '..'))).toEqual(files)
  })

  it('that cannot be read and holds the id is named', async () => {
    office = await makeOffice('file')
    writeFileSync(office.registry, `${readFileSync(office.registry, 'utf8')}{"id":"con-wq7f2"\n`)
    const { code, done } = await erase('con-wq7f2')
    expect([code, done.left?.map(({ why }) => why)]).toEqual([1, [expect.stringContaining('cannot be read')]])
  })

  it('is named if it lies in the state folder, and stays', async () => {
    office = await makeOffice('file')
    office.write('state/notes/quillfeather.txt', 'ask con-wq7f2 first')
    const { code, done } = await erase('con-wq7f2')
    expect([code, done.left?.map(({ where }) => where)]).toEqual([1, [join(office.state, 'notes')]])
  })
})

describe('bad luck loses nothing', () => {
  it('an id that is none is not repeated', async () => {
    office = await makeOffice('file')
    const { code, error } = await erase('zephyrine@quillfeather.example')
    expect([code, error]).toEqual([2, expect.stringContaining('expected that of a contact')])
    expect(error).not.toContain('zephyrine')
  })

  it('a registry that cannot be opened', async () => {
    office = await makeOffice('encrypted')
    const before = readFileSync(office.registry)
    writeFileSync(office.registry, before.subarray(0, -1))
    expect((await erase('con-wq7f2')).code).toBe(2)
    writeFileSync(office.registry, before)
    expect((await erase('con-wq7f2', { CARE_REGISTRY_IDENTITY: '' })).code).toBe(2)
    expect(readFileSync(office.registry)).toEqual(before)
  })

  it('nobody is locked out of an encrypted registry', async () => {
    office = await makeOffice('folder')
    const other = await generateIdentity()
    const theirs = await identityToRecipient(other)
    const path = join(office.state, '../two.age')
    await office.care(`contacts encrypt folder --to ${office.recipient} --to ${theirs} --out two.age`)
    const run = (args: string, identity = office.identity) =>
      office.care(`contacts erase ${args}`, { CARE_REGISTRY_IDENTITY: identity }, 'two.age')
    const before = readFileSync(path)
    expect(await run('con-wq7f2')).toMatchObject({ code: 2, error: expect.stringContaining('found 2 recipients') })
    const mine = await run(`con-wq7f2 --to ${theirs}`)
    expect(mine).toMatchObject({ code: 2, error: expect.stringContaining(`--to ${office.recipient}`) })
    expect(readFileSync(path)).toEqual(before)
    expect((await run(`con-wq7f2 --to ${theirs} --to ${office.recipient}`)).code).toBe(0)
    expect((await run('con-wq7f2', other)).error).toContain('found 2 recipients')
    expect((await run(`con-wq7f2 --to ${theirs}`, other)).out).toContain('nothing was found')
  })

  it('a run that may still be writing is waited for', async () => {
    office = await makeOffice('file')
    await office.care('ledger init --since 2030-05-01T00:00:00Z')
    mkdirSync(join(office.state, 'outbox/runs'), { recursive: true })
    const elsewhere = { pid: 1, birth: '', place: { host: 'elsewhere', machine: '', boot: '', container: '' } }
    writeFileSync(join(office.state, 'outbox/runs/other.json'), JSON.stringify(elsewhere))
    expect(await erase('con-wq7f2')).toMatchObject({ code: 2, error: expect.stringContaining('may still be writing') })
    expect((await erase('con-wq7f2 --at-work')).code).toBe(0)
  })

  it('the draft of a process that was killed is removed, that of another one is waited for', async () => {
    office = await makeOffice('file')
    const draft = (pid: number) => join(office.registry, `../.plain.ndjson.${pid}.part`)
    writeFileSync(draft(process.pid), 'con-wq7f2')
    const before = readFileSync(office.registry)
    expect(await erase('con-wq7f2')).toMatchObject({ code: 2, error: expect.stringContaining('is being written') })
    expect(readFileSync(office.registry)).toEqual(before)
    const { rmSync } = await import('node:fs')
    rmSync(draft(process.pid))
    writeFileSync(draft(2 ** 22 + 1), 'con-wq7f2')
    expect((await erase('con-wq7f2')).code).toBe(0)
    expect(existsSync(draft(2 ** 22 + 1))).toBe(false)
  })
})
