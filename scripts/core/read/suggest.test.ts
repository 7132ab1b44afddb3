import { expect, it } from 'vitest'
import { oneOf, shown, suggest } from './suggest.ts'

it('finds the nearest known word, whatever its case', () => {
  expect(suggest('Sumary', ['Summary', 'Impact'])).toBe('Summary')
  expect(suggest('revison', ['id', 'revision'])).toBe('revision')
})

it('stays silent when nothing is near', () => {
  expect(suggest('status', ['id', 'title', 'category'])).toBeUndefined()
  expect(suggest('x'.repeat(100_000), ['id'])).toBeUndefined()
})

it('lists words as a sentence does', () => {
  expect([oneOf([]), oneOf(['a']), oneOf(['a', 'b']), oneOf(['1', '2', '3'])]).toEqual(['', 'a', 'a or b', '1, 2 or 3'])
})

it('shows values on one short line', () => {
  expect([null, undefined, 'a"b', 2, Number.NaN].map(shown)).toEqual(['nothing', 'nothing', '"a\\"b"', '2', 'NaN'])
  expect(shown('x'.repeat(500))).toHaveLength(58)
})
