import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { armor, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { generateContent } from '../generated/content.ts'
import type { Ended } from '../whole/care.ts'
import { filesBelow, type Kept, makeOffice, type Office, registry } from './world.ts'

// many commands, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000 })

let office: Office
afterEach(() => office.remove())

const now = '2030-05-01T09:00:00Z'

describe('an encrypted registry', () => {
  it.each(['encrypted', 'armored'] as const)('is read as a plain one is (%s)', async (kept) => {
    const all = async (how: Kept) => {
      office = await makeOffice(how)
      const said: string[] = []
      await office.care('ledger init --since 2030-05-01T00:00:00Z')
      for (const args of [
        'check',
        'plan',
        'plan --json',
        'audience --out a.ndjson',
        'deliver --json',
        'ledger rekey',
      ]) {
        const { code, out, error } = await office.care(`${args} --now ${now}`)
        said.push(
          `${args}: ${code} ${out}${/[1-9] left|not set/.exec(error) ?? ''}`.replace(/"run":"[^"]*"|[0-9a-f]{40}/g, ''),
        )
      }
      return said
    }
    const plain = await all('file')
    office.remove()
    expect(await all(kept)).toEqual(plain)
    expect(plain.join()).toMatch(/plan: 0 .*9 deliveries/)
  })

  it('is known by what is in it, whatever its name and identity file look like', async () => {
    office = await makeOffice('armored')
    const text = readFileSync(office.registry, 'latin1')
    expect(text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/)
    expect(Buffer.from(armor.decode(text)).toString('latin1')).toMatch(/^age-encryption/)
    writeFileSync(office.registry, `\n${text.replaceAll('\n', '\r\n')}`)
    const other = await generateIdentity()
    const identity = `# created: today\r\n# public key: age1…\r\n${other}\r\n\r\n  ${office.identity}\r\n`
    expect((await office.care('check', { CARE_REGISTRY_IDENTITY: identity })).code).toBe(0)
  })

  it('leaves nothing of it on the disk, and a digest only that nobody can try', async () => {
    office = await makeOffice('encrypted', registry.slice(0, 1))
    expect((await office.care('check')).code).toBe(0)
    const kept = readFileSync(join(office.state, 'cache/registry.txt'), 'utf8').trimEnd().split('\n').slice(1)
    expect(kept).toHaveLength(1)
    const { createHash } = await import('node:crypto')
    expect(kept).not.toContain(createHash('sha256').update(JSON.stringify(registry[0])).digest('hex'))
  })

  it('is told of by the doctor without a word of what it says', async () => {
    office = await makeOffice('encrypted')
    const finding = async (identity: string) => {
      const { out } = await office.care('doctor --json', { CARE_REGISTRY_IDENTITY: identity })
      return (JSON.parse(out) as { findings: { what: string }[] }).findings.find(({ what }) => what === 'Registry')
    }
    const opens = 'registry.age, encrypted with age; CARE_REGISTRY_IDENTITY opens it'
    expect(await finding(office.identity)).toEqual({ what: 'Registry', state: 'works', message: opens })
    expect(await finding('')).toMatchObject({
      state: 'missing',
      help: expect.stringContaining('CARE_REGISTRY_IDENTITY'),
    })
    expect(await finding(await generateIdentity())).toMatchObject({ state: 'broken' })
  })
})

describe('what cannot be opened ends a command with its cure', () => {
  const some = ['check', 'plan --out plan.ndjson', 'deliver']
  const every = [...some, 'plan', 'plan --json', 'audience --out a', 'ledger rekey', 'start --no-serve']
  const refused = async (env: Readonly<Record<string, string>> = {}, commands = some): Promise<string> => {
    const ends: Ended[] = []
    for (const args of commands) ends.push(await office.care(`${args} --now ${now}`, env))
    expect(ends.map(({ code }, index) => `${commands[index]} ${code}`)).toEqual(commands.map((args) => `${args} 2`))
    for (const { error } of ends) expect(error).toMatch(/found.*expected.*\n {2}= help {2}\S/)
    const isResult = (path: string) => /plan\.ndjson|outbox\/INC|\/a$/.test(path)
    expect([...filesBelow(join(office.state, '..'), isResult).keys()]).toEqual([])
    return ends[0]?.error ?? ''
  }
  const made = async (kept: Kept = 'encrypted') => {
    office = await makeOffice(kept)
    await office.care('ledger init --since 2030-05-01T00:00:00Z')
  }
  const sealedFor = async (set: (encrypter: Encrypter) => void) => {
    const encrypter = new Encrypter()
    encrypter.setScryptWorkFactor(2)
    set(encrypter)
    writeFileSync(office.registry, await encrypter.encrypt(JSON.stringify(registry[0])))
  }

  it('no identity', async () => {
    await made()
    expect(await refused({ CARE_REGISTRY_IDENTITY: '' }, every)).toContain('and no CARE_REGISTRY_IDENTITY')
  })

  it('another identity', async () => {
    await made()
    const other = await generateIdentity()
    expect(await refused({ CARE_REGISTRY_IDENTITY: other })).toContain(await identityToRecipient(other))
  })

  it('an identity that is none, which is not repeated', async () => {
    await made()
    const broken = `# mine\n${office.identity.slice(0, -1)}`
    const error = await refused({ CARE_REGISTRY_IDENTITY: broken })
    expect(error).toContain('CARE_REGISTRY_IDENTITY, line 2')
    expect(error).not.toContain(office.identity.slice(16, 30))
  })

  it('a passphrase', async () => {
    await made()
    await sealedFor((encrypter) => encrypter.setPassphrase('x'))
    expect(await refused({ CARE_REGISTRY_IDENTITY: '' })).toContain('a passphrase')
  })

  it('a later version of age', async () => {
    await made()
    writeFileSync(office.registry, 'age-encryption.org/v2\nwhatever\n')
    expect(await refused()).toContain('header')
  })

  it.each(['encrypted', 'armored'] as const)('a file that is cut short, wherever (%s)', async (kept) => {
    await made(kept)
    const whole = readFileSync(office.registry)
    for (const length of [100, whole.length - 300, whole.length - 1 - (kept === 'armored' ? 1 : 0)]) {
      writeFileSync(office.registry, whole.subarray(0, length))
      const { code, error } = await office.care(`plan --now ${now}`)
      expect([length, code, error]).toEqual([length, 2, expect.stringContaining('cut short')])
    }
  })

  it('a byte that changed', async () => {
    await made()
    const bytes = readFileSync(office.registry)
    bytes[bytes.length - 40] = (bytes.at(-40) ?? 0) ^ 1
    writeFileSync(office.registry, bytes)
    expect(await refused()).toContain('changed or cut short')
  })

  it('a long file that is cut between two pieces of age, after which it would look like a shorter one', async () => {
    const many = { seed: 1, incidents: 0, changes: 0, services: 2, customers: 2000, contacts: 2, languages: ['en'] }
    const customers = [...generateContent({ ...many, around: now })].filter(([path]) => path.includes('customers/'))
    const { parse } = await import('yaml')
    office = await makeOffice(
      'encrypted',
      customers.slice(0, 1500).map(([, text]) => parse(text) as object),
    )
    await office.care('ledger init --since 2030-05-01T00:00:00Z')
    const whole = readFileSync(office.registry)
    const header = whole.indexOf('\n--- ') + 49 + 16
    const pieces = Math.floor((whole.length - header) / (65536 + 16))
    expect(pieces).toBeGreaterThan(4)
    writeFileSync(office.registry, whole.subarray(0, header + pieces * (65536 + 16)))
    expect(await refused({}, every)).toContain('changed or cut short, after')
  })
})

describe('care contacts encrypt', () => {
  it('never writes over a file unless it is asked to, and leaves it if something is wrong', async () => {
    office = await makeOffice('folder')
    const encrypt = (more: string) => office.care(`contacts encrypt ${more} --to ${office.recipient}`)
    expect(await encrypt('plain.ndjson --out new.age')).toMatchObject({ code: 0 })
    const made = join(office.state, '../new.age')
    const before = readFileSync(made)
    expect(await encrypt('plain.ndjson --out new.age')).toMatchObject({
      ...{ code: 2, error: expect.stringContaining('is there already') },
    })
    expect(await encrypt('nowhere.ndjson --out new.age --replace')).toMatchObject({ code: 2 })
    expect(await encrypt('new.age --out new.age --replace')).toMatchObject({
      ...{ code: 2, error: expect.stringContaining('encrypted already') },
    })
    expect(await encrypt('plain.ndjson --to age1nobody --out new.age --replace')).toMatchObject({ code: 2 })
    const secret = await office.care(`contacts encrypt plain.ndjson --to ${office.identity} --out new.age --replace`)
    expect([secret.code, secret.error.includes(office.identity)]).toEqual([2, false])
    expect(readFileSync(made)).toEqual(before)
    expect(await encrypt('folder --out new.age --replace')).toMatchObject({ code: 0 })
    expect(readFileSync(made)).not.toEqual(before)
    expect(statSync(made).isFile()).toBe(true)
    expect([...filesBelow(join(office.state, '..'), (path) => path.endsWith('.part')).keys()]).toEqual([])
  })

  it('makes one file of a folder, which says the same', async () => {
    office = await makeOffice('folder')
    await office.care('ledger init --since 2030-05-01T00:00:00Z')
    const plan = await office.care(`plan --json --now ${now}`)
    await office.care(`contacts encrypt folder --to ${office.recipient} --out all.age`)
    const again = await office.care(`plan --json --now ${now}`, {}, 'all.age')
    expect(again.out).toBe(plan.out)
  })

  it('does not leave a customer out', async () => {
    office = await makeOffice('folder')
    office.write('folder/cus-broken.yaml', 'id: cus-broken\n')
    const { code, error } = await office.care(`contacts encrypt folder --to ${office.recipient} --out all.age`)
    expect([code, error]).toEqual([2, expect.stringContaining('not every customer')])
    expect(filesBelow(join(office.state, '..'), (path) => /all\.age/.test(path)).size).toBe(0)
  })
})
