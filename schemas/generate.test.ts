import { describe, expect, it } from 'vitest'
import { generateAll, generateTypes, readGenerated } from './generate.ts'

it('types and validators are those of the schemas: else run `npm run types`', async () => {
  const generated = await generateAll()
  const stale = [...generated].flatMap(([path, text]) => (readGenerated(path) === text ? [] : [path]))
  expect(stale).toEqual([])
})

describe('types from schemas', () => {
  it('keep a reference as a name, also with a description beside it', async () => {
    const schema = {
      title: 'A',
      type: 'object',
      additionalProperties: false,
      properties: { b: { $ref: 'b.json#/$defs/B', description: 'x' } },
    }
    const library = { title: 'Library', $defs: { B: { type: 'string', help: 'write B' } } }
    const types = await generateTypes(new Map(Object.entries({ 'a.json': schema, 'b.json': library })))
    expect(types).toContain('b?: B')
    expect(types).toContain('export type B = string')
    expect(types).not.toContain('Library')
  })

  it('refuse two definitions of one name', async () => {
    const one = { title: 'One', $defs: { Same: { type: 'string' } } }
    await expect(generateTypes(new Map(Object.entries({ 'a.json': one, 'b.json': one })))).rejects.toThrow(
      'b.json: a second definition is named Same',
    )
  })
})
