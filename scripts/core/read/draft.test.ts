import { expect, test } from 'vitest'
import { draftOf, nextId } from './draft.ts'

const now = '2026-03-01T08:00:00.000Z'

test('the next number follows the highest of the year, whatever else lies in the folder', () => {
  const names = ['INC-2026-0002.md', 'INC-2026-0009.zh-CN.md', 'INC-2025-0400.md', 'README.md', 'INC-2026-.md']
  expect(nextId('incident', now, names)).toBe('INC-2026-0010')
  expect(nextId('change', now, names)).toBe('CHG-2026-0001')
})

test('answers that look like YAML stay text', () => {
  const text = draftOf(
    {
      kind: 'incident',
      title: 'x: [y',
      summary: 'It is "slow".',
      services: [],
      category: 'attack',
      level: 2,
    },
    'INC-2026-0001',
    now,
  )
  expect(text).toContain('title: "x: [y"')
  expect(text).toContain('everyone: true')
  expect(text).not.toContain('announced')
})
