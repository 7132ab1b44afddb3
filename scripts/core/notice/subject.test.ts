import { expect, test } from 'vitest'
import { readWords } from '../../io/words.ts'
import { shorten, subjectOf } from './subject.ts'
import type { Words } from './words.ts'

const words = (await readWords(['en'])).get('en') as Words
const incident = { words, kind: 'incident', level: 1, word: 'Monitoring', id: 'INC-2026-0007' } as const

test('a subject names level, state, title and id', () => {
  const subject = subjectOf({ ...incident, title: 'PUT requests fail in eu-west-1' })
  expect(subject).toBe('[L1 · Monitoring] PUT requests fail in eu-west-1 (INC-2026-0007)')
})

test('a change has its kind where an incident has its level', () => {
  const subject = subjectOf({
    ...incident,
    kind: 'change',
    level: undefined,
    word: 'Moved',
    title: 'Upgrade',
    id: 'CHG-2026-0001',
  })
  expect(subject).toBe('[Change · Moved] Upgrade (CHG-2026-0001)')
})

test.each(['x'.repeat(300), '数据库'.repeat(100), '👩‍👩‍👧‍👦'.repeat(30), 'e\u0301'.repeat(90)])(
  'only the title is shortened',
  (title) => {
    const subject = subjectOf({ ...incident, title })
    expect(subject.length).toBeLessThanOrEqual(70)
    expect(subject).toMatch(/^\[L1 · Monitoring\] .+… \(INC-2026-0007\)$/)
    expect(subject.isWellFormed()).toBe(true)
  },
)

test('a line break in a title cannot begin another header', () => {
  const subject = subjectOf({ ...incident, title: 'a\r\nBcc: b@example.com\u2028c\u0000d' })
  expect(subject).toBe('[L1 · Monitoring] a Bcc: b@example.com c d (INC-2026-0007)')
})

test('a text is cut between characters as readers see them', () => {
  expect(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 13)).toBe('👩‍👩‍👧‍👦…')
  expect(shorten('one two', 5)).toBe('one…')
  expect(shorten('one', 3)).toBe('one')
})
