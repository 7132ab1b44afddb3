import fs, { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { replaceFolder } from './swap.ts'

let parent: string
let folder: string

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'care-swap-'))
  folder = join(parent, 'site')
})

const page = (text: string) => async (fresh: string) => writeFileSync(join(fresh, 'index.html'), text)

describe('replacing a folder', () => {
  it('leaves the old one where the new one cannot be finished, and nothing else', async () => {
    await replaceFolder(folder, page('old'))
    const crash = async (fresh: string) => {
      await page('half')(fresh)
      throw new Error('no space left')
    }
    await expect(replaceFolder(folder, crash)).rejects.toThrow('no space left')
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('old')
    expect(readdirSync(parent)).toEqual(['site'])
  })

  it('puts the old one back where the new one cannot take its place', async () => {
    await replaceFolder(folder, page('old'))
    const { renameSync } = fs
    fs.renameSync = (from, to) => {
      if (to === folder && basename(String(from)) === 'new') throw new Error('busy')
      renameSync(from, to)
    }
    syncBuiltinESMExports()
    try {
      await expect(replaceFolder(folder, page('new'))).rejects.toThrow('busy')
    } finally {
      fs.renameSync = renameSync
      syncBuiltinESMExports()
    }
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('old')
    expect(readdirSync(parent)).toEqual(['site'])
  })

  it('drops what the new one lacks', async () => {
    await replaceFolder(folder, async (fresh) => writeFileSync(join(fresh, 'stale.html'), ''))
    await replaceFolder(folder, page('new'))
    expect(readdirSync(folder).sort()).toEqual(['.care-site', 'index.html'])
  })

  it('refuses a folder that is not its own, and a place that cannot be written', async () => {
    writeFileSync(join(parent, 'thesis.txt'), 'mine')
    await expect(replaceFolder(parent, page(''))).rejects.toMatchObject({ help: expect.stringContaining('--out') })
    await expect(replaceFolder(join(parent, 'thesis.txt', 'site'), page(''))).rejects.toMatchObject({ name: 'Unable' })
    expect(readdirSync(parent)).toEqual(['thesis.txt'])
  })
})
