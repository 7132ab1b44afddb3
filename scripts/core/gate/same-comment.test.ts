import { expect, test } from 'vitest'
import { saysTheSame } from './same-comment.ts'

const comment = ({ time = '10:00', run = 1, head = '1234567', text = 'due 12:00' } = {}) =>
  `<!-- tag -->\n\n${text}\n\n<sub>Commit ${head} · as of 2030-05-01T${time}Z · [images](https://x.example/${run})</sub>\n`

test('what stands below a comment, but its commit, is not what it says', () => {
  expect(saysTheSame(comment(), comment({ time: '11:00', run: 2 }))).toBe(true)
  expect(saysTheSame(comment(), comment({ head: '7654321' }))).toBe(false)
  expect(saysTheSame(comment(), comment({ text: 'due 13:00' }))).toBe(false)
})
