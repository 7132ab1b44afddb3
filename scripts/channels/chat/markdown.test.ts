import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'
import { escapeMarkdown } from './markdown.ts'

type Node =
  | ReturnType<ReturnType<typeof remark>['parse']>
  | { readonly type: string; readonly children?: readonly Node[] }

test.each([
  '*bold* _it_ __b__ ***x*** ~~gone~~ `code` ``x``',
  '[here](https://evil.example) ![x](https://evil.example/x.png) [a][b]',
  '<b>x</b> <at id=all></at> <@all> <!channel> &lt;b&gt; &#42;x&#42;',
  '# head\n## two\nTitle\n=====\nTitle\n---\n> quoted',
  'a | b\n--|--\n1 | 2',
  'back\\*slash \\[x](y)',
  'care-cli volumes --region eu-1 --state "read-only" --name my_long_name *.tmp',
])('nothing is markup in %s', (text) => {
  const tree = remark().use(remarkGfm).parse(escapeMarkdown(text))
  const kinds = new Set<string>()
  const words: string[] = []
  const walk = (node: Node): void => {
    kinds.add(node.type)
    if ('value' in node) words.push(String(node.value))
    for (const child of node.children ?? []) walk(child)
  }
  walk(tree)
  // an address is a link by itself, and shows where it leads
  kinds.delete('link')
  expect([...kinds].sort()).toEqual(['paragraph', 'root', 'text'])
  expect(words.join('')).toBe(text)
})

test('names and commands stay as they are', () => {
  const text = 'care-cli volumes --region eu-1 my_long_name 10 % (a, b): c/d #1 +2 >=1 < 2 | grep x'
  expect(escapeMarkdown(text)).toBe(text)
})

test('an address in brackets is a link that shows where it leads', () => {
  expect(escapeMarkdown('See CHG-1 <https://x.example/(a)/>.')).toBe(
    'See CHG-1 [https://x.example/(a)/](https://x.example/%28a%29/).',
  )
})
