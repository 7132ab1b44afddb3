import type { RootContent } from 'mdast'
import { expect, it } from 'vitest'
import { treeDigest } from './digest.ts'
import { parseMarkdown } from './read/markdown.ts'

// Not a hash: a text that says what is hashed, cut off nowhere.
const seen: string[] = []
const hash = (text: string): string => {
  seen.push(text)
  return String(seen.indexOf(text)).padStart(32, '0')
}
const digest = (text: string): string =>
  treeDigest((parseMarkdown('a.md', text) as { children: RootContent[] }).children, hash)

it.each([
  ['a line\nthat is wrapped', 'a line that\nis wrapped'],
  ['*a* and __b__', '_a_ and **b**'],
  ['- a\n- b', '* a\n* b'],
  ['\n\na\n\n\nb', 'a\n\nb'],
  ['see https://a.example now', 'see https://a.example   now'],
  ['a \\[b\\]', 'a [b]'],
])('does not change with the way %j is written', (one, other) => expect(digest(one)).toBe(digest(other)))

it.each([
  ['a', 'b'],
  ['*a*', '**a**'],
  ['[a](https://a.example)', '[a](https://b.example)'],
  ['- a', '1. a'],
  ['1. a', '2. a'],
  ['`a  b`', '`a b`'],
  ['a\n\nb', 'a b'],
  ['    code', '    cod'],
  ['- [ ] a', '- [x] a'],
  ['a\\\nb', 'a\nb'],
])('changes from %j to %j', (one, other) => expect(digest(one)).not.toBe(digest(other)))
