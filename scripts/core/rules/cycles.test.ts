import { expect, it } from 'vitest'
import { cycles } from './cycles.ts'

const graph = (edges: Readonly<Record<string, readonly string[]>>): Map<string, readonly string[]> =>
  new Map(Object.entries(edges))

it('finds no cycle in a tree or a diamond', () => {
  expect(cycles(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([])
})

it('finds each circle once, as a path that begins with the smallest name', () => {
  expect(cycles(graph({ c: ['a'], a: ['b'], b: ['c'], x: ['x'], y: ['z'], z: ['y', 'a'] }))).toEqual([
    ['a', 'b', 'c'],
    ['x'],
    ['y', 'z'],
  ])
})

it('shows the shortest way round', () => {
  expect(cycles(graph({ a: ['b', 'c'], b: ['c'], c: ['d'], d: ['a'] }))).toEqual([['a', 'c', 'd']])
})

it('ignores what is depended on but not there', () => {
  expect(cycles(graph({ a: ['nowhere'] }))).toEqual([])
})

it('does not tire on a chain of a hundred thousand', () => {
  const chain = new Map(Array.from({ length: 100_000 }, (_, index) => [`n${index}`, [`n${index + 1}`]] as const))
  expect(cycles(chain)).toEqual([])
  expect(cycles(new Map([...chain, ['n100000', ['n0']]]))).toHaveLength(1)
})
