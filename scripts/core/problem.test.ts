import { describe, expect, it } from 'vitest'
import { abridged, type Problem, sortProblems } from './problem.ts'

const problem = (line: number, rule = 'a/b', file = 'x.md'): Problem => ({
  ...{ file, line, column: 1, rule, severity: 'error', message: 'found a, expected b', help: 'write b' },
})
const many = (count: number, ...of: [string?, string?]): Problem[] =>
  Array.from({ length: count }, (_, index) => problem(index + 1, ...of))

describe('a report', () => {
  it('is in order, and says nothing twice', () => {
    expect(sortProblems([problem(2), problem(1), problem(2), problem(2, 'a/c')])).toEqual([
      problem(1),
      problem(2),
      problem(2, 'a/c'),
    ])
  })

  it('shows a hundred problems of a rule in a file, and says at the last one that there are more', () => {
    const shown = abridged([...many(350), ...many(100, 'a/c'), ...many(101, 'a/b', 'y.md')])
    const more = shown.filter(({ message }) => message.includes('more like it'))
    expect(shown).toHaveLength(300)
    expect(more.map(({ file, line, message }) => [file, line, message])).toEqual([
      ['x.md', 100, 'found a, expected b (and at least 250 more like it in this file)'],
      ['y.md', 100, 'found a, expected b (and at least 1 more like it in this file)'],
    ])
  })
})
