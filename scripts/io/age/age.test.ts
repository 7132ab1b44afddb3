import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { armor, generateIdentity, identityToRecipient } from 'age-encryption'
import { afterAll, describe, expect, it } from 'vitest'
import { createFile, replaceFile } from '../replace-file.ts'
import { ageForm } from './form.ts'
import { openAge } from './open.ts'
import { sealed } from './seal.ts'

const home = mkdtempSync(join(tmpdir(), 'care-age-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const path = join(home, 'file')

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

describe.each(['binary', 'armored'] as const)('an age file (%s)', (form) => {
  it.each([0, 1, 47, 48, 49, 65_536, 262_144, 600_000])('of %i bytes is read whole, or not at all', async (length) => {
    const identity = await generateIdentity()
    const recipients = [await identityToRecipient(identity)]
    const plain = Buffer.alloc(length, 'not the same everywhere ')
    const whole = await collect(await sealed(once(plain), { recipients, form }))
    const read = async (bytes: Uint8Array) => {
      writeFileSync(path, bytes)
      expect(ageForm(path)).toBe(form)
      return collect((await openAge({ path, file: 'file', form, identity })).bytes)
    }
    expect(await read(whole)).toEqual(plain)
    // the line feed after the last line of an armor may be missing
    const end = form === 'armored' ? whole.length - 1 : whole.length
    for (const cut of [60, Math.floor(end / 2), end - 20, end - 1])
      await expect(read(whole.subarray(0, cut))).rejects.toThrow(/cut short|damaged/)
    await expect(read(Buffer.concat([whole, Buffer.from('x')]))).rejects.toThrow('cut short')
    if (form === 'armored') expect(armor.encode(armor.decode(whole.toString()))).toBe(whole.toString())
  })

  it('says for how many it is, and may be closed unread', async () => {
    const identity = await generateIdentity()
    const recipients = [await identityToRecipient(identity), await identityToRecipient(await generateIdentity())]
    writeFileSync(path, await collect(await sealed(once(Buffer.alloc(1_000_000)), { recipients, form })))
    const opened = await openAge({ path, file: 'file', form, identity })
    expect(opened.recipients).toBe(2)
    await opened.close()
  })
})

it('a plain file is none', () => {
  for (const text of ['', '{"id":"cus-aaaa"}\n', 'age-encryption']) {
    writeFileSync(path, text)
    expect(ageForm(path)).toBeUndefined()
  }
})

describe('a file that is replaced', () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('half')
    throw new Error('the power is gone')
  }

  it('stays as it was until its successor is whole', async () => {
    writeFileSync(path, 'old', { mode: 0o640 })
    await expect(replaceFile(path, broken())).rejects.toThrow('the power is gone')
    await expect(createFile(path, once(Buffer.from('new')))).rejects.toThrow('is there already')
    expect([readFileSync(path, 'utf8'), readdirSync(home)]).toEqual(['old', ['file']])
    await replaceFile(path, once(Buffer.from('new')))
    expect([readFileSync(path, 'utf8'), readdirSync(home)]).toEqual(['new', ['file']])
  })
})
