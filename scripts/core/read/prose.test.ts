import fc from 'fast-check'
import type { Root } from 'mdast'
import { expect, it } from 'vitest'
import { readBody } from './body.ts'
import { linesOf } from './lines.ts'
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

it('labels the cells of a table with the words of their heads', () => {
  const { html } = prose('| A **b** | |\n|---|---|\n| "1" | 2 |\n| 3 | 4 |')
  expect(html.match(/<td[^>]*>/g)).toEqual(['<td data-label="A b">', '<td>', '<td data-label="A b">', '<td>'])
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

// Words, heads of columns, and what Markdown makes something of. They are not ASCII, so that they pass for no language of code.
const pieces = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('é', 'é', 'é é') },
    { weight: 2, arbitrary: fc.constantFrom(' ', ' ', '\n', '\n\n', '  \n', '\t', '    ') },
    {
      weight: 2,
      arbitrary: fc.constantFrom('*', '**', '_', '__', '~', '~~', '`', '``', '\n```\n', '\n~~~\n', '\n```'),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '[',
        ']',
        '(',
        ')',
        '](https://a.example)',
        '][a]',
        '![',
        '[^',
        '\n\n[a]: https://a.example\n',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '\n- ',
        '\n3. ',
        '\n> ',
        '- [x] ',
        '\n## ',
        '\n---\n',
        '\n===\n',
        '\n***\n',
        '#',
        '+ ',
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '<',
        '>',
        '<b>',
        '\\',
        '|',
        '&',
        '&lt;',
        '&#233;',
        ';',
        ':',
        '"',
        '@',
        'www.a.example',
        'https://a.example/é',
        '<https://a.example>',
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('\n\n| ü | ü |\n|---|:-:|\n| é | **é** |\n| é |\n| | é |\n\n', '\n\n|ü|\n|-|\n'),
    },
  ),
  { maxLength: 25 },
)

it('loses no word of a text that is accepted, and keeps their order in both forms', () => {
  let accepted = 0
  fc.assert(
    fc.property(pieces, (parts) => {
      let count = 0
      const text = parts.join('').replace(/[éü]/g, (sign) => `${sign}${++count}${sign}`)
      const markdown = `## Summary\n\nText\n\n${text}\n`
      const { body, problems } = readBody({ file: 'a.md', kind: 'incident', markdown, lines: linesOf(markdown) }, () =>
        '0'.repeat(32),
      )
      fc.pre(problems.length === 0)
      accepted += 1
      const { html, text: plain } = body.summary ?? { html: '', text: '' }
      const shown = html.replace(/<[^>]*>/g, '\n')
      expect(wordsIn(text).filter((word) => !html.includes(word) || !plain.includes(word))).toEqual([])
      // a head stands in the text before each of its cells
      const cells = wordsIn(shown).filter((word) => word.startsWith('é'))
      expect([...new Set(wordsIn(plain))].filter((word) => cells.includes(word))).toEqual(cells)
    }),
    { numRuns: 700 },
  )
  expect(accepted).toBeGreaterThan(300)
})

function wordsIn(text: string): string[] {
  return text.match(/é\d+é|ü\d+ü/g) ?? []
}

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
