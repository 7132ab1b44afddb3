import { expect, it } from 'vitest'
import { linesOf } from './lines.ts'

it('counts lines and columns from 1', () => {
  const lines = linesOf('ab\ncde\n')
  expect(lines.count).toBe(3)
  expect(lines.spot(0)).toEqual({ line: 1, column: 1 })
  expect(lines.spot(3, 6)).toEqual({ line: 2, column: 1, endColumn: 4 })
  expect(lines.spot(7)).toEqual({ line: 3, column: 1 })
})

it('ends a range of several lines with its first line, and marks at least one column', () => {
  const lines = linesOf('ab\ncde')
  expect(lines.spot(1, 5)).toEqual({ line: 1, column: 2, endColumn: 3 })
  expect(lines.spot(2, 2)).toEqual({ line: 1, column: 3, endColumn: 4 })
})

it('gives the text of a line, and nothing beyond the last', () => {
  const lines = linesOf('ab\n\ncde')
  expect([1, 2, 3, 4].map(lines.text)).toEqual(['ab', '', 'cde', ''])
})
