import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../scripts/core/rules/registry.ts'
import { fileCase, folderCase, madeCase } from './cases.ts'
import { judged } from './judged.ts'
import { made } from './made.ts'

const here = import.meta.dirname
const found = readdirSync(here, { withFileTypes: true })
const cases = [
  ...found.filter((entry) => /^[a-z].*\.md$/.test(entry.name)).map((entry) => fileCase(join(here, entry.name))),
  ...found.filter((entry) => entry.isDirectory() && entry.name !== 'base').map((entry) => folderCase(join(here, entry.name))),
  ...Object.entries(made).map(([name, recipe]) => madeCase(name, recipe)),
]

describe('hostile and broken content', () => {
  it('is more than a handful', () => expect(cases.length).toBeGreaterThan(40))

  it('has a case for each rule', () => {
    const expected = new Set(cases.flatMap((each) => each.expected.map((line) => line.split(' ')[0])))
    const ids = Object.values(rules).flatMap((list) => list.map(({ id }) => id))
    expect(ids.filter((id) => !expected.has(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('does not include what it is put into', async () => {
    expect((await judged({ name: 'base', place: () => undefined, expected: [] })).problems).toEqual([])
  })

  it.each(cases)('$name: is refused for exactly what is wrong, where it is wrong', async (each) => {
    const { problems, milliseconds } = await judged(each)
    expect(problems).toEqual([...each.expected].sort())
    expect(milliseconds).toBeLessThan(1000)
  })
})
