import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newcomers } from './newcomers.ts'

test('newcomers says what a set says, of any texts in any order', () => {
  const text = fc.oneof(fc.constantFrom('', 'a', 'b', 'ab', 'ba', '\0', '\0\0'), fc.string())
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      const [isNew, known] = [newcomers(), new Set<string>()]
      for (const each of texts) {
        expect(isNew(each)).toBe(!known.has(each))
        known.add(each)
      }
    }),
    { seed: 20300503, numRuns: 300 },
  )
})

test.each([
  ['numbers', (index: number) => `con-${String(index).padStart(8, '0')}`],
  ['letters and digits', (index: number) => `con-${(index * 7919).toString(36).padStart(6, '0')}`],
])('newcomers takes no new id for an old one among very many: %s', (_, idOf) => {
  const isNew = newcomers()
  let [old, fresh] = [0, 0]
  for (let index = 0; index < 200_000; index += 1) if (!isNew(idOf(index))) old += 1
  for (let index = 0; index < 200_000; index += 7) if (isNew(idOf(index))) fresh += 1
  expect([old, fresh]).toEqual([0, 0])
})
