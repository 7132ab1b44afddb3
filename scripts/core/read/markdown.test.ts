import type { Heading, Root } from 'mdast'
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
