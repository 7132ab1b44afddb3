import type { Heading, Root } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { expect, it } from 'vitest'
import { parseMarkdown } from './markdown.ts'

const parsed = (text: string): Root => parseMarkdown('a.md', text) as Root

it('gives positions of the file, whatever empty lines come first', () => {
  const heading = parsed('\n\n\n## A').children[0] as Heading
  expect(heading.position?.start).toMatchObject({ line: 4, column: 1 })
  expect(heading.children[0]?.position?.end).toMatchObject({ line: 4, column: 5 })
})

it('finds addresses that are not marked as links', () => {
  expect(JSON.stringify(parsed('see https://a.example, www.b.example or c@d.example'))).toMatch(
    /"url":"https:\/\/a.example".*"url":"http:\/\/www.b.example".*"url":"mailto:c@d.example"/,
  )
})

it.each([
  '------------------------',
  '- a\n- b',
  '```\n------------\n```',
  '| a | b |\n|-------------|---|\n| 1 | 2 |',
  '****************',
])('takes %j for what it is', (text) => expect(parseMarkdown('a.md', text)).toMatchObject({ type: 'root' }))

const reference = remark().use(remarkGfm)

it.each([
  'Plain words, *some* of them **marked** and `some` code.\n\n- a\n- b\n\n1. c\n\n> d\n\n```sh\ne\n```',
  '[a](https://a.example) <https://b.example> [c][1]\n\n[1]: <https://c.example>',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'a ~~b~~ c',
  '- [ ] a\n- [x] b',
  'a[^1]\n\n[^1]: b',
  'see https://a.example/x. And HTTP://B.EXAMPLE, (www.c.example) or d@e.example',
  '[a] b & c \\| d',
  'a: b, c://d',
  'a\n-:\n1',
])('reads %j as remark does', (text) => expect(bare(parsed(text))).toEqual(bare(reference.parse(text))))

function bare(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)))
}
