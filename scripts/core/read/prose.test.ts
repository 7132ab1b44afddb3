import type { Root } from 'mdast'
import { expect, it } from 'vitest'
import { parseMarkdown } from './markdown.ts'
import { proseOf } from './prose.ts'

const prose = (markdown: string) => {
  const root = parseMarkdown('a.md', markdown) as Root
  return proseOf(root)(root.children)
}

it('renders a piece of a body, and only that piece', () => {
  const root = parseMarkdown('a.md', 'one\n\ntwo [a][1]\n\n- three\n\n[1]: https://a.example') as Root
  const render = proseOf(root)
  expect(render(root.children.slice(1, 2))).toEqual({
    html: '<p>two <a href="https://a.example">a</a></p>',
    text: 'two a (https://a.example)',
  })
  expect(render(root.children.slice(0, 2)).html).toBe('<p>one</p>\n<p>two <a href="https://a.example">a</a></p>')
})

it('follows references to definitions, wherever these stand', () => {
  expect(prose('> [a][1]\n>\n> [1]: https://a.example').html).toBe(
    '<blockquote>\n<p><a href="https://a.example">a</a></p>\n</blockquote>',
  )
})

it('joins lines that were only wrapped: with a space, in Chinese without', () => {
  expect(prose('one\ntwo')).toEqual({ html: '<p>one two</p>', text: 'one two' })
  expect(prose('文件读取\n缓慢。\n请重试')).toEqual({
    html: '<p>文件读取缓慢。请重试</p>',
    text: '文件读取缓慢。请重试',
  })
  expect(prose('使用\nLinux').text).toBe('使用 Linux')
})

it('turns boxes to tick into signs', () => {
  expect(prose('- [ ] a\n- [x] b')).toEqual({ html: '<ul>\n<li>☐ a</li>\n<li>☑ b</li>\n</ul>', text: '- ☐ a\n- ☑ b' })
})

it.each([
  '<script>alert(1)</script>',
  'a <img src=x onerror=alert(1)> b',
  '[a](javascript:alert(1))',
  '![a](https://a.example/pixel.png)',
  '[a](https://a.example "\\"><script>alert(1)</script>")',
])('lets nothing through that runs or loads: %j', (markdown) => {
  expect(prose(markdown).html).not.toMatch(/<script|<img|onerror=|javascript:/)
})

it.each(['a **b** [c](https://c.example) `d` e\nf', '| A | B |\n|---|---|\n| 1 | 2 |', '1. a\n2. b\n\n   > c'])(
  'holds the same words as HTML and as text: %j',
  (markdown) => {
    const { html, text } = prose(markdown)
    const words = html
      .replace(/<[^>]+>/g, ' ')
      .split(/\s+/)
      .filter(Boolean)
    expect(words.filter((word) => !text.includes(word))).toEqual([])
  },
)
