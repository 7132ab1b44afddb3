import { expect, test } from 'vitest'
import { firstParagraph } from './incident-page.ts'

test.each([
  ['One line\nof two.\n\nMore.', 'One line of two.'],
  ['It is over. What you can do:\n\n- a', 'It is over.'],
  ['已经修复。请执行：\n\n- a', '已经修复。'],
  ['Do this:\n\n- a', 'Do this:'],
])('an excerpt does not lead to what is not shown: %j', (text, words) => {
  expect(firstParagraph({ html: '', text })).toBe(words)
})
