import { expect, it } from 'vitest'
import { readMarkdown, readYaml } from './source.ts'

const text = '---\nid: a\nlist:\n  - { x: 1 }\n  - { x: two }\n---\n\n## Summary\n\nText.\n'

it('reads facts and knows where each of them stands', () => {
  const source = readMarkdown('a.md', text)
  expect(source.problems).toEqual([])
  expect(source.data).toEqual({ id: 'a', list: [{ x: 1 }, { x: 'two' }] })
  expect(source.spot(['id'])).toEqual({ line: 2, column: 5, endColumn: 6 })
  expect(source.spot(['list', 1, 'x'])).toEqual({ line: 5, column: 10, endColumn: 13 })
  expect(source.spot(['list', 1, 'x'], 'key')).toEqual({ line: 5, column: 7, endColumn: 8 })
})

it('shows what is absent at the nearest thing around it', () => {
  const source = readMarkdown('a.md', text)
  expect(source.spot(['list', 0, 'y'])).toMatchObject({ line: 4, column: 5 })
  expect(source.spot(['nothing'])).toEqual({ line: 1, column: 1, endColumn: 4 })
})

it('keeps the lines of the body where they are', () => {
  const { markdown } = readMarkdown('a.md', text)
  expect(markdown.split('\n').indexOf('## Summary')).toBe(7)
})

it('reads the same from a file with the line ends of Windows', () => {
  const windows = readMarkdown('a.md', text.replaceAll('\n', '\r\n'))
  expect(windows).toMatchObject({
    problems: [],
    data: readMarkdown('a.md', text).data,
    markdown: readMarkdown('a.md', text).markdown,
  })
})

it('accepts front matter without a body, and without a last line end', () => {
  expect(readMarkdown('a.md', '---\nid: a\n---')).toMatchObject({ problems: [], data: { id: 'a' } })
})

it.each([
  '---js\nmodule.exports = process.exit(1)\n---\n',
  '---javascript\n{}\n---\n',
  '---json\n{}\n---\n',
  '---coffee\n1\n---\n',
])('never runs or reads another language: %j', (hostile) =>
  expect(readMarkdown('a.md', hostile)).toMatchObject({ data: undefined, problems: [{ rule: 'front-matter/fence' }] }),
)

it('reads a YAML file from its first line', () => {
  const source = readYaml('a.yaml', 'id: a\nname: { en: A }\n')
  expect(source.data).toEqual({ id: 'a', name: { en: 'A' } })
  expect(source.spot(['name', 'en'])).toEqual({ line: 2, column: 13, endColumn: 14 })
})

it('shares nothing between two files with the same text', () => {
  expect(readMarkdown('a.md', text).data).not.toBe(readMarkdown('b.md', text).data)
})
