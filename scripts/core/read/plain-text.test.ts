import type { Definition, Root } from 'mdast'
import { expect, it } from 'vitest'
import { parseMarkdown } from './markdown.ts'
import { plainText } from './plain-text.ts'

const text = (markdown: string): string => {
  const { children } = parseMarkdown('a.md', markdown) as Root
  return plainText(
    children,
    children.filter((node): node is Definition => node.type === 'definition'),
  )
}

it.each([
  ['a *b* **c** `d` ~~e~~', 'a b c `d` ~~e~~'],
  ['run `` echo `date` ``.', 'run `` echo `date` ``.'],
  ['one\n\ntwo', 'one\n\ntwo'],
  ['one\\\ntwo', 'one\ntwo'],
  ['[a](https://a.example)', 'a (https://a.example)'],
  ['<https://a.example>', 'https://a.example'],
  ['[a@b.example](mailto:a@b.example)', 'a@b.example'],
  ['[call us](tel:+49301234567)', 'call us (+49301234567)'],
  ['[a][1]\n\n[1]: https://a.example', 'a (https://a.example)'],
  ['- a\n- b\n  - c', '- a\n- b\n  - c'],
  ['3. a\n4. b', '3. a\n4. b'],
  ['- a\n\n- b\n\n  c', '- a\n\n- b\n\n  c'],
  ['```sh\nls -l\n\nrm x\n```', '    ls -l\n\n    rm x'],
  ['> a\n>\n> b', '> a\n\n> b'],
  ['| A | B |\n|---|---|\n| 1 | `2` |\n| 3 | |', '- A: 1; B: `2`\n- A: 3; B: –'],
  ['| A | B |\n|---|---|\n| 1 |', '- A: 1; B: –'],
  ['10:00~11:00 and 12:00~13:00', '10:00~11:00 and 12:00~13:00'],
  ['a\n\n---\n\nb', 'a\n\n---\n\nb'],
])('writes %j as %j', (markdown, expected) => expect(text(markdown)).toBe(expected))
