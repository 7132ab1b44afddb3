import { describe, expect, it } from 'vitest'
import { docFaults } from './docs.ts'
import { importFaults } from './imports.ts'
import { parse, readSources } from './source.ts'
import { worldFaults } from './world.ts'

const sources = readSources(['scripts', 'schemas', 'templates', 'site'])
const scripts = sources.filter(({ path }) => path.startsWith('scripts/'))

describe('the house', () => {
  it('imports one way', () => expect(importFaults(sources)).toEqual([]))
  it('takes clock, chance and surroundings in the commands only', () => expect(worldFaults(sources)).toEqual([]))
  it('says of every export what it is', () => expect(docFaults(scripts)).toEqual([]))
})

describe('the checks of the house', () => {
  const command = parse('scripts/commands/plan.ts', '/** Plans. */\nexport const command = 1')

  it.each([
    ['scripts/core/a.ts', "import { b } from '../io/b.ts'", 'scripts/core/a.ts:1 core must not import scripts/io/b.ts'],
    ['scripts/core/a.ts', "\nimport fs from 'node:fs'", 'scripts/core/a.ts:2 core is pure and must not import node:fs'],
    [
      'scripts/core/a.ts',
      "import fs from 'fs/promises'",
      'scripts/core/a.ts:1 core is pure and must not import fs/promises',
    ],
    [
      'scripts/publish/a.ts',
      "export { x } from 'simple-git'",
      'scripts/publish/a.ts:1 publish is pure and simple-git is not on the list of pure packages',
    ],
    [
      'scripts/io/a.ts',
      "import type { X } from '../channels/x.ts'",
      'scripts/io/a.ts:1 io must not import scripts/channels/x.ts',
    ],
    ['scripts/io/a.ts', "await import('../publish/x.ts')", 'scripts/io/a.ts:1 io must not import scripts/publish/x.ts'],
    [
      'scripts/core/a.ts',
      'await import(name)',
      'scripts/core/a.ts:1 computes what it imports, so that nobody can check it',
    ],
    [
      'scripts/commands/b.ts',
      "import { command } from './plan.ts'",
      'scripts/commands/b.ts:1 imports the command scripts/commands/plan.ts; nobody imports a command',
    ],
    [
      'site/pages/a.astro',
      "---\nimport x from '../../scripts/io/ledger.ts'\n---\n<p/>",
      'site/pages/a.astro:2 site must not import scripts/io/ledger.ts',
    ],
    [
      'site/pages/a.astro',
      "<script>\nimport '../../scripts/commands/plan.ts'\n</script>",
      'site/pages/a.astro:2 imports the command scripts/commands/plan.ts; nobody imports a command',
    ],
    ['scripts/utils/a.ts', '', 'scripts/utils/a.ts: stands in no zone of the house'],
  ])('catch the import in %s: %s', (path, text, fault) => {
    expect(importFaults([command, parse(path, text)])).toEqual([fault])
  })

  it.each([
    ['scripts/care.ts', "import('./commands/plan.ts')"],
    ['scripts/commands/b.ts', "import { x } from './context.ts'\nimport fs from 'node:fs'"],
    ['scripts/core/a.ts', "import { parse } from 'yaml'\nimport { Ajv2020 } from 'ajv/dist/2020.js'"],
    ['scripts/core/a.test.ts', "import fs from 'node:fs'"],
    ['site/pages/a.astro', "---\nimport { read } from '../../scripts/io/files.ts'\n---\n"],
  ])('let the import in %s pass: %s', (path, text) => {
    expect(importFaults([command, parse(path, text)])).toEqual([])
  })

  it.each([
    ['process.env.TOKEN', 'process.env'],
    ['process["argv"]', 'process.argv'],
    ['globalThis.process.env', 'process.env'],
    ['const { env } = process', 'process.env'],
    ["import { env } from 'node:process'", 'process.env'],
    ['Date.now()', 'Date.now'],
    ['new Date()', 'new Date()'],
    ['Date()', 'Date()'],
    ['Math.random()', 'Math.random'],
  ])('catch %s', (text, what) => {
    expect(worldFaults([parse('scripts/io/a.ts', text)])).toEqual([
      `scripts/io/a.ts:1 ${what} belongs in scripts/commands; pass it in`,
    ])
    expect(worldFaults([parse('scripts/commands/a.ts', text)])).toEqual([])
  })

  it('let a date of a given time pass', () => {
    expect(worldFaults([parse('scripts/core/a.ts', 'new Date(now); Date.parse(x); x.env')])).toEqual([])
  })

  it('catch an export without a sentence', () => {
    const text =
      '/**\n * Said. */\nexport const a = 1\nexport const b = 2\n// no\nexport type C = 1\n/** @param x y */\nexport function d() {}\nexport { e } from "./e.ts"'
    expect(docFaults([parse('scripts/core/a.ts', text)]).map((fault) => fault.split(' ')[0])).toEqual([
      'scripts/core/a.ts:4',
      'scripts/core/a.ts:6',
      'scripts/core/a.ts:8',
    ])
  })

  it('refuse a file that cannot be parsed', () => {
    expect(() => parse('scripts/core/a.ts', 'import {')).toThrow('scripts/core/a.ts: ')
  })
})
