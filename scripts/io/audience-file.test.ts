import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { catalog, customer } from '../../test/doubles/planning.ts'
import { audienceRow } from '../core/gate/audience-index.ts'
import { type AudienceIndex, audienceText, parseAudience, readAudience, writeAudience } from './audience-file.ts'

const index: AudienceIndex = {
  header: { type: 'audience', version: 1, at: '2030-05-01T02:00:00.000Z' },
  rows: ['abcd', 'efgh'].map((id) => audienceRow({ ...customer(id), id: `cus-${id}` }, catalog().policy)),
}
const lines = audienceText(index).trimEnd().split('\n')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'care-audience-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what was written is what is read, and nothing else is left in the folder', () => {
  writeAudience(join(folder, 'below/audience.ndjson'), index)
  expect(readAudience(join(folder, 'below/audience.ndjson'))).toEqual(index)
  expect(readdirSync(join(folder, 'below'))).toEqual(['audience.ndjson'])
})

test('it holds no name and no address', () => {
  expect(audienceText(index)).not.toMatch(/@|name/)
})

const damaged: Readonly<Record<string, readonly [text: string, said: RegExp]>> = {
  'an empty file': ['', /:1: expected JSON/],
  'no JSON': ['audience', /:1: expected JSON/],
  'null for a header': ['null', /:1: expected the header/],
  'a header of another version': [JSON.stringify({ ...index.header, version: 2 }), /:1: expected the header/],
  'a header without a time': [JSON.stringify({ ...index.header, at: 'today' }), /:1: expected the header/],
  'no header': [lines.slice(1).join('\n'), /:1: expected the header/],
  'a line cut off': [`${lines.slice(0, 2).join('\n')}\n${lines[2]?.slice(0, 20)}`, /:3: expected JSON/],
  'a name': [[lines[0], JSON.stringify({ ...index.rows[0], name: 'Contoso' })].join('\n'), /:2: expected a customer/],
  'a count that is none': [
    [lines[0], JSON.stringify({ ...index.rows[0], contacts: { email: { en: -1 } } })].join('\n'),
    /:2: expected a customer/,
  ],
  'a channel that is none': [
    [lines[0], JSON.stringify({ ...index.rows[0], contacts: { __proto__x: { en: 1 } } })].join('\n'),
    /:2: expected a customer/,
  ],
}

test.each(Object.entries(damaged))('damage is refused: %s', (_, [text, said]) => {
  const file = join(folder, 'audience.ndjson')
  writeFileSync(file, text)
  expect(() => readAudience(file)).toThrow(said)
})

test('an index without customers is one', () => {
  expect(parseAudience('x', `${lines[0]}\n`).rows).toEqual([])
})

test('a file that is not there, and one that cannot be written, are named', () => {
  expect(() => readAudience(join(folder, 'none'))).toThrow(/cannot be read/)
  writeFileSync(join(folder, 'file'), '')
  expect(() => writeAudience(join(folder, 'file/below'), index)).toThrow(/cannot be written/)
})
