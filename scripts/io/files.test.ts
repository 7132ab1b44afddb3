import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { decode, listFolder, readBytes } from './files.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'care-files-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('lists files in order, without hidden ones and the read-me', () => {
  mkdirSync(join(root, 'a'))
  for (const name of ['c.md', 'b.md', '.gitkeep', 'README.md', 'Ä.md']) writeFileSync(join(root, 'a', name), '')
  expect(listFolder(root, 'a')).toEqual({ names: ['b.md', 'c.md', 'Ä.md'], problems: [] })
})

it('takes an absent folder for an empty one', () => {
  expect(listFolder(root, 'a/b')).toEqual({ names: [], problems: [] })
})

it('does not follow a link, neither of the folder nor above it', () => {
  mkdirSync(join(root, 'elsewhere/b'), { recursive: true })
  symlinkSync('elsewhere', join(root, 'a'))
  expect(listFolder(root, 'a').problems).toMatchObject([{ file: 'a', rule: 'file/symlink' }])
  expect(listFolder(root, 'a/b').problems).toMatchObject([{ file: 'a', rule: 'file/symlink' }])
})

it('says of a file that it is no folder', () => {
  writeFileSync(join(root, 'a'), '')
  expect(listFolder(root, 'a').problems).toMatchObject([{ file: 'a', rule: 'file/not-a-folder' }])
})

it('reads bytes that stay as they are when the next file is read', () => {
  writeFileSync(join(root, 'a'), 'one')
  writeFileSync(join(root, 'b'), 'two')
  const first = readBytes(root, 'a')
  readBytes(root, 'b')
  expect(String(first)).toBe('one')
})

it.each([
  [128 * 1024, undefined],
  [128 * 1024 + 1, 'file/too-large'],
])('reads %i bytes: %s', (size, rule) => {
  writeFileSync(join(root, 'a'), Buffer.alloc(size, 'x'))
  const read = readBytes(root, 'a')
  expect(rule === undefined ? read : { length: size }).toHaveLength(size)
  if (rule) expect(read).toMatchObject({ rule })
})

it('tells apart what is missing, a link and a folder', () => {
  mkdirSync(join(root, 'folder'))
  symlinkSync('/etc/hosts', join(root, 'link'))
  expect(['missing', 'link', 'folder'].map((file) => (readBytes(root, file) as { rule: string }).rule)).toEqual([
    ...['file/missing', 'file/symlink', 'file/not-a-file'],
  ])
})

it.each([
  [[0x61, 0x0a, 0x62, 0xff], 2, 2],
  [[0xc3], 1, 1],
  [[0xe4, 0xb8, 0xad, 0x0a, 0xe4, 0xb8], 2, 1],
  [[0xef, 0xbf, 0xbd, 0x61, 0x80], 1, 3],
])('finds the first byte that is no UTF-8 in %j', (bytes, line, column) => {
  expect(decode('a', Uint8Array.from(bytes))).toMatchObject({ rule: 'file/encoding', line, column })
})

it.each(['utf16le', 'utf-16le with its mark', 'utf16be'])('says of %s what it looks like', (name) => {
  const bytes = Buffer.from(`${name.includes('mark') ? '\ufeff' : ''}---\nid: 中文`, 'utf16le')
  expect(decode('a', name === 'utf16be' ? bytes.swap16() : bytes)).toMatchObject({
    ...{ rule: 'file/encoding', line: 1, column: 1, message: 'found what looks like UTF-16, expected UTF-8' },
  })
})
